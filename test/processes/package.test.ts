/** The packed tarball, installed in a project of its own: it migrates, starts, answers, and its test passes. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../wire/project';
import { type Installed, installElsewhere } from '../support/installed';
import { type JoineryProcess, killGroup, post, run } from '../support/process';

let project: Installed;
let packed: string[];
let started: JoineryProcess | undefined;

beforeAll(() => {
  project = installElsewhere('my-library');
  packed = readdirSync(project.joinery).sort();
});
afterEach(() => {
  if (started) killGroup(started);
  started = undefined;
});
afterAll(() => project.remove());

const npm = (...args: string[]) => {
  const environment = { HOME: project.folder };
  return run('npm', args, { environment, folder: project.folder, ownGroup: true });
};

async function done(...args: string[]): Promise<[status: unknown, output: string]> {
  const running = npm(...args);
  return [await running.ended, running.output()];
}

async function start(): Promise<string> {
  started = npm('start', '--', '--port', '0');
  return (await started.saw(/ready at (\S+?),/))[1]!;
}

test('only what is needed is packed', () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [{ files }] = JSON.parse(
    execFileSync('npm', args, { cwd: projectRoot, encoding: 'utf8', stdio: 'pipe' }),
  );
  const paths: string[] = files.map(({ path }: { path: string }) => path);
  const needed =
    /^(package\.json|README\.md|LICENSE|dist\/(cli|exports|gateway|wire|subgraphs\/runtime)\/.*|subgraphs\/runtime\/sdl\/shared\.graphql|schema\/joinery\.schema\.json)$/;
  expect(
    paths.filter(path => !needed.test(path) || /\.(map|test\.js|test\.d\.ts)$|tsbuildinfo/.test(path)),
  ).toEqual([]);
  for (const module of ['subgraph', 'migration', 'testing', 'gateway']) {
    expect(paths).toEqual(
      expect.arrayContaining([`dist/exports/${module}.js`, `dist/exports/${module}.d.ts`]),
    );
  }
  expect(paths).toEqual(
    expect.arrayContaining(['dist/cli/joinery.js', 'subgraphs/runtime/sdl/shared.graphql']),
  );
});

test('its own test passes, on a database of its own', async () => {
  const [status, output] = await done('test');
  expect([status, output]).toEqual([0, expect.stringMatching(/pass 3\n[\s\S]*fail 0\n/)]);
}, 300_000);

test('its entities and its migrations agree, and the next one imports the package', async () => {
  expect(await done('run', 'migration', '--', '--check')).toEqual([
    0,
    expect.stringContaining('Entities and migrations agree.'),
  ]);
}, 300_000);

test('it starts, answers, and lies where it is installed for nobody to write', async () => {
  const url = await start();
  const id = '7f1c6e0e-5a0b-4c39-9c1e-0d8f5a3b2c11';
  const [status, output] = await done('run', '-s', 'joinery', '--', 'token', '--user', id);
  expect(status).toBe(0);
  const headers = { authorization: `Bearer ${output.trim()}` };
  const made = await post(
    url,
    'mutation { createShelf(input: { name: "Novels" }) { shelf { id } } }',
    headers,
  );
  expect(made.errors).toBeUndefined();
  const shelfId = made.data.createShelf.shelf.id;
  const book = `mutation { createBook(input: { title: "Emma", shelfId: "${shelfId}" }) { book { id } } }`;
  expect((await post(url, book, headers)).errors).toBeUndefined();
  expect(await post(url, '{ books(first: 3) { nodes { title shelf { name } } } }')).toEqual({
    data: { books: { nodes: [{ title: 'Emma', shelf: { name: 'Novels' } }] } },
  });
  expect((await fetch(url)).status).toBe(200);
  expect(existsSync(join(project.folder, '.joinery', 'postgres'))).toBe(true);
  expect(readdirSync(project.joinery).sort()).toEqual(packed);
}, 300_000);

test('a field that the SDL has gained is there after the next start; a new column is drafted', async () => {
  const file = join(project.folder, 'subgraphs/library/schema.graphql');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      '  title: String!\n  shelf',
      '  title: String!\n  isbn: String\n  shelf',
    ),
  );
  const entity = join(project.folder, 'subgraphs/library/entities/book.ts');
  writeFileSync(
    entity,
    readFileSync(entity, 'utf8').replace(
      '  title: string;\n',
      '  title: string;\n\n  @Line({ length: 13, nullable: true })\n  isbn: string | null;\n',
    ),
  );
  const [status, output] = await done('run', 'migration', '--', 'library', 'add-isbn');
  expect([status, output]).toEqual([
    0,
    expect.stringMatching(/subgraphs\/library\/migrations\/\d+-add-isbn\.ts$/m),
  ]);
  const url = await start();
  expect(started!.output()).toContain('schema/ composed anew');
  expect(await post(url, '{ books(first: 1) { nodes { isbn } } }')).toEqual({
    data: { books: { nodes: [{ isbn: null }] } },
  });
  const supergraph = join(project.folder, 'schema/supergraph.graphql');
  const composed = readFileSync(supergraph, 'utf8');
  appendFileSync(supergraph, '\n# The same.\n');
  await started!.saw(/^✔ The supergraph was reloaded and is in service$/m);
  appendFileSync(supergraph, '\n}\n');
  await started!.saw(/^.*The supergraph is invalid; the previous one stays in service.*$/m);
  expect(started!.output()).not.toMatch(/"stack"|^ +at /m);
  writeFileSync(supergraph, composed);
}, 300_000);

test('a schema that does not compose is refused at the start, with its place', async () => {
  appendFileSync(
    join(project.folder, 'subgraphs/library/schema.graphql'),
    '\ntype Query { nobody: Nobody }\n',
  );
  const [status, output] = await done('start', '--', '--port', '0');
  expect([status, output]).toEqual([1, expect.stringContaining('Nobody')]);
  expect(output).not.toContain('    at ');
}, 300_000);
