/** Maps each type to the subgraph that publishes it. */
import { JoineryError } from '../../../../wire/contract/errors';

/** A subgraph, and the names of the types that it publishes. */
export interface Owner {
  readonly name: string;
  readonly publishes: readonly string[];
}

export const ownersOf = (subgraphs: readonly Owner[]): Record<string, string> =>
  Object.fromEntries(subgraphs.flatMap(({ name, publishes }) => publishes.map(type => [type, name])));

/** Throws BAD_USER_INPUT that lists the types there are. */
export function ownerOf(owners: Readonly<Record<string, string>>, type: string): string {
  const owner = Object.hasOwn(owners, type) ? owners[type] : undefined;
  if (owner) return owner;
  const known = Object.keys(owners).sort().join(', ');
  throw new JoineryError('BAD_USER_INPUT', `type is one of ${known}, but got: ${JSON.stringify(type)}.`);
}
