/** Prints rows on a terminal: columns as wide as needed, numbers aligned to the right. */
import colours from 'picocolors';

export function drawRows(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const cells = rows.map(row =>
    row.map(cell => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)),
  );
  const widths = headings.map((heading, n) =>
    Math.max(heading.length, ...cells.map(row => row[n]?.length ?? 0)),
  );
  const line = (row: readonly string[], isNumber: (n: number) => boolean) =>
    row
      .map((cell, n) => (isNumber(n) ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!)))
      .join('  ')
      .trimEnd();
  const numbers = headings.map((_, n) => rows.some(row => typeof row[n] === 'number'));
  return [colours.dim(line(headings, n => numbers[n]!)), ...cells.map(row => line(row, n => numbers[n]!))];
}
