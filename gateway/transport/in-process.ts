/**
 * Calls a subgraph in this process: a function call with the planner's own document, without a socket or parsing. It
 * has the same deadline as a fetch over HTTP, and cancels the subgraph's work when the client disconnects. Closing the
 * transport leaves the subgraph open: its opener closes it.
 */
import type { ExecutionResult } from 'graphql';
import { Cancellation } from '../../wire/contract/cancellation';
import { JoineryError } from '../../wire/contract/errors';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import { readStatements } from '../../wire/contract/statement-report';
import { defaultLimits } from '../../wire/limits';
import { ClientLeft } from './resilient';
import type { FetchReport, Transport, TransportRequest } from './transport';

export interface InProcessOptions {
  readonly name: string;
  readonly timeoutMs?: number | undefined;
}

export function inProcessTransport(
  subgraph: InProcessSubgraph,
  { name, timeoutMs = defaultLimits.fetchMs }: InProcessOptions,
): Transport {
  const execute = (request: TransportRequest, signal: Cancellation): Promise<ExecutionResult> => {
    const { document, operationName, variables, viewer, address, watermark, skipWait, idempotency, report } =
      request;
    const explain = report?.ask;
    const answer = subgraph.execute({
      document,
      operationName,
      variables,
      viewer,
      address,
      watermark,
      skipWait,
      idempotency,
      signal,
      explain,
    });
    return report ? reported(answer, report) : answer;
  };

  return {
    fetch: request =>
      new Promise((resolve, reject) => {
        const { signal, end = Number.POSITIVE_INFINITY } = request;
        const cancellation = new Cancellation();
        const leave = () => giveUp(new ClientLeft(name));
        const over = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', leave);
        };
        const giveUp = (reason: JoineryError) => {
          over();
          reject(reason);
          cancellation.abort();
        };
        const timer = setTimeout(
          () => giveUp(new JoineryError('SUBGRAPH_TIMEOUT', `Subgraph ${name} did not answer in time.`)),
          Math.min(timeoutMs, end - Date.now()),
        );
        signal?.addEventListener('abort', leave);
        execute(request, cancellation).then(resolve, reject).finally(over);
      }),
    subscribe:
      subgraph.subscribe &&
      (({ document, operationName, variables, viewer, address, watermark }) =>
        subgraph.subscribe!({ document, operationName, variables, viewer, address, watermark })),
    ready: () => subgraph.ready(),
    close: async () => {},
  };
}

async function reported(answer: Promise<ExecutionResult>, report: FetchReport): Promise<ExecutionResult> {
  const result = await answer;
  report.statements = readStatements(result.extensions);
  return result;
}
