/**
 * Opens a short-lived connection of the command line to a PostgreSQL server: opened, used and closed in one call. A
 * refused connection is a StartupError of one sentence without the password.
 */
import { Client } from 'pg';
import { StartupError } from '../embedded-postgres/startup-error';

export class Refused extends StartupError {
  /** `code` is the server's SQLSTATE or the system's code. */
  constructor(
    message: string,
    readonly code: string | undefined,
  ) {
    super(message);
  }
}

/** `variable` names where the URL comes from. */
export async function withSession<T>(
  url: string,
  variable: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {}); // a connection lost between two statements; the next one fails with it
  try {
    await client.connect().catch(error => {
      throw refused(client, variable, error);
    });
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}

type ConnectError = Error & { code?: string; errors?: ConnectError[] };

function refused({ host, port, user, database }: Client, variable: string, error: ConnectError): Refused {
  // Where a host has several addresses, node gives all their errors in one that has no message.
  const { message, code } = error.errors?.[0] ?? error;
  const sentence = () => {
    if (code === '28P01') {
      return `The server at ${host}:${port} refuses the password of role "${user}": correct it in ${variable}.`;
    }
    if (message.startsWith('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password')) {
      return `The server at ${host}:${port} asks role "${user}" for a password: put it into ${variable}.`;
    }
    if (code === '3D000') {
      return `The server at ${host}:${port} has no database "${database}": create it, or correct ${variable}.`;
    }
    if (/^\d\w{4}$/.test(code ?? '')) {
      return `The server at ${host}:${port} refuses role "${user}" (${message}): correct ${variable}.`;
    }
    return `No PostgreSQL server can be used at ${host}:${port} (${message || code}): start it, or correct ${variable}.`;
  };
  return new Refused(sentence(), code);
}
