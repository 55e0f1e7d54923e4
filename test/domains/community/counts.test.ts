/** That counts are right whoever writes: here SQL by the owner of the tables, without a session's tenant. */
import { randomUUID } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Statement } from '../../../subgraphs/runtime/database/statements';
import { openDomain } from '../../support/domain';
import { openEstate } from '../../support/estate';
import { makersOf, type Scene, sceneOf } from './fixtures';

const community = openDomain('community');
const make = makersOf(community);
let scene: Scene;
beforeEach(async () => {
  scene = await sceneOf(community);
});

const sql = (text: string, values: unknown[] = []) => community.sql(text, values);
const refused = (constraint: string) => expect.objectContaining({ constraint });

/** Every count beside what there is to count; none is told where all are right. */
const wrongCounts = `
  SELECT 'likes of comment' AS what, id FROM comments c WHERE like_count <>
    (SELECT count(*) FROM likes WHERE likeable_type = 'COMMENT' AND likeable_id = c.id)
  UNION ALL SELECT 'answers of comment', id FROM comments c WHERE reply_count <>
    (SELECT count(*) FROM comments WHERE parent_id = c.id)
  UNION ALL SELECT 'likes of discussion', id FROM discussions d WHERE like_count <>
    (SELECT count(*) FROM likes WHERE likeable_type = 'DISCUSSION' AND likeable_id = d.id)
  UNION ALL SELECT 'replies of discussion', id FROM discussions d WHERE reply_count <>
    (SELECT count(*) FROM discussion_replies WHERE discussion_id = d.id)
  UNION ALL SELECT 'likes of post', post_id FROM post_stats s WHERE like_count <>
    (SELECT count(*) FROM likes l WHERE likeable_type = 'POST' AND likeable_id = s.post_id AND l.tenant_id = s.tenant_id)
  UNION ALL SELECT 'comments on post', post_id FROM post_stats s WHERE comment_count <>
    (SELECT count(*) FROM comments c WHERE c.post_id = s.post_id AND c.tenant_id = s.tenant_id)
  UNION ALL SELECT 'like of nothing', id FROM likes WHERE likeable_type <> 'POST' AND likeable_id NOT IN
    (SELECT id FROM comments UNION ALL SELECT id FROM discussions)`;

test('the demo data, loaded in bulk, are counted right', async () => {
  const estate = await openEstate({ hears: false });
  try {
    const [rows] = await estate.sql(
      'community',
      `SELECT (SELECT count(*) FROM comments)::int AS comments, (SELECT sum(comment_count) FROM post_stats)::int AS counted`,
    );
    expect(rows.comments).toBeGreaterThan(100);
    expect(rows.counted).toBe(rows.comments);
    expect(await estate.sql('community', wrongCounts)).toEqual([]);
  } finally {
    await estate.close();
  }
});

test('a bulk of likes counts each, and is refused as a whole for one of nothing', async () => {
  const comments = [await make.comment(scene), await make.comment(scene)];
  const insert = async (ids: string[]) => {
    const fans = await community.crowd(scene.tenantId, 50);
    return sql(
      `INSERT INTO likes (tenant_id, user_id, likeable_type, likeable_id)
       SELECT $1, fan.id, 'COMMENT', liked.id FROM unnest($2::uuid[]) AS liked (id), unnest($3::uuid[]) AS fan (id)`,
      [scene.tenantId, ids, fans.map(({ userId }) => userId)],
    );
  };
  await insert(comments);
  expect(await sql('SELECT like_count FROM comments WHERE id = ANY ($1)', [comments])).toEqual([
    { like_count: 50 },
    { like_count: 50 },
  ]);
  await expect(insert([...comments, randomUUID()])).rejects.toEqual(refused('likes_likeable_id_fkey'));
  const theirs = await make.comment(await sceneOf(community));
  await expect(insert([theirs])).rejects.toEqual(refused('likes_likeable_id_fkey'));
  expect(await sql(wrongCounts)).toEqual([]);
});

