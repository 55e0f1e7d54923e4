/** Creates ai_conversations, ai_messages, ai_code_reviews, content_recommendations, recommendation_refreshes, tenant_replica, user_replica, post_replica, like_replica, post_view_replica, follow_replica, community_replica and member_replica. */
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
    table: 'ai_messages',
    type: 'AiMessage',
    fields: { conversationId: 'conversation_id', status: 'status', pieces: 'pieces' },
    referable: false,
  },
  { table: 'ai_code_reviews', type: 'AiCodeReview', fields: { status: 'status' }, referable: false },
] as const;

const references = [
  { table: 'ai_code_reviews', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'ai_conversations', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  {
    table: 'ai_conversations',
    column: 'tenant_id',
    to: 'tenant_replica',
    type: 'Tenant',
    onDelete: 'CASCADE',
  },
  {
    table: 'content_recommendations',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'content_recommendations',
    column: 'post_id',
    to: 'post_replica',
    type: 'Post',
    onDelete: 'CASCADE',
  },
  {
    table: 'recommendation_refreshes',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
] as const;

export class CreateAi1796034897056 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: "varchar(50) COLLATE any_case NOT NULL DEFAULT ''",
        display_name: 'varchar(100)',
        avatar_url: 'varchar(500)',
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await createReplica(queryRunner, {
      type: 'Post',
      table: 'post_replica',
      fields: {
        author_id: 'uuid',
        category_id: 'uuid',
        community_id: 'uuid',
        status: "varchar(20) NOT NULL DEFAULT 'DRAFT'",
        published_at: 'timestamptz(3)',
      },
    });
    await createReplica(queryRunner, {
      type: 'Like',
      table: 'like_replica',
      fields: { user_id: 'uuid', likeable_id: 'uuid' },
    });
    await createReplica(queryRunner, {
      type: 'PostView',
      table: 'post_view_replica',
      fields: { user_id: 'uuid', post_id: 'uuid' },
    });
    await createReplica(queryRunner, {
      type: 'Follow',
      table: 'follow_replica',
      fields: { follower_id: 'uuid', following_id: 'uuid' },
    });
    await createReplica(queryRunner, {
      type: 'Community',
      table: 'community_replica',
      fields: {
        visibility: "varchar(20) NOT NULL DEFAULT 'PRIVATE'",
      },
    });
    await createReplica(queryRunner, {
      type: 'Member',
      table: 'member_replica',
      fields: { community_id: 'uuid', user_id: 'uuid', role: "varchar(20) NOT NULL DEFAULT 'MEMBER'" },
    });
    await queryRunner.query(`
      CREATE TABLE ai_conversations (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        title varchar(200) COLLATE "und-x-icu" NOT NULL,
        last_message_at timestamptz(3) NOT NULL DEFAULT now(),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT ai_conversations_pkey PRIMARY KEY (id),
        CONSTRAINT ai_conversations_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT ai_conversations_title_check CHECK (title ~ '[^[:space:]]')
      )`);
    await queryRunner.query(`
      CREATE TABLE ai_messages (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        conversation_id uuid NOT NULL,
        role varchar(20) NOT NULL,
        content text,
        status varchar(20) NOT NULL DEFAULT 'PENDING',
        failure varchar(300) COLLATE "und-x-icu",
        pieces integer NOT NULL DEFAULT 0,
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT ai_messages_pkey PRIMARY KEY (id),
        CONSTRAINT ai_messages_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT ai_messages_conversation_id_fkey FOREIGN KEY (tenant_id, conversation_id)
          REFERENCES ai_conversations (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT ai_messages_role_check CHECK (role IN ('USER', 'ASSISTANT')),
        CONSTRAINT ai_messages_question_check CHECK (role = 'ASSISTANT' OR status = 'DONE'),
        CONSTRAINT ai_messages_content_check CHECK (content ~ '[^[:space:]]'),
        CONSTRAINT ai_messages_content_length_check CHECK (char_length(content) <= 100000),
        CONSTRAINT ai_messages_status_check CHECK (status IN ('PENDING', 'ANSWERING', 'DONE', 'FAILED')),
        CONSTRAINT ai_messages_answer_check CHECK (status <> 'DONE' OR content IS NOT NULL),
        CONSTRAINT ai_messages_failure_check CHECK (failure ~ '[^[:space:]]'),
        CONSTRAINT ai_messages_pieces_check CHECK (pieces >= 0),
        CONSTRAINT ai_messages_attempts_check CHECK (attempts >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE ai_code_reviews (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        language varchar(50) COLLATE "und-x-icu" NOT NULL,
        code text NOT NULL,
        summary text,
        score integer,
        issues jsonb NOT NULL DEFAULT '[]',
        status varchar(20) NOT NULL DEFAULT 'PENDING',
        failure varchar(300) COLLATE "und-x-icu",
        attempts integer NOT NULL DEFAULT 0,
        due_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT ai_code_reviews_pkey PRIMARY KEY (id),
        CONSTRAINT ai_code_reviews_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT ai_code_reviews_language_check CHECK (language ~ '[^[:space:]]'),
        CONSTRAINT ai_code_reviews_code_check CHECK (code ~ '[^[:space:]]'),
        CONSTRAINT ai_code_reviews_code_length_check CHECK (char_length(code) <= 50000),
        CONSTRAINT ai_code_reviews_summary_check CHECK (summary ~ '[^[:space:]]'),
        CONSTRAINT ai_code_reviews_summary_length_check CHECK (char_length(summary) <= 10000),
        CONSTRAINT ai_code_reviews_score_check CHECK (score BETWEEN 1 AND 10),
        CONSTRAINT ai_code_reviews_status_check CHECK (status IN ('PENDING', 'ANSWERING', 'DONE', 'FAILED')),
        CONSTRAINT ai_code_reviews_answer_check
          CHECK (status <> 'DONE' OR score IS NOT NULL AND summary IS NOT NULL),
        CONSTRAINT ai_code_reviews_failure_check CHECK (failure ~ '[^[:space:]]'),
        CONSTRAINT ai_code_reviews_attempts_check CHECK (attempts >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE content_recommendations (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        post_id uuid NOT NULL,
        reason varchar(20) NOT NULL,
        score double precision NOT NULL,
        dismissed_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT content_recommendations_pkey PRIMARY KEY (id),
        CONSTRAINT content_recommendations_user_id_post_id_key UNIQUE (tenant_id, user_id, post_id),
        CONSTRAINT content_recommendations_reason_check
          CHECK (reason IN ('FOLLOWED_AUTHOR', 'SAME_TASTE', 'SAME_CATEGORY', 'POPULAR'))
      )`);
    await queryRunner.query(`
      CREATE TABLE recommendation_refreshes (
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        due_at timestamptz(3) NOT NULL,
        CONSTRAINT recommendation_refreshes_pkey PRIMARY KEY (tenant_id, user_id)
      )`);
    await queryRunner.query(`
      CREATE INDEX ai_conversations_user_id_idx ON ai_conversations (tenant_id, user_id, last_message_at, id);
      CREATE INDEX ai_conversations_last_message_at_idx ON ai_conversations (tenant_id, last_message_at, id);
      CREATE INDEX ai_conversations_created_at_idx ON ai_conversations (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX ai_messages_conversation_id_idx ON ai_messages (tenant_id, conversation_id, created_at, id);
      CREATE UNIQUE INDEX ai_messages_under_way_key ON ai_messages (tenant_id, conversation_id) WHERE status IN ('PENDING', 'ANSWERING');
      CREATE INDEX ai_messages_created_at_idx ON ai_messages (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX ai_code_reviews_user_id_idx ON ai_code_reviews (tenant_id, user_id, created_at, id);
      CREATE INDEX ai_code_reviews_created_at_idx ON ai_code_reviews (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX content_recommendations_user_id_idx ON content_recommendations (tenant_id, user_id, score, id);
      CREATE INDEX content_recommendations_post_id_idx ON content_recommendations (tenant_id, post_id, created_at, id);
      CREATE INDEX content_recommendations_score_idx ON content_recommendations (tenant_id, score, id);
      CREATE INDEX content_recommendations_created_at_idx ON content_recommendations (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await queryRunner.query(`
      CREATE INDEX post_replica_author_id_published_at_idx ON post_replica (tenant_id, author_id, published_at);
      CREATE INDEX post_replica_category_id_published_at_idx ON post_replica (tenant_id, category_id, published_at);
      CREATE INDEX post_replica_published_at_idx ON post_replica (tenant_id, published_at, id)`);
    await queryRunner.query(`
      CREATE INDEX like_replica_user_id_likeable_id_idx ON like_replica (tenant_id, user_id, likeable_id);
      CREATE INDEX like_replica_likeable_id_user_id_idx ON like_replica (tenant_id, likeable_id, user_id)`);
    await queryRunner.query(
      'CREATE INDEX post_view_replica_user_id_post_id_idx ON post_view_replica (tenant_id, user_id, post_id)',
    );
    await queryRunner.query(
      'CREATE INDEX follow_replica_follower_id_following_id_idx ON follow_replica (tenant_id, follower_id, following_id)',
    );
    await queryRunner.query(
      'CREATE INDEX member_replica_user_id_community_id_idx ON member_replica (tenant_id, user_id, community_id)',
    );
    // Which tenants have something to do: no session sees the rows of all, so their ids alone are told.
    await queryRunner.query(`
      CREATE INDEX ai_messages_due_idx ON ai_messages (due_at) WHERE status IN ('PENDING', 'ANSWERING');
      CREATE INDEX ai_code_reviews_due_idx ON ai_code_reviews (due_at) WHERE status IN ('PENDING', 'ANSWERING');
      CREATE INDEX recommendation_refreshes_due_idx ON recommendation_refreshes (due_at);
      CREATE FUNCTION ai_answers_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT tenant_id FROM ai_messages WHERE status IN ('PENDING', 'ANSWERING') AND due_at <= now()
          UNION SELECT tenant_id FROM ai_code_reviews WHERE status IN ('PENDING', 'ANSWERING') AND due_at <= now() $$;
      CREATE FUNCTION recommendation_refreshes_due() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
          SELECT DISTINCT tenant_id FROM recommendation_refreshes WHERE due_at <= now() $$`);
    await scopeToTenant(
      queryRunner,
      'ai_conversations',
      'ai_messages',
      'ai_code_reviews',
      'content_recommendations',
      'recommendation_refreshes',
    );
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION ai_answers_due(), recommendation_refreshes_due()');
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE member_replica, community_replica, follow_replica, post_view_replica, like_replica, post_replica, user_replica, tenant_replica, recommendation_refreshes, content_recommendations, ai_code_reviews, ai_messages, ai_conversations',
    );
  }
}
