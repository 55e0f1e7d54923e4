/** Creates follows, user_social_stats and user_replica, and has statements lock the numbers that they change in one order. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  publish,
  refer,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'follows',
    type: 'Follow',
    fields: { followerId: 'follower_id', followingId: 'following_id' },
    referable: false,
  },
] as const;

const references = [
  { table: 'follows', column: 'follower_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'follows', column: 'following_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'user_social_stats', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
] as const;

const counts = [
  {
    table: 'user_social_stats',
    column: 'followers_count',
    key: 'user_id',
    of: 'follows',
    by: 'following_id',
  },
  { table: 'user_social_stats', column: 'following_count', key: 'user_id', of: 'follows', by: 'follower_id' },
] as const;

export class CreateSocial1796021933319 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await queryRunner.query(`
      CREATE TABLE follows (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        follower_id uuid NOT NULL,
        following_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT follows_pkey PRIMARY KEY (id),
        CONSTRAINT follows_follower_id_following_id_key UNIQUE (tenant_id, follower_id, following_id),
        CONSTRAINT follows_self_check CHECK (follower_id <> following_id)
      )`);
    await queryRunner.query(`
      CREATE TABLE user_social_stats (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        followers_count integer NOT NULL DEFAULT 0,
        following_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT user_social_stats_pkey PRIMARY KEY (id),
        CONSTRAINT user_social_stats_user_id_key UNIQUE (tenant_id, user_id),
        CONSTRAINT user_social_stats_followers_count_check CHECK (followers_count >= 0),
        CONSTRAINT user_social_stats_following_count_check CHECK (following_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE INDEX follows_follower_id_idx ON follows (tenant_id, follower_id, created_at, id);
      CREATE INDEX follows_following_id_idx ON follows (tenant_id, following_id, created_at, id);
      CREATE INDEX follows_created_at_idx ON follows (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX user_social_stats_followers_count_idx ON user_social_stats (tenant_id, followers_count, id);
      CREATE INDEX user_social_stats_following_count_idx ON user_social_stats (tenant_id, following_count, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(queryRunner, 'follows', 'user_social_stats');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
    // Triggers of one kind fire in the order of their names: these come before those that count. Two who follow each
    // other at once would otherwise each hold the row that the other is to change next.
    await queryRunner.query(`
      CREATE FUNCTION follows_lock_stats() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO user_social_stats (tenant_id, user_id)
            SELECT tenant_id, follower_id FROM changed UNION SELECT tenant_id, following_id FROM changed ORDER BY 1, 2
            ON CONFLICT DO NOTHING;
        END IF;
        PERFORM FROM user_social_stats
          WHERE (tenant_id, user_id) IN (
            SELECT tenant_id, follower_id FROM changed UNION SELECT tenant_id, following_id FROM changed
          ) ORDER BY tenant_id, user_id FOR NO KEY UPDATE;
        RETURN NULL;
      END $$;
      CREATE TRIGGER before_counting_inserted AFTER INSERT ON follows REFERENCING NEW TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION follows_lock_stats();
      CREATE TRIGGER before_counting_deleted AFTER DELETE ON follows REFERENCING OLD TABLE AS changed
        FOR EACH STATEMENT EXECUTE FUNCTION follows_lock_stats()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER before_counting_deleted ON follows;
      DROP TRIGGER before_counting_inserted ON follows;
      DROP FUNCTION follows_lock_stats()`);
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query('DROP TABLE user_replica, user_social_stats, follows');
  }
}
