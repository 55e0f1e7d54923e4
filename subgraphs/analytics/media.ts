/**
 * Takes users' files: gives a link to put one at, then looks at what was put there, and removes what belongs to no row.
 * The store is asked outside of transactions.
 */
import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { type InvalidField, invalidField, invalidFields, JoineryError } from '../../wire/contract/errors';
import type { MediaObject } from '../../wire/contract/media-link';
import { uploadSeconds } from '../../wire/contract/media-link';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { insertRow, updateRow } from '../runtime/change/write-row';
import { settingsOf } from '../runtime/declare/settings';
import type { MediaStore } from '../runtime/media/media-store';
import { systemTransaction } from '../runtime/references/database/system-transaction';
import { findForChange } from '../runtime/request/find';
import { MediaFile } from './entities/media-file';
import { errors } from './errors';
import { isOfType, mediaTypes } from './media-types';
import type { RequestMediaUploadInput } from './types.generated';

const megabyte = 1024 ** 2;
/** A process holds one while it looks at it. */
const maxSize = 20 * megabyte;
/** Of all files of one user. */
const quota = 1024 * megabyte;

/** Where a client puts it; and where it is once it was looked at: nobody changes it there. */
const uploadKey = ({ tenantId, id }: { tenantId: string; id: string }) => `${tenantId}/${id}`;
const keyOf = (file: { tenantId: string; id: string }, sha256: string) => `${uploadKey(file)}.${sha256}`;
const objectOf = ({ type, size, name }: MediaFile, key: string): MediaObject => ({ key, type, size, name });

export function storeOf({ dataSource }: { dataSource: DataSource }): MediaStore {
  const { media } = settingsOf({ dataSource });
  if (media) return media;
  const message = 'No files are kept here. Operators set MEDIA_FOLDER or MEDIA_S3_URL.';
  throw new JoineryError(errors.MEDIA_NOT_CONFIGURED, message);
}

export async function requestMediaUpload(
  manager: EntityManager,
  { userId }: SignedInViewer,
  { name, type, size, visibility }: RequestMediaUploadInput,
) {
  const store = storeOf(manager);
  // One after the other, of one user: else many at once would each find room.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`media ${userId}`]);
  const [{ used }] = await manager.query(
    'SELECT coalesce(sum(size), 0)::float AS used FROM media_files WHERE user_id = $1',
    [userId],
  );
  if (used + size > quota) {
    const message = `One user's files have ${quota} bytes at the most: delete some first.`;
    throw invalidFields([{ field: 'size', code: errors.MEDIA_QUOTA_EXCEEDED, message }]);
  }
  const mediaFile = await insertRow(manager, MediaFile, { userId, name, type, size, visibility });
  return {
    mediaFile,
    uploadUrl: await store.uploadUrl(objectOf(mediaFile, uploadKey(mediaFile))),
    expiresAt: new Date(Date.now() + uploadSeconds * 1000),
  };
}

export function checkUpload({ type, size }: Partial<RequestMediaUploadInput>): InvalidField[] {
  const invalid: InvalidField[] = [];
  if (type !== undefined && !mediaTypes.includes(type))
    invalid.push(invalidField('type', `A type is one of ${mediaTypes.join(', ')}.`));
  if (size !== undefined && (size < 1 || size > maxSize))
    invalid.push(invalidField('size', `A file has from 1 to ${maxSize} bytes, but got: ${size}.`));
  return invalid;
}

/** Whose it is. */
export async function findOwn(
  manager: EntityManager,
  viewer: SignedInViewer,
  { id }: { id: string },
): Promise<MediaFile> {
  const file = await findForChange(manager, viewer, MediaFile, id);
  if (file.userId === viewer.userId) return file;
  throw new JoineryError('FORBIDDEN', 'Only whoever uploads it may do this.');
}

export interface Looked {
  readonly sha256: string;
}

/** Throws where it is not what was said. */
export async function look(dataSource: DataSource, file: MediaFile): Promise<Looked> {
  if (file.sha256 !== null) return { sha256: file.sha256 };
  const store = storeOf({ dataSource });
  const bytes = await reached(() => bytesOf(store, file));
  if (!bytes)
    throw new JoineryError(errors.MEDIA_NOT_UPLOADED, 'Nothing was uploaded: put it at uploadUrl first.');
  if (bytes.length !== file.size || !isOfType(file.type, bytes)) {
    const message = `The file is not of ${file.size} bytes and of the type ${file.type}.`;
    throw new JoineryError(errors.MEDIA_TYPE_MISMATCH, message);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await reached(() => store.write(keyOf(file, sha256), bytes));
  await reached(() => store.remove(uploadKey(file)));
  return { sha256 };
}

async function reached<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch {
    throw new JoineryError(errors.MEDIA_STORE_UNREACHABLE, 'The store of media files does not answer.');
  }
}

/** No more of it than a byte too much. */
async function bytesOf(store: MediaStore, file: MediaFile): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = await store.read(uploadKey(file));
  if (!stream) return undefined;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > file.size) break;
  }
  return Buffer.concat(chunks);
}

export const complete =
  ({ sha256 }: Looked) =>
  async (manager: EntityManager, viewer: SignedInViewer, { id }: { id: string }) => {
    const file = await findOwn(manager, viewer, { id });
    // It was looked at twice at once, and is there.
    if (file.sha256 !== null) return { mediaFile: file };
    return { mediaFile: await updateRow(manager, MediaFile, file, { sha256, status: 'READY' }) };
  };

/** Null of one that is not there yet. */
export const urlOf = (dataSource: DataSource, file: MediaFile): Promise<string> | null =>
  file.sha256 === null ? null : storeOf({ dataSource }).downloadUrl(objectOf(file, keyOf(file, file.sha256)));

/** Uploads that nobody ended in a day go, and what belongs to no row goes from the store. */
export async function removeDue(manager: EntityManager): Promise<(() => Promise<void>) | undefined> {
  const { dataSource } = manager;
  const { media } = settingsOf(manager);
  await manager.query(
    `DELETE FROM media_files WHERE status = 'PENDING' AND created_at < now() - interval '1 day'`,
  );
  const due: { id: string; tenantId: string; sha256: string | null }[] = await manager.query(
    `SELECT id, tenant_id AS "tenantId", sha256 FROM media_removals ORDER BY created_at, id LIMIT 100`,
  );
  if (!media || due.length === 0) return undefined;
  return async () => {
    for (const one of due) {
      const { id, tenantId, sha256 } = one;
      await media.remove(uploadKey(one));
      if (sha256 !== null) await media.remove(keyOf(one, sha256));
      await systemTransaction(dataSource, tenantId, each =>
        each.query('DELETE FROM media_removals WHERE id = $1', [id]),
      );
    }
  };
}
