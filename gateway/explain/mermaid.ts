/** Owns the explanation as a Mermaid flowchart: a box a fetch, an arrow from what it waits for, the critical path thick. */
import type { Explain } from './model';

/** https://mermaid.js.org/syntax/flowchart.html */
export function explainMermaid({ fetches, criticalPath }: Explain): string {
  const critical = new Set(criticalPath);
  const lines = ['flowchart LR', '  client([client])'];
  for (const { id, service, types, at, run } of fetches) {
    const took = run?.durationMs == null ? '' : `<br/>${run.durationMs.toFixed(1)} ms`;
    lines.push(`  f${id}["${id} ${service}<br/>${escaped(at || types.join(', '))}${took}"]`);
  }
  const thick: number[] = [];
  let arrows = 0;
  const arrow = (from: string, to: string, label: string, isCritical: boolean): void => {
    lines.push(`  ${from} -->${label ? `|"${escaped(label)}"|` : ''} ${to}`);
    if (isCritical) thick.push(arrows);
    arrows += 1;
  };
  for (const { id, reason } of fetches) {
    if (reason.waitsFor.length === 0) arrow('client', `f${id}`, '', critical.has(id));
    for (const { fetch, fields } of reason.waitsFor) {
      arrow(`f${fetch}`, `f${id}`, fields.join(', '), critical.has(id) && critical.has(fetch));
    }
  }
  if (thick.length > 0) lines.push(`  linkStyle ${thick.join(',')} stroke-width:4px`);
  if (criticalPath.length > 0) {
    lines.push(
      '  classDef critical stroke-width:4px',
      `  class ${criticalPath.map(id => `f${id}`).join(',')} critical`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Quotes end a label; entities are Mermaid's own way to write them. */
const escaped = (text: string): string => text.replaceAll('"', '#quot;');
