/** Proves that whatever the page offers can be asked of the graph that the services' schemas make together. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import {
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { EXAMPLES } from '../../gateway/page/examples';
import { manifest } from '../../subgraphs/manifest';
import { projectRoot } from '../../wire/project';

let schema: GraphQLSchema;

beforeAll(() => {
  const services = manifest.map(({ name }) => ({
    name,
    url: `http://${name}.test`,
    typeDefs: parse(readFileSync(join(projectRoot, 'schema', `${name}.graphql`), 'utf8')),
  }));
  const { schema: composed, errors } = composeServices(services);
  if (!composed) throw new Error(`The services do not compose: ${errors?.join('\n')}`);
  schema = composed.toAPISchema().toGraphQLJSSchema({ includeDefer: true });
});

test.each(EXAMPLES.map(example => [example.title, example] as const))(
  '"%s" is valid, and so are its variables',
  (_title, { query, variables }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);

    const operation = document.definitions.find(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    )!;
    const values = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      JSON.parse(variables ?? '{}'),
    );
    expect(values.errors).toBeUndefined();
  },
);

test('the examples have different titles and different operation names, so that their tabs can be told apart', () => {
  const names = EXAMPLES.map(({ query }) => /^(?:query|mutation) (\w+)/m.exec(query)?.[1]);
  expect(new Set(names).size).toBe(EXAMPLES.length);
  expect(names).not.toContain(undefined);
  expect(new Set(EXAMPLES.map(({ title }) => title)).size).toBe(EXAMPLES.length);
});
