/** When a user's recommendations are made anew. Not in the schema. */
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { TenantKeyed } from '../../runtime/declare/base-entities';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';

@Entity('recommendation_refreshes')
@Index('recommendation_refreshes_due_idx', { synchronize: false })
export class RecommendationRefresh extends TenantKeyed {
  @PrimaryColumn('uuid')
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<UserReplica>;

  @Instant()
  dueAt: Date;
}
