/** Decides who reads a post, what belongs to it, and that it was shared. */
import type { Viewer } from '../../wire/contract/viewer';
import { type SeenPost, seesPost } from '../replicas/seen-posts';
import type { Readable } from '../runtime/request/row-query';
import { isStaff } from '../runtime/request/viewer-rights';

export const readablePosts = (viewer: Viewer, alias: string): SeenPost => seesPost(viewer, `"${alias}"`);

export function readableVersions(viewer: Viewer, alias: string): SeenPost {
  const { sql, params } = readablePosts(viewer, 'own');
  const edits = isStaff(viewer) ? 'true' : 'own.author_id = :viewer';
  return {
    sql: `EXISTS (SELECT FROM posts own WHERE own.id = "${alias}".post_id AND ${edits} AND (${sql}))`,
    params: { viewer: viewer.userId, ...params },
  };
}

/** By whom, and by those with whom it was shared who may read the post. */
export function readableShares(viewer: Viewer, alias: string): SeenPost {
  const shares = `"${alias}"`;
  const { sql, params } = readablePosts(viewer, 'shared');
  return {
    sql: `(${shares}.audience = 'ALL' OR :viewer IN (${shares}.user_id, ${shares}.shared_with_user_id))
      AND EXISTS (SELECT FROM posts shared WHERE shared.id = ${shares}.post_id AND (${sql}))`,
    params: { viewer: viewer.userId, ...params },
  };
}

/** Posts of those whom the viewer follows. */
export const ofFollowed: Readable = ({ userId }, posts) => ({
  sql: `"${posts}".status = 'PUBLISHED' AND EXISTS (
    SELECT FROM follow_replica f WHERE f.follower_id = :follower AND f.following_id = "${posts}".author_id)`,
  params: { follower: userId },
});

/** Nobody else knows what somebody keeps. */
export const ownedByViewer: Readable = ({ userId }, rows) => ({
  sql: `"${rows}".user_id = :viewer`,
  params: { viewer: userId },
});
