/**
 * Owns the replies to discussions. The discussion is locked before its replies, by everything that adds, marks or
 * deletes one: so a closed discussion takes no reply, and no reply is accepted beside another, at the same time either.
 */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { findForChange, notFound } from '../runtime/request/find';
import { requireAuthor, requireAuthorOrStaff } from './authorship';
import { Discussion } from './entities/discussion';
import { DiscussionReply } from './entities/discussion-reply';
import type { CommunityIdInput, EditDiscussionReplyInput, ReplyToDiscussionInput } from './types.generated';

export async function replyToDiscussion(
  manager: EntityManager,
  viewer: SignedInViewer,
  { discussionId, parentId = null, body }: ReplyToDiscussionInput,
) {
  const { status } = await findForChange(manager, Discussion, discussionId);
  if (status === 'CLOSED') throw new JoineryError('INVALID_STATE', 'A closed discussion takes no replies.');
  const reply = manager.create(DiscussionReply, { discussionId, parentId, body, userId: viewer.userId });
  return { reply: await manager.save(reply) };
}

export async function editDiscussionReply(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id, body }: EditDiscussionReplyInput,
) {
  const reply = await findForChange(manager, DiscussionReply, id);
  requireAuthor(viewer, reply);
  return { reply: await manager.save(Object.assign(reply, { body })) };
}

export async function deleteDiscussionReply(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id }: CommunityIdInput,
) {
  const { reply } = await findInDiscussion(manager, id);
  requireAuthorOrStaff(viewer, reply);
  await manager.delete(DiscussionReply, { id });
  return { id };
}

export async function acceptDiscussionReply(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id }: CommunityIdInput,
) {
  const { reply, discussion } = await findInDiscussion(manager, id);
  if (discussion.userId !== viewer.userId) {
    throw new JoineryError('FORBIDDEN', 'Only whoever started the discussion accepts a reply.');
  }
  // What somebody wrote does not change by the mark, and so its updatedAt stays.
  await manager.query(
    'UPDATE discussion_replies SET is_accepted = false WHERE discussion_id = $1 AND is_accepted',
    [discussion.id],
  );
  await manager.query('UPDATE discussion_replies SET is_accepted = true WHERE id = $1', [id]);
  return { reply: Object.assign(reply, { isAccepted: true }) };
}

/** The reply with its discussion, both locked, the discussion first. */
async function findInDiscussion(manager: EntityManager, id: string) {
  const unlocked = await manager.findOneBy(DiscussionReply, { id });
  if (!unlocked) throw notFound(DiscussionReply, id);
  const discussion = await findForChange(manager, Discussion, unlocked.discussionId);
  return { discussion, reply: await findForChange(manager, DiscussionReply, id) };
}
