/** That a user passes a post on: to one user, or to all, with a message. */
import { Entity, Index, type Relation } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Created, RevisionColumn } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { ShareAudience, ShareChannel } from '../types.generated';
import { Post } from './post';

@Publish({ fields: ['postId', 'userId', 'sharedWithUserId', 'audience'], referable: false })
@Entity('post_shares')
@Index(['tenantId', 'createdAt', 'id'])
export class PostShare extends Created {
  postId: string;

  @RefersTo(() => Post, { onDelete: 'CASCADE' })
  post: Relation<Post>;

  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  /** What was for one user stays theirs alone once they are gone. */
  @Choice(['USER', 'ALL'])
  audience: ShareAudience;

  @Check(`audience = 'USER' OR shared_with_user_id IS NULL`)
  sharedWithUserId: string | null;

  @RefersTo(() => AuthorReplica, { onDelete: 'SET NULL', nullable: true })
  sharedWithUser: Relation<AuthorReplica> | null;

  @Choice(['DIRECT_MESSAGE', 'STORY', 'FEED', 'EXTERNAL'])
  shareVia: ShareChannel;

  @Text({ maximum: 1_000, nullable: true })
  message: string | null;

  @RevisionColumn()
  revision: string;
}
