/**
 * Breaks the text of a statement into lines before its clauses. The text itself, and quoted parts, stay as they are.
 */

const quotedOrClause =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<!\b(?:CROSS|INNER|LEFT|OUTER))\s+(?=(?:FROM|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|OFFSET|UNION|RETURNING|VALUES|SET|ON CONFLICT|CROSS JOIN|INNER JOIN|LEFT JOIN|LEFT OUTER JOIN|JOIN)\b)/gi;

export function sqlLines(sql: string): string {
  return sql.replace(quotedOrClause, found => (/^\s/.test(found) ? '\n' : found));
}
