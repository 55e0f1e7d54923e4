/**
 * Writes what a new domain begins with: one type that a user makes, edits and deletes, with its list, demo data and a
 * test. Everything else about the domain is for its author to say.
 */

export interface NewDomain {
  /** feature-flags */
  readonly name: string;
  /** FeatureFlag */
  readonly type: string;
}

/** FeatureFlag of feature-flags, Story of stories. */
export function typeOf(domain: string): string {
  const singular = domain.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
  return singular.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** feature-flags */
export const objectsOf = ({ type }: NewDomain): string => kebabCase(pluralOf(lowerFirst(type)));

/** By file, relative to the project. */
export function filesOf({ name, type }: NewDomain): ReadonlyMap<string, string> {
  const object = lowerFirst(type);
  const objects = pluralOf(object);
  const table = snakeCase(objects);
  const file = kebabCase(object);
  const domain = variableOfDomain(name);
  const words = kebabCase(object).replaceAll('-', ' ');
  const a = /^[aeiou]/.test(words) ? 'an' : 'a';
  const folder = `subgraphs/${name}`;
  return new Map([
    [
      `${folder}/schema.graphql`,
      `"${capital(a)} ${words}, of whoever made it."
type ${type} @key(fields: "id") {
  id: ID!
  tenant: Tenant
  name: String!
  createdBy: User
  createdAt: DateTime!
  updatedAt: DateTime!
}

extend type User {
  ${objects}(orderBy: ${type}Order): [${type}!] @list
}

input ${type}Filter {
  name: String
  createdById: ID
}

"Exactly one field."
input ${type}Order {
  createdAt: OrderDirection
  name: OrderDirection
}

type Query {
  ${object}(id: ID!): ${type}
  ${objects}(filter: ${type}Filter, orderBy: ${type}Order): [${type}!] @list
}

input Create${type}Input {
  name: String!
}

input Edit${type}Input {
  id: ID!
  name: String
}

type Mutation {
  "Whoever is signed in."
  create${type}(input: Create${type}Input!): ${type}Payload
  "By whoever made it or a moderator."
  edit${type}(input: Edit${type}Input!): ${type}Payload
  "By whoever made it or a moderator."
  delete${type}(input: ${type}IdInput!): DeletePayload
}
`,
    ],
    [
      `${folder}/index.ts`,
      `/** ${capital(name)}: ${pluralOf(words)}. */
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { ${domain}Demo } from './demo';

export const ${domain} = defineSubgraph({
  ...domainFolder(__dirname),
  demo: ${domain}Demo,
});
`,
    ],
    [
      `${folder}/entities/${file}.ts`,
      `/** ${capital(a)} ${words}, of whoever made it. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';

@Entity('${table}')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'name', 'id'])
@Index('${table}_created_by_name_idx', ['tenantId', 'createdById', 'name', 'id'])
export class ${type} extends Timestamped {
  createdById: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  createdBy: Relation<UserReplica>;

  @Line({ length: 255 })
  name: string;
}
`,
    ],
    [
      `${folder}/resolvers/mutation.ts`,
      `import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { remove } from '../../runtime/change/remove';
import { authorOrStaff } from '../../runtime/change/who';
import { ${type} } from '../entities/${file}';
import type { MutationResolvers } from '../types.generated';

const who = authorOrStaff<${type}>('createdById');

export const Mutation: MutationResolvers = {
  create${type}: create(${type}, { by: 'createdById' }),
  edit${type}: edit(${type}, { who }),
  delete${type}: remove(${type}, { who }),
};
`,
    ],
    [
      `${folder}/demo.ts`,
      `/** The demo ${pluralOf(words)}. */
import { type Demo, type DemoTable, demoFaker, demoRows, pick, pickTime, pickUser, poolOf } from '../runtime/demo/demo';

export function ${domain}Demo(demo: Demo): DemoTable[] {
  const faker = demoFaker(1);
  const names = poolOf(() => faker.company.catchPhrase());
  return [
    demoRows('${type}', Math.ceil(demo.count.posts / 10), (_index, random) => ({
      created_by_id: demo.id('User', pickUser(demo, random)),
      name: pick(random, names),
      created_at: pickTime(random),
    })),
  ];
}
`,
    ],
    [
      `test/domains/${name}/${name}.test.ts`,
      `import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';

const ${domain} = openDomain('${name}');
let people: People;
beforeEach(async () => {
  people = await ${domain}.newTenant();
});

const create = async () =>
  (await ${domain}.make(people.user, 'create${type}', { name: 'The first' }, '${object} { id name }')).${object};

test('${a} ${words} is edited by whoever made it and by moderators', async () => {
  const { id } = await create();
  const edit = (viewer: Viewer = people.user) =>
    ${domain}.change(viewer, 'edit${type}', { id, name: 'Another' }, '${object} { name }');
  expect(codes(await edit(people.anonymous))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await edit(people.other))).toEqual(['FORBIDDEN']);
  expect(codes(await edit(people.stranger))).toEqual(['NOT_FOUND']);
  expect((await edit(people.moderator)).data.edit${type}.${object}).toEqual({ name: 'Another' });
  expect((await edit()).errors).toEqual([]);
});

test('${a} ${words} that is deleted is gone', async () => {
  const { id } = await create();
  await ${domain}.make(people.user, 'delete${type}', { id }, 'id');
  const { data } = await ${domain}.query('query ($id: ID!) { ${object}(id: $id) { id } }', { id }, people.user);
  expect(data.${object}).toBeNull();
});
`,
    ],
  ]);
}

/** The source of manifest.ts with the domain as its last entry. */
export function listedIn(manifest: string, { name }: NewDomain): string {
  const end = manifest.lastIndexOf('\n];');
  if (end < 0) throw new Error('subgraphs/manifest.ts does not end in a list.');
  const entry = `
  {
    name: '${name}',
    publishes: [],
    load: () => (require('./${name}') as typeof import('./${name}')).${variableOfDomain(name)},
  },`;
  return manifest.slice(0, end) + entry + manifest.slice(end);
}

/** featureFlags */
export const variableOfDomain = (name: string): string =>
  name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const lowerFirst = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const kebabCase = (text: string): string => text.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
const snakeCase = (text: string): string => kebabCase(text).replaceAll('-', '_');

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
