/** Owns the section on explaining in docs/benchmarks.md: the rest of the page is the gateway benchmark's. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
const section = /<!-- explain -->[\s\S]*<!-- \/explain -->\n/;

export function writeExplainSection(text) {
  const rest = readFileSync(file, 'utf8').replace(section, '').trimEnd();
  writeFileSync(file, `${rest}\n\n<!-- explain -->\n${text.trim()}\n<!-- /explain -->\n`);
}
