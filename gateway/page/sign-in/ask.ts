/** Asks the graph what signing in needs, and puts a refusal into words, by its code and for each field. */

interface GivenError {
  readonly message: string;
  readonly extensions?: {
    readonly code?: string;
    readonly field?: string;
    readonly retryAfter?: number;
    readonly fields?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  };
}

/** What is shown: one sentence, or one beside each field that it is about. */
export class Refused extends Error {
  constructor(
    message: string,
    /** Empty where no answer came. */
    readonly code: string,
    readonly ofFields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Rejects with a Refused. */
export async function ask<Data>(query: string, variables: object, token?: string): Promise<Data> {
  let answer: { data?: Data | null; errors?: readonly GivenError[] };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    answer = await response.json();
  } catch {
    const sentence = `The gateway at ${window.location.host} does not answer. Check that it runs, then try again.`;
    throw new Refused(sentence, '');
  }
  const [error] = answer.errors ?? [];
  if (error) throw refused(error);
  return answer.data as Data;
}

function refused({ message, extensions = {} }: GivenError): Refused {
  const { code = '', fields = [], retryAfter } = extensions;
  if (fields.length > 0) {
    const ofFields = Object.fromEntries(
      fields.map(({ field, ...error }) => [
        field,
        sentences[`${error.code} ${field}`] ?? sentences[error.code] ?? error.message,
      ]),
    );
    return new Refused('', code, ofFields);
  }
  if (code === 'TOO_MANY_ATTEMPTS') {
    const minutes = Math.ceil((retryAfter ?? 60) / 60);
    return new Refused(
      `There were too many attempts. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, then try again.`,
      code,
    );
  }
  return new Refused(sentences[code] ?? message, code);
}

const sentences: Readonly<Record<string, string>> = {
  INVALID_CREDENTIALS: 'Nobody signs in with this name and this password. Check both.',
  'ALREADY_EXISTS username': 'Somebody has this username. Choose another.',
  'ALREADY_EXISTS email': 'There is an account with this address. Sign in instead.',
  INVALID_EMAIL: 'Write an address like somebody@example.org.',
  SIGN_UP_PENDING: 'Your account is being made. Sign in in a moment.',
  LINK_EXPIRED: 'This link was used, was changed or is too old. Ask for another.',
  PROVIDER_REFUSED: 'The identity provider has not confirmed who you are. Begin again.',
  PROVIDER_UNREACHABLE: 'The identity provider does not answer. Try again later, or sign in by password.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again.',
  SUBGRAPH_UNREACHABLE: 'The service that signs in does not answer. Try again in a moment.',
};
