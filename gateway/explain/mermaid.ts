/**
 * Draws an explanation as a Mermaid flowchart: one box per fetch, an arrow from each fetch that it waits for, dotted
 * for deferred parts, thick for the critical path.
 */
import type { Explain, ExplainedFetch } from './model';
import { troubleOf } from './wording';

/** https://mermaid.js.org/syntax/flowchart.html */
export function explainMermaid({ fetches, criticalPath }: Explain): string {
  const critical = new Set(criticalPath);
  const lines = ['flowchart LR', '  client([client])'];
  for (const fetch of fetches) {
    const { id, service, types, at, run } = fetch;
    const took = run?.durationMs == null ? '' : `${run.durationMs.toFixed(1)} ms`;
    const ran = [took, troubleOf(fetch)].filter(part => part !== '').join(', ');
    lines.push(`  f${id}["${id} ${service}<br/>${escaped(at || types.join(', '))}${ran && `<br/>${ran}`}"]`);
  }
  const thick: number[] = [];
  let arrows = 0;
  const arrow = (
    from: string,
    { id, deferred }: ExplainedFetch,
    label: string,
    isCritical: boolean,
  ): void => {
    lines.push(`  ${from} ${deferred ? '-.->' : '-->'}${label ? `|"${escaped(label)}"|` : ''} f${id}`);
    if (isCritical) thick.push(arrows);
    arrows += 1;
  };
  for (const to of fetches) {
    const { waitsFor } = to.reason;
    if (waitsFor.length === 0) arrow('client', to, '', critical.has(to.id));
    for (const { fetch, fields } of waitsFor) {
      arrow(`f${fetch}`, to, fields.join(', '), critical.has(to.id) && critical.has(fetch));
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
