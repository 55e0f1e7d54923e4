/** Explains why there is no explanation: one sentence says what is wrong, one what to do next. */

interface GivenError {
  readonly message?: unknown;
  readonly extensions?: { readonly code?: unknown };
}

/** Thrown with a message that is shown as it is. */
export class Refusal extends Error {}

export const emptyQuery = () =>
  new Refusal('There is no operation to explain. Write a query, or pick an example.');

export const invalidJson = (editor: 'Variables' | 'Headers', error: unknown) =>
  new Refusal(`${editor} ${messageOf(error)} Mend them below the query, then explain again.`);

export const stopped = () =>
  new Refusal('The subscription ended before an event. Explain again, and trigger an event meanwhile.');

/** The request did not come back with an answer in JSON. */
export function unanswered(error: unknown): Refusal {
  // What fetch rejects with, for whatever reason.
  if (error instanceof TypeError) {
    return new Refusal(
      `The gateway at ${window.location.host} does not answer. Check that it runs and that you are online, then explain again.`,
    );
  }
  return new Refusal(
    `${messageOf(error)} A proxy between this page and the gateway may have answered instead.`,
  );
}

/** There was an answer, but nothing of `extensions.explain`. */
export function unexplained(errors: readonly GivenError[] | undefined): Refusal {
  const [first] = errors ?? [];
  if (!first) {
    return new Refusal(
      'The answer has no explanation. A cache or proxy in front of the gateway may drop the header joinery-explain: let it through.',
    );
  }
  const said = sentence(String(first.message));
  switch (first.extensions?.code) {
    case 'FORBIDDEN':
      return new Refusal(
        'This gateway runs in production, so only admins may explain. Sign in as one, or put the token of one ' +
          'into Headers, {"Authorization": "Bearer …"}, then explain again.',
      );
    case 'UNAUTHENTICATED':
      return new Refusal(`${said} Sign in again, or mend the token in Headers, then explain again.`);
    case 'GRAPHQL_PARSE_FAILED':
      return new Refusal(`The query cannot be read: ${said} Mend it in the editor, then explain again.`);
    case 'GRAPHQL_VALIDATION_FAILED':
      return new Refusal(
        `The query does not match the schema: ${said} Fix it in the editor, then explain again.`,
      );
    default:
      return new Refusal(
        `The gateway refused: ${said} Change the operation or its variables, then explain again.`,
      );
  }
}

const messageOf = (error: unknown) => sentence(error instanceof Error ? error.message : String(error));

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
