/**
 * Defines what the demo data of all domains share: the number of rows, and IDs that every domain computes in the same
 * way, so that a comment knows its post's ID without asking. A row depends only on its number, so a larger number adds
 * to the existing rows.
 */
import { hash } from 'node:crypto';
import type { Faker } from '@faker-js/faker';
import { demoTenantId } from '../../../wire/contract/viewer';

export interface Demo {
  readonly tenantId: string;
  readonly slug: string;
  readonly name: string;
  /** How many rows each kind has. */
  readonly count: {
    readonly users: number;
    readonly categories: number;
    readonly tags: number;
    readonly posts: number;
    readonly comments: number;
    readonly discussions: number;
    readonly communities: number;
  };
  /** The uuid of the index-th object of a type; the same in every domain and every run. */
  id(type: string, index: number): string;
  /** Numbers in [0, 1) that depend on the type and the index alone. */
  random(type: string, index: number): () => number;
}

/** Column → value of the row with this number, from 0. The random numbers depend on the type and the number alone. */
export type DemoRow = (index: number, random: () => number) => Record<string, unknown>;

export interface DemoTable {
  /** The name of the entity. */
  readonly type: string;
  readonly rows: number;
  readonly row: DemoRow;
}

/** A domain's tables, each after the tables that it references. */
export type DemoTables = (demo: Demo) => DemoTable[];

/**
 * `demoRows('Post', 20, (index, random) => ({ title: pick(random, titles) }))`. Unless the row says something else, its id is
 * `demo.id('Post', index)`, it has not changed since it was made, and its tenant is the session's.
 */
export const demoRows = (type: string, rows: number, row: DemoRow): DemoTable => ({ type, rows, row });

/** A user has ten posts, so that few fill the pages. */
const usersOf = (posts: number): number => Math.max(20, Math.ceil(posts / 10));

/**
 * A community with this many posts, and a small second one, so that one can see that neither sees the other. `users`: a
 * platform has more people than a few who write much.
 */
export function demoTenants(posts: number, users = usersOf(posts)): Demo[] {
  return [
    createDemo(demoTenantId, 'joinery', 'Joinery Community', posts, users),
    createDemo('00000000-0000-4000-8000-000000000002', 'acme', 'Acme Makers', 5, usersOf(5)),
  ];
}

function createDemo(tenantId: string, slug: string, name: string, posts: number, users: number): Demo {
  return {
    tenantId,
    slug,
    name,
    count: {
      users,
      categories: 20,
      tags: 24,
      posts,
      comments: posts * 4,
      discussions: Math.ceil(posts / 5),
      communities: Math.max(6, Math.ceil(posts / 30)),
    },
    id: (type, index) => uuidOf(`${slug} ${type} ${index}`),
    random: (type, index) => randomOf(`${slug} ${type} ${index}`),
  };
}

function uuidOf(name: string): string {
  const hex = hash('md5', name);
  // Version 8 of RFC 9562 is "custom": any bits but the version's and the variant's.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** mulberry32, seeded by the name: a row's values must not depend on the rows made before it. */
function randomOf(name: string): () => number {
  let state = hash('md5', `random ${name}`, 'buffer').readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <Value>(random: () => number, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)]!;

/** The number of a user; the first users do more than the others. */
export const pickUser = (demo: Demo, random: () => number): number =>
  Math.floor(random() ** 2 * demo.count.users);

/** An instant within the days before the first of September 2026, where the demo data end. */
export const pickTime = (random: () => number, days = 365): Date =>
  new Date(Date.UTC(2026, 8, 1) - Math.floor(random() * days * 86_400_000));

/**
 * For lists of words and sentences, made at once, before the next domain seeds it; values of a row are drawn by its own
 * random numbers. Throws where the optional package is not installed.
 */
export function demoFaker(seed: number): Faker {
  const faker = loadFaker();
  faker.seed(seed);
  return faker;
}

function loadFaker(): Faker {
  try {
    // English alone: all languages take a second to load.
    return (require('@faker-js/faker/locale/en') as typeof import('@faker-js/faker/locale/en')).faker;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error('Demo data with words needs @faker-js/faker: npm install --save-dev @faker-js/faker');
  }
}

/** Text is drawn from this many sentences: making each anew would take most of the time of a large seed. */
const sentencesInPool = 400;

/** `sentencesInPool` sentences from a function that makes one; the same in every run where the function is. */
export const poolOf = (make: () => string): string[] => Array.from({ length: sentencesInPool }, make);

export const pickText = (random: () => number, pool: readonly string[], sentences: number): string =>
  Array.from({ length: sentences }, () => pick(random, pool)).join(' ');
