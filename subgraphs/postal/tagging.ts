/** Gives posts their tags, and takes them away. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Change } from '../runtime/change/change';
import { findForChange } from '../runtime/request/find';
import type { Post } from './entities/post';
import { PostTag } from './entities/post-tag';
import { Tag } from './entities/tag';
import { slugify } from './slug';
import type { TagPostInput } from './types.generated';

/** More would be a list of words, not a description. */
const maximumTags = 10;

/** Tagging twice is tagging once. */
export async function tagPost({ manager, viewer, row, input }: Change<Post, TagPostInput>): Promise<void> {
  await addTags(manager, row, [await findForChange(manager, viewer, Tag, input.tagId)]);
  const count = await manager.countBy(PostTag, { postId: row.id });
  if (count > maximumTags) throw tooMany(count);
}

export async function untagPost({ manager, row, input }: Change<Post, TagPostInput>): Promise<void> {
  await manager.delete(PostTag, { postId: row.id, tagId: input.tagId });
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
