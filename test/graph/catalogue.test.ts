/**
 * The catalogue is the contract: each of its types is in the graph, can be reached there, and refers to what it should, with
 * that ON DELETE. What deviates from the documents stands in docs/explanation/decisions/.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isInterfaceType, isObjectType, isUnionType } from 'graphql';
import { domains } from '../../subgraphs';
import { mapReferences, type ReferenceMap } from '../../subgraphs/runtime/references/declare/reference-map';
import { projectRoot } from '../../wire/project';

const rows = readFileSync(join(__dirname, 'catalogue.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [subgraph, type, references] = line.split('\t');
    return { subgraph: subgraph!, type: type!, references: references ? references.split(', ') : [] };
  });

let map: ReferenceMap;
beforeAll(async () => {
  map = await mapReferences(domains);
});

const schemaOf = (subgraph: string) =>
  buildSchema(readFileSync(join(projectRoot, 'schema', `${subgraph}.graphql`), 'utf8'), {
    assumeValidSDL: true,
  });

test('every domain of the catalogue is there, and no other', () => {
  expect(domains.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(rows.map(({ subgraph }) => subgraph))].toSorted(),
  );
});

describe.each([...new Set(rows.map(({ subgraph }) => subgraph))])('%s', name => {
  const mine = rows.filter(({ subgraph }) => subgraph === name);

  test.each(mine)('$type is reached by fields of the graph', ({ subgraph, type }) => {
    const schema = schemaOf(subgraph);
    const found = schema.getType(type);
    if (!isObjectType(found)) throw new Error(`There is no type ${type}.`);
    const leadsThere = (of: unknown): boolean =>
      of === found || (isUnionType(of) && of.getTypes().includes(found));
    const fields = Object.values(schema.getTypeMap())
      .filter(
        one => (isObjectType(one) || isInterfaceType(one)) && !one.name.startsWith('_') && one !== found,
      )
      .flatMap(one => Object.values((one as typeof found).getFields()));
    expect(fields.filter(field => leadsThere(getNamedType(field.type))).length).toBeGreaterThan(0);
  });

  test.each(mine)('$type refers to what it should', ({ subgraph, type, references }) => {
    const there = map.references
      .filter(({ from }) => from.subgraph === subgraph && from.type === type)
      .map(({ to, onDelete }) => `${to.type} ${onDelete.replace('_', ' ')}`);
    for (const reference of new Set(references)) {
      const count = (all: readonly string[]) => all.filter(one => one === reference).length;
      expect({ reference, atLeast: count(references) <= count(there) }).toEqual({ reference, atLeast: true });
    }
  });
});
