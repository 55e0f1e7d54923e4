import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff, staff } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { Comment } from '../entities/comment';
import { Discussion } from '../entities/discussion';
import { DiscussionReply } from '../entities/discussion-reply';
import { like, unlike } from '../liking';
import { edited, judged } from '../moderating';
import { acceptDiscussionReply, requireOpen } from '../replies';
import type { MutationResolvers } from '../types.generated';
import { onSeenPost } from '../visibility';

export const Mutation: MutationResolvers = {
  commentOnPost: create(Comment, { by: 'userId', set: judged, after: onSeenPost }),
  editComment: edit(Comment, { who: author('userId'), set: edited }),
  deleteComment: remove(Comment, { who: authorOrStaff('userId'), under: 'parent' }),
  setCommentStatus: move(Comment, 'status', {
    who: staff,
    arrows: { VISIBLE: ['VISIBLE', 'HIDDEN'], HIDDEN: ['VISIBLE', 'HIDDEN'] },
  }),

  startDiscussion: create(Discussion, { by: 'userId' }),
  editDiscussion: edit(Discussion, { who: author('userId') }),
  setDiscussionStatus: edit(Discussion, { who: authorOrStaff('userId') }),
  pinDiscussion: edit(Discussion, { who: staff }),
  deleteDiscussion: remove(Discussion, { who: authorOrStaff('userId') }),

  replyToDiscussion: create(DiscussionReply, { by: 'userId', before: requireOpen }),
  editDiscussionReply: edit(DiscussionReply, { who: author('userId') }),
  deleteDiscussionReply: remove(DiscussionReply, { who: authorOrStaff('userId'), under: 'discussion' }),
  acceptDiscussionReply: mutation(acceptDiscussionReply),

  like: mutation(like),
  unlike: mutation(unlike),
};
