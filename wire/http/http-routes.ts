/** Serves the routes that every process has: liveness, readiness, and 404 for unknown paths. */
import { JoineryError } from '../contract/errors';
import type { Log } from '../log';
import { errorAnswer, jsonAnswer, send } from './http-answer';
import { type Handler, pathOf } from './http-server';

/** Alive: the process runs and its event loop turns. Says nothing about what it depends on. */
export const health: Handler = only(['GET', 'HEAD'], (_req, res) =>
  send(res, jsonAnswer(200, { status: 'ok' })),
);

/** What the process depends on, by name; undefined is ready, a sentence says why not. */
export type Dependencies = Record<string, string | undefined>;

/** Longer than a healthy dependency ever takes, shorter than the patience of whoever asks. */
const readyTimeoutMs = 5000;

/**
 * 200 when every dependency is ready, 503 when one is not: {"status":"ok","<kind>":{"cortex":"ok"}}. Asking often
 * costs little: while one answer is being found, all who ask share it. Remarks are what an operator should know though
 * it is ready.
 */
export function readiness(
  kind: string,
  ask: () => Promise<Dependencies>,
  remarks: () => Readonly<Record<string, string>> | undefined = () => undefined,
): Handler {
  let pending: Promise<Dependencies> | undefined;
  return only(['GET', 'HEAD'], async (_req, res) => {
    pending ??= ask().finally(() => {
      pending = undefined;
    });
    const found = Object.entries(await pending);
    const ready = found.every(([, why]) => why === undefined);
    const answer = jsonAnswer(ready ? 200 : 503, {
      status: ready ? 'ok' : 'not ready',
      [kind]: Object.fromEntries(found.map(([name, why]) => [name, why ?? 'ok'])),
      ...remarks(),
    });
    send(res, answer);
  });
}

/** Undefined when it is ready; otherwise words that anybody may read. The log has the rest. */
export async function whyNotReady(
  dependency: { ready(): Promise<void> },
  log: Log,
): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<void>((_, reject) => {
    const why = `It did not answer within ${readyTimeoutMs / 1000} s.`;
    timer = setTimeout(() => reject(new JoineryError('SUBGRAPH_TIMEOUT', why)), readyTimeoutMs);
  });
  try {
    await Promise.race([dependency.ready(), tooLate]);
    return undefined;
  } catch (error) {
    log.warn({ err: error }, 'A dependency is not ready');
    return error instanceof JoineryError ? error.message : 'It does not answer; the log says why.';
  } finally {
    clearTimeout(timer);
  }
}

export function notFound(whatIsHere: string): Handler {
  return req => {
    throw new JoineryError('NOT_FOUND', `Nothing is served at ${pathOf(req).slice(0, 200)}. ${whatIsHere}`);
  };
}

/** The handler for these methods; 405 for others. https://www.rfc-editor.org/rfc/rfc9110#name-405-method-not-allowed */
export function only(methods: readonly string[], handler: Handler): Handler {
  return (req, res, requestId) => {
    if (methods.includes(req.method ?? '')) return handler(req, res, requestId);
    const message = `${req.method} is not served here; ${methods.join(' and ')} is.`;
    return send(res, errorAnswer(405, 'METHOD_NOT_ALLOWED', message, { allow: methods.join(', ') }));
  };
}
