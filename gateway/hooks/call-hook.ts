/**
 * Calls a hook so that nothing it does ends the process or holds a request: what it throws becomes an error with a code,
 * its own or HOOK_FAILED, and one that does not finish in time is HOOK_TIMEOUT.
 */
import { randomBytes } from 'node:crypto';
import { type ErrorCode, JoineryError } from '../../wire/contract/errors';
import { withoutInternals } from '../../wire/contract/mask';
import type { Log } from '../../wire/log';
import type { Hooks } from './hooks';

/** An error that is the answer to whoever asked. */
export class HookRefusal extends JoineryError {
  /** Over HTTP, where the request is refused before its operation, and the code has no status of its own. */
  readonly status = 400;
}

export type CallHook = <Result>(name: keyof Hooks, run: () => Result | Promise<Result>) => Promise<Result>;

export function hookCaller(maxMs: () => number, log: Log): CallHook {
  return async (name, run) => {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      const over = () => reject(new HookRefusal('HOOK_TIMEOUT', `The hook ${name} did not finish in time.`));
      timer = setTimeout(over, maxMs());
    });
    try {
      return await Promise.race([run(), end]);
    } catch (error) {
      throw refusalBy(name, error, log);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What says a code is meant for the client, as a GraphQLError with `extensions.code`; all else is masked. */
function refusalBy(name: string, error: unknown, log: Log): HookRefusal {
  if (error instanceof HookRefusal) {
    log.error({ hook: name }, error.message);
    return error;
  }
  const { message, extensions } = Object(error) as {
    message?: unknown;
    extensions?: Record<string, unknown>;
  };
  const { code, ...rest } = withoutInternals(Object(extensions));
  if (typeof message === 'string' && typeof code === 'string') {
    return new HookRefusal(code as ErrorCode, message, rest);
  }
  const errorId = randomBytes(4).toString('hex');
  log.error({ err: error, hook: name, errorId }, 'A hook failed');
  return new HookRefusal(
    'HOOK_FAILED',
    `Something failed on the server. Quote ${errorId} when you report it.`,
    {
      errorId,
    },
  );
}
