/** Makes a tool of each trusted operation with a name. */
import type { GraphQLSchema } from 'graphql';
import type { Ask } from '../http/caller';
import { refuseUnknown } from '../operations/given-variables';
import type { NamedOperation, NamedOperations } from '../operations/named-operations';
import { type JsonSchema, variablesSchema } from '../operations/variables-schema';
import { type Tool, toolResult } from './tool';

/** The same list as long as the operations do not change. */
export function operationTools(
  named: () => NamedOperations,
  schema: () => GraphQLSchema,
  ask: Ask,
): () => readonly Tool[] {
  let known: NamedOperations | undefined;
  let tools: readonly Tool[] = [];
  return () => {
    if (known !== named()) {
      known = named();
      tools = [...known.values()].map(operation => toolOf(operation, schema(), ask));
    }
    return tools;
  };
}

function toolOf(operation: NamedOperation, schema: GraphQLSchema, ask: Ask): Tool {
  const { name, description, isMutation, trusted } = operation;
  const $defs: Record<string, JsonSchema> = {};
  const variables = variablesSchema(operation, schema, { at: '#/$defs/', schemas: $defs });
  return {
    shown: {
      name,
      description,
      inputSchema: {
        ...variables,
        type: 'object',
        ...(Object.keys($defs).length > 0 && { $defs }),
      } as Tool['shown']['inputSchema'],
      annotations: { readOnlyHint: !isMutation, openWorldHint: false },
    },
    call: async (given, caller) => {
      refuseUnknown(operation, given);
      const params = { query: undefined, id: trusted.ids[0]!, operationName: name, variables: given };
      return toolResult(await ask(params, caller));
    },
  };
}
