/** A tenant's strategies hold comments back as they are written and edited: from everybody but their author and moderators. */
import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { makersOf, type Scene, sceneOf } from './fixtures';

const community = openDomain('community');
const { comment } = makersOf(community);
let scene: Scene;
beforeEach(async () => {
  scene = await sceneOf(community);
});

/** As support tells of it. */
const strategy = (row: Record<string, unknown>) => {
  const given = { id: randomUUID(), tenant_id: scene.tenantId, is_enabled: true, applies_to: ['COMMENT'] };
  const values = { ...given, reason: 'Because.', ...row };
  const columns = Object.keys(values);
  return community.sql(
    `INSERT INTO moderation_strategy_replica (${columns}) VALUES (${columns.map((_, at) => `$${at + 1}`)})`,
    Object.values(values),
  );
};
const words = (...all: string[]) => strategy({ rule: 'WORDS', words: all });
const statusOf = async (id: string) =>
  (await community.sql('SELECT status, held_reason, hold_count FROM comments WHERE id = $1', [id]))[0];
const isHeld = async (body: string, viewer?: Viewer) =>
  (await statusOf(await comment(scene, { body }, viewer))).status === 'HELD';

test.each([
  ['Buy at the CASINO now', true],
  ['ＣＡＳＩＮＯ', true],
  ['a ca\u200bsino', true],
  ['cheap,  watches!', true],
  ['Cheap and watches', false],
  ['casinos', false],
])('words: %s', async (body, held) => {
  await words('casino', 'cheap watches');
  expect(await isHeld(body)).toBe(held);
});

test('links: more than the maximum', async () => {
  await strategy({ rule: 'LINKS', maximum: 1, reason: 'Links.' });
  expect(await isHeld('https://example.org')).toBe(false);
  expect(await isHeld('See https://example.org and www.example.org')).toBe(true);
});

test('rate: no more than the maximum within the minutes, however many at once', async () => {
  await strategy({ rule: 'RATE', maximum: 2, minutes: 5, reason: 'Too many.' });
  const held = await Promise.all([1, 2, 3, 4, 5].map(() => isHeld('Hello')));
  expect(held.filter(Boolean)).toHaveLength(3);
  expect(await isHeld('Hello', scene.other)).toBe(false);
  await community.sql(`UPDATE comments SET created_at = now() - interval '6 minutes' WHERE tenant_id = $1`, [
    scene.tenantId,
  ]);
  expect(await isHeld('Hello')).toBe(false);
});

test('new accounts: younger than the minutes', async () => {
  await strategy({ rule: 'NEW_ACCOUNT', minutes: 60, reason: 'New.' });
  const born = (ago: string) =>
    community.sql(`UPDATE user_replica SET created_at = now() - $2::interval WHERE id = $1`, [
      scene.user.userId,
      ago,
    ]);
  await born('1 minute');
  expect(await isHeld('Hello')).toBe(true);
  await born('2 hours');
  expect(await isHeld('Hello')).toBe(false);
});

test('others, other kinds, strategies that are off, other tenants and moderators are not judged', async () => {
  await strategy({ rule: 'WORDS', words: ['casino'], applies_to: ['POST', 'MESSAGE'] });
  await strategy({ rule: 'WORDS', words: ['casino'], is_enabled: false });
  expect(await isHeld('casino')).toBe(false);
  await words('casino');
  expect(await isHeld('casino', scene.moderator)).toBe(false);
  const elsewhere = await sceneOf(community);
  expect((await statusOf(await comment(elsewhere, { body: 'casino' }))).status).toBe('VISIBLE');
});

test('what is held is its author’s and the moderators’ alone, by whatever way', async () => {
  const { user, other, moderator, admin, anonymous, stranger, postId } = scene;
  await words('casino');
  const id = await comment(scene, { body: 'casino' });
  const source = `query ($id: ID!, $postId: ID!, $of: [_Any!]!) {
    comment(id: $id) { status heldReason } comments(filter: { postId: $postId }) { totalCount }
    held: comments(filter: { status: HELD }) { totalCount }
    _entities(representations: $of) { ... on Post { comments { totalCount } } ... on User { comments { totalCount } } } }`;
  const of = [
    { __typename: 'Post', id: postId },
    { __typename: 'User', id: user.userId },
  ];
  const seenBy = async (viewer: Viewer) => {
    const { data } = await community.query(source, { id, postId, of }, viewer);
    const lists = [data.comments, data.held, ...data._entities.map((one: any) => one.comments)];
    return [data.comment, ...lists.map(({ totalCount }) => totalCount)];
  };
  const whole = [{ status: 'HELD', heldReason: 'Because.' }, 1, 1, 1, 1];
  for (const viewer of [user, moderator, admin]) expect(await seenBy(viewer)).toEqual(whole);
  for (const viewer of [other, anonymous, stranger]) expect(await seenBy(viewer)).toEqual([null, 0, 0, 0, 0]);
  const like = await community.change(other, 'like', { type: 'COMMENT', id });
  expect(codes(like)).toEqual(['REFERENCE_NOT_FOUND']);
  const answer = await community.change(other, 'commentOnPost', { postId, parentId: id, body: 'Yes' });
  expect(codes(answer)).toEqual(['REFERENCE_NOT_FOUND']);
  // Released where its queue is: the comment's own mutation would leave it there.
  const shown = await community.change(moderator, 'setCommentStatus', { id, status: 'VISIBLE' });
  expect(codes(shown)).toEqual(['INVALID_STATE']);
  const events = await community.sql('SELECT name FROM joinery_outbox WHERE key = $1 ORDER BY seq', [id]);
  expect(events.map(({ name }) => name)).toEqual(['created', 'held']);
});

test('an edited text is judged again, and one that is held stays so', async () => {
  const { user } = scene;
  await words('casino');
  const id = await comment(scene, { body: 'Hello' });
  const edit = (body: string) => community.make(user, 'editComment', { id, body }, 'comment { status }');
  expect((await edit('Hello, casino')).comment.status).toBe('HELD');
  expect(await statusOf(id)).toEqual({ status: 'HELD', held_reason: 'Because.', hold_count: 1 });
  expect((await edit('Hello again')).comment.status).toBe('HELD');
  expect(await statusOf(id)).toEqual({ status: 'HELD', held_reason: 'Because.', hold_count: 2 });
});
