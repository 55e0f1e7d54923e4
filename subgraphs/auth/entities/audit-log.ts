/** What was done or refused, by whom and from where; kept when the user goes. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Created } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { AccountHolder } from './account-holder';

@Entity('audit_logs')
@OfTenant()
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'action', 'createdAt', 'id'])
@Index(['tenantId', 'resource', 'createdAt', 'id'])
@Index('audit_logs_resource_id_idx', ['tenantId', 'resourceId', 'createdAt', 'id'])
export class AuditLog extends Created {
  userId: string | null;

  @RefersTo(() => AccountHolder, { onDelete: 'SET NULL', nullable: true })
  user: Relation<AccountHolder> | null;

  @Column('varchar', { length: 100 })
  action: string;

  @Column('varchar', { length: 100 })
  resource: string;

  @Column('varchar', { length: 100, nullable: true })
  resourceId: string | null;

  @Column('jsonb', { nullable: true })
  oldData: unknown;

  @Column('jsonb', { nullable: true })
  newData: unknown;

  @Column('varchar', { length: 45, nullable: true })
  ipAddress: string | null;

  @Column('text', { nullable: true })
  userAgent: string | null;
}
