/**
 * Owns the planner's paths into the fetched data: which objects stand at the end of one (`users.@.posts.@`, with
 * `|[Type]` behind a part for objects of certain types only), and at which places of the client's answer.
 */
import type { ResponsePath } from '@apollo/query-planner';
import { isTree } from './absent';
import { isRisky, own, type Tree } from './own';

export type Place = readonly (string | number)[];

interface PathPart {
  /** '@' for each element of a list, '' for staying where one is. */
  readonly name: string;
  readonly risky: boolean;
  readonly types: ReadonlySet<string> | undefined;
}

export type TreePath = readonly PathPart[];

export function treePath(path: ResponsePath): TreePath {
  return path.map(part => {
    const [name = '', types] = String(part).split('|');
    const named = types && new Set(types.slice(1, -1).split(','));
    return { name, risky: isRisky(name), types: named || undefined };
  });
}

/** Of the fields alone. */
export function namesOf(path: TreePath): string[] {
  return path.flatMap(({ name }) => (name === '@' || name === '' ? [] : [name]));
}

/** Each object once, however often it stands there. With `repeated`, objects on the way may stand there often, too. */
export function objectsAt(root: Tree, path: TreePath, repeated = false): Tree[] {
  let reached: unknown[] = [root];
  for (const part of path) {
    reached = step(reached, part);
    if (repeated) reached = once(reached);
  }
  const found = reached.some(Array.isArray) ? (reached.flat(Number.POSITIVE_INFINITY) as unknown[]) : reached;
  const objects = found.filter(isTree);
  return once(objects);
}

/** A Set costs more than it saves among a few. */
const few = 24;

function once<V>(values: V[]): V[] {
  if (values.length < 2) return values;
  return values.length > few
    ? [...new Set(values)]
    : values.filter((value, n) => values.indexOf(value) === n);
}

function step(from: readonly unknown[], part: PathPart): unknown[] {
  const { name, risky } = part;
  if (name === '') return from.filter(value => isTree(value) && fits(value, part));
  const to: unknown[] = [];
  if (name === '@') {
    for (const value of from) {
      if (Array.isArray(value)) for (const item of value) if (fits(item, part)) to.push(item);
    }
    return to;
  }
  for (const value of from) {
    if (!isTree(value)) continue;
    const next = risky ? own(value, name) : value[name];
    if (fits(next, part)) to.push(next);
  }
  return to;
}

function fits(value: unknown, { types }: PathPart): boolean {
  return !types || !isTree(value) || types.has(value.__typename as string);
}

export interface Standing {
  readonly object: Tree;
  readonly place: Place;
  /** The objects that the path went through, the root first, without the object itself. */
  readonly above: readonly Tree[];
}

/** As `objectsAt`, with where each stands; an object that stands at several places is there for each. Slower. */
export function standingsAt(root: Tree, path: TreePath): Standing[] {
  const found: Standing[] = [];
  const visit = (value: unknown, depth: number, place: Place, above: readonly Tree[]): void => {
    const part = path[depth];
    if (!part || part.name === '@') {
      if (Array.isArray(value)) {
        value.forEach((item, n) => {
          if (!part) visit(item, depth, [...place, n], above);
          else if (fits(item, part)) visit(item, depth + 1, [...place, n], above);
        });
      } else if (!part && isTree(value)) found.push({ object: value, place, above });
    } else if (isTree(value)) {
      const next = part.name === '' ? value : own(value, part.name);
      if (!fits(next, part)) return;
      if (part.name === '') visit(next, depth + 1, place, above);
      else visit(next, depth + 1, [...place, part.name], [...above, value]);
    }
  };
  visit(root, 0, [], []);
  return found;
}
