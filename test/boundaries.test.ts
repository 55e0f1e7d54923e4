/** The arrows between folders (docs/explanation/architecture.md) are kept by .dependency-cruiser.cjs: each broken one is refused. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../wire/project';

type Arrow = readonly [from: string, to: string];

const forbidden: readonly (readonly [...Arrow, rule: string])[] = [
  ['subgraphs/shop/index.ts', 'subgraphs/bakery/index.ts', 'no domain imports another'],
  ['subgraphs/shop/entities/order.ts', 'subgraphs/bakery/index.ts', 'no domain imports another'],
  ['subgraphs/shop/index.ts', 'subgraphs/manifest.ts', 'no subgraph imports the list'],
  ['subgraphs/shop/index.ts', 'gateway/graph.ts', 'no subgraph imports the list'],
  ['subgraphs/runtime/open.ts', 'gateway/graph.ts', 'no subgraph imports the list'],
  ['subgraphs/runtime/open.ts', 'subgraphs/shop/index.ts', 'the runtime and the replicas import no domain'],
  [
    'subgraphs/runtime/open.ts',
    'subgraphs/replicas/user.ts',
    'the runtime and the replicas import no domain',
  ],
  ['subgraphs/replicas/user.ts', 'subgraphs/shop/index.ts', 'the runtime and the replicas import no domain'],
  ['gateway/graph.ts', 'subgraphs/runtime/open.ts', 'the gateway knows subgraphs only through'],
  ['gateway/graph.ts', 'cli/joinery.ts', 'the gateway knows subgraphs only through'],
  ['wire/contract/errors.ts', 'gateway/graph.ts', 'the wire is what both sides stand on'],
  ['wire/contract/errors.ts', 'subgraphs/runtime/open.ts', 'the wire is what both sides stand on'],
  ['cli/joinery.ts', 'test/support/estate.ts', 'what is shipped imports no test'],
  ['cli/joinery.ts', 'subgraphs/manifest.ts', 'what is packed imports no domain'],
  ['exports/subgraph.ts', 'subgraphs/shop/index.ts', 'what is packed imports no domain'],
  ['exports/subgraph.ts', 'subgraphs/replicas/user.ts', 'what is packed imports no domain'],
  ['subgraphs/shop/index.ts', 'exports/subgraph.ts', 'no subgraph imports the list'],
];

const allowed: readonly Arrow[] = [
  ['subgraphs/shop/index.ts', 'subgraphs/shop/entities/order.ts'],
  ['subgraphs/shop/index.ts', 'subgraphs/replicas/user.ts'],
  ['subgraphs/shop/index.ts', 'subgraphs/runtime/open.ts'],
  ['subgraphs/shop/index.ts', 'wire/contract/errors.ts'],
  ['subgraphs/replicas/user.ts', 'subgraphs/runtime/open.ts'],
  ['subgraphs/runtime/open.ts', 'wire/contract/errors.ts'],
  ['gateway/graph.ts', 'wire/contract/errors.ts'],
  ['subgraphs/manifest.ts', 'subgraphs/shop/index.ts'],
  ['cli/joinery.ts', 'subgraphs/runtime/open.ts'],
  ['exports/subgraph.ts', 'subgraphs/runtime/open.ts'],
  ['cli/joinery.ts', 'gateway/graph.ts'],
];

const all: readonly Arrow[] = [...forbidden.map(([from, to]): Arrow => [from, to]), ...allowed];

const folders: string[] = [];
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))));

/** What `npm run boundaries` says of a project of the same folders that has all these imports. */
async function boundaries(only: '' | 'type '): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'joinery-boundaries-'));
  folders.push(folder);
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    await cp(join(projectRoot, name), join(folder, name));
  await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const file of new Set(all.flat())) {
    const imports = all.flatMap(([from, to], n) => {
      if (from !== file) return [];
      const path = relative(dirname(from), to)
        .replace(/^(?!\.)/, './')
        .replace(/\.ts$/, '');
      return `import ${only}{ Thing as Thing${n} } from '${path}';\nexport const used${n}: Thing${n} = {};\n`;
    });
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${imports.join('')}export class Thing {}\n`);
  }
  const { scripts } = require('../package.json') as { scripts: { boundaries: string } };
  const ran = promisify(execFile)('npx', scripts.boundaries.split(' '), { cwd: folder });
  return (await ran.catch((failure: { stdout: string }) => failure)).stdout;
}

describe.each(['', 'type '] as const)('import %s…', only => {
  let said: string;

  beforeAll(async () => {
    said = await boundaries(only);
  }, 60_000);

  test.each(forbidden)('%s cannot import %s', (from, to, rule) => {
    expect(said).toContain(`error ${rule}`);
    expect(said).toContain(`: ${from} → ${to}\n`);
  });

  test.each(allowed)('%s can import %s', (from, to) => {
    expect(said).not.toContain(`: ${from} → ${to}\n`);
  });
});
