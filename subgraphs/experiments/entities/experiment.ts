/** Compares variants of something on a tenant's users: which a user gets is fixed while it runs. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Name, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { ExperimentStatus, ExperimentVariant } from '../types.generated';

@Publish({ fields: ['key', 'status'], events: { changed: 'true' }, referable: false })
@Entity('experiments')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'key'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
export class Experiment extends Revised {
  createdById: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, column: 'created_by' })
  createdBy: Relation<UserReplica> | null;

  /** By which code asks for it. */
  @Check('key_form', `key COLLATE "C" ~ '^[A-Za-z][A-Za-z0-9._-]*$'`)
  @Name({ length: 100 })
  key: string;

  @Line({ length: 255 })
  name: string;

  @Text({ maximum: 10_000, nullable: true })
  description: string | null;

  /** The first is what the others are compared with. */
  @Column('jsonb')
  variants: ExperimentVariant[];

  @Choice(['DRAFT', 'RUNNING', 'STOPPED'], { default: 'DRAFT' })
  status: ExperimentStatus;

  @Instant({ nullable: true })
  startedAt: Date | null;

  @Instant({ nullable: true })
  stoppedAt: Date | null;
}
