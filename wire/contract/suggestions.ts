/**
 * Removes suggestions for misspelt names from error messages, where graphql-js appends them. If introspection is off,
 * they would reveal the schema name by name.
 */
import { GraphQLError } from 'graphql';

const suggestion = / Did you mean [^?]*\?$/;

export function withoutSuggestion(error: GraphQLError): GraphQLError {
  if (!suggestion.test(error.message)) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(error.message.replace(suggestion, ''), {
    nodes,
    source,
    positions,
    path,
    extensions,
  });
}
