/**
 * Reads the folder of stored operations: `joinery plans` keeps their plans, and a gateway prepares them before the
 * first request.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import type { GraphRequest } from '../../gateway/request';
import type { Log } from '../../wire/log';
import { projectRoot } from '../../wire/project';

export const operationsFolder = join(projectRoot, 'operations');

/** A file that is no GraphQL is left out, for the log to say; so is a folder that was not installed. */
export function keptOperations(log: Log, folder = operationsFolder): Pick<GraphRequest, 'document'>[] {
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.graphql')) : [];
  return names.flatMap(name => {
    const file = join(folder, name);
    try {
      return [{ document: parse(readFileSync(file, 'utf8')) }];
    } catch (err) {
      log.warn({ err, file }, 'This operation cannot be planned in advance');
      return [];
    }
  });
}
