/** Adds the queue of what is held back, and tells the services that hold it back of the strategies. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { scopeToTenant } from '../../runtime/database/row-level-security';
import { publish, refer, unpublish, unrefer } from '../../runtime/references/database/migration';

const published = [
  {
    table: 'moderation_strategies',
    type: 'ModerationStrategy',
    fields: {
      rule: 'rule',
      appliesTo: 'applies_to',
      words: 'words',
      maximum: 'maximum',
      minutes: 'minutes',
      reason: 'reason',
      isEnabled: 'is_enabled',
    },
    referable: false,
  },
  {
    table: 'held_items',
    type: 'HeldItem',
    fields: { kind: 'kind', contentId: 'content_id', hold: 'hold', state: 'state' },
    events: { released: "n.state = 'RELEASED' AND o.state <> 'RELEASED'" },
    referable: false,
  },
] as const;

const references = [
  { table: 'held_items', column: 'tenant_id', to: 'tenant_replica', type: 'Tenant', onDelete: 'CASCADE' },
  { table: 'held_items', column: 'user_id', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
  { table: 'held_items', column: 'decided_by', to: 'user_replica', type: 'User', onDelete: 'SET NULL' },
] as const;

export class HoldBackWhatIsModerated1796049153000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE moderation_strategies ADD CONSTRAINT moderation_strategies_tenant_key UNIQUE (tenant_id, id)',
    );
    await queryRunner.query(`
      CREATE TABLE held_items (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        kind varchar(20) NOT NULL,
        content_id uuid NOT NULL,
        user_id uuid,
        strategy_id uuid,
        reason varchar(300) COLLATE "und-x-icu" NOT NULL,
        hold integer NOT NULL,
        state varchar(20) NOT NULL DEFAULT 'HELD',
        held_at timestamptz(3) NOT NULL,
        decided_by uuid,
        decided_at timestamptz(3),
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT held_items_pkey PRIMARY KEY (id),
        CONSTRAINT held_items_kind_content_id_key UNIQUE (tenant_id, kind, content_id),
        CONSTRAINT held_items_strategy_id_fkey FOREIGN KEY (tenant_id, strategy_id)
          REFERENCES moderation_strategies (tenant_id, id) ON DELETE SET NULL (strategy_id),
        CONSTRAINT held_items_kind_check CHECK (kind IN ('POST', 'COMMENT', 'MESSAGE')),
        CONSTRAINT held_items_reason_check CHECK (reason ~ '[^[:space:]]'),
        CONSTRAINT held_items_hold_check CHECK (hold > 0),
        CONSTRAINT held_items_state_check CHECK (state IN ('HELD', 'RELEASED', 'CONFIRMED'))
      );
      CREATE INDEX held_items_held_at_idx ON held_items (tenant_id, held_at, id);
      CREATE INDEX held_items_state_held_at_idx ON held_items (tenant_id, state, held_at, id);
      CREATE INDEX held_items_kind_held_at_idx ON held_items (tenant_id, kind, held_at, id);
      CREATE INDEX held_items_user_id_idx ON held_items (tenant_id, user_id, held_at, id);
      CREATE INDEX held_items_strategy_id_idx ON held_items (tenant_id, strategy_id, held_at, id);
      CREATE INDEX held_items_decided_by_idx ON held_items (tenant_id, decided_by)`);
    await scopeToTenant(queryRunner, 'held_items');
    for (const table of published) await publish(queryRunner, table);
    for (const reference of references) await refer(queryRunner, reference);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const reference of references.toReversed()) await unrefer(queryRunner, reference);
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await queryRunner.query(`
      DROP TABLE held_items;
      ALTER TABLE moderation_strategies DROP CONSTRAINT moderation_strategies_tenant_key`);
  }
}
