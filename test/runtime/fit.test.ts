/** A schema that does not fit its entities is refused at start, in sentences that say what to change. */
import { parse } from 'graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { TenantScoped } from '../../subgraphs/runtime/declare/base-entities';
import { Check } from '../../subgraphs/runtime/declare/check';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';
import { byKey, connection } from '../../subgraphs/runtime/request/resolver';
import { buildSchema } from '../../subgraphs/runtime/schema/build-schema';
import { checkFit } from '../../subgraphs/runtime/schema/fit';
import { serverUrl } from '../support/databases';

@Replica('User', { of: 'people' })
@Index(['tenantId', 'username', 'id'])
class UserReplica extends ReplicaEntity {
  @Column('text')
  username: string;

  @Column('text', { nullable: true })
  nickname: string | null;

  @Column('text')
  city: string;

  @Column('boolean')
  verified: boolean;
}

@Entity('books')
@Index(['tenantId', 'title', 'id'])
class Book extends TenantScoped {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Check(`title <> ''`)
  @Column('text')
  title: string;

  @Column('text')
  isbn: string;

  @Column('text', { nullable: true })
  shelf: string | null;

  authorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  author: Relation<UserReplica>;
}

const base = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@provides"])
  scalar DateTime
  enum OrderDirection { ASC DESC }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type BookConnection { nodes: [Book!]! pageInfo: PageInfo! }
