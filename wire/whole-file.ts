/** Writes a file so that it exists completely or not at all, even if the process ends. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** For this user's processes alone, as the folders that it makes. */
export async function writeWholeFile(
  path: string,
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const coming = `${path}.${randomUUID()}`;
  try {
    await pipeline(chunks, createWriteStream(coming, { mode: 0o600 }));
    await rename(coming, path);
  } catch (error) {
    await rm(coming, { force: true });
    throw error;
  }
}
