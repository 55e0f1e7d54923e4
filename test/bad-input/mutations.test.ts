/**
 * Every field of every input of every mutation, of whatever domain, with values that a client may send by mistake or on
 * purpose: each is refused with a code of its own or accepted, and none is an internal error. Values that are refused
 * one at a time are all told of when all are given at once.
 */
import {
  type GraphQLError,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { domains } from '../../subgraphs';
import { changeDeclarations } from '../../subgraphs/runtime/change/change';
import { snakeCase } from '../../subgraphs/runtime/declare/naming';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { allDomains } from '../support/first-domains';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 5, hears: false, names: allDomains });
}, 300_000);
afterAll(() => estate.close());

const viewer = demoViewer(0, 'MODERATOR', 'ADMIN');
const nobody = '00000000-0000-4000-8000-000000000000';

const texts = ['', 'x'.repeat(60_000), 'a\0b', '\ud800', "'"];
const bad: Readonly<Record<string, readonly unknown[]>> = {
  String: texts,
  ID: ['', nobody, '\0'],
  Int: [-1, 0, 2_147_483_647],
  Float: [-1, 1e308, 5e-324],
  Boolean: [false],
  DateTime: ['', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  JSON: [[], 'a\0b', ['\ud800'], { '\0': 1 }],
};

/** Ids of rows by the type that a field names: `courseId` is of a Course. */
type Ids = Readonly<Record<string, string>>;

function valueFor(field: GraphQLInputField, type: GraphQLInputType, ids: Ids, entity: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueFor(field, nullable.ofType, ids, entity)];
  if (isInputObjectType(nullable)) return baseOf(nullable, ids, entity);
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  const { name } = getNamedType(nullable);
  if (name === 'ID') {
    const named = field.name.replace(/Ids?$/, '');
    const type = field.name === 'id' ? entity : named[0]!.toUpperCase() + named.slice(1);
    return ids[type] ?? nobody;
  }
  const values: Record<string, unknown> = {
    String: 'x',
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2031-02-03T04:05:06.789Z',
    JSON: {},
  };
  return values[name];
}

const baseOf = (type: GraphQLInputObjectType, ids: Ids, entity: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields()).map(field => [field.name, valueFor(field, field.type, ids, entity)]),
  );

/** The base with one field, at whatever depth, replaced. */
function* variations(
  type: GraphQLInputObjectType,
  base: Record<string, unknown>,
): Generator<Record<string, unknown>> {
  for (const field of Object.values(type.getFields())) {
    const { [field.name]: value, ...rest } = base;
    yield rest;
    yield { ...base, [field.name]: null };
    const nullable = getNullableType(field.type);
    const item = isListType(nullable) ? getNullableType(nullable.ofType) : nullable;
    const inList = (one: unknown) => (isListType(nullable) ? [one] : one);
    if (isListType(nullable)) {
      yield { ...base, [field.name]: [] };
      yield { ...base, [field.name]: [(value as unknown[])[0], (value as unknown[])[0]] };
      yield { ...base, [field.name]: Array.from({ length: 300 }, () => (value as unknown[])[0]) };
    }
    if (isInputObjectType(item)) {
      const inner = (isListType(nullable) ? (value as unknown[])[0] : value) as Record<string, unknown>;
      for (const one of variations(item, inner)) yield { ...base, [field.name]: inList(one) };
    } else {
      for (const one of bad[getNamedType(item).name] ?? []) yield { ...base, [field.name]: inList(one) };
    }
  }
}

async function idsOf(name: string): Promise<Ids> {
  const { entities } = domains.find(domain => domain.name === name)!;
  const rows = await estate.sql(
    name,
    `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'id'
       AND EXISTS (SELECT FROM information_schema.columns o WHERE o.table_name = columns.table_name AND o.column_name = 'tenant_id')`,
  );
  const tables: string[] = rows.map(({ table_name }) => table_name);
  const ids: Record<string, string> = {};
  for (const { name: type } of entities) {
    const plain = type.replace(/Replica$/, '');
    const table = tables.find(one => one === `${snakeCase(plain)}_replica`) ?? tableOf(type, tables);
    const [row] = table
      ? await estate.sql(name, `SELECT id FROM "${table}" WHERE tenant_id = $1 LIMIT 1`, [viewer.tenantId])
      : [];
    if (row) ids[plain] = row.id;
  }
  return ids;
}

const tableOf = (type: string, tables: readonly string[]) =>
  tables.find(one => [`${snakeCase(type)}s`, `${snakeCase(type).replace(/y$/, 'ie')}s`].includes(one));

