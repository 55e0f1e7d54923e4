/**
 * Describes the REST routes as an OpenAPI document, for generators of clients and for people.
 * https://spec.openapis.org/oas/v3.1.0
 */
import { type GraphQLSchema, isInputType, typeFromAST } from 'graphql';
import { idempotencyHeader } from '../../wire/contract/idempotency';
import { isWrittenAsJson } from '../operations/given-variables';
import type { NamedOperation, NamedOperations } from '../operations/named-operations';
import { type JsonSchema, type NamedSchemas, variablesSchema } from '../operations/variables-schema';
import { answerSchema } from './answer-schema';

/** The document as JSON, the same text as long as the operations do not change. */
export function openApi(
  named: () => NamedOperations,
  schema: () => GraphQLSchema,
  prefix: string,
): () => string {
  let known: NamedOperations | undefined;
  let text = '';
  return () => {
    if (known !== named()) {
      known = named();
      text = JSON.stringify(documentOf([...known.values()], schema(), prefix));
    }
    return text;
  };
}

function documentOf(operations: readonly NamedOperation[], schema: GraphQLSchema, prefix: string) {
  const named: NamedSchemas = { at: '#/components/schemas/', schemas: {} };
  const paths = operations.map(
    operation => [prefix + operation.name, pathOf(operation, schema, named)] as const,
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Operations of the graph', version: '1' },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { ...named.schemas, [errorsName]: errorsSchema },
      responses: { [errorsName]: errorsResponse },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    // Some operations are answered to anybody.
    security: [{ token: [] }, {}],
  };
}

function pathOf(operation: NamedOperation, schema: GraphQLSchema, named: NamedSchemas) {
  const { name, description, isMutation } = operation;
  const variables = variablesSchema(operation, schema, named);
  const hasRequired = variables.required.length > 0;
  const said = { summary: description, responses: responsesOf(answerSchema(operation, schema, named)) };
  const post = {
    ...said,
    operationId: isMutation ? name : `${name}_post`,
    ...(isMutation && { parameters: [idempotencyKey] }),
    requestBody: { required: hasRequired, content: { 'application/json': { schema: variables } } },
  };
  if (isMutation) return { post };
  const get = { ...said, operationId: name, parameters: parametersOf(operation, schema, variables) };
  return { get, post };
}

function parametersOf(
  { definition }: NamedOperation,
  schema: GraphQLSchema,
  { properties, required }: Variables,
) {
  return (definition.variableDefinitions ?? []).map(({ variable, type: node }) => {
    const name = variable.name.value;
    const { description, ...ofValue } = properties[name]!;
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description !== undefined && { description }),
      ...(isInputType(type) && isWrittenAsJson(type)
        ? { content: { 'application/json': { schema: ofValue } } }
        : { schema: ofValue }),
    };
  });
}

type Variables = ReturnType<typeof variablesSchema>;

const idempotencyKey = {
  name: idempotencyHeader,
  in: 'header',
  description: 'Chosen by the client: the same request with the same key is done once.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

/** No type of GraphQL has a dot in its name. */
const errorsName = 'graph.Errors';

const errorSchema = {
  type: 'object',
  properties: {
    message: { type: 'string' },
    path: { type: 'array', items: { type: ['string', 'integer'] } },
    extensions: {
      type: 'object',
      properties: {
        code: { type: 'string' },
        field: { type: 'string', description: 'Which value is wrong.' },
        retryAfter: { type: 'integer', description: 'Seconds after which to try again.' },
      },
    },
  },
  required: ['message'],
};

const errorsSchema = {
  type: 'object',
  properties: { errors: { type: 'array', items: errorSchema } },
  required: ['errors'],
};

const errorsResponse = {
  description: 'Why there is no answer; each error has a code.',
  headers: { 'Retry-After': { description: 'Seconds, with 429.', schema: { type: 'integer' } } },
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${errorsName}` } } },
};

function responsesOf(data: JsonSchema) {
  const errors = { ...errorsSchema.properties.errors, description: 'Why some of the data are null.' };
  const properties = { data, errors, extensions: { type: 'object' } };
  const failed = { $ref: `#/components/responses/${errorsName}` };
  return {
    200: {
      description: 'The answer.',
      content: { 'application/json': { schema: { type: 'object', properties, required: ['data'] } } },
    },
    '4XX': failed,
    '5XX': failed,
  };
}
