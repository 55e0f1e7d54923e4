/** A word that posts share, unique in its tenant. */
import { Entity, Index, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Created } from '../../runtime/declare/base-entities';
import { Line, Slug } from '../../runtime/declare/text-columns';

@Entity('tags')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'slug'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Tag extends Created {
  @Slug({ length: 100 })
  slug: string;

  @Line({ length: 100 })
  name: string;
}
