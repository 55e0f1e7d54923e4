/** What a user says that they can, and how many others say so too. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import type { SkillLevel } from '../types.generated';
import { SkillEndorsement } from './skill-endorsement';

@Entity('user_skills')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'userId', 'name'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'name', 'id'])
@Index('user_skills_user_endorsement_count_idx', ['tenantId', 'userId', 'endorsementCount', 'id'])
@Index(['tenantId', 'endorsementCount', 'id'])
export class UserSkill extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 100 })
  name: string;

  @Choice(['BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT'])
  level: SkillLevel;

  @CountOf(() => SkillEndorsement, 'skill')
  endorsementCount: number;
}
