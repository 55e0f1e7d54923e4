/** Creates conversations, conversation_participants, messages, message_mentions, user_presence, tenant_replica and user_replica. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
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
    table: 'conversations',
    type: 'Conversation',
    fields: { name: 'name', lastMessageAt: 'last_message_at' },
    referable: false,
  },
  {
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
  },
  {
    table: 'message_mentions',
    type: 'MessageMention',
    fields: { messageId: 'message_id', userId: 'user_id' },
    referable: false,
  },
  {
    table: 'user_presence',
    type: 'Presence',
    fields: { userId: 'user_id', status: 'status' },
    referable: false,
  },
] as const;

const references = [
  { table: 'conversations', column: 'created_by', to: 'user_replica', type: 'User', onDelete: 'RESTRICT' },
  { table: 'conversations', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  {
    table: 'conversation_participants',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  { table: 'messages', column: 'sender_id', to: 'user_replica', type: 'User', onDelete: 'RESTRICT' },
  { table: 'message_mentions', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'user_presence', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'user_presence', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
] as const;

export class CreateMessaging1796015134005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: 'varchar(50) COLLATE "any_case" NOT NULL DEFAULT \'\'',
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await queryRunner.query(`
      CREATE TABLE conversations (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid,
        kind varchar(20) NOT NULL,
        name varchar(100) COLLATE "und-x-icu",
        pair varchar(73),
        last_message_at timestamptz(3) NOT NULL DEFAULT now(),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT conversations_pkey PRIMARY KEY (id),
        CONSTRAINT conversations_pair_key UNIQUE (tenant_id, pair),
        CONSTRAINT conversations_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT conversations_kind_check CHECK (kind IN ('DIRECT', 'GROUP')),
        CONSTRAINT conversations_group_name_check CHECK (kind = 'GROUP' OR name IS NULL),
        CONSTRAINT conversations_pair_check CHECK ((kind = 'DIRECT') = (pair IS NOT NULL)),
        CONSTRAINT conversations_name_check CHECK (name ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE conversation_participants (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        conversation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role varchar(20) NOT NULL DEFAULT 'MEMBER',
        last_read_at timestamptz(3) NOT NULL DEFAULT now(),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT conversation_participants_pkey PRIMARY KEY (id),
        CONSTRAINT conversation_participants_conversation_id_user_id_key
          UNIQUE (tenant_id, conversation_id, user_id),
        CONSTRAINT conversation_participants_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id)
          REFERENCES conversations (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT conversation_participants_role_check CHECK (role IN ('ADMIN', 'MEMBER'))
      )`);
    await queryRunner.query(`
      CREATE TABLE messages (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        conversation_id uuid NOT NULL,
        sender_id uuid,
        kind varchar(20) NOT NULL DEFAULT 'TEXT',
        content text,
        edited_at timestamptz(3),
        deleted_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT messages_pkey PRIMARY KEY (id),
        CONSTRAINT messages_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT messages_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id)
          REFERENCES conversations (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT messages_kind_check CHECK (kind IN ('TEXT', 'SYSTEM')),
        CONSTRAINT messages_content_check CHECK (content ~ '[^[:space:]]'),
        CONSTRAINT messages_content_length_check CHECK (char_length(content) <= 10000),
        CONSTRAINT messages_deleted_content_check CHECK ((deleted_at IS NULL) = (content IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE TABLE message_mentions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        message_id uuid NOT NULL,
        user_id uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT message_mentions_pkey PRIMARY KEY (id),
        CONSTRAINT message_mentions_message_id_user_id_key UNIQUE (tenant_id, message_id, user_id),
        CONSTRAINT message_mentions_message_id_fkey FOREIGN KEY (tenant_id, message_id)
          REFERENCES messages (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE TABLE user_presence (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        status varchar(20) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT user_presence_pkey PRIMARY KEY (id),
        CONSTRAINT user_presence_user_id_key UNIQUE (tenant_id, user_id),
        CONSTRAINT user_presence_status_check CHECK (status IN ('ONLINE', 'AWAY', 'OFFLINE'))
      )`);
    await queryRunner.query(`
      CREATE INDEX conversations_created_by_idx ON conversations (tenant_id, created_by, created_at, id);
      CREATE INDEX conversations_last_message_at_idx ON conversations (tenant_id, last_message_at, id);
      CREATE INDEX conversations_created_at_idx ON conversations (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX conversation_participants_conversation_id_idx ON conversation_participants (tenant_id, conversation_id, created_at, id);
      CREATE INDEX conversation_participants_user_id_idx ON conversation_participants (tenant_id, user_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX messages_conversation_id_idx ON messages (tenant_id, conversation_id, created_at, id);
      CREATE INDEX messages_sender_id_idx ON messages (tenant_id, sender_id, created_at, id);
      CREATE INDEX messages_created_at_idx ON messages (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX message_mentions_message_id_idx ON message_mentions (tenant_id, message_id, created_at, id);
      CREATE INDEX message_mentions_user_id_idx ON message_mentions (tenant_id, user_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_presence_last_seen_at_idx ON user_presence (tenant_id, last_seen_at, id)',
    );
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(
      queryRunner,
      'conversations',
      'conversation_participants',
      'messages',
      'message_mentions',
      'user_presence',
    );
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, user_presence, message_mentions, messages, conversation_participants, conversations',
    );
  }
}
