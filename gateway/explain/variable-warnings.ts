/** Warns of variables with which the operation would be refused when it runs. */
import { type GraphQLSchema, Kind, type OperationDefinitionNode, print } from 'graphql';
import { coerceVariables } from '../execute/prepare/coerce-variables';
import { assumedListSize, type Variables } from './fetch-output';
import type { Warning } from './model';

export function variableWarnings(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): Warning[] {
  return variableDefinitions.flatMap((definition): Warning[] => {
    const name = definition.variable.name.value;
    const type = print(definition.type);
    if (!Object.hasOwn(given, name) || given[name] === undefined) {
      if (definition.type.kind !== Kind.NON_NULL_TYPE || definition.defaultValue) return [];
      const message =
        `Variable "$${name}" is missing: without a value of type ${type} the operation is refused. ` +
        `Where a list's size depends on it, ${assumedListSize} is assumed.`;
      return [{ code: 'VARIABLE_NOT_GIVEN', message, fetches: [] }];
    }
    const [error] = coerceVariables(schema, [definition], given).errors ?? [];
    if (!error) return [];
    const why = error.message.replace(/\.$/, '');
    const message = `${why}. Give a value of the type ${type}: with this one the operation is refused.`;
    return [{ code: 'VARIABLE_DOES_NOT_FIT', message, fetches: [] }];
  });
}
