/** Owns the tags of posts. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { findForChange } from '../runtime/request/find';
import { requireRole } from '../runtime/request/viewer-rights';
import type { Post } from './entities/post';
import { PostTag } from './entities/post-tag';
import { Tag } from './entities/tag';
import { findOwnPost } from './own-post';
import { slugify } from './slug';
import type { CreateTagInput, TagPostInput } from './types.generated';

/** More would be a list of words, not a description. */
const maximumTags = 10;

export async function createTag(
  manager: EntityManager,
  viewer: SignedInViewer,
  { slug, name }: CreateTagInput,
) {
  requireRole(viewer, 'MODERATOR', 'ADMIN');
  return { tag: await manager.save(manager.create(Tag, { slug, name })) };
}

/** Tagging twice is tagging once. */
export async function tagPost(
  manager: EntityManager,
  viewer: SignedInViewer,
  { postId, tagId }: TagPostInput,
) {
  const post = await findOwnPost(manager, viewer, postId);
  const tag = await findForChange(manager, Tag, tagId);
  await addTags(manager, post, [tag]);
  const count = await manager.countBy(PostTag, { postId });
  if (count > maximumTags) throw tooMany(count);
  return { post };
}

export async function untagPost(
  manager: EntityManager,
  viewer: SignedInViewer,
  { postId, tagId }: TagPostInput,
) {
  const post = await findOwnPost(manager, viewer, postId);
  await manager.delete(PostTag, { postId, tagId });
  return { post };
}

/** Replaces the tags of a post by those with these names, which are made when they do not exist yet. */
export async function setTags(manager: EntityManager, post: Post, names: readonly string[]): Promise<void> {
  const bySlug = new Map(names.map(name => [slugify(name), name.trim()]));
  if (bySlug.has('')) throw new JoineryError('BAD_USER_INPUT', 'A tag has at least one letter or digit.');
  if (bySlug.size > maximumTags) throw tooMany(bySlug.size);
  await manager.delete(PostTag, { postId: post.id });
  if (bySlug.size === 0) return;
  // In the slugs' order: two posts that make the same tags at once wait for each other in one order.
  const rows = [...bySlug].sort().map(([slug, name]) => ({ slug, name }));
  await manager.createQueryBuilder().insert().into(Tag).values(rows).orIgnore().updateEntity(false).execute();
  const tags = await manager
    .createQueryBuilder(Tag, 'tag')
    .where('tag.slug = ANY(:slugs)', { slugs: [...bySlug.keys()] })
    .getMany();
  await addTags(manager, post, tags);
}

async function addTags(manager: EntityManager, post: Post, tags: Tag[]): Promise<void> {
  const rows = tags.map(tag => ({ postId: post.id, tagId: tag.id }));
  await manager
    .createQueryBuilder()
    .insert()
    .into(PostTag)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .execute();
}

const tooMany = (count: number): JoineryError =>
  new JoineryError('BAD_USER_INPUT', `A post has at most ${maximumTags} tags, but got: ${count}.`);
