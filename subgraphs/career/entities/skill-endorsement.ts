/** Somebody says that another user can what they say they can. */
import { Entity, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { UserSkill } from './user-skill';

@Entity('skill_endorsements')
@Unique(['tenantId', 'skillId', 'userId'])
export class SkillEndorsement extends Created {
  skillId: string;

  @RefersTo(() => UserSkill, { onDelete: 'CASCADE' })
  skill: Relation<UserSkill>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;
}
