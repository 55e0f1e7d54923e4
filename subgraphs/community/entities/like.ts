/**
 * A like of a post, a comment or a discussion. It goes with what was liked, and one of what does not exist is refused:
 * by triggers, since no foreign key points at several tables.
 */

import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { PostReplica } from '../../replicas/post';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Publish } from '../../runtime/references/declare/publish';
import type { LikeableType } from '../types.generated';

@Publish({ fields: ['likeableType', 'likeableId', 'userId'], referable: false })
@Entity('likes')
@Unique('likes_likeable_key', ['userId', 'likeableType', 'likeableId'])
@Index('likes_likeable_idx', ['tenantId', 'likeableType', 'likeableId', 'createdAt', 'id'])
export class Like extends Created {
  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  @Choice(['POST', 'COMMENT', 'DISCUSSION'])
  likeableType: LikeableType;

  /** A Comment or a Discussion of this service, or postal's Post. */
  @Column('uuid')
  likeableId: string;

  /** The likeable's id where it is a post, for the foreign key; where it is left out, a trigger writes it. */
  @Check(`post_id IS NOT DISTINCT FROM CASE likeable_type WHEN 'POST' THEN likeable_id END`)
  @Column({ type: 'uuid', nullable: true, update: false })
  postId: string | null;

  @RefersTo(() => PostReplica, { onDelete: 'CASCADE', nullable: true, index: [] })
  post: Relation<PostReplica> | null;

  @RevisionColumn()
  revision: string;
}
