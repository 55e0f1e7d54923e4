/** Owns the `tenants` table: the communities that share these databases and never see each other. */
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  PrimaryColumn,
  Unique,
  UpdateDateColumn,
} from 'typeorm';
import { RevisionColumn } from '../../runtime/references/declare/revised';

@Entity('tenants')
// The one value that is unique across tenants: it is the community's public address.
@Unique('tenants_slug_key', ['slug'])
@Check('tenants_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('tenants_name_check', `name ~ '[^[:space:]]'`)
@Index('tenants_created_at_idx', ['createdAt', 'id'])
export class Tenant {
  // Not generated: a tenant is made in a session of its own, which is the only one that may see its row.
  @PrimaryColumn('uuid', {
    primaryKeyConstraintName: 'tenants_pkey',
    // As TypeORM reads it back from the database, without its casts.
    default: () => "(current_setting('joinery.tenant'))",
  })
  id: string;

  @Column('varchar', { length: 100 })
  slug: string;

  @Column('varchar', { length: 255 })
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt: Date;

  @RevisionColumn()
  revision: string;
}
