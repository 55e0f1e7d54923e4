/**
 * Resolves the planner's paths into the fetched data: the objects at the end of one (`users.@.posts.@`, with
 * `|[Type]` behind a part that applies to some types only), and their places in the client's answer.
 */
import type { ResponsePath } from '@apollo/query-planner';
import { isTree } from './failed-marker';
import { isRisky, own, type Tree } from './own-property';
import type { Repeated } from './shared-objects';

export type Place = readonly (string | number)[];

interface PathPart {
  /** '@' for each element of a list, '' for staying where one is. */
  readonly name: string;
  readonly risky: boolean;
  readonly types: ReadonlySet<string> | undefined;
  /** A list before it is gone through without '@'. */
  readonly throughLists?: boolean;
}

export type TreePath = readonly PathPart[];

export function treePath(path: ResponsePath): TreePath {
  return path.map(part => {
    const [name = '', types] = String(part).split('|');
    const named = types && new Set(types.slice(1, -1).split(','));
    return { name, risky: isRisky(name), types: named || undefined };
  });
}

/** By the names of fields alone, where it is not known which of them are lists. */
export function pathThroughLists(names: readonly string[]): TreePath {
  return names.map(name => ({ name, risky: isRisky(name), types: undefined, throughLists: true }));
}

/** Of the fields alone, without the marks of lists and of types. */
export function namesOf(path: readonly (string | number)[]): string[] {
  return path.map(part => String(part).split('|')[0]!).filter(name => name !== '@' && name !== '');
}

/** Each object once, however often it stands there: only what is in `repeated` stands at several places. */
export function objectsAt(root: Tree, path: TreePath, repeated: Repeated): Tree[] {
  const found: Tree[] = [];
  // An object may also stand at different depths.
  const walk = repeated.walks(path.length + 1);
  visit(root, { path, repeated, walk, found }, 0);
  return found;
}

interface Walk {
  readonly path: TreePath;
  readonly repeated: Repeated;
  /** The number of the walk at depth 0. */
  readonly walk: number;
  readonly found: Tree[];
}

function visit(value: unknown, walking: Walk, depth: number): void {
  const part = walking.path[depth];
  if (Array.isArray(value)) {
    if (part && part.name !== '@' && !part.throughLists) return;
    for (let n = 0; n < value.length; n++) {
      if (!part || part.throughLists) visit(value[n], walking, depth);
      else if (fits(value[n], part)) visit(value[n], walking, depth + 1);
    }
    return;
  }
  if (!isTree(value) || !walking.repeated.isNew(value, walking.walk + depth)) return;
  if (!part) {
    walking.found.push(value);
    return;
  }
  if (part.name === '@') return;
  const next = part.name === '' ? value : part.risky ? own(value, part.name) : value[part.name];
  if (fits(next, part)) visit(next, walking, depth + 1);
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
