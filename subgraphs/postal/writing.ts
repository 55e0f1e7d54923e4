/** Decides what a post says and is called: its text, its slug, and the versions that every edit leaves. */
import { JoineryError } from '../../wire/contract/errors';
import type { Change, ChangeOfRow } from '../runtime/change/change';
import { uniqueSlug } from '../runtime/input/slug';
import type { Post } from './entities/post';
import { PostVersion } from './entities/post-version';
import { judgedAgain } from './moderating';
import { requireOwnPlace } from './place';
import { embeddingOf } from './related';
import { setTags } from './tagging';
import type { CreatePostInput, RestorePostVersionInput, UpdatePostInput } from './types.generated';

type Text = Pick<Post, 'title' | 'summary' | 'content'>;

export const firstText = async ({
  input: { slug, title },
  row,
}: Change<Post, CreatePostInput>): Promise<Partial<Post>> => ({
  slug: slug ?? uniqueSlug(title ?? ''),
  embedding: await embeddingOf(row),
});

export async function writeFirstVersion(change: Change<Post, CreatePostInput>): Promise<void> {
  await requireOwnPlace(change);
  await addVersion(change, null);
  if (change.input.tags) await setTags(change.manager, change.row, change.input.tags);
}

/** Another text is another version, and judged again. */
export const newText = (change: ChangeOfRow<Post>): Promise<Partial<Post>> => numbered(change, change.row);

export async function restoredText(
  change: ChangeOfRow<Post, RestorePostVersionInput>,
): Promise<Partial<Post>> {
  const { manager, was } = change;
  const { version } = change.input;
  const old = await manager.findOneBy(PostVersion, { postId: was.id, version });
  if (old) return numbered(change, old);
  throw new JoineryError('NOT_FOUND', `The post has versions 1 to ${was.version}, but got: ${version}.`);
}

export async function keepVersion(
  change: ChangeOfRow<Post, Partial<UpdatePostInput & RestorePostVersionInput>>,
): Promise<void> {
  const { manager, input, row, was } = change;
  const note = input.version ? `Restored version ${input.version}` : input.changeNote;
  if (row.version !== was.version) await addVersion(change, note ?? null);
  if (input.tags) await setTags(manager, row, input.tags);
}

async function numbered(
  change: ChangeOfRow<Post>,
  { title, summary, content }: Text,
): Promise<Partial<Post>> {
  const { was } = change;
  const text = { title, summary, content };
  if (title === was.title && summary === was.summary && content === was.content) return text;
  const written = { ...text, version: was.version + 1, embedding: await embeddingOf(text) };
  return { ...written, ...(await judgedAgain({ ...change, row: { ...change.row, ...written } })) };
}

async function addVersion({ manager, viewer, row }: Change<Post>, changeNote: string | null): Promise<void> {
  const { id: postId, version, title, summary, content } = row;
  const editedById = viewer.userId;
  await manager.insert(PostVersion, { postId, version, title, summary, content, changeNote, editedById });
}
