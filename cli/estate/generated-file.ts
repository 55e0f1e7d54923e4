/** Writes files that are made from others, and says whether one is as it should be. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** Nothing that watches the file sees a change where there is none. */
export function writeGenerated(file: string, text: string): void {
  if (!isFresh(file, text)) writeFileSync(file, text);
}

/** Throws a sentence that says what to do. */
export function checkGenerated(file: string, text: string): void {
  if (isFresh(file, text)) return;
  const shown = relative(process.cwd(), file);
  throw new Error(
    existsSync(file)
      ? `${shown} is not what its sources give. Run \`npm run compose\` and commit the result.`
      : `${shown} does not exist. Run \`npm run compose\`.`,
  );
}

const isFresh = (file: string, text: string): boolean =>
  existsSync(file) && readFileSync(file, 'utf8') === text;
