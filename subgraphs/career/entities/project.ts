/** A piece of work of a user, in one of their portfolios or in none. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text, Url } from '../../runtime/declare/text-columns';
import { Portfolio } from './portfolio';

@Entity('projects')
@OfTenant()
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
export class Project extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  portfolioId: string | null;

  @RefersTo(() => Portfolio, { onDelete: 'CASCADE', nullable: true })
  portfolio: Relation<Portfolio> | null;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 10_000 })
  description: string;

  @Url({ nullable: true })
  repositoryUrl: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  technologies: string[];
}
