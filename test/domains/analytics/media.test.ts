import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { type MediaStore, openBucket, openFolder } from '../../../subgraphs/runtime/media/media-store';
import { notFound } from '../../../wire/http/http-routes';
import { type HttpServer, startHttpServer } from '../../../wire/http/http-server';
import { mediaFolder } from '../../../wire/http/media-folder';
import { openLog } from '../../../wire/log';
import { codes } from '../../support/answer';
import { openDomain, TestDomain } from '../../support/domain';
import { eventually } from '../../support/eventually';
import type { People, Person } from '../../support/people';

const secrets = ['signs the links of a test, and is long enough to'];
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const sha256 = createHash('sha256').update(png).digest('hex');

interface Opened {
  readonly store: MediaStore;
  /** The files in it. */
  files(): string[];
  close(): Promise<unknown>;
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(({ name }) => name);

const stores: Record<string, () => Promise<Opened>> = {
  'a folder': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'media-'));
    const server: HttpServer = await startHttpServer({
      ...{ host: '127.0.0.1', port: 0, log: openLog('silent') },
      routes: { '/media': mediaFolder(folder, secrets) },
      fallback: notFound('Files are at /media.'),
    });
    return {
      store: openFolder({ folder, url: `${server.url}/media` }, secrets),
      files: () => filesBelow(folder),
      close: async () => {
        await server.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  'an S3-compatible store': async () => {
    const directory = mkdtempSync(join(tmpdir(), 's3-'));
    const server = new S3rver({
      ...{ address: '127.0.0.1', port: 0, silent: true, directory },
      configureBuckets: [{ name: 'media', configs: [] }],
    });
    const { port } = await server.run();
    const url = `http://127.0.0.1:${port}/media`;
    return {
      store: openBucket({ url, keyId: 'S3RVER', secret: 'S3RVER', region: 'us-east-1' }),
      files: () => filesBelow(directory).filter(name => name.endsWith('_object')),
      close: async () => {
        await server.close();
        rmSync(directory, { recursive: true });
      },
    };
  },
};

describe.each(Object.keys(stores))('in %s', where => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await stores[where]!();
  });
  afterAll(() => opened.close());
  const analytics = openDomain('analytics', () => ({ media: opened.store }));
  let people: People;
  beforeEach(async () => {
    people = await analytics.newTenant();
  });

  const request = (by: Person, input: object = {}) =>
    analytics.make(
      by,
      'requestMediaUpload',
      { name: 'dot.png', type: 'image/png', size: png.length, ...input },
      'uploadUrl expiresAt mediaFile { id status url }',
    );
  const put = (url: string, body: Buffer = png, type = 'image/png') =>
    fetch(url, { method: 'PUT', body, headers: { 'content-type': type } });
  const complete = (by: Person, id: string) =>
    analytics.change(by, 'completeMediaUpload', { id }, 'mediaFile { status sha256 url }');
  const upload = async (by: Person, input: object = {}) => {
    const { uploadUrl, mediaFile } = await request(by, input);
    expect((await put(uploadUrl)).ok).toBe(true);
    const { data, errors } = await complete(by, mediaFile.id);
    expect(errors).toEqual([]);
    return { id: mediaFile.id as string, uploadUrl, ...data.completeMediaUpload.mediaFile };
  };
  const read = async (viewer: Person, id: string) => {
    const source = `query ($id: ID!) { mediaFile(id: $id) { url } mediaFiles(first: 50) { totalCount nodes { id } } }`;
    const { data } = await analytics.query(source, { id }, viewer);
    expect(data.mediaFiles.nodes.map((one: any) => one.id)).toEqual(data.mediaFile ? [id] : []);
    expect(data.mediaFiles.totalCount).toBe(data.mediaFile ? 1 : 0);
    return data.mediaFile;
  };

  test('a file is put by a link, looked at, and got by a link', async () => {
    const { user } = people;
    const { uploadUrl, mediaFile } = await request(user);
    expect(mediaFile).toMatchObject({ status: 'PENDING', url: null });
    expect(codes(await complete(user, mediaFile.id))).toEqual(['MEDIA_NOT_UPLOADED']);
    expect((await put(uploadUrl)).ok).toBe(true);
    const { data } = await complete(user, mediaFile.id);
    const { url, ...rest } = data.completeMediaUpload.mediaFile;
    expect(rest).toEqual({ status: 'READY', sha256 });
    const got = await fetch(url);
    expect(got.headers.get('content-type')).toBe('image/png');
    expect(got.headers.get('content-disposition')).toContain('dot.png');
    expect(Buffer.from(await got.arrayBuffer())).toEqual(png);
    // Again changes nothing; and what is put by the link afterwards is not what others get.
    expect((await complete(user, mediaFile.id)).data.completeMediaUpload.mediaFile.sha256).toBe(sha256);
    await put(uploadUrl, Buffer.from(`<script>${' '.repeat(png.length - 8)}`));
    expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(png);
  });

  test('a link is good for what it says and nothing else', async () => {
    const { uploadUrl } = await request(people.user);
    const { url } = await upload(people.user);
    if (where === 'an S3-compatible store') {
      // s3rver believes every signature of the fourth version: what is signed is all that can be seen here.
      const said = (link: string, name: string) => new URL(link).searchParams.get(`X-Amz-${name}`);
      expect(said(uploadUrl, 'SignedHeaders')).toBe('content-length;content-type;host');
      expect([said(uploadUrl, 'Expires'), said(url, 'Expires')]).toEqual(['900', '3600']);
      expect(said(url, 'Signature')).not.toBe(said(uploadUrl, 'Signature'));
      return;
    }
    const refused = async (sent: Promise<Response>) => expect((await sent).ok).toBe(false);
    await refused(put(uploadUrl, Buffer.concat([png, png])));
    await refused(put(uploadUrl, png, 'text/html'));
    await refused(put(uploadUrl.slice(0, -2)));
    await refused(fetch(uploadUrl));
    await refused(put(url));
    await refused(fetch(url.slice(0, -2)));
  });

  test('what is of another type than it says is not taken', async () => {
    const { user } = people;
    const script = Buffer.from('<script>alert(1)</script>');
    const { uploadUrl, mediaFile } = await request(user, { size: script.length });
    expect((await put(uploadUrl, script)).ok).toBe(true);
    expect(codes(await complete(user, mediaFile.id))).toEqual(['MEDIA_TYPE_MISMATCH']);
    const refused = async (input: object) => {
      const { errors, invalidFields } = await analytics.change(user, 'requestMediaUpload', {
        ...{ name: 'a', type: 'image/png', size: 1, ...input },
      });
      return [...codes({ errors }), ...invalidFields];
    };
    expect(await refused({ type: 'text/html' })).toEqual(['BAD_USER_INPUT', 'type']);
    expect(await refused({ type: 'image/svg+xml' })).toEqual(['BAD_USER_INPUT', 'type']);
    expect(await refused({ size: 0 })).toEqual(['BAD_USER_INPUT', 'size']);
    expect(await refused({ size: 20_971_521 })).toEqual(['BAD_USER_INPUT', 'size']);
  });

  test('a user has a gigabyte of files at the most, however many are asked for at once', async () => {
    const { user } = people;
    await analytics.sql(
      `INSERT INTO media_files (tenant_id, user_id, name, type, size)
       SELECT $1, $2, 'Large', 'image/png', 20971520 FROM generate_series(1, 50)`,
      [user.tenantId, user.userId],
    );
    const input = { name: 'Larger', type: 'image/png', size: 20_000_000 };
    const asked = await Promise.all(
      Array.from({ length: 4 }, () => analytics.change(user, 'requestMediaUpload', input)),
    );
    expect(asked.flatMap(codes)).toEqual(Array(3).fill('MEDIA_QUOTA_EXCEEDED'));
  });

  test('a public file is seen by everybody of the tenant, a private one by whose it is and moderators', async () => {
    const { user, other, moderator, stranger } = people;
    const anonymous = people.anonymous as Person;
    const { id } = await upload(user);
    for (const viewer of [user, other, moderator, anonymous])
      expect(await read(viewer, id)).toEqual({ url: expect.any(String) });
    expect(await read(stranger, id)).toBeNull();
    expect(codes(await analytics.change(other, 'editMediaFile', { id, name: 'Mine' }))).toEqual([
      'FORBIDDEN',
    ]);
    await analytics.make(user, 'editMediaFile', { id, visibility: 'PRIVATE' }, '__typename');
    for (const viewer of [other, stranger, anonymous]) expect(await read(viewer, id)).toBeNull();
    for (const viewer of [user, moderator]) expect(await read(viewer, id)).not.toBeNull();
    for (const field of ['completeMediaUpload', 'deleteMediaFile', 'editMediaFile'])
      expect(codes(await analytics.change(other, field, { id }))).toEqual(['NOT_FOUND']);
  });

  test('one that is not there yet is seen by whose it is alone', async () => {
    const { user, other, admin } = people;
    const { mediaFile } = await request(user);
    expect(await read(user, mediaFile.id)).toEqual({ url: null });
    for (const viewer of [other, admin]) expect(await read(viewer, mediaFile.id)).toBeNull();
  });

  test('a file goes from the store with its row, whoever deletes that, and uploads that nobody ended go', async () => {
    const { user, other } = people;
    const before = opened.files().length;
    const { id } = await upload(user);
    await upload(other);
    const { uploadUrl, mediaFile } = await request(other);
    await put(uploadUrl);
    expect(opened.files()).toHaveLength(before + 3);
    await analytics.make(user, 'deleteMediaFile', { id }, 'id');
    await eventually(() => expect(opened.files()).toHaveLength(before + 2));
    await analytics.sql(`UPDATE media_files SET created_at = now() - interval '25 hours' WHERE id = $1`, [
      mediaFile.id,
    ]);
    await eventually(() => expect(opened.files()).toHaveLength(before + 1));
    await analytics.sql(`DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
      DELETE FROM user_replica WHERE id = '${other.userId}'; END $$`);
    await eventually(() => expect(opened.files()).toHaveLength(before));
  });

  test('a list takes one statement, with many rows as with few', async () => {
    const { user } = people;
    const source = '{ mediaFiles(first: 50) { nodes { name url user { username } } } }';
    for (let index = 0; index < 5; index += 1) await upload(user);
    expect((await analytics.query(source, {}, user)).statements).toHaveLength(1);
  });
});

test('a link of a folder ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'media-'));
  const server = await startHttpServer({
    ...{ host: '127.0.0.1', port: 0, log: openLog('silent') },
    routes: { '/media': mediaFolder(folder, secrets) },
    fallback: notFound('Files are at /media.'),
  });
  const store = openFolder({ folder, url: `${server.url}/media` }, secrets);
  const key = `${randomUUID()}/${randomUUID()}`;
  jest.useFakeTimers({
    now: Date.now() - 16 * 60_000,
    doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
  });
  const url = await store.uploadUrl({ key, type: 'image/png', size: png.length, name: 'dot.png' });
  jest.useRealTimers();
  const answer = await fetch(url, { method: 'PUT', body: png, headers: { 'content-type': 'image/png' } });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  await server.close();
  rmSync(folder, { recursive: true });
});

test('where no files are kept, an upload is refused by a code', async () => {
  const without = new TestDomain('analytics');
  await without.open();
  try {
    const { user } = await without.newTenant();
    const input = { name: 'dot.png', type: 'image/png', size: 1 };
    expect(codes(await without.change(user, 'requestMediaUpload', input))).toEqual(['MEDIA_NOT_CONFIGURED']);
  } finally {
    await without.close();
  }
});
