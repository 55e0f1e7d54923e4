/** Every text of every mutation, found in the schema, is refused where it cannot be stored or shows nothing. */
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  parse,
} from 'graphql';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { allDomains } from '../support/first-domains';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 5, hears: false, names: allDomains });
}, 300_000);
afterAll(() => estate.close());

const viewer = demoViewer(0, 'MODERATOR', 'ADMIN');

interface TextInput {
  mutation: string;
  type: string;
  /** What makes the others of the input valid. */
  rest: Record<string, unknown>;
  texts: { field: string; isList: boolean }[];
}

function validValue(type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return [];
  if (isEnumType(named)) return named.getValues()[0]!.name;
  const values: Record<string, unknown> = {
    ID: '00000000-0000-4000-8000-000000000000',
    String: 'x',
    Int: 1,
    Boolean: true,
    DateTime: '2026-02-03T04:05:06.789Z',
  };
  return values[named.name];
}

function inputsWithTexts(): TextInput[] {
  return Object.values(estate.graph.schema.getMutationType()!.getFields()).flatMap(({ name, args }) => {
    const type = args[0] && getNamedType(args[0].type);
    if (!isInputObjectType(type)) return [];
    const fields = Object.values(type.getFields());
    const texts = fields.filter(field => getNamedType(field.type).name === 'String');
    if (texts.length === 0) return [];
    const rest = fields.filter(field => isRequiredInputField(field) && !texts.includes(field));
    return {
      mutation: name,
      type: String(args[0]!.type),
      rest: Object.fromEntries(rest.map(field => [field.name, validValue(field.type)])),
      texts: texts.map(field => ({ field: field.name, isList: isListType(getNullableType(field.type)) })),
    };
  });
}

async function errorsOf({ mutation, type, rest, texts }: TextInput, text: string): Promise<any[]> {
  const given = texts.map(({ field, isList }) => [field, isList ? [text] : text]);
  const document = parse(`mutation ($input: ${type}) { ${mutation}(input: $input) { __typename } }`);
  const variables = { input: { ...rest, ...Object.fromEntries(given) } };
  const result = await estate.graph.execute({ document, variables, viewer });
  return (result.errors ?? []).map(({ extensions }) => extensions);
}

test.each([
  ['half a character', '\ud800'],
  ['a NUL', 'x\0x'],
  ['a control character', 'x\u0007x'],
  ['nothing', ''],
  ['only what has no ink', '\u200b \ufeff'],
])('%s: all texts of an input are named in one error', async (_what, text) => {
  const inputs = inputsWithTexts();
  expect(inputs.length).toBeGreaterThan(10);
  for (const input of inputs) {
    const [error, ...others] = await errorsOf(input, text);
    expect(others).toEqual([]);
    const named = (error.fields ?? [{ field: error.code }]).map(({ field }: any) => field);
    // With them what else is wrong about such a row.
    expect([input.mutation, named]).toEqual([
      input.mutation,
      expect.arrayContaining(input.texts.map(({ field }) => field)),
    ]);
    for (const { code, field } of error.fields) {
      if (!input.texts.some(text => text.field === field)) continue;
      expect(['INVALID_TEXT', 'BLANK_TEXT', 'INVALID_SLUG', 'INVALID_URL', 'INVALID_EMAIL']).toContain(code);
    }
  }
});
