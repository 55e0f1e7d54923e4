/**
 * Decides which replies a discussion takes, and which answers it. The discussion is locked before its replies, by
 * everything that adds, marks or deletes one: so a closed discussion takes no reply, and no reply is accepted beside
 * another, at the same time either.
 */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change } from '../runtime/change/change';
import { findForChange, findReadable, notFound } from '../runtime/request/find';
import { Discussion } from './entities/discussion';
import { DiscussionReply } from './entities/discussion-reply';
import type { CommunityIdInput } from './types.generated';

export async function requireOpen({ manager, viewer, row }: Change<DiscussionReply>): Promise<void> {
  const { status } = await findForChange(manager, viewer, Discussion, row.discussionId);
  if (status === 'CLOSED') throw new JoineryError('INVALID_STATE', 'A closed discussion takes no replies.');
}

export async function acceptDiscussionReply(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id }: CommunityIdInput,
) {
  const unlocked = await findReadable(manager, viewer, DiscussionReply, id);
  if (!unlocked) throw notFound(DiscussionReply, id);
  const discussion = await findForChange(manager, viewer, Discussion, unlocked.discussionId);
  const reply = await findForChange(manager, viewer, DiscussionReply, id);
  if (discussion.userId !== viewer.userId) {
    throw new JoineryError('FORBIDDEN', 'Only whoever started the discussion accepts a reply.');
  }
  // What somebody wrote does not change by the mark, and so its updatedAt stays.
  await manager.query(
    'UPDATE discussion_replies SET is_accepted = false WHERE discussion_id = $1 AND is_accepted',
    [discussion.id],
  );
  await manager.query('UPDATE discussion_replies SET is_accepted = true WHERE id = $1', [id]);
  return { reply: { ...reply, isAccepted: true } };
}
