/**
 * Owns the `categories` table: the tenant's tree of categories. PostgreSQL keeps it a tree: a parent is of the same
 * tenant (composite foreign key), and a cycle is refused (the trigger `categories_acyclic` of the migration).
 */
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Revised } from '../../runtime/references/declare/revised';
import { Tenant } from './tenant';
import { User } from './user';

@Entity('categories')
@Unique('categories_slug_key', ['tenantId', 'slug'])
// Referenced together with the tenant, so that no row can point into another tenant.
@Unique('categories_tenant_key', ['tenantId', 'id'])
@Index('categories_parent_id_idx', ['tenantId', 'parentId', 'position', 'id'])
@Index('categories_created_by_id_idx', ['tenantId', 'createdById'])
@Index('categories_position_idx', ['tenantId', 'position', 'id'])
@Index('categories_label_idx', ['tenantId', 'label', 'id'])
@Index('categories_created_at_idx', ['tenantId', 'createdAt', 'id'])
@Check('categories_slug_check', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('categories_label_check', `label ~ '[^[:space:]]'`)
@Check('categories_position_check', 'position >= 0')
export class Category extends Revised {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'categories_pkey' })
  id: string;

  @ManyToOne(() => Tenant, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'categories_tenant_id_fkey' })
  tenant: Relation<Tenant>;

  @Column('varchar', { length: 100 })
  slug: string;

  @Column('varchar', { length: 100 })
  label: string;

  @Column('text', { nullable: true })
  description: string | null;

  /** The place among its siblings, from 0; equal places are ordered by id. */
  @Column('integer', { default: 0 })
  position: number;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @ManyToOne(() => Category, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'categories_parent_id_fkey',
    },
    { name: 'parent_id', referencedColumnName: 'id', foreignKeyConstraintName: 'categories_parent_id_fkey' },
  ])
  parent: Relation<Category> | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'categories_created_by_id_fkey',
    },
    {
      name: 'created_by_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'categories_created_by_id_fkey',
    },
  ])
  createdBy: Relation<User> | null;
}
