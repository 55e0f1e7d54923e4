/** What somebody wants to have at hand about a topic, for everybody or, until it is published, for themselves. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';

@Entity('cheatsheets')
@OfTenant()
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'topic', 'createdAt', 'id'])
export class Cheatsheet extends Timestamped {
  createdById: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', column: 'created_by' })
  createdBy: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Line({ length: 100 })
  topic: string;

  @Text({ maximum: 50_000 })
  content: string;

  @Column('boolean', { default: false })
  isPublished: boolean;
}
