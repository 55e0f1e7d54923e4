import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domains } from '../../subgraphs';
import { errorCodes } from '../../wire/contract/errors';
import { projectRoot } from '../../wire/project';

test('docs/reference/errors.md explains every code of the registry and of each domain, and no other', () => {
  const document = readFileSync(join(projectRoot, 'docs', 'reference', 'errors.md'), 'utf8');
  const explained = [...document.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(match => match[1]!);
  const general = Object.keys(errorCodes);
  expect(explained.slice(0, general.length)).toEqual(general);
  expect(explained.slice(general.length)).toEqual(domains.flatMap(({ errors = {} }) => Object.keys(errors)));
});
