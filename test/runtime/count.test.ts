/** A column of @CountOf is right whoever writes the counted rows, in whatever way and however many at once. */
import { Client } from 'pg';
import { Column, Entity, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { withScratchDatabase } from '../../cli/provision/scratch-database';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { Created, TenantKeyed } from '../../subgraphs/runtime/declare/base-entities';
import { CountOf } from '../../subgraphs/runtime/declare/count-of';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';
import { serverUrl } from '../support/databases';
import { loadDraft } from '../support/drafted-migration';

@Replica('Post', { of: 'postal' })
class PostReplica extends ReplicaEntity {}

@Entity('answers')
@Unique(['tenantId', 'id'])
class Answer extends Created {
  pollId: string;

  @RefersTo(() => Poll, { onDelete: 'CASCADE', index: false })
  poll: Relation<Poll>;

  parentId: string | null;

  @RefersTo(() => Answer, { onDelete: 'CASCADE', nullable: true, index: false })
  parent: Relation<Answer> | null;

  postId: string | null;

  @RefersTo(() => PostReplica, { onDelete: 'SET NULL', nullable: true, index: false })
  post: Relation<PostReplica> | null;

  @Column('boolean', { default: true })
  isValid: boolean;

  @CountOf(() => Answer, 'parent')
  answerCount: number;
}

@Entity('polls')
@Unique(['tenantId', 'id'])
class Poll extends Created {
  @CountOf(() => Answer, 'poll')
  answerCount: number;

  @CountOf(() => Answer, 'pollId', { where: 'is_valid' })
  validCount: number;
}

@Entity('post_stats')
class PostStats extends TenantKeyed {
  @PrimaryColumn('uuid')
  postId: string;

  @RefersTo(() => PostReplica, { onDelete: 'CASCADE', index: false })
  post: Relation<PostReplica>;

  @CountOf(() => Answer, 'post')
  answerCount: number;
}

const wrongCounts = `
  SELECT 'polls' AS what, id FROM polls p WHERE (answer_count, valid_count) <>
    (SELECT count(*), count(*) FILTER (WHERE is_valid) FROM answers WHERE poll_id = p.id)
  UNION ALL SELECT 'answers', id FROM answers a WHERE answer_count <> (SELECT count(*) FROM answers WHERE parent_id = a.id)
  UNION ALL SELECT 'posts', coalesce(s.post_id, counted.post_id) FROM post_stats s FULL JOIN
    (SELECT post_id, count(*) AS count FROM answers WHERE post_id IS NOT NULL GROUP BY 1) counted USING (post_id)
    WHERE coalesce(s.answer_count, 0) <> coalesce(counted.count, 0)`;

const polling = {
  name: 'polling',
  entities: [Answer, Poll, PostStats, PostReplica],
  migrations: [],
  resolvers: {},
};

/** A database with the tables, and rows of a tenant: two polls, two posts, some answers, some of them below others. */
async function withRows(run: (client: Client, url: string) => Promise<void>): Promise<void> {
  const draft = await withScratchDatabase(serverUrl(), url => draftMigration(defineSubgraph(polling), url));
  const migrations = [loadDraft('CreatePolls1763700000001', draft)];
  await withScratchDatabase(serverUrl(), async url => {
    await migrate(defineSubgraph({ ...polling, migrations }), url);
    const client = await connect(url);
    try {
      await client.query(`
        INSERT INTO post_replica (id) SELECT gen_random_uuid() FROM generate_series(1, 2);
        INSERT INTO polls SELECT FROM generate_series(1, 2);
        INSERT INTO answers (poll_id, post_id, is_valid)
          SELECT polls.id, post_replica.id, n % 2 = 0 FROM polls, post_replica, generate_series(1, 3) AS n;
        INSERT INTO answers (poll_id, parent_id) SELECT poll_id, id FROM answers`);
      await run(client, url);
    } finally {
      await client.end();
    }
  });
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  await client.query(`SET joinery.tenant = '00000000-0000-4000-8000-000000000001'`);
  return client;
}

test('inserts, updates, moves and cascades are counted', async () => {
  await withRows(async client => {
    const counts = async () => (await client.query('SELECT answer_count, valid_count FROM polls')).rows;
    expect(await counts()).toEqual([
      { answer_count: 12, valid_count: 8 },
      { answer_count: 12, valid_count: 8 },
    ]);
    for (const change of [
      'UPDATE answers SET is_valid = NOT is_valid',
      `UPDATE answers SET created_at = now()`,
      // From the one poll to the other, and back to none of the posts.
      'UPDATE answers SET poll_id = (SELECT max(id::text)::uuid FROM polls) WHERE parent_id IS NULL',
      'UPDATE answers SET post_id = NULL WHERE is_valid',
      'UPDATE answers SET post_id = (SELECT max(id::text)::uuid FROM post_replica) WHERE parent_id IS NOT NULL',
      'DELETE FROM answers WHERE parent_id IS NULL AND is_valid',
      'DELETE FROM polls WHERE id = (SELECT min(id::text)::uuid FROM polls)',
      `SET joinery.applying = 'on'; DELETE FROM post_replica WHERE id = (SELECT max(id::text)::uuid FROM post_replica)`,
      'DELETE FROM answers',
    ]) {
      const { rowCount } = await client.query(change).then(results => [results].flat().at(-1)!);
      expect([change, rowCount]).toEqual([change, expect.any(Number)]);
      expect(rowCount).toBeGreaterThan(0);
      expect([change, (await client.query(wrongCounts)).rows]).toEqual([change, []]);
    }
  });
});

test('writers at once lose no count and do not wait for each other crosswise', async () => {
  await withRows(async (client, url) => {
    const writers = await Promise.all(Array.from({ length: 6 }, () => connect(url)));
    const polls = (await client.query('SELECT id FROM polls ORDER BY id')).rows.map(({ id }) => id);
    const write = async (writer: Client, place: number) => {
      for (let n = 0; n < 30; n += 1) {
        const order = (place + n) % 2 === 0 ? polls : polls.toReversed();
        await writer.query(
          `INSERT INTO answers (poll_id, post_id, is_valid)
           SELECT poll.id, post_replica.id, $2 FROM unnest($1::uuid[]) AS poll (id), post_replica`,
          [order, n % 3 === 0],
        );
        await writer.query(`UPDATE answers SET is_valid = NOT is_valid WHERE id IN (
          SELECT id FROM answers ORDER BY random() LIMIT 5 FOR UPDATE SKIP LOCKED)`);
        await writer.query(`DELETE FROM answers WHERE id IN (
          SELECT id FROM answers WHERE answer_count = 0 ORDER BY random() LIMIT 3 FOR UPDATE SKIP LOCKED)`);
      }
    };
    try {
      await Promise.all(writers.map(write));
    } finally {
      await Promise.all(writers.map(writer => writer.end()));
    }
    expect((await client.query(wrongCounts)).rows).toEqual([]);
    expect((await client.query('SELECT FROM answers')).rowCount).toBeGreaterThan(100);
  });
});

test('what a count leads by has to lead somewhere', async () => {
  @Entity('shelves')
  class Shelf extends Created {
    @CountOf(() => Answer, 'poll')
    answerCount: number;
  }
  const definition = defineSubgraph({ ...polling, entities: [...polling.entities, Shelf] });
  await withScratchDatabase(serverUrl(), async url => {
    await expect(draftMigration(definition, url)).rejects.toThrow(
      'Shelf.answerCount counts by Answer.poll, which has to lead to Shelf, or to what Shelf refers to as well.',
    );
  });
});
