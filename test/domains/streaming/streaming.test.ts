import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { eventually } from '../../support/eventually';
import type { People, Person } from '../../support/people';

const streaming = openDomain('streaming');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await streaming.newTenant();
  anonymous = people.anonymous as Person;
});

const create = async (isLive = true): Promise<string> => {
  const input = { title: 'Live', scheduledAt: '2030-01-01T18:00:00.000Z' };
  const { stream } = await streaming.make(people.user, 'createStream', input, 'stream { id }');
  if (isLive) await streaming.make(people.user, 'startStream', { id: stream.id }, 'stream { id }');
  return stream.id;
};
const counts = 'stream { status viewerCount peakViewerCount }';
const watch = (viewer: Person, streamId: string, how = 'joinStream') =>
  streaming.change(viewer, how, { streamId }, `session { id leftAt } ${counts}`);
const countsOf = async (id: string) => {
  const source = 'query ($id: ID!) { stream(id: $id) { viewerCount peakViewerCount } }';
  const { viewerCount, peakViewerCount } = (await streaming.query(source, { id }, people.user)).data.stream;
  return [viewerCount, peakViewerCount];
};

test('a stream is announced, live and over, by its broadcaster; moderators end it', async () => {
  const { user, other, moderator, stranger } = people;
  const id = await create(false);
  const change = (viewer: Person, field: string) => streaming.change(viewer, field, { id });
  for (const viewer of [other, moderator])
    expect(codes(await change(viewer, 'startStream'))).toEqual(['FORBIDDEN']);
  expect(codes(await change(other, 'endStream'))).toEqual(['FORBIDDEN']);
  expect(codes(await change(stranger, 'endStream'))).toEqual(['NOT_FOUND']);
  expect(codes(await change(anonymous, 'startStream'))).toEqual(['UNAUTHENTICATED']);
  expect(codes(await watch(other, id))).toEqual(['INVALID_STATE']);
  expect(codes(await change(user, 'startStream'))).toEqual([]);
  expect(codes(await change(user, 'startStream'))).toEqual(['INVALID_STATE']);
  expect((await watch(other, id)).data.joinStream.stream).toEqual({
    status: 'LIVE',
    viewerCount: 1,
    peakViewerCount: 1,
  });
  expect(codes(await change(moderator, 'endStream'))).toEqual([]);
  expect(await countsOf(id)).toEqual([0, 1]);
  expect(codes(await watch(other, id, 'heartbeatStream'))).toEqual(['INVALID_STATE']);
  expect(codes(await watch(stranger, id))).toEqual(['NOT_FOUND']);
});

test('viewers are counted exactly, each once, however many come and go at once', async () => {
  const id = await create();
  const crowd = await streaming.crowd(people.tenantId, 20);
  const answers = await Promise.all([...crowd, ...crowd].map(viewer => watch(viewer, id)));
  expect(answers.flatMap(codes)).toEqual([]);
  expect(await countsOf(id)).toEqual([20, 20]);
  await Promise.all(crowd.slice(0, 15).map(viewer => watch(viewer, id, 'leaveStream')));
  expect(await countsOf(id)).toEqual([5, 20]);
  await Promise.all(crowd.slice(0, 5).map(viewer => watch(viewer, id)));
  expect(await countsOf(id)).toEqual([10, 20]);
  const gone = await watch(people.other, id, 'leaveStream');
  expect(gone.data.leaveStream).toMatchObject({ session: null, stream: { viewerCount: 10 } });
});

test('a viewer who vanishes is counted out, and joins again by the next heartbeat', async () => {
  const { other, moderator } = people;
  const id = await create();
  const { session } = (await watch(other, id)).data.joinStream;
  await watch(moderator, id);
  await streaming.sql(`UPDATE viewer_sessions SET last_seen_at = now() - interval '1 minute' WHERE id = $1`, [
    session.id,
  ]);
  await eventually(async () => expect(await countsOf(id)).toEqual([1, 2]), 20_000);
  const stays = (await watch(moderator, id, 'heartbeatStream')).data.heartbeatStream;
  expect(stays).toMatchObject({ session: { leftAt: null }, stream: { viewerCount: 1, peakViewerCount: 2 } });
  const again = (await watch(other, id, 'heartbeatStream')).data.heartbeatStream;
  expect(again.session.id).not.toBe(session.id);
  expect(again.stream).toMatchObject({ viewerCount: 2, peakViewerCount: 2 });
});

test('sessions are seen by the viewer, the broadcaster and moderators', async () => {
  const { user, other, moderator, admin, stranger } = people;
  const id = await create();
  const mine = (await watch(other, id)).data.joinStream.session.id;
  await watch(admin, id);
  const source = `query ($id: ID!, $mine: ID!) { viewerSession(id: $mine) { viewer { id } } stream(id: $id) { sessions { totalCount } } }`;
  const seen = async (viewer: Viewer) => {
    const { data } = await streaming.query(source, { id, mine }, viewer);
    return [data.viewerSession !== null, data.stream?.sessions.totalCount ?? null];
  };
  for (const viewer of [user, moderator, admin]) expect(await seen(viewer)).toEqual([true, 2]);
  expect(await seen(other)).toEqual([true, 1]);
  expect(await seen(anonymous)).toEqual([false, 0]);
  expect(await seen(stranger)).toEqual([false, null]);
});

test('whoever follows a stream is told of its counts', async () => {
  const { other, moderator } = people;
  const [id, another] = [await create(), await create()];
  const source = 'subscription ($id: ID!) { streamUpdated(id: $id) { id viewerCount status } }';
  const events = await streaming.follow(source, { id }, anonymous);
  await watch(moderator, another);
  await watch(other, id);
  const told = async () => ((await events.next()).value as any).data.streamUpdated;
  expect(await told()).toEqual({ id, viewerCount: 1, status: 'LIVE' });
  await events.return();
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, moderator } = people;
  const source = `{ streams(first: 50, orderBy: { viewerCount: DESC }) { nodes { title broadcaster { username } sessions(first: 5) { nodes { viewer { username } } } } } }`;
  await watch(other, await create());
  const few = (await streaming.query(source, {}, user)).statements.length;
  for (let index = 0; index < 4; index += 1) {
    const id = await create();
    for (const viewer of [other, moderator]) await watch(viewer, id);
  }
  expect((await streaming.query(source, {}, user)).statements).toHaveLength(few);
  expect(few).toBe(2);
});
