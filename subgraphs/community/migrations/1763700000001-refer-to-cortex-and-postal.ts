/** Makes the replicas of cortex's tenants, users and categories and of postal's posts, and the foreign keys to them. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createReplica,
  type Reference,
  type ReplicaTable,
  refer,
  unrefer,
} from '../../runtime/references/database/migration';

const replicas: ReplicaTable[] = [
  { type: 'Tenant', table: 'tenant_replica' },
  {
    type: 'User',
    table: 'user_replica',
    fields: {
      username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
      display_name: 'varchar(100)',
      avatar_url: 'varchar(500)',
      verified: 'boolean NOT NULL DEFAULT false',
    },
  },
  {
    type: 'Category',
    table: 'category_replica',
    fields: {
      slug: "varchar(100) NOT NULL DEFAULT ''",
      label: `varchar(100) COLLATE "und-x-icu" NOT NULL DEFAULT ''`,
    },
  },
  { type: 'Post', table: 'post_replica' },
];

const tenant = { to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' } as const;
const user = { to: 'user_replica', type: 'User', onDelete: 'CASCADE' } as const;
const post = { to: 'post_replica', type: 'Post', onDelete: 'CASCADE' } as const;

const references: Reference[] = [
  { table: 'comments', column: 'tenant_id', ...tenant },
  { table: 'comments', column: 'post_id', ...post },
  { table: 'comments', column: 'user_id', ...user },
  { table: 'discussions', column: 'tenant_id', ...tenant },
  { table: 'discussions', column: 'user_id', ...user },
  {
    table: 'discussions',
    column: 'category_id',
    to: 'category_replica',
    type: 'Category',
    onDelete: 'RESTRICT',
  },
  { table: 'discussion_replies', column: 'user_id', ...user },
  { table: 'likes', column: 'user_id', ...user },
  { table: 'likes', column: 'post_id', ...post },
  { table: 'post_stats', column: 'post_id', ...post },
];

export class ReferToCortexAndPostal1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const replica of replicas) await createReplica(queryRunner, replica);
    await queryRunner.query(`
      CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id);
      CREATE INDEX category_replica_label_idx ON category_replica (tenant_id, label, id)`);
    // The post of a like of a post: what a foreign key can refer from. Whoever inserts a like need not know it.
    await queryRunner.query(`
      ALTER TABLE likes ADD COLUMN post_id uuid;
      UPDATE likes SET post_id = likeable_id WHERE likeable_type = 'POST';
      ALTER TABLE likes ADD CONSTRAINT likes_post_id_check
        CHECK (post_id IS NOT DISTINCT FROM CASE likeable_type WHEN 'POST' THEN likeable_id END);
      CREATE FUNCTION likes_set_post() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.post_id := CASE NEW.likeable_type WHEN 'POST' THEN NEW.likeable_id END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER likes_set_post BEFORE INSERT ON likes FOR EACH ROW EXECUTE FUNCTION likes_set_post();
      CREATE INDEX likes_post_id_idx ON likes (tenant_id, post_id)`);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    await queryRunner.query(`
      DROP TRIGGER likes_set_post ON likes;
      DROP FUNCTION likes_set_post();
      ALTER TABLE likes DROP COLUMN post_id;
      DROP TABLE ${replicas.map(({ table }) => table).join(', ')}`);
  }
}
