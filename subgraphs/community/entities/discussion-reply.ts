/**
 * An answer to a discussion, or to another answer in the same discussion (composite foreign key). What is deleted takes
 * its answers along.
 */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Revised } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { Discussion } from './discussion';

@Publish({ fields: ['discussionId', 'userId', 'parentId'], referable: false })
@Entity('discussion_replies')
// Referenced together with the discussion, so that an answer is of the same discussion as what it answers.
@Unique('discussion_replies_thread_key', ['tenantId', 'discussionId', 'id'])
@Index('discussion_replies_thread_idx', ['tenantId', 'discussionId', 'createdAt', 'id'], {
  where: 'parent_id IS NULL',
})
// One accepted reply a discussion, at most.
@Index('discussion_replies_accepted_key', ['discussionId'], { unique: true, where: 'is_accepted' })
export class DiscussionReply extends Revised {
  discussionId: string;

  @RefersTo(() => Discussion, { onDelete: 'CASCADE', index: false })
  discussion: Relation<Discussion>;

  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE' })
  user: Relation<AuthorReplica>;

  parentId: string | null;

  @RefersTo(() => DiscussionReply, { onDelete: 'CASCADE', nullable: true, with: ['discussionId'] })
  parent: Relation<DiscussionReply> | null;

  @Text({ maximum: 10_000 })
  body: string;

  @Column('boolean', { default: false })
  isAccepted: boolean;
}
