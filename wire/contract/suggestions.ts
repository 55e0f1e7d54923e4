/**
 * Takes out of an error what a misspelt name may have meant. graphql-js ends its messages with it; where nobody may ask
 * for the schema, it would be told name by name.
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
