import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGenerated, writeGenerated } from './generated-file';

test('a generated file is fresh until its sources change', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'joinery-generated-')), 'a.graphql');
  expect(() => checkGenerated(file, 'one')).toThrow(/a\.graphql does not exist\. Run `npm run compose`\./);
  writeGenerated(file, 'one');
  checkGenerated(file, 'one');
  expect(() => checkGenerated(file, 'two')).toThrow(
    /a\.graphql is not what its sources give\. Run `npm run compose` and commit the result\./,
  );
});
