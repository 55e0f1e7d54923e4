/**
 * Refuses documents that introspect the schema. The type of an object (`__typename`) is allowed: it is part of its
 * data.
 */
import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

export function noIntrospectionRule(context: ValidationContext): ASTVisitor {
  return {
    Field: node => {
      const { value: name } = node.name;
      if (name !== '__schema' && name !== '__type') return;
      context.reportError(
        new GraphQLError(`Introspection is disabled: ${name} cannot be queried.`, { nodes: node }),
      );
    },
  };
}
