/** What a user shows of their work, to everybody or, until it is ready, to nobody. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text, Url } from '../../runtime/declare/text-columns';

@Entity('portfolios')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Portfolio extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 10_000, nullable: true })
  summary: string | null;

  @Url({ nullable: true })
  websiteUrl: string | null;

  @Column('boolean', { default: false })
  isPublic: boolean;
}
