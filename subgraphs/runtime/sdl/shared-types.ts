/** Adds the types of shared.graphql that are used, and refuses a used type that is not defined. */
import { GraphQLError } from 'graphql';
import type { Pass } from './expand';
import { nameOf, undefinedTypes } from './nodes';

export const addSharedTypes: Pass = (definitions, scope) => {
  const missing = undefinedTypes(definitions);
  const added = scope.shared.filter(definition => missing.has(nameOf(definition) ?? ''));
  // What is added names others of them in its turn.
  if (added.length > 0) return addSharedTypes([...definitions, ...added], scope);
  if (missing.size === 0) return definitions;
  throw new GraphQLError(
    [...missing.keys()]
      .map(name => `${name} is not defined: define it here, or have the domain that owns it publish it.`)
      .join(' '),
    [...missing.values()],
  );
};
