/**
 * Owns the text in which a subgraph is asked over HTTP. Of the requests for one fetch of a plan only the variables
 * differ, so the rest is written once for as long as the plan's document lives.
 */
import type { DocumentNode } from 'graphql';
import { jsonText } from '../json/exact-number';
import type { TransportRequest } from './transport';

const beginnings = new WeakMap<DocumentNode, string>();

export function bodyOf(
  { query, document, operationName, variables }: TransportRequest,
  extensions?: Record<string, unknown>,
): string {
  let beginning = beginnings.get(document);
  if (beginning === undefined) {
    beginning = JSON.stringify({ query, operationName }).slice(0, -1);
    beginnings.set(document, beginning);
  }
  const given = variables === undefined ? '' : `,"variables":${jsonText(variables)}`;
  const more = extensions ? `,"extensions":${JSON.stringify(extensions)}` : '';
  return `${beginning}${given}${more}}`;
}
