import { type ExecutionResult, GraphQLError } from 'graphql';
import { random } from '../support/random';
import { randomOperation } from './random-operation';
import { openShop } from './shop';
import type { World } from './world';

/**
 * Subgraphs that leave out values and tell of it at odd places: wherever the client misses something, it has an error,
 * and all else is right.
 */
let shop: World;
beforeAll(async () => {
  shop = await openShop();
});

type Path = (string | number)[];

/** Takes a value away, or all of them, and says so at a path that is often not its own. */
function damaged(next: () => number, { data, errors = [] }: ExecutionResult): ExecutionResult {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  const copy = structuredClone(data) as Record<string, unknown>;
  const places = placesIn(copy);
  if (places.length === 0) return { data, errors };
  const path = pick(places);
  const told = pick<Path | undefined>([
    path,
    path,
    ['query', ...path],
    [...path, 'unasked'],
    path.filter(part => typeof part === 'string'),
    path.map(part => (typeof part === 'number' ? part + 7 : part)),
    [...path.slice(0, -1), 'unasked'],
    ['variable', 'id'],
    [],
    undefined,
  ]);
  const error = new GraphQLError('Damaged.', { path: told });
  if (next() < 0.3) return { data: null, errors: [...errors, error] };
  const parent = path.slice(0, -1).reduce((value: any, part) => value[part], copy);
  parent[path.at(-1)!] = null;
  return { data: copy, errors: [...errors, error] };
}

function placesIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const part = Array.isArray(value) ? Number(name) : name;
    const here = [[part], ...placesIn(below).map(path => [part, ...path])];
    return part === '__typename' || part === '_entities' ? here.slice(1) : here;
  });
}

/** The places at which something is missing that is in the whole; what is there otherwise is a fault. */
function missing(whole: unknown, ours: unknown, path: Path = []): Path[] {
  if (ours === null && whole !== null) return [path];
  if (typeof whole !== 'object' || whole === null || typeof ours !== 'object' || ours === null) {
    expect({ path, value: ours }).toEqual({ path, value: whole });
    return [];
  }
  expect(Object.keys(ours)).toEqual(Object.keys(whole));
  return Object.entries(whole).flatMap(([name, value]) =>
    missing(value, (ours as Record<string, unknown>)[name], [
      ...path,
      Array.isArray(whole) ? Number(name) : name,
    ]),
  );
}

const begins = (path: Path, beginning: Path): boolean => beginning.every((part, n) => path[n] === part);

test('whatever the client misses has an error', async () => {
  const values = { id: ['1', '2', '9', 'p1', 'p2'], text: ['a'], word: ['Yo', 'No'] };
  let missed = 0;
  let placed = 0;
  for (let seed = 1; seed <= 120; seed++) {
    const { query, variables } = randomOperation(shop.schema, seed, { values, maxDepth: 3 });
    shop.damage = undefined;
    const { data } = await shop.whole(query, variables);
    shop.damage = (question, result) => {
      const next = random(seed + [...question].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7));
      return next() < 0.6 ? damaged(next, result) : result;
    };
    const ours = await shop.ours(query, variables);
    const told: (Path | undefined)[] = (ours.errors ?? []).map(({ path }) => path as Path | undefined);
    for (const place of missing(data, ours.data)) {
      missed++;
      const near = told.some(path => path && (begins(path, place) || begins(place, path)));
      if (near) placed++;
      if (!near && told.includes(undefined)) continue;
      expect({ seed, query, place, told, near }).toMatchObject({ near: true });
    }
  }
  expect(missed).toBeGreaterThan(100);
  expect(placed / missed).toBeGreaterThan(0.8);
}, 120_000);
