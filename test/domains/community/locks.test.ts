/**
 * That rows are locked from the top down: whoever waits for a thing holds none of what hangs on it, so that whoever
 * holds the thing can go on to what hangs on it. The other way round the two would wait for each other.
 */
import { Client } from 'pg';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { makersOf, type Scene, sceneOf } from './fixtures';

const community = openDomain('community');
const make = makersOf(community);
let scene: Scene;
let holder: Client;
beforeEach(async () => {
  scene = await sceneOf(community);
  holder = new Client(community.database.ownerUrl);
  await holder.connect();
});
afterEach(() => holder.end());

async function somebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await community.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length > 0) return;
  }
}

interface Waiting {
  /** Takes the row above, as a change of it does. */
  above: [sql: string, id: string];
  /** Takes the row below, or fails at once where somebody holds it. */
  below: [sql: string, id: string];
  change: [field: string, input: Record<string, unknown>];
}

const scenes: Record<string, () => Promise<Waiting>> = {
  'unlike waits for the comment without holding the like': async () => {
    const id = await make.comment(scene);
    await community.change(scene.user, 'like', { type: 'COMMENT', id });
    return {
      above: ['SELECT FROM comments WHERE id = $1 FOR UPDATE', id],
      below: ['SELECT FROM likes WHERE likeable_id = $1 FOR UPDATE NOWAIT', id],
      change: ['unlike', { type: 'COMMENT', id }],
    };
  },
  'unlike waits for the counts of the post without holding the like': async () => {
    await community.change(scene.user, 'like', { type: 'POST', id: scene.postId });
    return {
      above: ['SELECT FROM post_stats WHERE post_id = $1 FOR UPDATE', scene.postId],
      below: ['SELECT FROM likes WHERE likeable_id = $1 FOR UPDATE NOWAIT', scene.postId],
      change: ['unlike', { type: 'POST', id: scene.postId }],
    };
  },
  'deleteComment waits for the parent without holding the answer': async () => {
    const parentId = await make.comment(scene);
    const id = await make.comment(scene, { parentId });
    return {
      above: ['SELECT FROM comments WHERE id = $1 FOR UPDATE', parentId],
      below: ['SELECT FROM comments WHERE id = $1 FOR UPDATE NOWAIT', id],
      change: ['deleteComment', { id }],
    };
  },
  'deleteDiscussionReply waits for the discussion without holding the reply': () =>
    changeOfReply('deleteDiscussionReply'),
  'acceptDiscussionReply waits for the discussion without holding the reply': () =>
    changeOfReply('acceptDiscussionReply'),
};

async function changeOfReply(field: string): Promise<Waiting> {
  const discussionId = await make.discussion(scene);
  const id = await make.reply(scene, discussionId, {}, scene.user);
  return {
    above: ['SELECT FROM discussions WHERE id = $1 FOR UPDATE', discussionId],
    below: ['SELECT FROM discussion_replies WHERE id = $1 FOR UPDATE NOWAIT', id],
    change: [field, { id }],
  };
}

test.each(Object.entries(scenes))('%s', async (_name, make) => {
  const { above, below, change } = await make();
  await holder.query('BEGIN');
  await holder.query(above[0], [above[1]]);
  const answer = community.change(scene.user, ...change);
  await somebodyWaits();
  expect((await holder.query(below[0], [below[1]])).rowCount).toBe(1);
  await holder.query('COMMIT');
  expect(codes(await answer)).toEqual([]);
});
