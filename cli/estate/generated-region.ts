/**
 * Replaces what stands in a file between the two lines of comment `generated: <region>, …` and `end of generated`; all
 * else is written by hand and kept.
 */
export function withRegion(text: string, region: string, lines: readonly string[]): string {
  const found = new RegExp(
    `^([ \\t]*)\\S+ generated: ${region},.*\\n([^]*?)^[ \\t]*\\S+ end of generated.*$`,
    'm',
  ).exec(text);
  if (!found) throw new Error(`It has no lines "generated: ${region}, …" and "end of generated".`);
  const [all, indent = '', before = ''] = found;
  const firstLine = all.slice(0, all.indexOf('\n') + 1);
  const lastLine = all.slice(firstLine.length + before.length);
  const body = lines.map(line => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
  return text.slice(0, found.index) + firstLine + body + lastLine + text.slice(found.index + all.length);
}
