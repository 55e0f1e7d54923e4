import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '../../wire/contract/errors';
import { projectRoot } from '../../wire/project';

test('docs/errors.md explains every code of the registry, and no other', () => {
  const document = readFileSync(join(projectRoot, 'docs', 'errors.md'), 'utf8');
  const explained = [...document.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(match => match[1]);
  expect(explained).toEqual(Object.keys(errorCodes));
});
