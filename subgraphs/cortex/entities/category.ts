/**
 * A category in the tenant's tree. PostgreSQL keeps it a tree: a parent is of the same tenant (composite foreign key),
 * and a cycle is refused (the trigger `categories_acyclic` of the migration).
 */

import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Slug } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { Tenant } from './tenant';
import { User } from './user';

@Publish({ fields: ['slug', 'label'] })
@Entity('categories')
@Unique(['tenantId', 'slug'])
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'position', 'id'])
@Index(['tenantId', 'label', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Category extends Revised {
  @RefersTo(() => Tenant, { onDelete: 'CASCADE' })
  tenant: Relation<Tenant>;

  @Slug({ length: 100 })
  slug: string;

  @Line({ length: 100 })
  label: string;

  @Column('text', { nullable: true })
  description: string | null;

  /** The place among its siblings; equal places are ordered by id. */
  @NonNegative()
  position: number;

  parentId: string | null;

  @RefersTo(() => Category, { onDelete: 'RESTRICT', nullable: true, index: ['position', 'id'] })
  parent: Relation<Category> | null;

  createdById: string | null;

  @RefersTo(() => User, { onDelete: 'SET NULL', nullable: true, index: [] })
  createdBy: Relation<User> | null;
}