`;

async function misfits(sdl: string, resolvers: Record<string, any> = {}): Promise<string> {
  const definition = defineSubgraph({
    name: 'library',
    entities: [Book, UserReplica],
    migrations: [],
    resolvers,
  });
  const dataSource = createDataSource(definition, { url: serverUrl(), poolSize: 1 });
  await dataSource.initialize();
  try {
    checkFit(buildSchema(parse(base + sdl), definition, dataSource), definition, dataSource);
    return '';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await dataSource.destroy();
  }
}

const book = `type Book @key(fields: "id") { id: ID! title: String! author: User } type User @key(fields: "id") { id: ID! }`;
const Query = { book: byKey(Book) };
const list = (filter: string, orderBy: string) => `
  ${book} input Order { ${orderBy}: OrderDirection } input Filter { ${filter}: String }
  type Query { book(id: ID!): Book books(first: Int, filter: Filter, orderBy: Order): BookConnection! }`;
const listed = { Query: { ...Query, books: connection(Book, { orderBy: { title: 'ASC' } }) } };

test('a schema that fits is taken', async () => {
  expect(await misfits(`${book} type Query { book(id: ID!): Book }`, { Query })).toBe('');
  expect(await misfits(list('title', 'title'), listed)).toBe('');
});

test('a field without column and resolver', async () => {
  const sdl = `type Book @key(fields: "id") { id: ID! pages: Int } type Query { book(id: ID!): Book }`;
  expect(await misfits(sdl, { Query })).toContain(
    'Book.pages has neither a resolver nor a column: add the property pages to the entity Book, or a resolver.',
  );
});

test('a query without a resolver', async () => {
  expect(await misfits(`${book} type Query { newest: Book }`)).toContain(
    'Query.newest has no resolver: write one in subgraphs/library/resolvers/.',
  );
});

test('a resolver without a field, and resolvers without a type', async () => {
  const message = await misfits(`${book} type Query { book(id: ID!): Book }`, {
    Query,
    Book: { pages: () => 1 },
  });
  expect(message).toContain('There is a resolver for Book.pages, but the schema has no such field');
});

test('an order by what has no index, and by what is no column', async () => {
  expect(await misfits(list('title', 'isbn'), listed)).toContain(
    `Book.isbn, which is in no index: add @Index(['tenantId', 'isbn', 'id']).`,
  );
  expect(await misfits(list('title', 'colour'), listed)).toContain('Book has no such column');
});

test('a filter by what has no index', async () => {
  expect(await misfits(list('isbn', 'title'), listed)).toContain(
    'filters by Book.isbn, which is in no index',
  );
  expect(await misfits(list('isbnIn', 'title'), listed)).toContain(
    'filters by Book.isbn, which is in no index',
  );
});

test('a filter by how a text begins, which no index has as a dictionary does', async () => {
  expect(await misfits(list('titleStartsWith', 'title'), listed)).toContain(
    'filters by titleStartsWith, but no index has Book.title as a dictionary has it',
  );
});

test('a search of what no index has the words of', async () => {
  expect(await misfits(list('search', 'title'), listed)).toContain(
    "searches Book, of which no index has the words: declare a property of it by @Searched('title')",
  );
});

test('a list of no entity, and below no column', async () => {
  class Film {}
  const resolvers = (books: unknown) => ({ Query: { ...Query, books } });
  expect(await misfits(list('title', 'title'), resolvers(connection(Film)))).toContain(
    'Film, which is not an entity',
  );
  expect(
    await misfits(
      list('title', 'title'),
      resolvers(connection(Book, { of: 'writerId', orderBy: { title: 'ASC' } })),
    ),
  ).toContain('Book.writerId, which is not a column');
});

const near = (fields: string, input: string, where = 'filter') => `
  type Book @key(fields: "id") { id: ID! title: String! author: User @provides(fields: "username") }
  type User @key(fields: "id") { id: ID! username: String! @external ${fields} }
  input Inner { ${input} } input Outer { author: Inner }
  enum Direction { ASC DESC }
  type Query { book(id: ID!): Book books(first: Int, ${where}: Outer): BookConnection! }`;

test('filters and orders by a replica, and what is provided of it', async () => {
  expect(await misfits(near('', 'username: String verified: Boolean'), listed)).toBe('');
  expect(await misfits(near('', 'username: Direction', 'orderBy'), listed)).toBe('');
});

test.each([
  ['filters by a column that the replica lacks', 'colour: String', 'UserReplica has no such column'],
  ['filters by one without an index', 'city: String', 'UserReplica.city, which is in no index'],
])('a list that %s', async (_what, input, message) => {
  expect(await misfits(near('', input), listed)).toContain(message);
});

test.each([
  ['can be null', 'nickname: Direction', 'UserReplica.nickname, which can be null'],
  ['has no index', 'city: Direction', 'UserReplica.city, which is in no index'],
  ['is not there', 'colour: Direction', 'UserReplica has no such column'],
])('a list that orders by what %s in the replica', async (_what, input, message) => {
  expect(await misfits(near('', input, 'orderBy'), listed)).toContain(message);
});

test('a filter by what is no relation to a replica', async () => {
  const sdl = near('', 'username: String').replace('input Outer { author', 'input Outer { owner');
  expect(await misfits(sdl, listed)).toContain(
    'Query.books filters by owner.username, but Book has no relation owner to a replica: add it or a condition to `filters`.',
  );
});

test('an external field that the replica lacks, or of which it may know nothing', async () => {
  const sdl = (field: string) =>
    near(`${field} @external`, 'username: String').replace('"username"', '"username nickname"');
  expect(await misfits(sdl('nickname: String'), listed)).toBe('');
  expect(await misfits(sdl('nickname: String!'), listed)).toContain('UserReplica.nickname can be');
  const lacking = near('motto: String @external', 'username: String').replace(
    '"username"',
    '"username motto"',
  );
  expect(await misfits(lacking, listed)).toContain(
    'User.motto is external, but UserReplica has no such column',
  );
});

test('fields that are provided without a relation to a replica', async () => {
  const sdl = near('', 'username: String').replace('author: User @', 'owner: User @');
  const Books = { ...listed, Book: { owner: () => null } };
  expect(await misfits(sdl, Books)).toContain(
    'Book.owner provides fields, but Book has no relation owner to a replica',
  );
});

test('a condition of a list whose column may be that of a replica', async () => {
  const where = (condition: string) => ({
    Query: { ...Query, books: connection(Book, { orderBy: { title: 'ASC' }, where: condition }) },
  });
  const sdl = near('', 'username: String');
  expect(await misfits(sdl, where(`city = 'x'`))).toContain('write books.city');
  expect(
    await misfits(sdl, where(`title <> 'city' AND "books".id IS NOT NULL AND books.id IS NOT NULL`)),
  ).toBe('');
});
