/**
 * Creates the secrets of a developer's machine once, and keeps them in .joinery/ for every process that runs there.
 * In production there are none; they come from the environment.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface DevelopmentSecrets {
  /** Signs tokens. */
  readonly JWT_SECRET: string;
  /** Signs requests to subgraphs, and cursors. */
  readonly SUBGRAPH_SECRET: string;
}

export function developmentSecrets(file: string): DevelopmentSecrets {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const secrets = { JWT_SECRET: newSecret(), SUBGRAPH_SECRET: newSecret() };
  try {
    // Fails where the file exists, so that of two processes that start at once one makes it and both read it.
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
    return secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8'));
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
