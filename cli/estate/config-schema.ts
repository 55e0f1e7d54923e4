/** Makes schema/joinery.schema.json, by which editors check and complete a configuration file, from the settings. */
import { join } from 'node:path';
import { z } from 'zod';
import { fileForm } from '../../wire/config-file';
import { projectRoot } from '../../wire/project';

export const configSchemaFile = join(projectRoot, 'schema', 'joinery.schema.json');

export function configJsonSchema(): string {
  const $comment = 'Made by `npm run compose` from wire/settings.ts. Do not edit.';
  const title = 'The configuration of Joinery';
  const schema = z.toJSONSchema(fileForm, { io: 'input' });
  return `${JSON.stringify({ $comment, title, ...schema }, null, 2)}\n`;
}
