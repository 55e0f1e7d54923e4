/** Tells when a post comes among the published ones and goes from them, of those that are there already as well. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

export class TellOfListedPosts1796025999550 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await announce(queryRunner, {
      table: 'posts',
      type: 'Post',
      fields: { authorId: 'author_id', status: 'status', slug: 'slug', communityId: 'community_id' },
      events: {
        published: 'n.published_at IS NOT NULL AND o.published_at IS NULL',
        listed: "n.status = 'PUBLISHED' AND o.status IS DISTINCT FROM 'PUBLISHED'",
        unlisted: "n.status <> 'PUBLISHED' AND o.status = 'PUBLISHED'",
      },
    });
    await queryRunner.query(`
      INSERT INTO joinery_outbox (tenant_id, type, name, key, revision, data)
        SELECT tenant_id, 'Post', 'listed', id, revision, joinery_data(posts) FROM posts WHERE status = 'PUBLISHED'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await announce(queryRunner, {
      table: 'posts',
      type: 'Post',
      fields: { authorId: 'author_id', status: 'status', slug: 'slug', communityId: 'community_id' },
      events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
    });
  }
}
