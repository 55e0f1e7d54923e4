/** A domain in two versions: its first migration and the step to the second are drafted, and carry rows there and back. */
import { Client } from 'pg';
import { Column, Entity, Index, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { withScratchDatabase } from '../../cli/provision/scratch-database';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { Revised, TenantScoped } from '../../subgraphs/runtime/declare/base-entities';
import { Check } from '../../subgraphs/runtime/declare/check';
import { CountOf } from '../../subgraphs/runtime/declare/count-of';
import { defineSubgraph, type EntityClass } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import { type Draft, decisionsOf, migrationSource } from '../../subgraphs/runtime/draft/source';
import { Publish } from '../../subgraphs/runtime/references/declare/publish';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';
import { demoTenantId } from '../../wire/contract/viewer';
import { serverUrl } from '../support/databases';
import { loadDraft } from '../support/drafted-migration';

function firstVersion(): EntityClass[] {
  @Replica('User', { of: 'cortex' })
  class UserReplica extends ReplicaEntity {}

  @Publish({ fields: ['title'] })
  @Entity('books')
  @Unique(['tenantId', 'id'])
  class Book extends Revised {
    @Column('varchar', { length: 20 })
    @Check(`title <> ''`)
    title: string;

    @Column('varchar', { length: 20, nullable: true })
    shelf: string | null;
  }

  @Entity('loans')
  class Loan extends TenantScoped {
    @PrimaryGeneratedColumn('uuid')
    id: string;

    bookId: string;

    @RefersTo(() => Book, { onDelete: 'RESTRICT', index: false })
    book: Relation<Book>;
  }
  return [UserReplica, Book, Loan];
}

function secondVersion(): EntityClass[] {
  @Replica('User', { of: 'cortex' })
  @Index(['tenantId', 'username', 'id'])
  class UserReplica extends ReplicaEntity {
    @Column('varchar', { length: 50, default: '' })
    username: string;
  }

  @Publish({ fields: ['title', 'isbn'], events: { retired: 'n.is_retired AND o.is_retired IS NOT TRUE' } })
  @Entity('books')
  @Unique(['tenantId', 'id'])
  @Index(['tenantId', 'title', 'id'])
  class Book extends Revised {
    @Column('varchar', { length: 200 })
    @Check(`title ~ '[^[:space:]]'`)
    title: string;

    @Column('varchar', { length: 13, nullable: true })
    @Check(String.raw`isbn ~ '^\d+$'`)
    isbn: string | null;

    @Column('boolean', { default: false })
    isRetired: boolean;

    @CountOf(() => Loan, 'book', { where: 'returned_at IS NULL' })
    loanCount: number;
  }

  @Entity('loans')
  class Loan extends TenantScoped {
    @PrimaryGeneratedColumn('uuid')
    id: string;

    bookId: string;

    @RefersTo(() => Book, { onDelete: 'CASCADE', index: false })
    book: Relation<Book>;

    userId: string;

    @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: ['id'] })
    user: Relation<UserReplica>;

    @Column({ type: 'timestamptz', precision: 3, nullable: true })
    returnedAt: Date | null;
  }
  return [UserReplica, Book, Loan];
}

const library = (entities: EntityClass[], migrations: ReturnType<typeof loadDraft>[]) =>
  defineSubgraph({ name: 'library', entities, migrations, resolvers: {} });

const draftOf = (definition: ReturnType<typeof library>): Promise<Draft> =>
  withScratchDatabase(serverUrl(), url => draftMigration(definition, url));

/** What the person decides: who has the loans of before. */
const reader = '00000000-0000-4000-8000-000000000001';
const decided = (source: string) =>
  source.replace('user_id uuid NOT NULL,', `user_id uuid NOT NULL DEFAULT '${reader}',`).replace(
    'ADD COLUMN returned_at timestamptz(3)',
    `ADD COLUMN returned_at timestamptz(3);
      ALTER TABLE loans ALTER COLUMN user_id DROP DEFAULT`,
  );

let first: ReturnType<typeof loadDraft>;
let step: Draft;
beforeAll(async () => {
  first = loadDraft('CreateLibrary1763700000001', await draftOf(library(firstVersion(), [])));
  step = await draftOf(library(secondVersion(), [first]));
});

