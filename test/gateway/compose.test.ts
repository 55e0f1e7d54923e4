import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompositionError, compose, formatFinding } from '../../gateway/supergraph/compose';
import { subgraphsOf } from '../../gateway/supergraph/supergraph-subgraphs';
import { projectRoot } from '../../wire/project';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder with supergraph.yaml and these schemas; gives the path of the yaml file. */
function folderWith(schemas: Record<string, string>, yaml?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-compose-'));
  folders.push(folder);
  for (const [name, sdl] of Object.entries(schemas)) writeFileSync(join(folder, `${name}.graphql`), sdl);
  const entries = Object.keys(schemas).map(
    name => `  ${name}:\n    schema:\n      file: ./${name}.graphql\n`,
  );
  writeFileSync(
    join(folder, 'supergraph.yaml'),
    yaml ?? `federation_version: =2.14.4\nsubgraphs:\n${entries.join('')}`,
  );
  return join(folder, 'supergraph.yaml');
}

function failure(yamlFile: string): CompositionError {
  try {
    compose(yamlFile);
  } catch (error) {
    return error as CompositionError;
  }
  throw new Error('It composed.');
}

describe('composition', () => {
  test("the project's own schemas compose, and without routing_url run in the process", () => {
    const { supergraphSdl } = compose(join(projectRoot, 'schema', 'supergraph.yaml'));
    expect(subgraphsOf(supergraphSdl)).toContainEqual({ name: 'postal', url: 'in-process:postal' });
  });

  test('a routing_url stands in the supergraph', () => {
    const yaml = folderWith(
      { a: `${link} type Query { a: Int }` },
      'subgraphs:\n  a:\n    routing_url: http://a.example/graphql\n    schema:\n      file: a.graphql\n',
    );
    expect(subgraphsOf(compose(yaml).supergraphSdl)).toEqual([
      { name: 'a', url: 'http://a.example/graphql' },
    ]);
  });

  test('every error is told with its code, its message and where it is', () => {
    const yaml = folderWith({
      a: `${link}\ntype Query { a: Int }\ntype T @key(fields: "id") { id: ID! name: String }`,
      b: `${link}\ntype T @key(fields: "id") { id: ID! name: Int }`,
    });
    const error = failure(yaml);
    expect(error).toBeInstanceOf(CompositionError);
    expect(error.findings.map(finding => finding.code)).toEqual(
      expect.arrayContaining(['FIELD_TYPE_MISMATCH']),
    );
    expect(error.message).toContain('Type of field "T.name" is incompatible across subgraphs');
    expect(error.message).toContain('at a.graphql:3:');
    expect(error.message).toContain('at b.graphql:2:');
  });

  test('a syntax error says which line of which file', () => {
    const error = failure(folderWith({ a: `${link}\ntype Query {` }));
    expect(error.message).toBe(
      'ERROR INVALID_GRAPHQL: Syntax Error: Expected Name, found <EOF>.\n  at a.graphql:2:13',
    );
  });

  test('a type that has a key in one service and none in another is told as that, first', () => {
    const error = failure(
      folderWith({
        a: `${link} type Query { a: T } type T @key(fields: "id") { id: ID! x: Int }`,
        b: `${link} type Query { b: T } type T { id: ID! y: Int }`,
      }),
    );
    expect(formatFinding(error.findings[0]!)).toBe(
      'ERROR KEY_MISSING: T has a @key in a.graphql and none here: write `type T @key(fields: "id")`, or give the type another name.\n  at b.graphql',
    );
  });

  test('a type that has a key in no service is told as that, first', () => {
    const error = failure(
      folderWith({
        a: `${link} type Query { a: T } type T { id: ID! x: Int }`,
        b: `${link} type Query { b: T } type T { id: ID! y: Int }`,
      }),
    );
    expect(formatFinding(error.findings[0]!)).toMatch(
      /^ERROR KEY_MISSING: T is in several services and has no @key: .*\n {2}at a\.graphql\n {2}at b\.graphql$/,
    );
  });

  test('a schema without a link to Federation 2 is told of, whether it composes or not', () => {
    const unlinked = 'type T @key(fields: "id") { id: ID! }';
    const warning = expect.objectContaining({
      level: 'WARN',
      code: 'NO_FEDERATION_LINK',
      places: ['b.graphql'],
    });
    const query = `${link} type Query { a: Int }`;
    expect(compose(folderWith({ a: query, b: unlinked })).hints).toContainEqual(warning);
    expect(failure(folderWith({ a: query, b: 'type T { a: Nothing }' })).findings).toContainEqual(warning);
    const definition = `schema @link(url: "https://specs.apollo.dev/federation/v2.3") { query: Query }`;
    expect(compose(folderWith({ a: `${definition} type Query { a: Int }` })).hints).toEqual([]);
  });

  test('hints are given with their level', () => {
    const yaml = folderWith({
      a: `${link}\ntype Query { a: T }\ntype T @shareable { x: Int y: Int }`,
      b: `${link}\ntype Query { b: T }\ntype T @shareable { x: Int! y: Int }`,
    });
    const lines = compose(yaml).hints.map(formatFinding);
    expect(lines.join('\n')).toMatch(/INFO INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE: .*T\.x/);
    expect(lines.join('\n')).toMatch(/at a\.graphql:3:/);
  });

  test('a yaml file that is not in the format of rover is refused in a sentence', () => {
    const yaml = folderWith({}, 'subgraphs:\n  a:\n    schema:\n      subgraph_url: http://a\n');
    expect(() => compose(yaml)).toThrow(/is not in rover's format: subgraphs\.a\.schema\.file: .*/);
  });

  test('a schema file that does not exist is named', () => {
    const yaml = folderWith({}, 'subgraphs:\n  a:\n    schema:\n      file: ./gone.graphql\n');
    expect(() => compose(yaml)).toThrow(/gone\.graphql cannot be read \(ENOENT\)\./);
  });

  test('another version of federation than the installed one is refused', () => {
    const yaml = folderWith({}, 'federation_version: =2.0.1\nsubgraphs: {}\n');
    expect(() => compose(yaml)).toThrow(/asks for federation_version =2\.0\.1; installed is =2\./);
  });
});
