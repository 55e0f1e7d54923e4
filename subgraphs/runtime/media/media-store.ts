/**
 * Stores clients' files, which are uploaded and downloaded by signed links: in a folder that the gateway serves, or in
 * an S3-compatible store.
 */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AwsClient, AwsV4Signer } from 'aws4fetch';
import {
  dispositionOf,
  downloadSeconds,
  type MediaObject,
  mediaLink,
  uploadSeconds,
} from '../../../wire/contract/media-link';
import { writeWholeFile } from '../../../wire/whole-file';

export interface MediaStore {
  /** To be put there with exactly the object's size and type. */
  uploadUrl(object: MediaObject): Promise<string>;
  downloadUrl(object: MediaObject): Promise<string>;
  /** Undefined where nothing was put there. Rejects where the store does not answer. */
  read(key: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  write(key: string, bytes: Buffer): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface FolderOptions {
  readonly folder: string;
  /** Where the gateway serves it. */
  readonly url: string;
}

export function openFolder({ folder, url }: FolderOptions, secrets: readonly string[]): MediaStore {
  return {
    uploadUrl: object => mediaLink(secrets, url, 'upload', object),
    downloadUrl: object => mediaLink(secrets, url, 'download', object),
    read: key =>
      new Promise((resolve, reject) => {
        const stream = createReadStream(join(folder, key));
        stream.once('open', () => resolve(stream));
        stream.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ENOENT' ? resolve(undefined) : reject(error),
        );
      }),
    write: (key, bytes) => writeWholeFile(join(folder, key), [bytes]),
    remove: key => rm(join(folder, key), { force: true }),
  };
}

export interface BucketOptions {
  /** Of the bucket: https://s3.example.org/media */
  readonly url: string;
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
export function openBucket({ url, keyId, secret, region }: BucketOptions): MediaStore {
  const keys = { accessKeyId: keyId, secretAccessKey: secret, service: 's3', region };
  const client = new AwsClient({ ...keys, retries: 2 });
  const link = async (method: string, target: URL, seconds: number, headers = {}) => {
    target.searchParams.set('X-Amz-Expires', String(seconds));
    const options = { method, url: target.href, headers, signQuery: true, allHeaders: true };
    return (await new AwsV4Signer({ ...keys, ...options }).sign()).url.href;
  };
  const at = (key: string) => new URL(`${url}/${key}`);
  const ask = async (method: string, key: string, body?: Buffer) => {
    const response = await client.fetch(at(key), { method, redirect: 'error', ...(body && { body }) });
    if (response.ok || response.status === 404) return response;
    throw new Error(`The store of media files answered ${method} with HTTP ${response.status}.`);
  };
  return {
    // Signed with its size and type: the store takes nothing else by this link.
    uploadUrl: ({ key, type, size }) =>
      link('PUT', at(key), uploadSeconds, { 'content-type': type, 'content-length': String(size) }),
    downloadUrl: ({ key, type, name }) => {
      const target = at(key);
      target.searchParams.set('response-content-type', type);
      target.searchParams.set('response-content-disposition', dispositionOf(name));
      return link('GET', target, downloadSeconds);
    },
    read: async key => {
      const { ok, body } = await ask('GET', key);
      return ok && body ? (body as unknown as AsyncIterable<Uint8Array>) : undefined;
    },
    write: async (key, bytes) => {
      const { status } = await ask('PUT', key, bytes);
      if (status === 404) throw new Error('The bucket of media files is gone.');
    },
    remove: async key => void (await ask('DELETE', key)),
  };
}
