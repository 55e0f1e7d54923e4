/**
 * Adds to the filter of a list what can be said of any column: one of several values, that there is none, how a text begins;
 * which words its texts have; and that one of several filters holds, or one does not.
 */
import {
  type DefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parseValue,
  print,
  type StringValueNode,
} from 'graphql';
import type { ColumnOf } from './estate-sdl';
import type { Pass } from './expand';
import { enumsOf, filtersOfLists } from './list-fields';
import { fieldsOf, nameOf, parsed } from './nodes';

const nullSaysNothing =
  'All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out.';

const searchSays = (fields: readonly string[]) =>
  `Words of ${fields.join(', ')}, at most 200 characters: all of these, or one of those with \`or\` between them; \`-word\` for none, \\"some words\\" for a phrase.`;

export const expandFilters: Pass = (definitions, { columnOf }) => {
  const filtered = filtersOfLists(definitions);
  const enums = enumsOf(definitions);
  return definitions.map(definition => {
    const row = filtered.get(nameOf(definition) ?? '');
    if (row === undefined || definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) return definition;
    const fields = definition.fields ?? [];
    const written = new Set(fields.map(({ name }) => name.value));
    const texts = textsOf(row, definitions);
    const searched = texts.filter(field => columnOf(row, field)?.isSearched);
    const added = [
      ...fields.flatMap(field => addedFor(field, row, enums, columnOf)),
      ...texts
        .filter(field => columnOf(row, field)?.isPrefixIndexed)
        .map(field => `"Whatever the case and the accents." ${field}StartsWith: String`),
      ...(searched.length > 0 ? [`"${searchSays(searched)}" search: String`] : []),
      `"At least one of these holds." or: [${definition.name.value}!]`,
      `"This does not hold." not: ${definition.name.value}`,
    ];
    return {
      ...definition,
      description:
        definition.description ??
        (parseValue(`"${nullSaysNothing}"`, { noLocation: true }) as StringValueNode),
      fields: [...fields, ...inputFields(added).filter(({ name }) => !written.has(name.value))],
    };
  });
};

function addedFor(
  { name: { value: name }, type }: InputValueDefinitionNode,
  row: string,
  enums: ReadonlySet<string | undefined>,
  columnOf: ColumnOf,
): string[] {
  const column = columnOf(row, name);
  if (!column || type.kind !== Kind.NAMED_TYPE) return [];
  const { value } = type.name;
  const isKey = value === 'ID' || value === 'String' || enums.has(value);
  return [
    ...(isKey ? [`"One of these, at most 100." ${name}In: [${value}!]`] : []),
    ...(column.isNullable ? [`"true: there is none; false: there is one." ${name}IsNull: Boolean`] : []),
  ];
}

/** The type's fields that are texts. */
const textsOf = (type: string, definitions: readonly DefinitionNode[]): string[] =>
  definitions
    .filter(definition => nameOf(definition) === type)
    .flatMap(fieldsOf)
    .filter(({ type }) => /^String!?$/.test(print(type)))
    .map(({ name }) => name.value);

function inputFields(fields: readonly string[]): readonly InputValueDefinitionNode[] {
  const [input] = parsed(`input Added { ${fields.join(' ')} }`);
  return (input as InputObjectTypeDefinitionNode).fields ?? [];
}
