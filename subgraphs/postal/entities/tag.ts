/** A word that posts share, unique in its tenant. */
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { TenantScoped } from '../../runtime/declare/tenant-scoped';
import { TenantReplica } from './tenant-replica';

@Entity('tags')
@Unique('tags_tenant_key', ['tenantId', 'id'])
@Unique('tags_slug_key', ['tenantId', 'slug'])
@Check('tags_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('tags_name_check', `name <> ''`)
@Index('tags_name_idx', ['tenantId', 'name', 'id'])
@Index('tags_created_at_idx', ['tenantId', 'createdAt', 'id'])
export class Tag extends TenantScoped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'tags_pkey' })
  id: string;

  @ManyToOne(() => TenantReplica, { onDelete: 'CASCADE' })
  @JoinColumn({ referencedColumnName: 'id', foreignKeyConstraintName: 'tags_tenant_id_fkey' })
  tenant: Relation<TenantReplica>;

  @Column('varchar', { length: 100 })
  slug: string;

  @Column('varchar', { length: 100 })
  name: string;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;
}
