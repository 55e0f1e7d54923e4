/** Finds types, fields and values of a schema by words, the best first, each in a line as SDL writes it. */
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
  printType,
} from 'graphql';

const maxFound = 30;

interface Entry {
  readonly name: string;
  readonly line: string;
  readonly description: string;
  readonly isRoot?: boolean;
}

export function searchSchema(schema: GraphQLSchema, text: string): string {
  const type = schema.getType(text.trim());
  if (type) return printType(type);
  const words = wordsOf(text).filter(word => word.length >= minWord);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const found = Object.values(schema.getTypeMap())
    .filter(one => !isIntrospectionType(one))
    .flatMap(one => entriesOf(one, roots.includes(one as GraphQLObjectType)))
    .map(entry => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.entry.line.length - b.entry.line.length);
  if (found.length === 0) return 'Nothing in the schema has these words.';
  const lines = found.slice(0, maxFound).map(({ entry: { line, description } }) => {
    const [first = ''] = description.split('\n');
    return first ? `${line}  # ${first}` : line;
  });
  if (found.length > maxFound) lines.push(`… and ${found.length - maxFound} more: use more words.`);
  return lines.join('\n');
}

function entriesOf(type: GraphQLNamedType, isRoot: boolean): Entry[] {
  const description = type.description ?? '';
  const own = { name: type.name, line: `${kindOf(type)} ${type.name}`, description };
  if (isEnumType(type)) {
    return [
      {
        ...own,
        line: `${own.line}: ${type
          .getValues()
          .map(({ name }) => name)
          .join(', ')}`,
      },
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
  const fields = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields());
  return [
    own,
    ...fields.map(field => ({
      name: field.name,
      line: `${type.name}.${field.name}${argumentsOf(field)}: ${field.type}`,
      description: field.description ?? '',
      isRoot,
    })),
  ];
}

function kindOf(type: GraphQLNamedType): string {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  if (isObjectType(type)) return 'type';
  return isUnionType(type) ? 'union' : 'scalar';
}

function argumentsOf(field: GraphQLField<unknown, unknown> | GraphQLInputField): string {
  if (!('args' in field) || field.args.length === 0) return '';
  return `(${field.args.map(({ name, type }) => `${name}: ${type}`).join(', ')})`;
}

/** createdAt → created, at */
function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
}

/** Shorter ones are articles and prepositions, and the beginning of everything. */
const minWord = 3;

const begins = (one: string, other: string): boolean => one.length >= minWord && other.startsWith(one);

/** A word of the name counts more than its beginning, and that more than a word of the description. */
function scoreOf({ name, description, isRoot }: Entry, words: readonly string[]): number {
  const ofName = wordsOf(name);
  const told = wordsOf(description);
  let score = 0;
  for (const word of words) {
    if (ofName.includes(word)) score += 4;
    else if (ofName.some(one => begins(word, one) || begins(one, word))) score += 3;
    else if (told.includes(word)) score += 1;
  }
  if (score === 0) return 0;
  // Where a query or a mutation can begin is what most look for.
  const others = ofName.filter(one => !words.some(word => begins(word, one) || begins(one, word))).length;
  return score + (isRoot ? 3 : 0) - others / 2;
}
