/** A tenant: one of the communities that share these databases and never see each other. */

import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CreatedAt, RevisionColumn, sessionTenant, UpdatedAt } from '../../runtime/declare/base-entities';
import { Line, Slug } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';

@Publish({ fields: ['slug', 'name'] })
@Entity('tenants')
// The one value that is unique across tenants: it is the community's public address.
@Unique(['slug'])
@Index(['createdAt', 'id'])
export class Tenant {
  // Not generated: a tenant is made in a session of its own, which is the only one that may see its row.
  @PrimaryColumn('uuid', { default: sessionTenant })
  id: string;

  @Slug({ length: 100 })
  slug: string;

  @Line({ length: 255 })
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @CreatedAt()
  createdAt: Date;

  @UpdatedAt()
  updatedAt: Date;

  @RevisionColumn()
  revision: string;
}
