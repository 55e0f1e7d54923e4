/** What cannot be derived, and changes that do not fit, are refused at start in sentences that say which line to write. */
import { parse } from 'graphql';
import { Column, Entity, Index, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { create } from '../../../subgraphs/runtime/change/create';
import { edit } from '../../../subgraphs/runtime/change/edit';
import { join, leave, put } from '../../../subgraphs/runtime/change/join';
import { move } from '../../../subgraphs/runtime/change/move';
import { remove } from '../../../subgraphs/runtime/change/remove';
import { signedIn } from '../../../subgraphs/runtime/change/who';
import { readMetadata } from '../../../subgraphs/runtime/database/data-source';
import { TenantScoped, Timestamped } from '../../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph } from '../../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../../subgraphs/runtime/declare/refers-to';
import { Replica, ReplicaEntity } from '../../../subgraphs/runtime/references/declare/replica';
import { buildSchema } from '../../../subgraphs/runtime/schema/build-schema';
import { checkFit } from '../../../subgraphs/runtime/schema/fit';

@Replica('User', { of: 'people' })
class UserReplica extends ReplicaEntity {}

@Entity('books')
@Unique(['tenantId', 'isbn'])
@Index(['tenantId', 'createdAt', 'id'])
class Book extends Timestamped {
  @Column('text')
  isbn: string;

  @Column('text')
  title: string;

  @Column('text', { default: 'IN' })
  status: string;

  authorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  author: Relation<UserReplica>;

  editorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  editor: Relation<UserReplica>;
}

@Entity('shelves')
@Index(['tenantId', 'createdAt', 'id'])
class Shelf extends Timestamped {}

@Entity('book_shelves')
class BookShelf extends TenantScoped {
  @PrimaryColumn('uuid')
  bookId: string;

  @RefersTo(() => Book, { onDelete: 'CASCADE', index: false })
  book: Relation<Book>;

  @PrimaryColumn('uuid')
  shelfId: string;

  @RefersTo(() => Shelf, { onDelete: 'CASCADE', index: false })
  shelf: Relation<Shelf>;
}

@Entity('old_book_shelves')
class OldBookShelf extends TenantScoped {
  @PrimaryColumn('uuid')
  bookId: string;

  @RefersTo(() => Book, { onDelete: 'CASCADE', index: false })
  book: Relation<Book>;

  @PrimaryColumn('uuid')
  shelfId: string;

  @RefersTo(() => Shelf, { onDelete: 'CASCADE', index: false })
  shelf: Relation<Shelf>;
}

@Entity('loans')
@Unique(['tenantId', 'bookId', 'userId'])
@Unique(['tenantId', 'place', 'userId'])
class Loan extends Timestamped {
  bookId: string;

  @RefersTo(() => Book, { onDelete: 'CASCADE' })
  book: Relation<Book>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Column('integer', { default: 0 })
  place: number;
}

const base = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type BookConnection { nodes: [Book!]! pageInfo: PageInfo! }
  type ShelfConnection { nodes: [Shelf!]! pageInfo: PageInfo! }
  type LoanConnection { nodes: [Loan!]! pageInfo: PageInfo! }
`;

async function misfits(sdl: string, resolvers: Record<string, any> = {}): Promise<string[]> {
  const entities = [Book, Shelf, BookShelf, OldBookShelf, Loan, UserReplica];
  const definition = defineSubgraph({ name: 'library', entities, migrations: [], resolvers });
  const dataSource = await readMetadata(definition);
  try {
    checkFit(buildSchema(parse(base + sdl), definition, dataSource), definition, dataSource);
    return [];
  } catch (error) {
    return (error as Error).message
      .split('\n')
      .slice(1)
      .map(line => line.slice(4));
  }
}

const types = (fields: { book?: string; shelf?: string; user?: string; query?: string }) => `
  type Book @key(fields: "id") { id: ID! title: String! ${fields.book ?? ''} }
  type Shelf { id: ID! ${fields.shelf ?? ''} }
  type Loan { id: ID! }
  type User @key(fields: "id") { id: ID! ${fields.user ?? ''} }
  type Query { book(id: ID!): Book ${fields.query ?? ''} }
`;

test.each<[string, Parameters<typeof types>[0], string]>([
  [
    'two relations lead there',
    { user: 'books(first: Int): BookConnection' },
    "User.books can list Book in 2 ways: write connection(Book, { of: 'authorId' }) or connection(Book, { of: 'editorId' }) in subgraphs/library/resolvers/.",
  ],
  [
    'two join tables lead there',
    { shelf: 'books(first: Int): BookConnection!' },
    "Shelf.books can list Book in 2 ways: write connection(Book, { through: BookShelf, of: 'shelfId', to: 'bookId' }) or connection(Book, { through: OldBookShelf, of: 'shelfId', to: 'bookId' }) in subgraphs/library/resolvers/.",
  ],
  [
    'nothing leads there',
    { shelf: 'loans(first: Int): LoanConnection!' },
    'Shelf.loans lists Loan, but no relation leads from Loan to Shelf: write the resolver in subgraphs/library/resolvers/.',
  ],
  [
    'the property is not unique',
    { query: 'bookByTitle(title: String!): Book' },
    'Query.bookByTitle finds one Book by title, but Book.title is not unique: write the resolver in subgraphs/library/resolvers/.',
  ],
  [
    'there is no such property',
    { query: 'bookBySlug(slug: String!): Book' },
    'Query.bookBySlug finds one Book by slug, but Book has no property slug: write the resolver in subgraphs/library/resolvers/.',
  ],
])('not derived where %s', async (_when, fields, sentence) => {
  expect(await misfits(types(fields))).toEqual([sentence]);
});

test('derived where one way leads there', async () => {
  const query = 'bookByIsbn(isbn: String!): Book books(first: Int): BookConnection';
  const fields = { query, book: 'loans(first: Int): LoanConnection!' };
  expect(await misfits(types(fields))).toEqual([]);
});

const changing = (input: string, payload = 'book: Book!') => `
  ${types({})} input ChangeInput { ${input} } type Payload { ${payload} }
  type Mutation { change(input: ChangeInput!): Payload }`;
const all = 'isbn: String! title: String! authorId: ID! editorId: ID!';

test.each<[string, string, any, string]>([
  [
    'an input field that is no column',
    changing(`${all} colour: String`),
    create(Book),
    'Mutation.change takes ChangeInput.colour, but Book has no such column: rename it, or use it in set, before or after.',
  ],
  [
    'a new row without what it needs',
    changing('isbn: String! title: String authorId: ID!'),
    create(Book, { by: 'editorId' }),
    'Mutation.change makes a Book without title, which has no default: add title to ChangeInput as non-null, or give it in set.',
  ],
  [
    'an edit that does not say of which row',
    changing('title: String'),
    edit(Book, { who: signedIn }),
    "Mutation.change finds its Book by the input's id: add id: ID! to ChangeInput.",
  ],
  [
    'a deletion that does not say of which row',
    changing('title: String', 'id: ID!'),
    remove(Book, { who: signedIn }),
    "Mutation.change finds its Book by the input's id: add id: ID! to ChangeInput.",
  ],
  [
    'a move of what is no column',
    changing('id: ID!'),
    move(Book as any, 'state', { who: signedIn, from: ['IN'], to: 'OUT' }),
    'Mutation.change writes Book.state, which is not a column.',
  ],
  [
    'a payload that does not follow',
    changing('id: ID!', 'book: Book! colour: String'),
    edit(Book, { who: signedIn }),
    'Mutation.change answers with colour, which does not follow from Book: name the type Book, id, or an object that it refers to.',
  ],
  [
    'the row of a viewer that no key finds',
    changing('title: String', 'loan: Loan'),
    put(Loan, { by: 'userId', set: () => ({}) }),
    'Mutation.change finds the one Loan of a viewer, but no unique key of Loan has userId and otherwise only what the input tells (): add @Unique to the entity, or the fields to the input as non-null.',
  ],
  [
    'the row of a viewer that two keys find',
    changing('bookId: ID! place: Int!', 'loan: Loan'),
    join(Loan, { by: 'userId' }),
    'Mutation.change can find its Loan by bookId and userId, or by place and userId: take a field out of the input.',
  ],
  [
    'a row that may not be there to leave',
    changing('bookId: ID!', 'loan: Loan!'),
    leave(Loan, { by: 'userId' }),
    'Mutation.change answers with loan, which is null where there was nothing to leave: make it nullable.',
  ],
])('%s', async (_what, sdl, change, sentence) => {
  expect(await misfits(sdl, { Mutation: { change } })).toContain(sentence);
});

test('a change of what is no entity here, and one without an input', async () => {
  class Film {}
  expect(await misfits(changing('id: ID!'), { Mutation: { change: edit(Film, { who: signedIn }) } })).toEqual(
    ['Mutation.change changes Film, which is not an entity here: add it to `entities`.'],
  );
  const sdl = `${types({})} type Payload { book: Book! } type Mutation { change(id: ID!): Payload }`;
  expect(await misfits(sdl, { Mutation: { change: edit(Book, { who: signedIn }) } })).toEqual([
    'Mutation.change needs one argument, input, of an input type.',
  ]);
});
