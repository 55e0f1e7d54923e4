/** Publishes what posts are called and about, so that they can be found. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

const events = {
  published: 'n.published_at IS NOT NULL AND o.published_at IS NULL',
  listed: "n.status = 'PUBLISHED' AND o.status IS DISTINCT FROM 'PUBLISHED'",
  unlisted: "n.status <> 'PUBLISHED' AND o.status = 'PUBLISHED'",
};

export class PublishTitles1796026169195 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await announce(queryRunner, {
      table: 'posts',
      type: 'Post',
      fields: {
        authorId: 'author_id',
        status: 'status',
        slug: 'slug',
        communityId: 'community_id',
        title: 'title',
        summary: 'summary',
      },
      events,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await announce(queryRunner, {
      table: 'posts',
      type: 'Post',
      fields: { authorId: 'author_id', status: 'status', slug: 'slug', communityId: 'community_id' },
      events,
    });
  }
}
