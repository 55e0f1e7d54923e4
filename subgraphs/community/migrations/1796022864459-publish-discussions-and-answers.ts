/** Publishes discussions and answers, and of a comment what it answers: whoever is answered is told. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, publish, silence, unpublish } from '../../runtime/references/database/migration';

const published = [
  {
    table: 'discussions',
    type: 'Discussion',
    fields: { userId: 'user_id', title: 'title', body: 'body', status: 'status' },
    referable: false,
  },
  {
    table: 'discussion_replies',
    type: 'DiscussionReply',
    fields: { discussionId: 'discussion_id', userId: 'user_id', parentId: 'parent_id' },
    referable: false,
  },
] as const;

export class PublishDiscussionsAndAnswers1796022864459 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'comments' });
    await announce(queryRunner, {
      table: 'comments',
      type: 'Comment',
      fields: { postId: 'post_id', userId: 'user_id', parentId: 'parent_id', status: 'status' },
      referable: false,
    });
    for (const table of published) await publish(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await silence(queryRunner, { table: 'comments' });
    await announce(queryRunner, {
      table: 'comments',
      type: 'Comment',
      fields: { postId: 'post_id', userId: 'user_id', status: 'status' },
      referable: false,
    });
  }
}
