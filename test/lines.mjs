/**
 * Prints what a table costs in hand-written lines, by domain and kind: `npm run lines`. Comments and blank lines count,
 * generated files do not. The aim is for what a domain says; its migrations are drafted by a command, and they and its
 * tests stand beside it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const aim = 180;

/** The first that fits, by the path within the domain's folder. */
const kinds = {
  entities: /^entities\//,
  migrations: /^migrations\//,
  SDL: /^schema\.graphql$/,
  resolvers: /^resolvers\//,
  wiring: /^(index|violations)\.ts$/,
  demo: /^demo\b/,
  behaviours: /\.ts$/,
};

const filesIn = folder =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && !entry.name.includes('.generated.'))
        .map(entry => join(entry.parentPath, entry.name))
    : [];

const textOf = file => readFileSync(file, 'utf8');
const linesOf = files => files.reduce((sum, file) => sum + textOf(file).split('\n').length - 1, 0);

function countDomain(name) {
  const folder = join('subgraphs', name);
  const counts = { tables: 0, tests: linesOf(filesIn(join('test', 'domains', name))) };
  for (const file of filesIn(folder)) {
    const path = file.slice(folder.length + 1);
    const [kind] = Object.entries(kinds).find(([, pattern]) => pattern.test(path)) ?? [];
    if (kind) counts[kind] = (counts[kind] ?? 0) + linesOf([file]);
    if (kind === 'entities') counts.tables += textOf(file).match(/^@Entity\(/gm)?.length ?? 0;
  }
  return counts;
}

const said = ['entities', 'SDL', 'resolvers', 'behaviours', 'wiring', 'demo'];
const beside = ['migrations', 'tests'];
const domains = readdirSync('subgraphs').filter(name => existsSync(join('subgraphs', name, 'entities')));
const rows = domains.map(name => ({ name, ...countDomain(name) }));
const total = { name: 'all' };
for (const row of rows)
  for (const key of ['tables', ...said, ...beside]) total[key] = (total[key] ?? 0) + (row[key] ?? 0);

const print = (...cells) =>
  console.log(cells.map((cell, at) => (at ? `${cell}`.padStart(12) : `${cell}`.padEnd(14))).join(''));
const perTable = (row, lines) => Math.round(lines / row.tables);

console.log('Lines a table:\n');
print('', 'tables', ...said, 'sum', ...beside);
for (const row of [...rows, total]) {
  row.sum = said.reduce((sum, kind) => sum + (row[kind] ?? 0), 0);
  print(row.name, row.tables, ...[...said, 'sum', ...beside].map(kind => perTable(row, row[kind] ?? 0)));
}
const replicas = filesIn(join('subgraphs', 'replicas'));
console.log(`\nReplicas, for all domains: ${linesOf(replicas)} lines, ${replicas.length} types.`);
console.log(
  `The aim is ${aim} lines a table without migrations and tests; it is ${perTable(total, total.sum + linesOf(replicas))}.`,
);
