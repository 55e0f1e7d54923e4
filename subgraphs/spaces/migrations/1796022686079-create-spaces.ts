/**
 * Creates communities with their members, invitations, spaces, tiers, subscriptions and activities. A community always
 * has an owner: when the last one goes, whoever has most to say and was there first takes over, or whoever made it. What
 * happens is written down by whatever path it comes.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { count, uncount } from '../../runtime/database/count';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import {
  createReplica,
  guard,
  publish,
  refer,
  unguard,
  unpublish,
  unrefer,
} from '../../runtime/references/database/migration';

const published = [
  {
    table: 'communities',
    type: 'Community',
    fields: { name: 'name', slug: 'slug', visibility: 'visibility', createdById: 'created_by' },
  },
  {
    table: 'members',
    type: 'Member',
    fields: { communityId: 'community_id', userId: 'user_id', role: 'role' },
    referable: false,
  },
  {
    table: 'community_invitations',
    type: 'CommunityInvitation',
    fields: { communityId: 'community_id', userId: 'user_id', invitedById: 'invited_by' },
    referable: false,
  },
  { table: 'spaces', type: 'Space', fields: { communityId: 'community_id', name: 'name' } },
  {
    table: 'community_subscriptions',
    type: 'CommunitySubscription',
    fields: { communityId: 'community_id', subscriberId: 'subscriber_id', status: 'status' },
    referable: false,
  },
] as const;

const references = [
  { table: 'members', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'CASCADE' },
  { table: 'communities', column: 'created_by', to: 'user_replica', type: 'User', onDelete: 'RESTRICT' },
  { table: 'communities', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'activities', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  {
    table: 'community_invitations',
    column: 'user_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'community_invitations',
    column: 'invited_by',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
  {
    table: 'community_subscriptions',
    column: 'subscriber_id',
    to: 'user_replica',
    type: 'User',
    onDelete: 'CASCADE',
  },
] as const;

const guards = [{ table: 'spaces', column: 'community_id', type: 'Community' }] as const;

const counts = [{ table: 'communities', column: 'member_count', of: 'members', by: 'community_id' }] as const;

export class CreateSpaces1796022686079 implements MigrationInterface {
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
    await queryRunner.query(`
      CREATE TABLE communities (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        created_by uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        slug varchar(100) NOT NULL,
        description text,
        cover_image_url varchar(500),
        visibility varchar(20) NOT NULL DEFAULT 'PUBLIC',
        member_count integer NOT NULL DEFAULT 0,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT communities_pkey PRIMARY KEY (id),
        CONSTRAINT communities_slug_key UNIQUE (tenant_id, slug),
        CONSTRAINT communities_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT communities_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT communities_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT communities_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT communities_description_length_check CHECK (char_length(description) <= 5000),
        CONSTRAINT communities_cover_image_url_check CHECK (cover_image_url ~ '^https?://'),
        CONSTRAINT communities_visibility_check CHECK (visibility IN ('PUBLIC', 'PRIVATE')),
        CONSTRAINT communities_member_count_check CHECK (member_count >= 0)
      )`);
    await queryRunner.query(`
      CREATE TABLE members (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        community_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role varchar(20) NOT NULL DEFAULT 'MEMBER',
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT members_pkey PRIMARY KEY (id),
        CONSTRAINT members_community_id_user_id_key UNIQUE (tenant_id, community_id, user_id),
        CONSTRAINT members_community_id_fkey FOREIGN KEY (tenant_id, community_id)
          REFERENCES communities (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT members_role_check CHECK (role IN ('OWNER', 'ADMIN', 'MODERATOR', 'MEMBER'))
      )`);
    await queryRunner.query(`
      CREATE TABLE community_invitations (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        community_id uuid NOT NULL,
        user_id uuid NOT NULL,
        invited_by uuid NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT community_invitations_pkey PRIMARY KEY (id),
        CONSTRAINT community_invitations_community_id_user_id_key UNIQUE (tenant_id, community_id, user_id),
        CONSTRAINT community_invitations_community_id_fkey FOREIGN KEY (tenant_id, community_id)
          REFERENCES communities (tenant_id, id) ON DELETE CASCADE
      )`);
    await queryRunner.query(`
      CREATE TABLE spaces (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        community_id uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        slug varchar(100) NOT NULL,
        description text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT spaces_pkey PRIMARY KEY (id),
        CONSTRAINT spaces_community_id_slug_key UNIQUE (tenant_id, community_id, slug),
        CONSTRAINT spaces_tenant_key UNIQUE (tenant_id, id),
        CONSTRAINT spaces_community_id_fkey FOREIGN KEY (tenant_id, community_id)
          REFERENCES communities (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT spaces_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT spaces_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT spaces_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT spaces_description_length_check CHECK (char_length(description) <= 2000)
      )`);
    await queryRunner.query(`
      CREATE TABLE subscription_tiers (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        community_id uuid NOT NULL,
        name varchar(100) COLLATE "und-x-icu" NOT NULL,
        description text,
        price_cents integer NOT NULL DEFAULT 0,
        currency varchar(3) NOT NULL,
        billing_interval varchar(20) NOT NULL DEFAULT 'MONTH',
        trial_days integer NOT NULL DEFAULT 0,
        benefits text[] NOT NULL DEFAULT '{}',
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT subscription_tiers_pkey PRIMARY KEY (id),
        CONSTRAINT subscription_tiers_community_id_name_key UNIQUE (tenant_id, community_id, name),
        CONSTRAINT subscription_tiers_community_key UNIQUE (tenant_id, community_id, id),
        CONSTRAINT subscription_tiers_community_id_fkey FOREIGN KEY (tenant_id, community_id)
          REFERENCES communities (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT subscription_tiers_name_check CHECK (name ~ '[^[:space:]]'),
        CONSTRAINT subscription_tiers_description_check CHECK (description ~ '[^[:space:]]'),
        CONSTRAINT subscription_tiers_description_length_check CHECK (char_length(description) <= 2000),
        CONSTRAINT subscription_tiers_price_cents_check CHECK (price_cents >= 0),
        CONSTRAINT subscription_tiers_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT subscription_tiers_billing_interval_check CHECK (billing_interval IN ('MONTH', 'YEAR')),
        CONSTRAINT subscription_tiers_trial_days_check CHECK (trial_days BETWEEN 0 AND 90)
      )`);
    await queryRunner.query(`
      CREATE TABLE community_subscriptions (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        community_id uuid NOT NULL,
        tier_id uuid NOT NULL,
        subscriber_id uuid NOT NULL,
        status varchar(20) NOT NULL,
        current_period_end timestamptz(3) NOT NULL,
        cancelled_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT community_subscriptions_pkey PRIMARY KEY (id),
        CONSTRAINT community_subscriptions_community_id_fkey FOREIGN KEY (tenant_id, community_id)
          REFERENCES communities (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT community_subscriptions_tier_id_fkey FOREIGN KEY (tenant_id, community_id, tier_id)
          REFERENCES subscription_tiers (tenant_id, community_id, id) ON DELETE RESTRICT,
        CONSTRAINT community_subscriptions_status_check
          CHECK (status IN ('TRIAL', 'ACTIVE', 'PAST_DUE', 'CANCELLED', 'EXPIRED')),
        CONSTRAINT community_subscriptions_cancelled_at_check
          CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL))
      )`);
    await queryRunner.query(`
      CREATE TABLE activities (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        community_id uuid NOT NULL,
        user_id uuid,
        kind varchar(20) NOT NULL,
        subject_id uuid,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT activities_pkey PRIMARY KEY (id),
        CONSTRAINT activities_community_id_fkey FOREIGN KEY (tenant_id, community_id)
          REFERENCES communities (tenant_id, id) ON DELETE CASCADE,
        CONSTRAINT activities_kind_check
          CHECK (kind IN ('COMMUNITY_CREATED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'SPACE_CREATED'))
      )`);
    await queryRunner.query(`
      CREATE INDEX communities_created_by_idx ON communities (tenant_id, created_by, created_at, id);
      CREATE INDEX communities_name_idx ON communities (tenant_id, name, id);
      CREATE INDEX communities_visibility_idx ON communities (tenant_id, visibility, created_at, id);
      CREATE INDEX communities_member_count_idx ON communities (tenant_id, member_count, id);
      CREATE INDEX communities_created_at_idx ON communities (tenant_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX members_community_id_idx ON members (tenant_id, community_id, created_at, id);
      CREATE INDEX members_community_role_idx ON members (tenant_id, community_id, role, created_at, id);
      CREATE INDEX members_user_id_idx ON members (tenant_id, user_id, created_at, id);
      CREATE INDEX members_user_role_idx ON members (tenant_id, user_id, role, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX community_invitations_community_id_idx ON community_invitations (tenant_id, community_id, created_at, id);
      CREATE INDEX community_invitations_user_id_idx ON community_invitations (tenant_id, user_id, created_at, id);
      CREATE INDEX community_invitations_invited_by_idx ON community_invitations (tenant_id, invited_by, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX spaces_community_id_idx ON spaces (tenant_id, community_id, created_at, id);
      CREATE INDEX spaces_community_name_idx ON spaces (tenant_id, community_id, name, id)`);
    await queryRunner.query(
      'CREATE INDEX subscription_tiers_community_id_idx ON subscription_tiers (tenant_id, community_id, price_cents, id)',
    );
    await queryRunner.query(`
      CREATE INDEX community_subscriptions_community_id_idx ON community_subscriptions (tenant_id, community_id, created_at, id);
      CREATE INDEX community_subscriptions_community_status_idx ON community_subscriptions (tenant_id, community_id, status, created_at, id);
      CREATE UNIQUE INDEX community_subscriptions_under_way_key ON community_subscriptions (tenant_id, community_id, subscriber_id) WHERE status IN ('TRIAL', 'ACTIVE', 'PAST_DUE');
      CREATE INDEX community_subscriptions_tier_id_idx ON community_subscriptions (tenant_id, tier_id, created_at, id);
      CREATE INDEX community_subscriptions_subscriber_id_idx ON community_subscriptions (tenant_id, subscriber_id, created_at, id)`);
    await queryRunner.query(`
      CREATE INDEX activities_community_id_idx ON activities (tenant_id, community_id, created_at, id);
      CREATE INDEX activities_community_kind_idx ON activities (tenant_id, community_id, kind, created_at, id);
      CREATE INDEX activities_user_id_idx ON activities (tenant_id, user_id, created_at, id);
      CREATE INDEX activities_created_at_idx ON activities (tenant_id, created_at, id)`);
    await queryRunner.query(
      'CREATE INDEX user_replica_username_idx ON user_replica (tenant_id, username, id)',
    );
    await scopeToTenant(
      queryRunner,
      'communities',
      'members',
      'community_invitations',
      'spaces',
      'subscription_tiers',
      'community_subscriptions',
      'activities',
    );
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
    for (const reference of guards) await guard(queryRunner, reference);
    for (const counted of counts) await count(queryRunner, counted);
    await queryRunner.query(`
      CREATE FUNCTION members_keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Of two owners who go at once, the second waits here, and sees that the first is gone.
        PERFORM FROM communities WHERE id = OLD.community_id FOR NO KEY UPDATE;
        IF NOT FOUND OR EXISTS (SELECT FROM members WHERE community_id = OLD.community_id AND role = 'OWNER')
        THEN RETURN NULL; END IF;
        UPDATE members SET role = 'OWNER', updated_at = now() WHERE id = (
          SELECT id FROM members WHERE community_id = OLD.community_id
           ORDER BY array_position(ARRAY['ADMIN', 'MODERATOR', 'MEMBER'], role::text), created_at, id LIMIT 1);
        IF NOT FOUND THEN
          INSERT INTO members (tenant_id, community_id, user_id, role)
            SELECT tenant_id, id, created_by, 'OWNER' FROM communities WHERE id = OLD.community_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER members_keep_owner AFTER DELETE OR UPDATE OF role ON members
        FOR EACH ROW WHEN (OLD.role = 'OWNER') EXECUTE FUNCTION members_keep_owner();

      -- The ids follow from what they tell of, so that demo data are the same each time.
      CREATE FUNCTION communities_note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO activities (id, tenant_id, community_id, user_id, kind, created_at)
          SELECT md5('COMMUNITY_CREATED' || id)::uuid, tenant_id, id, created_by, 'COMMUNITY_CREATED', created_at FROM changed;
        RETURN NULL;
      END $$;
      CREATE TRIGGER communities_note AFTER INSERT ON communities
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION communities_note();
      CREATE FUNCTION spaces_note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO activities (id, tenant_id, community_id, kind, subject_id, created_at)
          SELECT md5('SPACE_CREATED' || id)::uuid, tenant_id, community_id, 'SPACE_CREATED', id, created_at FROM changed;
        RETURN NULL;
      END $$;
      CREATE TRIGGER spaces_note AFTER INSERT ON spaces
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION spaces_note();
      CREATE FUNCTION members_note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          -- That its first owner is a member needs no mention.
          INSERT INTO activities (id, tenant_id, community_id, user_id, kind, created_at)
            SELECT md5('MEMBER_JOINED' || id)::uuid, tenant_id, community_id, user_id, 'MEMBER_JOINED', created_at
              FROM changed WHERE role <> 'OWNER';
        ELSE
          -- Those whose community is left; a user who is gone is told of without a name.
          INSERT INTO activities (id, tenant_id, community_id, user_id, kind)
            SELECT md5('MEMBER_LEFT' || o.id)::uuid, o.tenant_id, o.community_id, u.id, 'MEMBER_LEFT'
              FROM changed o JOIN communities c ON c.id = o.community_id LEFT JOIN user_replica u ON u.id = o.user_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER members_note_joined AFTER INSERT ON members
        REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION members_note();
      CREATE TRIGGER members_note_left AFTER DELETE ON members
        REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION members_note()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER members_note_left ON members;
      DROP TRIGGER members_note_joined ON members;
      DROP TRIGGER spaces_note ON spaces;
      DROP TRIGGER communities_note ON communities;
      DROP TRIGGER members_keep_owner ON members;
      DROP FUNCTION members_note(), spaces_note(), communities_note(), members_keep_owner()`);
    for (const counted of counts.toReversed()) await uncount(queryRunner, counted);
    for (const reference of guards.toReversed()) await unguard(queryRunner, reference);
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(
      'DROP TABLE user_replica, tenant_replica, activities, community_subscriptions, subscription_tiers, spaces, community_invitations, members, communities',
    );
  }
}
