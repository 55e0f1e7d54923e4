/** docs/reference/dependencies.md tells the licence of everything that is installed for production. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../wire/project';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

test('the table of licences is that of the lock file', () => {
  const locked: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;
  const found: Record<string, Set<string>> = {};
  for (const [path, { dev, license }] of Object.entries(locked)) {
    if (path === '' || dev) continue;
    const said = license ?? 'not said in its package.json; its LICENSE is MIT';
    found[said] ??= new Set();
    found[said]!.add(path.split('node_modules/').at(-1)!);
  }
  const section = read('docs/reference/dependencies.md').split('\n## Licences\n')[1]!;
  const table: Record<string, string[]> = {};
  for (const [, license, names] of section.matchAll(/^\| ([^|]+) \| (`[^|]+) \|$/gm)) {
    table[license!] = [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
  }
  const { MIT, ...others } = found;
  expect(MIT!.size).toBeGreaterThan(100);
  expect(Object.keys(table).sort()).toEqual(Object.keys(others).sort());
  for (const [license, names] of Object.entries(others))
    expect(table[license]!.sort()).toEqual([...names].sort());
});

test('the README names the packages that are not under a permissive licence', () => {
  const locked: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;
  const elastic = Object.entries(locked).filter(([, { dev, license }]) => !dev && license === 'Elastic-2.0');
  expect(elastic.length).toBeGreaterThan(0);
  const licence = read('README.md').split('\n## Licence\n')[1];
  for (const [path] of elastic) expect(licence).toContain(`\`${path.replace('node_modules/', '')}\``);
});
