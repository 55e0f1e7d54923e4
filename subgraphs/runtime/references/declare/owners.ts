/** Owns the map from a type to the subgraph that publishes it. */
import { JoineryError } from '../../../../wire/contract/errors';
import type { SubgraphDefinition } from '../../declare/define-subgraph';

export const ownersOf = (domains: readonly SubgraphDefinition[]): Record<string, string> =>
  Object.fromEntries(domains.flatMap(({ name, publishes = [] }) => publishes.map(type => [type.name, name])));

/** Throws BAD_USER_INPUT that lists the types there are. */
export function ownerOf(owners: Readonly<Record<string, string>>, type: string): string {
  const owner = Object.hasOwn(owners, type) ? owners[type] : undefined;
  if (owner) return owner;
  const known = Object.keys(owners).sort().join(', ');
  throw new JoineryError('BAD_USER_INPUT', `type is one of ${known}, but got: ${JSON.stringify(type)}.`);
}
