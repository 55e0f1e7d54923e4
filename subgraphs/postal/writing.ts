/** Owns what a post says: writing it, editing it, and the versions that every edit leaves. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { Post } from './entities/post';
import { PostVersion } from './entities/post-version';
import { findOwnPost } from './own-post';
import { uniqueSlug } from './slug';
import { setTags } from './tagging';
import type { CreatePostInput, RestorePostVersionInput, UpdatePostInput } from './types.generated';

export async function createPost(manager: EntityManager, viewer: SignedInViewer, input: CreatePostInput) {
  const { tags, slug, ...values } = input;
  const post = await manager.save(
    manager.create(Post, {
      ...values,
      authorId: viewer.userId,
      slug: slug ?? uniqueSlug(values.title ?? ''),
    }),
  );
  await addVersion(manager, viewer, post, null);
  if (tags) await setTags(manager, post, tags);
  return { post };
}

export async function updatePost(manager: EntityManager, viewer: SignedInViewer, input: UpdatePostInput) {
  const { id, tags, changeNote, ...values } = input;
  const post = await findOwnPost(manager, viewer, id);
  await edit(manager, viewer, post, values, changeNote);
  if (tags) await setTags(manager, post, tags);
  return { post };
}

export async function restorePostVersion(
  manager: EntityManager,
  viewer: SignedInViewer,
  { postId, version }: RestorePostVersionInput,
) {
  const post = await findOwnPost(manager, viewer, postId);
  const old = await manager.findOneBy(PostVersion, { postId, version });
  if (!old) {
    throw new JoineryError('NOT_FOUND', `The post has versions 1 to ${post.version}, but got: ${version}.`);
  }
  const { title, summary, content } = old;
  await edit(manager, viewer, post, { title, summary, content }, `Restored version ${version}`);
  return { post };
}

type Text = Pick<Post, 'title' | 'summary' | 'content'>;

/** Left-out values stay; a version is added when the text is another. */
async function edit(
  manager: EntityManager,
  viewer: SignedInViewer,
  post: Post,
  values: Omit<UpdatePostInput, 'id' | 'tags' | 'changeNote'>,
  changeNote: string | null | undefined,
): Promise<void> {
  const before: Text = { title: post.title, summary: post.summary, content: post.content };
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  Object.assign(post, Object.fromEntries(given));
  const changed = (Object.keys(before) as (keyof Text)[]).some(
    property => post[property] !== before[property],
  );
  if (changed) post.version += 1;
  await manager.save(post);
  if (changed) await addVersion(manager, viewer, post, changeNote ?? null);
}

async function addVersion(
  manager: EntityManager,
  viewer: SignedInViewer,
  post: Post,
  changeNote: string | null,
): Promise<void> {
  const { id: postId, version, title, summary, content } = post;
  await manager.insert(PostVersion, {
    postId,
    version,
    title,
    summary,
    content,
    changeNote,
    editedById: viewer.userId,
  });
}
