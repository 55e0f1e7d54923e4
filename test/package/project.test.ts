/** Where a project is, what its configuration may be, and when its schema is older than its sources. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listedDomains, projectIn } from '../../cli/estate/project';
import { isStale, noteComposed } from '../../cli/estate/schema-files';
import { manifest } from '../../subgraphs/manifest';
import { defineProject, listDomain, loadDomain } from '../../subgraphs/runtime/declare/define-project';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { nearestProject, projectRoot } from '../../wire/project';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'joinery-project-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text = ''): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

test('it is the nearest folder with a configuration, or else the working directory', () => {
  const folder = join(root, 'one', 'two', 'three');
  mkdirSync(folder, { recursive: true });
  expect(nearestProject(folder)).toBe(folder);
  write('joinery.config.ts');
  expect(nearestProject(folder)).toBe(root);
  write('one/two/joinery.config.mjs');
  expect(nearestProject(folder)).toBe(join(root, 'one', 'two'));
});

test('the repository is a project like any other', () => {
  expect(projectIn(projectRoot).domains).toBe(manifest);
  expect(listedDomains()).toEqual(manifest);
});

test('a folder without a configuration has no domains', () => {
  expect(projectIn(root)).toEqual({ domains: [] });
});

test.each([
  ['joinery.config.js', 'module.exports = { domains: [] };'],
  ['joinery.config.js', 'exports.default = { domains: [] };'],
  ['joinery.config.ts', 'export default { domains: [] };'],
])('%s: %s', (name, text) => {
  write(name, text);
  expect(projectIn(root)).toEqual({ domains: [] });
});

test('a configuration without domains is refused in a sentence', () => {
  write('joinery.config.js', 'module.exports = { domain: [] };');
  expect(() => projectIn(root)).toThrow(
    'joinery.config.js lists no domains: write export default defineProject({ domains: [] }).',
  );
});

test('a domain is listed as its definition as well', () => {
  const library = defineSubgraph({ name: 'library', entities: [], migrations: [], resolvers: {} });
  const [listed] = defineProject({ domains: [library] }).domains.map(listDomain);
  expect(listed).toMatchObject({ name: 'library', publishes: [] });
  expect(loadDomain(listed!)).toBe(library);
});

describe('the schema', () => {
  const place = () => ({ root, record: join(root, '.joinery', 'composed') });
  const supergraph = () => write('schema/supergraph.graphql', 'supergraph');
  const minutesAgo = (file: string, minutes: number) => {
    const time = Date.now() / 1000 - minutes * 60;
    utimesSync(file, time, time);
  };

  test('is to be composed where there is none', () => {
    expect(isStale(place())).toBe(true);
  });

  test('that was committed is believed, unless a source was changed after it', () => {
    minutesAgo(supergraph(), 10);
    const source = write('subgraphs/library/schema.graphql');
    minutesAgo(source, 9.5);
    expect(isStale(place())).toBe(false);
    minutesAgo(source, 5);
    expect(isStale(place())).toBe(true);
  });

  test.each([
    'subgraphs/library/schema.graphql',
    'subgraphs/library/entities/book.ts',
    'schema/supergraph.yaml',
    'schema/reviews.graphql',
    'schema/supergraph.graphql',
  ])('is stale once %s is another than it was composed of', changed => {
    supergraph();
    write(changed, 'before');
    noteComposed(place());
    expect(isStale(place())).toBe(false);
    write(changed, 'after');
    expect(isStale(place())).toBe(true);
    write(changed, 'before');
    expect(isStale(place())).toBe(false);
  });
});
