/**
 * Decides what a client may learn about an error of a foreign subgraph. Such errors may reveal database addresses and
 * statements: unless the operator lets an error pass (PASS_ERRORS), it is logged under an ID and replaced; only its
 * path and whose fault it is remain.
 */
import { randomBytes } from 'node:crypto';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ErrorCode } from '../../wire/contract/errors';
import type { Log } from '../../wire/log';
import type { PassedError } from '../../wire/settings';

/** Say whether the client must do something else, and nothing of the subgraph's inside. */
const tellingCodes = new Set<unknown>([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'NOT_FOUND',
  'UNAUTHENTICATED',
] satisfies ErrorCode[]);

/** Of one answer: the rest is of the same kind. */
const maxLogged = 10;

export type MaskForeign = (result: ExecutionResult) => ExecutionResult;

/** The result with the errors that clients may read. */
export function foreignErrors(
  subgraph: string,
  passed: readonly PassedError[],
  log: Log | undefined,
): MaskForeign {
  const ofThis = passed.filter(entry => entry.subgraph === '*' || entry.subgraph === subgraph);
  const passes = ({ extensions }: GraphQLError): boolean =>
    ofThis.some(({ code }) => code === undefined || code === extensions.code);

  return result => {
    const masked = result.errors?.filter(error => !passes(error)) ?? [];
    if (masked.length === 0) return result;
    const errorId = randomBytes(4).toString('hex');
    const errors = masked
      .slice(0, maxLogged)
      .map(({ message, path, extensions }) => ({ message, path, extensions }));
    log?.error({ subgraph, errorId, errors }, "A subgraph's errors were masked");
    const message = `Subgraph ${subgraph} reported an error. Quote ${errorId} when you report it.`;
    return {
      ...result,
      errors: result.errors!.map(error => {
        if (passes(error)) return error;
        const { code } = error.extensions;
        return new GraphQLError(message, {
          path: error.path,
          extensions: { code: tellingCodes.has(code) ? code : 'SUBGRAPH_ERROR', errorId },
        });
      }),
    };
  };
}