test('after a migration was drafted there is nothing to draft', async () => {
  expect(await draftOf(library(firstVersion(), [first]))).toEqual({ up: [], down: [] });
  const second = loadDraft('LendToUsers1763700000002', step, decided);
  expect(await draftOf(library(secondVersion(), [first, second]))).toEqual({ up: [], down: [] });
});

test('the step is what a person would write', () => {
  expect(migrationSource('LendToUsers1763700000002', step)).toMatchSnapshot();
});

test('what only a person can decide is said', () => {
  expect(decisionsOf(step)).toEqual([
    'what the rows hold in shelf is lost',
    'what do the rows that are there hold in user_id? Without a default this fails where there are rows',
  ]);
});

test('a table with rows, published and referred to, is carried along, and back', async () => {
  await withScratchDatabase(serverUrl(), async url => {
    const before = library(firstVersion(), [first]);
    await migrate(before, url);
    const client = new Client(url);
    await client.connect();
    const rows = async (sql: string) => (await client.query(sql)).rows;
    try {
      await client.query(`SELECT set_config('joinery.tenant', $1, false)`, [demoTenantId]);
      const [{ id: book }] = await rows(
        `INSERT INTO books (title, shelf) VALUES ('Emma', 'A1') RETURNING id`,
      );
      await client.query(`INSERT INTO loans (book_id) VALUES ($1), ($1)`, [book]);
      const bare = loadDraft('LendToUsers1763700000002', step);
      await expect(migrate(library(secondVersion(), [first, bare]), url)).rejects.toThrow(
        /user_id.* null values/,
      );

      const after = library(secondVersion(), [first, loadDraft('LendToUsers1763700000002', step, decided)]);
      await migrate(after, url);
      expect(await rows('SELECT title, loan_count, isbn FROM books')).toEqual([
        { title: 'Emma', loan_count: 2, isbn: null },
      ]);
      // The key that the rows came to refer to is known, as a key whose owner was not asked yet.
      expect(await rows('SELECT id, username FROM user_replica')).toEqual([{ id: reader, username: '' }]);
      await client.query(
        `UPDATE loans SET returned_at = now() WHERE id = (SELECT min(id::text)::uuid FROM loans)`,
      );
      await client.query(`UPDATE books SET isbn = '9780141439587', is_retired = true`);
      expect(await rows('SELECT loan_count FROM books')).toEqual([{ loan_count: 1 }]);
      expect(await rows(`SELECT name, data FROM joinery_outbox ORDER BY xid, seq`)).toEqual([
        { name: 'created', data: { title: 'Emma' } },
        { name: 'updated', data: { title: 'Emma', isbn: '9780141439587' } },
        { name: 'retired', data: { title: 'Emma', isbn: '9780141439587' } },
      ]);
      await client.query(
        `INSERT INTO joinery_closing (type, id, deletion, tenant_id) VALUES ('User', $1, gen_random_uuid(), $2)`,
        [reader, demoTenantId],
      );
      await expect(
        client.query('INSERT INTO loans (book_id, user_id) VALUES ($1, $2)', [book, reader]),
      ).rejects.toMatchObject({ code: 'JN001', constraint: 'loans_user_id_fkey' });

      const dataSource = await createDataSource(after, { url, poolSize: 1 }).initialize();
      await dataSource.undoLastMigration();
      await dataSource.destroy();
      expect(await rows('SELECT title, shelf FROM books')).toEqual([{ title: 'Emma', shelf: null }]);
      expect(await rows('SELECT count(*)::int FROM loans')).toEqual([{ count: 2 }]);
      await client.query(`UPDATE books SET title = 'Persuasion'`);
      expect(await rows(`SELECT data FROM joinery_outbox ORDER BY xid DESC, seq DESC LIMIT 1`)).toEqual([
        { data: { title: 'Persuasion' } },
      ]);
      await migrate(after, url);
      expect(await rows('SELECT title, loan_count FROM books')).toEqual([
        { title: 'Persuasion', loan_count: 2 },
      ]);
    } finally {
      await client.end();
    }
  });
});
