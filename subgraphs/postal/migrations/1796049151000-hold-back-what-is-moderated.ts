/** Lets posts be held back by the tenant's moderation strategies. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, createReplica, silence } from '../../runtime/references/database/migration';

const states = ['DRAFT', 'PUBLISHED', 'ARCHIVED'];

const published = {
  table: 'posts',
  type: 'Post',
  fields: {
    authorId: 'author_id',
    status: 'status',
    slug: 'slug',
    categoryId: 'category_id',
    communityId: 'community_id',
    title: 'title',
    summary: 'summary',
    publishedAt: 'published_at',
  },
  events: {
    published: 'n.published_at IS NOT NULL AND o.published_at IS NULL',
    listed: "n.status = 'PUBLISHED' AND o.status IS DISTINCT FROM 'PUBLISHED'",
    unlisted: "n.status <> 'PUBLISHED' AND o.status = 'PUBLISHED'",
  },
};

export class HoldBackWhatIsModerated1796049151000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await queryRunner.query(`
      ALTER TABLE posts
        ADD COLUMN held_reason varchar(300),
        ADD COLUMN held_by uuid,
        ADD COLUMN hold_count integer NOT NULL DEFAULT 0`);
    await allow(queryRunner, [...states, 'HELD']);
    await queryRunner.query(
      `ALTER TABLE posts ADD CONSTRAINT posts_held_check CHECK ((status = 'HELD') = (held_reason IS NOT NULL))`,
    );
    await queryRunner.query('ALTER TABLE user_replica ADD COLUMN created_at timestamptz(3)');
    await createReplica(queryRunner, {
      type: 'ModerationStrategy',
      table: 'moderation_strategy_replica',
      fields: {
        rule: "varchar(20) NOT NULL DEFAULT 'WORDS'",
        applies_to: "text[] NOT NULL DEFAULT '{}'",
        words: "text[] NOT NULL DEFAULT '{}'",
        maximum: 'integer',
        minutes: 'integer',
        reason: "varchar(300) NOT NULL DEFAULT ''",
        is_enabled: 'boolean NOT NULL DEFAULT false',
      },
    });
    await announce(queryRunner, {
      ...published,
      fields: {
        ...published.fields,
        ...{ heldReason: 'held_reason', heldBy: 'held_by', holdCount: 'hold_count' },
      },
      events: {
        ...published.events,
        held: 'n.hold_count > coalesce(o.hold_count, 0)',
      },
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await queryRunner.query('DROP TABLE moderation_strategy_replica');
    await queryRunner.query('ALTER TABLE user_replica DROP COLUMN created_at');
    await queryRunner.query(`ALTER TABLE posts DROP CONSTRAINT posts_held_check`);
    await queryRunner.query(
      `UPDATE posts SET status = 'ARCHIVED', archived_at = now(), held_reason = NULL WHERE status = 'HELD'`,
    );
    await allow(queryRunner, states);
    await queryRunner.query(`
      ALTER TABLE posts
        DROP COLUMN held_reason,
        DROP COLUMN held_by,
        DROP COLUMN hold_count`);
    await announce(queryRunner, published);
  }
}

const allow = (queryRunner: QueryRunner, allowed: readonly string[]): Promise<unknown> =>
  queryRunner.query(`
    ALTER TABLE posts DROP CONSTRAINT posts_status_check;
    ALTER TABLE posts ADD CONSTRAINT posts_status_check
      CHECK (status IN (${allowed.map(status => `'${status}'`).join(', ')}))`);
