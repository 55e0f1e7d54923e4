/**
 * Serializes requests to subgraphs over HTTP. Requests for one fetch of a plan differ in their variables only, so the
 * rest is serialized once and kept as long as the plan's document.
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
