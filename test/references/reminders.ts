/** A domain of the tests: what is left of a user who goes is anonymized, the fourth thing that can happen to a row. */
import {
  Column,
  Entity,
  type MigrationInterface,
  PrimaryGeneratedColumn,
  type QueryRunner,
  type Relation,
} from 'typeorm';
import { scopeToTenant } from '../../subgraphs/runtime/database/row-level-security';
import { TenantScoped } from '../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { createReplica, refer } from '../../subgraphs/runtime/references/database/migration';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';

@Replica('User', { of: 'cortex' })
export class UserReplica extends ReplicaEntity {}

@Entity('reminders')
export class Reminder extends TenantScoped {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  userId: string | null;

  // Whatever the hook leaves behind would refuse the deletion.
  @RefersTo(() => UserReplica, { onDelete: 'RESTRICT', nullable: true, index: false })
  user: Relation<UserReplica> | null;

  @Column('text')
  text: string;
}

class CreateReminders1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminders (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid,
        text text NOT NULL
      )`);
    await scopeToTenant(queryRunner, 'reminders');
    await createReplica(queryRunner, { type: 'User', table: 'user_replica' });
    await refer(queryRunner, {
      table: 'reminders',
      column: 'user_id',
      to: 'user_replica',
      type: 'User',
      onDelete: 'RESTRICT',
    });
  }

  async down(): Promise<void> {}
}

export const reminders = defineSubgraph({
  name: 'reminders',
  entities: [Reminder, UserReplica],
  migrations: [CreateReminders1763700000001],
  resolvers: {},
  anonymize: [
    {
      entity: Reminder,
      property: 'userId',
      apply: async (manager, users) => {
        await manager.query(
          `UPDATE reminders SET user_id = NULL, text = 'Somebody did something.' WHERE user_id = ANY ($1::uuid[])`,
          [users],
        );
      },
    },
  ],
});
