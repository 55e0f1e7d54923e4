/** A user who has an enabled flag whatever its share. */
import { Entity, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import { FeatureFlag } from './feature-flag';

@Publish({ fields: ['flagId', 'userId'], events: { changed: 'true' }, referable: false })
@Entity('feature_flag_users')
@Unique(['tenantId', 'flagId', 'userId'])
export class FeatureFlagUser extends Created {
  flagId: string;

  @RefersTo(() => FeatureFlag, { onDelete: 'CASCADE' })
  flag: Relation<FeatureFlag>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @RevisionColumn()
  revision: string;
}
