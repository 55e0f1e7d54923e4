/**
 * Owns the text in which a subgraph is asked over HTTP. Of the requests for one fetch of a plan only the variables
 * differ, so the rest is written once for as long as the plan's document lives.
 */
import type { DocumentNode } from 'graphql';
import type { TransportRequest } from './transport';

const beginnings = new WeakMap<DocumentNode, string>();

export function bodyOf({ query, document, operationName, variables }: TransportRequest): string {
  let beginning = beginnings.get(document);
  if (beginning === undefined) {
    beginning = JSON.stringify({ query, operationName }).slice(0, -1);
    beginnings.set(document, beginning);
  }
  return variables === undefined ? `${beginning}}` : `${beginning},"variables":${JSON.stringify(variables)}}`;
}
