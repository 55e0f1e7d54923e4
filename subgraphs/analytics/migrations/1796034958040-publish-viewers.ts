/** Publishes who looked at a post, by which posts are recommended. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

export class PublishViewers1796034958040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'post_views' });
    await announce(queryRunner, {
      table: 'post_views',
      type: 'PostView',
      fields: { postId: 'post_id', userId: 'user_id', day: 'day' },
      referable: false,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'post_views' });
    await announce(queryRunner, {
      table: 'post_views',
      type: 'PostView',
      fields: { postId: 'post_id', day: 'day' },
      referable: false,
    });
  }
}
