/** `joinery references`: the map of who refers to whom, drawn from the code; no database is needed. */
import colours from 'picocolors';
import {
  type MappedLocalReference,
  type MappedReference,
  mapReferences,
  type ReferenceMap,
} from '../../subgraphs/runtime/references/declare/reference-map';
import { allDomains } from '../estate/project';

export type MapFormat = 'table' | 'json' | 'mermaid';

export async function printReferences(format: MapFormat): Promise<void> {
  console.log(drawMap(await mapReferences(allDomains()), format));
}

export function drawMap(map: ReferenceMap, format: MapFormat): string {
  if (format === 'json') return JSON.stringify(map, null, 2);
  return format === 'mermaid' ? drawMermaid(map) : drawTable(map);
}

const paint: Record<MappedLocalReference['onDelete'], (text: string) => string> = {
  CASCADE: colours.yellow,
  RESTRICT: colours.red,
  SET_NULL: colours.cyan,
  ANONYMIZE: colours.magenta,
  NO_ACTION: colours.dim,
};

const wordsOf = (action: MappedLocalReference['onDelete']) => action.replace('_', ' ');

const nameOf = ({ type, field, nullable }: MappedReference['from']) =>
  `${type}.${field}${nullable ? '?' : ''}`;

const lineWidth = 100;

/** With commas between them, in lines of at most so many characters. */
function inLines(names: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [n, name] of names.entries()) {
    const text = n < names.length - 1 ? `${name},` : name;
    if (line && line.length + 1 + text.length > width) {
      lines.push(line);
      line = text;
    } else line += line ? ` ${text}` : text;
  }
  return [...lines, line];
}

function drawTable({ references, local, replicas, effects }: ReferenceMap): string {
  const blocks: string[][] = [];
  const all: readonly (MappedReference | MappedLocalReference)[] = [...references, ...local];
  const targetOf = ({ from, to }: (typeof all)[number]) =>
    from.subgraph === to.subgraph ? to.type : `${to.type} of ${to.subgraph}`;
  const width = Math.max(0, ...all.map(({ from }) => nameOf(from).length));
  const toWidth = Math.max(0, ...all.map(reference => targetOf(reference).length));
  const line = (reference: (typeof all)[number]): string => {
    const { from, onDelete } = reference;
    const target = targetOf(reference).padEnd(toWidth);
    const text = `  ${nameOf(from).padEnd(width)} → ${target}  ${paint[onDelete](wordsOf(onDelete))}`;
    if (!('oneOf' in reference) || !reference.oneOf) return text;
    const { field, types } = reference.oneOf;
    return `${text}  ${colours.dim(`${field}: ${types.map(({ type }) => type).join(' | ')}`)}`;
  };
  for (const subgraph of new Set([...local, ...references].map(({ from }) => from.subgraph))) {
    blocks.push([colours.bold(subgraph), ...all.filter(({ from }) => from.subgraph === subgraph).map(line)]);
  }
  const kept = replicas.map(({ subgraph, of, fields }) => {
    const what = `${of.type} of ${of.subgraph} in ${subgraph}`;
    return { what, fields };
  });
  const keptWidth = Math.max(0, ...kept.map(({ what }) => what.length));
  const keptLines = ({ what, fields }: (typeof kept)[number]): string[] => {
    if (fields.length === 0) return [`  ${what.padEnd(keptWidth)}  ${colours.dim('only the key')}`];
    return inLines(fields, lineWidth - keptWidth - 4).map(
      (line, n) => `  ${(n === 0 ? what : '').padEnd(keptWidth)}  ${line}`,
    );
  };
  blocks.push([colours.bold('Replicas'), ...kept.flatMap(keptLines)]);
  blocks.push([
    colours.bold('Events with effects elsewhere'),
    ...effects.map(({ of, event, subgraph }) => `  ${event} of ${of} → ${subgraph}`),
  ]);
  blocks.push([colours.dim('? nullable. The word after the reference is its ON DELETE.')]);
  return blocks.map(lines => lines.join('\n')).join('\n\n');
}

/** Owners above, as those who refer to them point upwards. https://mermaid.js.org/syntax/flowchart.html */
function drawMermaid({ references, local, effects }: ReferenceMap): string {
  const typesOf = new Map<string, Set<string>>();
  const node = (subgraph: string, type: string) => {
    const types = typesOf.get(subgraph) ?? new Set();
    typesOf.set(subgraph, types.add(type));
    return `${idOf(subgraph)}_${type}`;
  };
  const arrows = new Map<string, string[]>();
  for (const { from, to, onDelete, oneOf } of references) {
    const ends = `${node(from.subgraph, from.type)} ${node(to.subgraph, to.type)}`;
    const field = oneOf ? oneOf.field : from.field;
    const label = `${field}${from.nullable && !oneOf ? '?' : ''} ${wordsOf(onDelete)}`;
    arrows.set(ends, [...(arrows.get(ends) ?? []), label]);
    for (const { subgraph, type } of oneOf?.types ?? []) {
      const other = `${node(from.subgraph, from.type)} ${node(subgraph, type)}`;
      if (other !== ends) arrows.set(other, [field]);
    }
  }
  for (const { from, to, onDelete } of local) {
    const ends = `${node(from.subgraph, from.type)} ${node(to.subgraph, to.type)}`;
    const label = `${from.field}${from.nullable ? '?' : ''} ${wordsOf(onDelete)}`;
    arrows.set(ends, [...(arrows.get(ends) ?? []), label]);
  }
  const heard = new Map<string, string[]>();
  for (const { of, event, subgraph } of effects) {
    const [type, name] = event.split('.') as [string, string];
    const ends = `${node(of, type)} ${idOf(subgraph)}`;
    heard.set(ends, [...(heard.get(ends) ?? []), name]);
  }
  const arrow =
    (kind: string) =>
    ([ends, labels]: [string, string[]]) => {
      const [from, to] = ends.split(' ');
      return `  ${from} ${kind}|"${labels.join('<br>')}"| ${to}`;
    };
  return [
    'flowchart BT',
    ...[...typesOf].flatMap(([subgraph, types]) => [
      `  subgraph ${idOf(subgraph)}["${subgraph}"]`,
      ...[...types].map(type => `    ${idOf(subgraph)}_${type}["${type}"]`),
      '  end',
    ]),
    ...[...arrows].map(arrow('-->')),
    ...[...heard].map(arrow('-.->')),
  ].join('\n');
}

/** A name of Mermaid has no hyphen. */
const idOf = (subgraph: string) => subgraph.replaceAll(/\W/g, '_');
