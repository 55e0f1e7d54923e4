/**
 * Owns the way to a subgraph of this process: a function call with the planner's own document, no socket and no
 * parsing. Closing leaves the subgraph open: its opener closes it.
 */
import { type DocumentNode, parse } from 'graphql';
import { BoundedCache } from '../../wire/bounded-cache';
import type { InProcessSubgraph } from '../../wire/in-process-subgraph';
import type { Transport } from './transport';

export function inProcessTransport(subgraph: InProcessSubgraph): Transport {
  // For a caller that has the text only; a planner's operations are few and repeat.
  const parsed = new BoundedCache<DocumentNode>(1000, 4 * 1024 * 1024);
  const parseOnce = (query: string) => {
    const known = parsed.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    parsed.set(query, document, query.length);
    return document;
  };
  return {
    fetch: ({ query, document, operationName, variables, viewer }) =>
      subgraph.execute({ document: document ?? parseOnce(query), operationName, variables, viewer }),
    ready: () => subgraph.ready(),
    close: async () => {},
  };
}
