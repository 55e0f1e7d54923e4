import { mutation } from '../../runtime/request/resolver';
import { commentOnPost, deleteComment, editComment, mayDeleteComment, setCommentStatus } from '../commenting';
import {
  deleteDiscussion,
  editDiscussion,
  pinDiscussion,
  setDiscussionStatus,
  startDiscussion,
} from '../discussions';
import { Comment } from '../entities/comment';
import { like, unlike } from '../liking';
import {
  acceptDiscussionReply,
  deleteDiscussionReply,
  editDiscussionReply,
  replyToDiscussion,
} from '../replies';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  commentOnPost: mutation(commentOnPost),
  editComment: mutation(editComment),
  deleteComment: mutation(deleteComment, { entity: Comment, mayDelete: mayDeleteComment }),
  setCommentStatus: mutation(setCommentStatus),
  startDiscussion: mutation(startDiscussion),
  editDiscussion: mutation(editDiscussion),
  setDiscussionStatus: mutation(setDiscussionStatus),
  pinDiscussion: mutation(pinDiscussion),
  deleteDiscussion: mutation(deleteDiscussion),
  replyToDiscussion: mutation(replyToDiscussion),
  editDiscussionReply: mutation(editDiscussionReply),
  deleteDiscussionReply: mutation(deleteDiscussionReply),
  acceptDiscussionReply: mutation(acceptDiscussionReply),
  like: mutation(like),
  unlike: mutation(unlike),
};
