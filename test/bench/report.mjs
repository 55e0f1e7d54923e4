/** Reports the results: the table for the terminal, and docs/reference/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { canPin } from './children.mjs';
import { gateways } from './gateways/list.mjs';
import { shape } from './machine.mjs';

const headings = [
  '',
  'ratio',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'times shorter',
  'CPU ms a request',
  'fetches',
  'RSS after, MiB',
  'errors',
  'rounds',
];
/** What follows it in the file was written by somebody who read profiles, and stays. */
const byHand = '\n<!-- By hand from here on. -->\n';
/** Above this the load or the stubs may be what is slow, and the true number is higher. */
const saturated = 0.9;

const figure = (value, digits) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits));

function cells(row) {
  return [
    row.title,
    (row.helpersBusy > saturated ? '≥ ' : '') + figure(row.ratio, row.ratio < 9.95 ? 1 : 0),
    figure(row.perSecond, 0),
    figure(row.p50, 1),
    figure(row.p99, 1),
    figure(row.shorter, row.shorter < 9.95 ? 1 : 0),
    figure(row.cpuMs, 2),
    figure(row.fetches, row.fetches < 0.95 ? 2 : 0),
    figure(row.rss, 0),
    String(row.errors),
    row.kept === 0 ? `${row.of}, all disturbed` : `${row.kept} of ${row.of}`,
  ];
}

