/** A word that posts share, unique in its tenant. */
import { Column, Entity, Index, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';

@Entity('tags')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'slug'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Tag extends Created {
  @Check(`slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
  @Column('varchar', { length: 100 })
  slug: string;

  @Check(`name <> ''`)
  @Column('varchar', { length: 100 })
  name: string;
}
