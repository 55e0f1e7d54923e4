/** Holds back posts that others would read: those that are published, or edited while they are. */
import { judge, releasing } from '../replicas/moderated';
import type { ChangeOfRow } from '../runtime/change/change';
import { Post } from './entities/post';

const made = { by: 'author_id', at: 'listed_at', where: `status <> 'DRAFT'` };
const free = { status: 'PUBLISHED', heldReason: null, archivedAt: null } as const;

/** Now it is news, unless it is held back. The first publication stays the post's date when it comes back from the archive. */
export async function published({ manager, viewer, row, was }: ChangeOfRow<Post>): Promise<Partial<Post>> {
  const held = await judge({
    ...{ manager, viewer, kind: 'POST', entity: Post, texts: textsOf(row) },
    ...(was.publishedAt === null && { made }),
    was,
  });
  const now = new Date();
  if (held) return { ...free, ...held, status: 'HELD', ...(was.publishedAt ? {} : { listedAt: now }) };
  return { ...free, ...(was.publishedAt ? {} : { publishedAt: now, listedAt: now }) };
}

/** Another text of a post that others read, or are to read. */
export async function judgedAgain({ manager, viewer, row, was }: ChangeOfRow<Post>): Promise<Partial<Post>> {
  if (row.version === was.version || (was.status !== 'PUBLISHED' && was.status !== 'HELD')) return {};
  const held = await judge({ manager, viewer, kind: 'POST', entity: Post, texts: textsOf(row), was });
  return held ? { ...held, status: 'HELD' } : {};
}

const textsOf = ({ title, summary, content }: Post) => [title, summary, content];

/** It is news where others could never read it before. */
export const releasePosts = releasing(
  'POST',
  released => `
    UPDATE posts SET status = 'PUBLISHED', held_reason = NULL, published_at = coalesce(published_at, now()),
           listed_at = CASE WHEN published_at IS NULL THEN now() ELSE listed_at END
      FROM ${released}
     WHERE posts.id = released."contentId" AND posts.hold_count = released.hold AND posts.status = 'HELD'`,
);
