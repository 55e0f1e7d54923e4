/**
 * Computes the arguments that a field takes from its ancestors (@fromContext): finds the ancestor that holds their
 * values, and reads them.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts
 */
import type { FetchDataKeyRenamer } from '@apollo/query-planner';
import type { Subtypes } from '../prepare/subtypes';
import { isTree } from '../tree/failed-marker';
import { own, type Tree } from '../tree/own-property';
import type { Standing } from '../tree/path';

/** Of one entity, by the name of the variable. What is nowhere found is left out. */
export type ContextArguments = (standing: Standing) => Tree;

type Look = (object: unknown) => unknown;

export function contextArguments(
  rewrites: readonly FetchDataKeyRenamer[],
  subtypes: Subtypes,
): ContextArguments {
  const sources = rewrites.map(({ path, renameKeyTo }) => {
    // Each '..' leads one field up; what follows leads down again.
    const up = path.filter(part => part === '..').length;
    return { up, look: lookAlong(path.slice(up), subtypes), variable: renameKeyTo };
  });
  return ({ object, above }) => {
    const found: Tree = {};
    for (const { up, look, variable } of sources) {
      const value = look(up === 0 ? object : above[above.length - up]);
      if (value !== undefined && !Object.hasOwn(found, variable)) found[variable] = value;
    }
    return found;
  };
}

function lookAlong(path: readonly string[], subtypes: Subtypes): Look {
  const [part, ...rest] = path;
  if (part === undefined) return value => value;
  const next = lookAlong(rest, subtypes);
  if (!part.startsWith('... on ')) {
    return value => (isTree(value) ? next(own(value, part)) : value === null ? null : undefined);
  }
  const types = subtypes.meeting(part.slice('... on '.length));
  return value => {
    if (!isTree(value)) return undefined;
    return value.__typename === undefined || types.has(value.__typename as string) ? next(value) : undefined;
  };
}
