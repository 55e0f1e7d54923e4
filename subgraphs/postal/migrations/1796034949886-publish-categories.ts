/** Publishes the category and the date of posts, by which they are recommended. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

export class PublishCategories1796034949886 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'posts' });
    await announce(queryRunner, {
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
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
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
      events: {
        published: 'n.published_at IS NOT NULL AND o.published_at IS NULL',
        listed: "n.status = 'PUBLISHED' AND o.status IS DISTINCT FROM 'PUBLISHED'",
        unlisted: "n.status <> 'PUBLISHED' AND o.status = 'PUBLISHED'",
      },
    });
  }
}
