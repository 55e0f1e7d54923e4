/** A feature that is switched on for some of a tenant's users: those that are named, those of a role, a share of all. */
import { Column, Entity, Index, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Line, Name, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { FlagRollout } from '../types.generated';

@Publish({ fields: ['key', 'enabled', 'updatedAt'], events: { changed: 'true' }, referable: false })
@Entity('feature_flags')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'key'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'enabled', 'createdAt', 'id'])
@Index(['tenantId', 'name', 'id'])
export class FeatureFlag extends Revised {
  /** By which code asks for it. */
  @Check('key_form', `key COLLATE "C" ~ '^[A-Za-z][A-Za-z0-9._-]*$'`)
  @Name({ length: 100 })
  key: string;

  @Line({ length: 255 })
  name: string;

  @Text({ maximum: 10_000, nullable: true })
  description: string | null;

  @Column('boolean', { default: false })
  enabled: boolean;

  /** What the feature is to know, told to those who have it. */
  @Column('jsonb', { nullable: true })
  config: unknown;

  /** Null: everybody has an enabled flag. */
  @Column('jsonb', { nullable: true })
  rollout: FlagRollout | null;
}