test('a whole thread, or all of a user’s comments, go with what hangs on them', async () => {
  let parentId: string | undefined;
  for (let depth = 0; depth < 6; depth += 1) {
    parentId = await make.comment(scene, { parentId }, depth % 2 ? scene.user : scene.other);
    await make.comment(scene, { parentId });
    await community.change(scene.moderator, 'like', { type: 'COMMENT', id: parentId });
  }
  await sql('DELETE FROM comments WHERE user_id = $1', [scene.user.userId]);
  expect(await sql(wrongCounts)).toEqual([]);
  expect(await sql('SELECT comment_count FROM post_stats WHERE post_id = $1', [scene.postId])).toEqual([
    { comment_count: 1 },
  ]);
});

test.each([
  ['comments', 'post_id'],
  ['comments', 'parent_id'],
  ['comments', 'tenant_id'],
  ['discussions', 'tenant_id'],
  ['discussion_replies', 'discussion_id'],
  ['likes', 'likeable_id'],
])('a row of %s cannot be moved to another %s', async (table, column) => {
  await community.change(scene.other, 'like', { type: 'COMMENT', id: await make.comment(scene) });
  await make.reply(scene, await make.discussion(scene));
  await expect(
    sql(`UPDATE ${table} SET ${column} = gen_random_uuid() WHERE tenant_id = $1`, [scene.tenantId]),
  ).rejects.toEqual(refused(`${table}_refuse_move`));
});

test('a discussion has one accepted reply at the most', async () => {
  const discussionId = await make.discussion(scene);
  for (let index = 0; index < 2; index += 1) await make.reply(scene, discussionId);
  await expect(
    sql('UPDATE discussion_replies SET is_accepted = true WHERE discussion_id = $1', [discussionId]),
  ).rejects.toEqual(refused('discussion_replies_accepted_key'));
});

test('changes of every kind at once leave no count wrong, and none has to be repeated after a deadlock', async () => {
  const discussionId = await make.discussion(scene);
  const comments = [await make.comment(scene), await make.comment(scene)];
  for (const parentId of [...comments]) {
    for (let index = 0; index < 5; index += 1) comments.push(await make.comment(scene, { parentId }));
  }
  const replies = [await make.reply(scene, discussionId)];
  for (let index = 0; index < 5; index += 1) {
    replies.push(await make.reply(scene, discussionId, { parentId: replies[0] }));
  }
  const crowd = await community.crowd(scene.tenantId, 5);
  const pick = <Value>(values: Value[]): Value => values[Math.floor(Math.random() * values.length)]!;
  const change = (field: string, input: Record<string, unknown>, viewer?: Scene['user']) =>
    community.change(viewer ?? { ...scene.moderator, userId: pick(crowd).userId }, field, input);
  const kinds = [
    () => change('like', { type: 'COMMENT', id: pick(comments) }),
    () => change('unlike', { type: 'COMMENT', id: pick(comments) }),
    () => change('like', { type: 'POST', id: scene.postId }),
    () => change('unlike', { type: 'POST', id: scene.postId }),
    () => change('like', { type: 'DISCUSSION', id: discussionId }),
    () => change('unlike', { type: 'DISCUSSION', id: discussionId }),
    () => change('commentOnPost', { postId: scene.postId, parentId: pick(comments), body: 'x' }),
    () => change('deleteComment', { id: pick(comments) }),
    () => change('replyToDiscussion', { discussionId, parentId: pick(replies), body: 'x' }),
    () => change('acceptDiscussionReply', { id: pick(replies) }, scene.user),
    () => change('deleteDiscussionReply', { id: pick(replies) }),
  ];
  const perWorker = 40;
  const workers = 8;
  const seen = new Set<string>();
  const work = async () => {
    for (let index = 0; index < perWorker; index += 1) {
      for (const { code } of (await pick(kinds)()).errors) seen.add(code);
    }
  };
  let transactions = 0;
  const listener = (statement: unknown) => {
    if ((statement as Statement).sql === 'START TRANSACTION') transactions += 1;
  };
  subscribe('joinery:statement', listener);
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    unsubscribe('joinery:statement', listener);
  }
  // What somebody else deletes in the meantime is not there.
  expect(['NOT_FOUND', 'REFERENCE_NOT_FOUND']).toEqual(expect.arrayContaining([...seen]));
  expect(await sql(wrongCounts)).toEqual([]);
  expect(transactions).toBe(workers * perWorker);
});
