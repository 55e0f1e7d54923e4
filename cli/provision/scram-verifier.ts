/**
 * Computes what PostgreSQL stores for a password (SCRAM-SHA-256) on our side, so that no statement, and so no server
 * log, ever contains the password itself.
 * https://www.postgresql.org/docs/current/catalog-pg-authid.html
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** PostgreSQL's default. */
const ITERATIONS = 4096;

export function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  // NFKC stands for SASLprep (RFC 4013), which both ends apply to the password.
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
  const key = (label: string) => createHmac('sha256', salted).update(label).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}
