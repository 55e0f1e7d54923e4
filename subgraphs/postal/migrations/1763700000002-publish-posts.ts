/** Makes every change of a post an event, its first publication one of its own. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Published, publish, unpublish } from '../../runtime/references/database/migration';

const posts: Published = {
  table: 'posts',
  type: 'Post',
  fields: { authorId: 'author_id', status: 'status', slug: 'slug' },
  // The first publication stays the post's date, so there is one such event a post.
  events: { published: 'n.published_at IS NOT NULL AND o.published_at IS NULL' },
};

export class PublishPosts1763700000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await publish(queryRunner, posts);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await unpublish(queryRunner, posts);
  }
}
