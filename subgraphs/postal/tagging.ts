/** Gives posts their tags, and takes them away. */
import { type EntityManager, In, Not } from 'typeorm';
import { type InvalidField, invalidField, invalidFields } from '../../wire/contract/errors';
import type { Change, Checked } from '../runtime/change/change';
import { textColumn } from '../runtime/declare/text-columns';
import { isSameName, slugOf } from '../runtime/input/slug';
import { readText } from '../runtime/input/text';
import { findForChange } from '../runtime/request/find';
import { Post } from './entities/post';
import { PostTag } from './entities/post-tag';
import { Tag } from './entities/tag';
import type { CreatePostInput, TagPostInput, UpdatePostInput } from './types.generated';

/** More would be a list of words, not a description. */
const maximumTags = 10;

/** Tagging twice is tagging once. */
export async function tagPost({ manager, viewer, row, input }: Change<Post, TagPostInput>): Promise<void> {
  const added = await addTags(manager, row, [await findForChange(manager, viewer, Tag, input.tagId)]);
  if (added) await touch(manager, row);
  const count = await manager.countBy(PostTag, { postId: row.id });
  if (count > maximumTags) throw invalidFields([tooMany(count)]);
}

export async function untagPost({ manager, row, input }: Change<Post, TagPostInput>): Promise<void> {
  const { affected } = await manager.delete(PostTag, { postId: row.id, tagId: input.tagId });
  if (affected) await touch(manager, row);
}

/** Replaces the tags of a post by those with these names, which are made when they do not exist yet. */
export async function setTags(manager: EntityManager, post: Post, names: readonly string[]): Promise<void> {
  const { bySlug } = readTags(manager, names);
  // In the slugs' order: two posts that make the same tags at once wait for each other in one order.
  const rows = [...bySlug].sort().map(([slug, name]) => ({ slug, name }));
  if (rows.length > 0) {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Tag)
      .values(rows)
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
  const tags = await manager.findBy(Tag, { slug: In([...bySlug.keys()]) });
  const taken = tags.find(({ slug, name }) => !isSameName(name, bySlug.get(slug)!));
  if (taken) throw invalidFields([sameSlug(taken.slug, bySlug.get(taken.slug)!, taken.name)]);
  const kept = tags.map(({ id }) => id);
  const { affected } = await manager.delete(PostTag, { postId: post.id, tagId: Not(In(kept)) });
  if ((await addTags(manager, post, tags)) || affected) await touch(manager, post);
}

export const checkTags = ({
  manager,
  input,
}: Checked<Post, CreatePostInput & UpdatePostInput>): InvalidField[] =>
  readTags(manager, input.tags ?? []).invalid;

/** `bySlug`: slug → name. */
function readTags(
  manager: EntityManager,
  names: readonly string[],
): { bySlug: Map<string, string>; invalid: InvalidField[] } {
  const column = textColumn(manager.connection.getMetadata(Tag), 'name')!;
  const bySlug = new Map<string, string>();
  const invalid: InvalidField[] = [];
  for (const [index, given] of names.entries()) {
    const reading = readText(given, column);
    const slug = 'value' in reading ? slugOf(reading.value) : '';
    const other = bySlug.get(slug);
    if (!('value' in reading)) {
      invalid.push({ field: 'tags', code: reading.code, message: `input.tags[${index}] ${reading.rule}.` });
    } else if (slug === '') {
      const message = `input.tags[${index}] makes no slug: a tag has at least one letter or digit.`;
      invalid.push({ field: 'tags', code: 'BAD_USER_INPUT', message });
    } else if (other === undefined) bySlug.set(slug, reading.value);
    else if (!isSameName(other, reading.value)) invalid.push(sameSlug(slug, reading.value, other));
  }
  if (bySlug.size > maximumTags) invalid.push(tooMany(bySlug.size));
  return { bySlug, invalid };
}

/** How many the post did not have. */
async function addTags(manager: EntityManager, post: Post, tags: Tag[]): Promise<number> {
  if (tags.length === 0) return 0;
  const rows = tags.map(tag => ({ postId: post.id, tagId: tag.id }));
  const { raw } = await manager
    .createQueryBuilder()
    .insert()
    .into(PostTag)
    .values(rows)
    .orIgnore()
    .updateEntity(false)
    .returning('tag_id')
    .execute();
  return raw.length;
}

/** Its tags are of the post: it is another one with others. */
async function touch(manager: EntityManager, post: Post): Promise<void> {
  post.updatedAt = new Date();
  await manager.update(Post, { id: post.id }, { updatedAt: post.updatedAt });
}

const sameSlug = (slug: string, name: string, other: string): InvalidField => ({
  field: 'tags',
  code: 'ALREADY_EXISTS',
  message: `The tags "${name}" and "${other}" have one slug, ${slug}: use "${other}", or another name.`,
});

const tooMany = (count: number): InvalidField =>
  invalidField('tags', `A post has at most ${maximumTags} tags, but got: ${count}.`);
