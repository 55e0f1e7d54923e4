/** Makes the tools for agents that write operations: a search in the schema, and the plan of an operation. */
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { JoineryError } from '../../wire/contract/errors';
import { WrittenResult } from '../../wire/contract/serialized-result';
import type { Explain } from '../explain/model';
import { explainText } from '../explain/text';
import type { Ask } from '../http/caller';
import { searchSchema } from './search-schema';
import { type Tool, textResult, toolResult } from './tool';

const searchArguments = z.strictObject({
  words: z
    .string()
    .max(200)
    .describe('What the schema shall have: names or parts of them, or words of descriptions.'),
});
const explainArguments = z.strictObject({
  document: z.string().describe('A GraphQL document with one operation.'),
  variables: z.record(z.string(), z.unknown()).optional().describe('The values of its variables.'),
});

export function developmentTools(schema: () => GraphQLSchema, ask: Ask): readonly Tool[] {
  return [
    tool(
      'search_schema',
      "Finds types and fields of the graph's schema, with their arguments. The name of a type gives its definition.",
      searchArguments,
      async ({ words }) => textResult(searchSchema(schema(), words)),
    ),
    tool(
      'explain_operation',
      'Checks a GraphQL operation and shows how it would be planned: which services are asked, in which order, and why. Runs nothing.',
      explainArguments,
      async ({ document: query, variables }, caller) => {
        const answered = await ask({ query, variables }, { ...caller, explain: { analyze: undefined } });
        const explain = answered.body instanceof WrittenResult && answered.body.extensions?.explain;
        return explain ? textResult(explainText(explain as Explain)) : toolResult(answered);
      },
    ),
  ];
}

function tool<Given>(
  name: string,
  description: string,
  given: z.ZodType<Given>,
  call: (given: Given, caller: Parameters<Tool['call']>[1]) => ReturnType<Tool['call']>,
): Tool {
  return {
    shown: {
      name,
      description,
      inputSchema: z.toJSONSchema(given) as Tool['shown']['inputSchema'],
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    call: async (value, caller) => {
      const read = given.safeParse(value);
      if (read.success) return call(read.data, caller);
      const { path, message } = read.error.issues[0]!;
      const field = path.join('.');
      throw new JoineryError('BAD_USER_INPUT', `${field || 'The arguments'}: ${message}.`, { field });
    },
  };
}
