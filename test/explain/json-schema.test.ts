import { readFileSync } from 'node:fs';
import { explainJsonSchema, jsonSchemaFile } from '../../gateway/explain/json-schema';

test('docs/reference/explain.schema.json is what the model says; `npm run explain:schema` writes it', () => {
  expect(readFileSync(jsonSchemaFile, 'utf8')).toBe(explainJsonSchema());
});
