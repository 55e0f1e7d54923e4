/**
 * Owns the way to a subgraph of this process: a function call with the planner's own document, no socket and no
 * parsing. Closing leaves the subgraph open: its opener closes it.
 */
import type { ExecutionResult } from 'graphql';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import { readStatements } from '../../wire/contract/statement-report';
import { withPlainNumbers } from '../json/exact-number';
import type { FetchReport, Transport } from './transport';

export function inProcessTransport(subgraph: InProcessSubgraph): Transport {
  return {
    fetch: ({ document, operationName, variables, viewer, watermark, hurry, report }) => {
      const explain = report?.ask;
      const answer = subgraph.execute({
        document,
        operationName,
        variables: withPlainNumbers(variables),
        viewer,
        watermark,
        hurry,
        explain,
      });
      return report ? reported(answer, report) : answer;
    },
    subscribe:
      subgraph.subscribe &&
      (({ document, operationName, variables, viewer, watermark }) =>
        subgraph.subscribe!({
          document,
          operationName,
          variables: withPlainNumbers(variables),
          viewer,
          watermark,
        })),
    ready: () => subgraph.ready(),
    close: async () => {},
  };
}

async function reported(answer: Promise<ExecutionResult>, report: FetchReport): Promise<ExecutionResult> {
  const result = await answer;
  report.statements = readStatements(result.extensions);
  return result;
}
