/** Generates docs/reference/explain.schema.json, the model as a JSON Schema, for programs in other languages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../wire/package-root';
import { explainSchema } from './model';

export const jsonSchemaFile = join(packageRoot, 'docs', 'reference', 'explain.schema.json');

export function explainJsonSchema(): string {
  const $comment = 'Made by `npm run explain:schema` from gateway/explain/model.ts. Do not edit.';
  return `${JSON.stringify({ $comment, ...z.toJSONSchema(explainSchema) }, null, 2)}\n`;
}

export function writeJsonSchema(): void {
  writeFileSync(jsonSchemaFile, explainJsonSchema());
}
