/** Notes who has seen a story, and takes away what has expired. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { insertUnlessThere } from '../runtime/change/write-row';
import { findForChange } from '../runtime/request/find';
import { Story } from './entities/story';
import { StoryView } from './entities/story-view';
import type { ViewStoryInput } from './types.generated';

const day = 86_400_000;

export const untilTomorrow = () => ({ expiresAt: new Date(Date.now() + day) });

/** Nobody reads what has expired; here it goes. */
export async function dropExpired(manager: EntityManager): Promise<void> {
  await manager.query(
    `DELETE FROM stories WHERE id IN (
       SELECT id FROM stories WHERE expires_at <= now() ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
  );
}

export async function viewStory(manager: EntityManager, viewer: SignedInViewer, { storyId }: ViewStoryInput) {
  const story = await findForChange(manager, viewer, Story, storyId);
  const { userId: viewerId } = viewer;
  if (story.userId === viewerId) return { story };
  await insertUnlessThere(manager, StoryView, { storyId, viewerId });
  return { story };
}
