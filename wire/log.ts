/**
 * Opens the process's log: one JSON object per line on stdout (pino), at LOG_LEVEL, with every credential redacted; on a
 * terminal, lines for people.
 */
import { type DestinationStream, type Logger, pino } from 'pino';
import { readableLog } from './readable-log';

export type Log = Logger;

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

const secretNames = [
  'authorization',
  'Authorization',
  'cookie',
  'password',
  'secret',
  'token',
  'jwtSecret',
  'secrets',
  'databaseUrl',
  'redisUrl',
];

/** `destination` is for tests; it defaults to stdout. */
export function openLog(
  level: LogLevel,
  destination: DestinationStream | undefined = process.stdout.isTTY ? readableLog : undefined,
): Log {
  const options = {
    level,
    // pino's wildcards stand for one level, so a secret is struck out to a depth of three.
    redact: {
      paths: secretNames.flatMap(name => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[redacted]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
