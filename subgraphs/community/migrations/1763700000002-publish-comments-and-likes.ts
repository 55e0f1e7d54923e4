/** Makes every change of a comment or a like an event: others count them. Nothing outside refers to either. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Published, publish, unpublish } from '../../runtime/references/database/migration';

const published: Published[] = [
  {
    table: 'comments',
    type: 'Comment',
    fields: { postId: 'post_id', userId: 'user_id', status: 'status' },
    referable: false,
  },
  {
    table: 'likes',
    type: 'Like',
    fields: { likeableType: 'likeable_type', likeableId: 'likeable_id', userId: 'user_id' },
    referable: false,
  },
];

export class PublishCommentsAndLikes1763700000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of published) await publish(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of published) await unpublish(queryRunner, table);
  }
}
