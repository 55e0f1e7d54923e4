/** Lets messages be held back by the tenant's moderation strategies, and whoever they mention be told once they are shown. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, createReplica, silence } from '../../runtime/references/database/migration';

export class HoldBackWhatIsModerated1796049141421 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'messages' });
    await silence(queryRunner, { table: 'message_mentions' });
    await queryRunner.query(`
      ALTER TABLE messages
        ADD COLUMN held_reason varchar(300),
        ADD COLUMN held_by uuid,
        ADD COLUMN hold_count integer NOT NULL DEFAULT 0`);
    await queryRunner.query('ALTER TABLE message_mentions ADD COLUMN is_held boolean NOT NULL DEFAULT false');
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
      table: 'messages',
      type: 'Message',
      fields: {
        conversationId: 'conversation_id',
        senderId: 'sender_id',
        kind: 'kind',
        editedAt: 'edited_at',
        deletedAt: 'deleted_at',
        heldReason: 'held_reason',
        heldBy: 'held_by',
        holdCount: 'hold_count',
      },
      events: { held: 'n.hold_count > coalesce(o.hold_count, 0)' },
      referable: false,
    });
    await announce(queryRunner, {
      table: 'message_mentions',
      type: 'MessageMention',
      fields: { messageId: 'message_id', userId: 'user_id', isHeld: 'is_held' },
      events: { shown: 'NOT n.is_held AND o.is_held IS DISTINCT FROM false' },
      referable: false,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'message_mentions' });
    await silence(queryRunner, { table: 'messages' });
    await queryRunner.query('DROP TABLE moderation_strategy_replica');
    await queryRunner.query('ALTER TABLE message_mentions DROP COLUMN is_held');
    await queryRunner.query(`
      ALTER TABLE messages
        DROP COLUMN held_reason,
        DROP COLUMN held_by,
        DROP COLUMN hold_count`);
    await queryRunner.query('ALTER TABLE user_replica DROP COLUMN created_at');
    await announce(queryRunner, {
      table: 'message_mentions',
      type: 'MessageMention',
      fields: { messageId: 'message_id', userId: 'user_id' },
      referable: false,
    });
    await announce(queryRunner, {
      table: 'messages',
      type: 'Message',
      fields: {
        conversationId: 'conversation_id',
        senderId: 'sender_id',
        kind: 'kind',
        editedAt: 'edited_at',
        deletedAt: 'deleted_at',
      },
      referable: false,
    });
  }
}