/** The type that a payload is about: the first of its fields that is an object. */
function entityOf(schema: GraphQLSchema, mutation: string): string {
  const payload = getNamedType(schema.getMutationType()!.getFields()[mutation]!.type);
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const names = fields.map(({ type }) => getNamedType(type).name);
  const named = /^(?:delete|remove)(\w+)$/.exec(mutation)?.[1];
  return (
    names.find(name => /^[A-Z]/.test(name) && !['ID', 'Deletion', 'String', 'Boolean'].includes(name)) ??
    named ??
    ''
  );
}

/** Codes about a value that was given, and not about who asks or what has become of a row. */
const ofValues = new Set([
  'BAD_USER_INPUT',
  'INVALID_ID',
  'INVALID_DATE_TIME',
  'INVALID_VALUE',
  'INVALID_TEXT',
  'BLANK_TEXT',
  'TEXT_TOO_LONG',
  'INVALID_SLUG',
  'INVALID_URL',
  'INVALID_EMAIL',
  'CONSTRAINT_VIOLATED',
  'WEAK_PASSWORD',
]);
/** A change by its entity asks the owners as well; another one hears of them as it writes. */
const ofReferences = new Set([...ofValues, 'REFERENCE_NOT_FOUND']);

/** Where these fields are invalid, nobody can say whether those are that are compared with them. */
const comparedWith: Readonly<Record<string, string>> = {
  communityId: 'spaceId',
  title: 'content',
  startsAt: 'endsAt',
  endDatetime: 'startDatetime',
};

/** Each value with its first characters. */
const shown = (input: Record<string, unknown>): string =>
  Object.entries(input)
    .map(([field, value]) => `${field}: ${JSON.stringify(value).slice(0, 30)}`)
    .join(', ');

/** The fields of the input that errors tell of. */
const toldOf = (errors: readonly GraphQLError[], codes: ReadonlySet<string>): string[] =>
  errors.flatMap(({ extensions }: any) =>
    (extensions.fields ?? [extensions])
      .filter(({ field, code }: any) => field && codes.has(code))
      .map(({ field }: any) => field.replace(/[.[].*$/s, '')),
  );

test.each(allDomains)(
  '%s answers no bad input with an internal error, and tells of all that is bad at once',
  async name => {
    const { schema, execute } = estate.subgraphs.find(subgraph => subgraph.name === name)!;
    const ids = await idsOf(name);
    const domain = domains.find(one => one.name === name)!;
    const failures: string[] = [];
    const untold: string[] = [];
    let asked = 0;
    for (const { name: mutation, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const type = args[0] && getNamedType(args[0].type);
      if (!isInputObjectType(type)) continue;
      const document = parse(
        `mutation ($input: ${args[0]!.type}) { ${mutation}(input: $input) { __typename } }`,
      );
      expect(validate(schema, document)).toEqual([]);
      const base = baseOf(type, ids, entityOf(schema, mutation));
      const resolver = domain.resolvers.Mutation?.[mutation];
      const codes = resolver && changeDeclarations.has(resolver) ? ofReferences : ofValues;
      const told = async (input: Record<string, unknown>): Promise<string[]> => {
        asked += 1;
        const { errors = [] } = await execute({ document, variables: { input }, viewer });
        for (const { message, extensions } of errors) {
          if (extensions?.code !== 'INTERNAL_ERROR') continue;
          failures.push(`${mutation}(${shown(input)}): ${message}`);
        }
        return toldOf(errors, codes);
      };
      await told(base);
      /** By field, its values that are refused. */
      const refused: Record<string, unknown[]> = {};
      for (const input of variations(type, base)) {
        const fields = await told(input);
        const varied = Object.keys(input).find(field => input[field] !== base[field]);
        // Of what is no id there is no row, whose other values the rules of some fields look at.
        if (varied !== undefined && varied !== 'id' && fields.includes(varied)) {
          refused[varied] ??= [];
          refused[varied].push(input[varied]);
        }
      }
      const most = Math.max(0, ...Object.values(refused).map(values => values.length));
      for (let at = 0; at < most; at += 1) {
        const bad = Object.fromEntries(
          Object.entries(refused).map(([field, values]) => [field, values[at % values.length]]),
        );
        const fields = await told({ ...base, ...bad });
        const left = Object.keys(bad).filter(
          field => !fields.includes(field) && !fields.includes(comparedWith[field] ?? ''),
        );
        if (left.length > 0) untold.push(`${mutation}(${shown(bad)}) tells of ${fields}, and not of ${left}`);
      }
    }
    expect([...new Set(failures)].slice(0, 10)).toEqual([]);
    expect(untold).toEqual([]);
    if (schema.getMutationType()) expect(asked).toBeGreaterThan(10);
  },
  300_000,
);
