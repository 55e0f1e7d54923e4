/** The tutorials work when they are followed to the letter. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../wire/project';
import { followPage } from './follow-page';

test.each(readdirSync(join(projectRoot, 'docs', 'tutorials')))(
  '%s',
  page => followPage(`docs/tutorials/${page}`),
  900_000,
);
