/**
 * Owns the way to a subgraph of this process: a function call with the planner's own document, no socket and no
 * parsing. Closing leaves the subgraph open: its opener closes it.
 */
import type { InProcessSubgraph } from '../../wire/in-process-subgraph';
import type { Transport } from './transport';

export function inProcessTransport(subgraph: InProcessSubgraph): Transport {
  return {
    fetch: ({ document, operationName, variables, viewer }) =>
      subgraph.execute({ document, operationName, variables, viewer }),
    ready: () => subgraph.ready(),
    close: async () => {},
  };
}
