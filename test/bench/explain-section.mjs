/**
 * Writes the section on explaining in docs/reference/benchmarks.md; the rest of the page is the gateway benchmark's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../docs/reference/benchmarks.md', import.meta.url));
const section = /<!-- explain -->[\s\S]*<!-- \/explain -->\n/;

/** Where it is, or at the end. */
export function writeExplainSection(text) {
  const page = readFileSync(file, 'utf8');
  const written = `<!-- explain -->\n${text.trim()}\n<!-- /explain -->\n`;
  writeFileSync(
    file,
    section.test(page) ? page.replace(section, () => written) : `${page.trimEnd()}\n\n${written}`,
  );
}
