/**
 * Serves the folder of media files to clients with a signed link: PUT stores a file of exactly the size and type in
 * the link, GET returns it. A file exists completely or not at all.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { JoineryError } from '../contract/errors';
import { dispositionOf, type MediaObject, readMediaLink } from '../contract/media-link';
import { writeWholeFile } from '../whole-file';
import { only } from './http-routes';
import type { Handler } from './http-server';
import type { Request } from './request-body';

export function mediaFolder(folder: string, secrets: readonly string[]): Handler {
  const linked = async (req: Request, purpose: 'upload' | 'download'): Promise<MediaObject> => {
    const token = new URL(req.url ?? '/', 'http://here').searchParams.get('token') ?? '';
    const object = await readMediaLink(secrets, purpose, token);
    if (object) return object;
    throw new JoineryError('FORBIDDEN', 'The link was changed, is too old, or is for something else.');
  };
  return only(['GET', 'PUT'], async (req, res) => {
    if (req.method === 'PUT') return take(folder, req, res, await linked(req, 'upload'));
    return give(folder, res, await linked(req, 'download'));
  });
}

async function take(
  folder: string,
  req: Request,
  res: ServerResponse,
  { key, type, size }: MediaObject,
): Promise<void> {
  const { 'content-length': length, 'content-type': given } = req.headers;
  if (Number(length) !== size || given !== type) {
    throw new JoineryError('BAD_REQUEST', `The file has ${size} bytes and the Content-Type ${type}.`);
  }
  await writeWholeFile(join(folder, key), req);
  res.writeHead(204).end();
}

async function give(folder: string, res: ServerResponse, { key, type, name }: MediaObject): Promise<void> {
  const path = join(folder, key);
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new JoineryError('NOT_FOUND', 'The file is gone.');
  res.writeHead(200, {
    'content-type': type,
    'content-length': found.size,
    'content-disposition': dispositionOf(name),
    'cache-control': 'private, max-age=3600',
    // A file is somebody's: a browser runs nothing of it here.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
  });
  await pipeline(createReadStream(path), res);
}
