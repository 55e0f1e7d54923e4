/** The counts of a post that was ever commented on or liked. PostgreSQL keeps them. */
import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { PostReplica } from '../../replicas/post';
import { TenantKeyed } from '../../runtime/declare/base-entities';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Comment } from './comment';
import { Like } from './like';

// The tenant is in the key: one that likes the id of another tenant's post does not stand in its way.
@Entity('post_stats')
export class PostStats extends TenantKeyed {
  @PrimaryColumn('uuid')
  postId: string;

  @RefersTo(() => PostReplica, { onDelete: 'CASCADE', index: false })
  post: Relation<PostReplica>;

  /** All comments, answers and hidden ones included. */
  @CountOf(() => Comment, 'post')
  commentCount: number;

  @CountOf(() => Like, 'post')
  likeCount: number;
}
