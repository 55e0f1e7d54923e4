/**
 * Owns the `discussion_replies` table: answers to a discussion, and answers to them, in the same discussion (composite
 * foreign key). What is deleted takes its answers along.
 */
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Timestamped } from '../../runtime/declare/timestamped';
import { Discussion } from './discussion';
import { UserReplica } from './user-replica';

@Entity('discussion_replies')
// Referenced together with the discussion, so that an answer is of the same discussion as what it answers.
@Unique('discussion_replies_thread_key', ['tenantId', 'discussionId', 'id'])
@Check('discussion_replies_body_check', `body ~ '[^[:space:]]'`)
@Check('discussion_replies_body_length_check', 'char_length(body) <= 10000')
@Index('discussion_replies_thread_idx', ['tenantId', 'discussionId', 'createdAt', 'id'], {
  where: 'parent_id IS NULL',
})
@Index('discussion_replies_parent_id_idx', ['tenantId', 'parentId', 'createdAt', 'id'])
@Index('discussion_replies_user_id_idx', ['tenantId', 'userId', 'createdAt', 'id'])
// One accepted reply a discussion, at most.
@Index('discussion_replies_accepted_key', ['discussionId'], { unique: true, where: 'is_accepted' })
export class DiscussionReply extends Timestamped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'discussion_replies_pkey' })
  id: string;

  @Column('uuid')
  discussionId: string;

  @ManyToOne(() => Discussion, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'discussion_replies_discussion_id_fkey',
    },
    {
      name: 'discussion_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'discussion_replies_discussion_id_fkey',
    },
  ])
  discussion: Relation<Discussion>;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => UserReplica, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'discussion_replies_user_id_fkey',
    },
    {
      name: 'user_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'discussion_replies_user_id_fkey',
    },
  ])
  user: Relation<UserReplica>;

  @Column('uuid', { nullable: true })
  parentId: string | null;

  @ManyToOne(() => DiscussionReply, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'discussion_replies_parent_id_fkey',
    },
    {
      name: 'discussion_id',
      referencedColumnName: 'discussionId',
      foreignKeyConstraintName: 'discussion_replies_parent_id_fkey',
    },
    {
      name: 'parent_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'discussion_replies_parent_id_fkey',
    },
  ])
  parent: Relation<DiscussionReply> | null;

  @Column('text')
  body: string;

  @Column('boolean', { default: false })
  isAccepted: boolean;
}
