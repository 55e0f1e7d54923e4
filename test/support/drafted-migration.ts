/** Turns the source of a drafted migration into its class, as the build does. */
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { MigrationInterface } from 'typeorm';
import { type Draft, migrationSource } from '../../subgraphs/runtime/draft/source';
import { projectRoot } from '../../wire/project';

/** `edit` stands for the person who reads the draft. */
export function loadDraft(
  className: string,
  draft: Draft,
  edit: (source: string) => string = source => source,
): new () => MigrationInterface {
  const { code } = transformSync(edit(migrationSource(className, draft)), {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exports: Record<string, any> = {};
  const from = (path: string) => require(join(projectRoot, 'subgraphs/domain/migrations', path));
  new Function('require', 'exports', code)(from, exports);
  return exports[className];
}