export function terminalTable(rows) {
  const lines = [headings, ...rows.map(cells)].map(line => line.map(cell => cell.replaceAll(/[*`]/g, '')));
  const widths = headings.map((_, column) => Math.max(...lines.map(line => line[column].length)));
  return lines
    .map(line => line.map((cell, n) => (n ? cell.padStart(widths[n]) : cell.padEnd(widths[n]))).join('  '))
    .join('\n');
}

function markdownTable(rows) {
  const line = columns => `| ${columns.join(' | ')} |`;
  return [
    line(headings),
    line(headings.map((_, n) => (n ? '--:' : '---'))),
    ...rows.map(row => line(cells(row))),
  ];
}

/** Gives the file's name, relative to the project. */
export function writeReport({ results, options, started }) {
  const file = 'docs/reference/benchmarks.md';
  const url = new URL(`../../${file}`, import.meta.url);
  const [, written] = readFileSync(url, 'utf8').split(byHand);
  const lines = [...reportLines(results, options, started), byHand.trim(), ''];
  writeFileSync(url, lines.join('\n') + (written ?? ''));
  return file;
}

function reportLines(results, options, started) {
  const { rounds, seconds, quick } = options;
  const command = `npm run bench:gateway -- ${quick ? '--quick ' : ''}--rounds ${rounds} --seconds ${seconds}`;
  return [
    '# Benchmarks',
    '',
    `Written by \`${command}\` on ${started.toISOString().slice(0, 10)}, but for the last section.`,
    ...(rounds < 4 || seconds < 24 ? ['', ...shortRun(rounds, seconds)] : []),
    '',
    'All gateways stand before the same four stub subgraphs (accounts, inventory, products, reviews: one process that',
    'answers with bytes it has ready), on one machine, in alternating rounds of one run. The large query is the one of',
    'public gateway benchmarks: users → reviews → products → reviews → authors → reviews → products, and topProducts',
    'likewise. The small one asks for one user by id, from one subgraph. A header of the client is passed on to the',
    'subgraphs, which refuse operations without it. Before a gateway is measured, its answer is compared with that of',
    'one schema executed by graphql-js over the same data; under load, every answer is compared byte by byte with the',
    'one that was checked. A ratio is requests/s to those of plain `@apollo/gateway` with `@apollo/server` in the same',
    'round, and the median of the rounds that count; so is by how many times the p99 is shorter. Every connection is a',
    'caller of its own, by that header, so that no gateway can answer one caller with what it fetched for another.',
    ...results.filter(({ sharedOf }) => !sharedOf).flatMap(sectionOf),
    ...sharingSection(results),
    '',
    '## The machine, and its noise',
    '',
    `${shape.cores} cores, ${shape.memoryGiB} GiB, ${shape.platform}, Node ${shape.node}. ${pinning()}`,
    '',
    'Trust the ratios, not the requests/s: other machines and other hours give other numbers. A round is dropped for',
    'both when other work took more than 5 % of a core while a gateway or its plain Apollo was measured, or when, of',
    'three rounds or more, the processor time of a request is 20 % off the median; the last column says how many were',
    'left. Where it says `all disturbed`, none was: all are in the numbers, which are a hint and no result. Processor',
    'time and RSS are those of the kernel (`/proc`), in ticks of 10 ms. `≥` marks a gateway under which',
    'load and stubs kept their core busy for more than nine tenths of the time: it may be faster than could be measured.',
    'Rows in italics are no gateways: they only send the fetches of the plan, and answer with bytes they have ready, or,',
    'of the small query, with what they read of the subgraph and wrote again.',
    '',
    '## Versions',
    '',
    ...versions().map(line => `- ${line}`),
    '',
  ];
}

function shortRun(rounds, seconds) {
  return [
    `**A short run** (${rounds} rounds of ${seconds} s): it shows that the benchmark works and roughly who stands where.`,
    'The honest length is 4 rounds of 24 s, which is what the command does without options.',
  ];
}

function sectionOf({ title, rows, wrong, notes, answerBytes }) {
  return [
    '',
    `## ${title}`,
    '',
    `The answer has ${answerBytes.toLocaleString('en')} bytes.`,
    '',
    ...markdownTable(rows),
    ...rows.flatMap(row => (row.note ? ['', row.note] : [])),
    ...(wrong.length
      ? ['', ...wrong.map(({ title: who, why }) => `Not ranked: ${who}, because it ${why}.`)]
      : []),
    ...(notes.length ? ['', `Disturbed: ${notes.join('; ')}.`] : []),
  ];
}

/** Where the same load ran with a caller for each connection, it stands beside. */
function sharingSection(results) {
  const shared = results.filter(({ sharedOf }) => sharedOf);
  if (shared.length === 0) return [];
  const headings = [
    '',
    'requests/s',
    'of callers of their own',
    'p50 ms',
    'p99 ms',
    'CPU ms a request',
    'fetches',
  ];
  const line = columns => `| ${columns.join(' | ')} |`;
  const tableOf = ({ title, sharedOf, rows, wrong, notes }) => {
    const apart = results.find(({ name }) => name === sharedOf)?.rows ?? [];
    return [
      '',
      `### ${title}`,
      '',
      line(headings),
      line(headings.map((_, n) => (n ? '--:' : '---'))),
      ...rows.map(row =>
        line([
          row.title,
          figure(row.perSecond, 0),
          figure(apart.find(other => other.title === row.title)?.perSecond, 0),
          figure(row.p50, 1),
          figure(row.p99, 1),
          figure(row.cpuMs, 2),
          figure(row.fetches, 2),
        ]),
      ),
      ...wrong.map(({ title: who, why }) => `\nNot measured: ${who}, because it ${why}.`),
      ...(notes.length ? ['', `Disturbed: ${notes.join('; ')}.`] : []),
    ];
  };
  return [
    '',
    '## What sharing adds',
    '',
    'The same loads with one caller at all connections. Each gateway may share what it likes then, as it is set up by',
    'default. Joinery makes a fetch once for requests that came before it began. None of this is in the ratios above.',
    ...shared.flatMap(tableOf),
  ];
}

function pinning() {
  return canPin && shape.cores > 1
    ? 'The gateway is pinned to one core; load and stubs share another.'
    : 'Nothing could be pinned to a core, so gateway, load and stubs compete.';
}

function versions() {
  const require = createRequire(import.meta.url);
  const own = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).devDependencies;
  const ours = require('../../package.json');
  const named = gateways.flatMap(({ packages }) => packages).map(name => `\`${name}\` ${own[name]}`);
  return [
    ...named,
    `\`graphql\` ${own.graphql}`,
    `Joinery ${ours.version}, with \`undici\` ${ours.dependencies.undici}`,
  ];
}
