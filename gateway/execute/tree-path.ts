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

/** Each object once, however often it stands there. */
export function objectsAt(root: Tree, path: TreePath): Tree[] {
  if (path.length === 0) return [root];
  const found: Tree[] = [];
  collect(root, path, 0, found);
  return found.length > 1 ? [...new Set(found)] : found;
}

function collect(value: unknown, path: TreePath, depth: number, found: Tree[]): void {
  const part = path[depth];
  if (!part) {
    if (Array.isArray(value)) for (const item of value) collect(item, path, depth, found);
    else if (isTree(value)) found.push(value);
    return;
  }
  if (part.name === '@') {
    if (!Array.isArray(value)) return;
    for (const item of value) if (fits(item, part)) collect(item, path, depth + 1, found);
    return;
  }
  if (!isTree(value)) return;
  const next = part.name === '' ? value : part.risky ? own(value, part.name) : value[part.name];
  if (fits(next, part)) collect(next, path, depth + 1, found);
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
