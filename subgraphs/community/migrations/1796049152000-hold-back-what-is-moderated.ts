/** Lets comments be held back by the tenant's moderation strategies, and be told of once they are shown. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, createReplica, silence } from '../../runtime/references/database/migration';

const states = ['VISIBLE', 'HIDDEN'];

const published = {
  table: 'comments',
  type: 'Comment',
  fields: { postId: 'post_id', userId: 'user_id', parentId: 'parent_id', status: 'status' },
};

export class HoldBackWhatIsModerated1796049152000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'comments' });
    await queryRunner.query(`
      ALTER TABLE comments
        ADD COLUMN held_reason varchar(300),
        ADD COLUMN held_by uuid,
        ADD COLUMN hold_count integer NOT NULL DEFAULT 0,
        ADD COLUMN shown_at timestamptz(3) DEFAULT now()`);
    await allow(queryRunner, [...states, 'HELD']);
    await queryRunner.query(
      `ALTER TABLE comments ADD CONSTRAINT comments_held_check CHECK ((status = 'HELD') = (held_reason IS NOT NULL))`,
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
        shown: 'n.shown_at IS NOT NULL AND o.shown_at IS NULL',
        held: 'n.hold_count > coalesce(o.hold_count, 0)',
      },
      referable: false,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'comments' });
    await queryRunner.query('DROP TABLE moderation_strategy_replica');
    await queryRunner.query('ALTER TABLE user_replica DROP COLUMN created_at');
    await queryRunner.query(`ALTER TABLE comments DROP CONSTRAINT comments_held_check`);
    await queryRunner.query(
      `UPDATE comments SET status = 'HIDDEN', held_reason = NULL WHERE status = 'HELD'`,
    );
    await allow(queryRunner, states);
    await queryRunner.query(`
      ALTER TABLE comments
        DROP COLUMN held_reason,
        DROP COLUMN held_by,
        DROP COLUMN hold_count,
        DROP COLUMN shown_at`);
    await announce(queryRunner, { ...published, referable: false });
  }
}

const allow = (queryRunner: QueryRunner, allowed: readonly string[]): Promise<unknown> =>
  queryRunner.query(`
    ALTER TABLE comments DROP CONSTRAINT comments_status_check;
    ALTER TABLE comments ADD CONSTRAINT comments_status_check
      CHECK (status IN (${allowed.map(status => `'${status}'`).join(', ')}))`);
