/** Decides who sees comments and likes: whoever sees the post; of what was hidden or is held back its author and the staff. */
import type { Viewer } from '../../wire/contract/viewer';
import { requireSeenPost, type SeenPost, seesPost } from '../replicas/seen-posts';
import type { Change } from '../runtime/change/change';
import { isStaff } from '../runtime/request/viewer-rights';
import type { Comment } from './entities/comment';

function ofSeenPost(viewer: Viewer, alias: string): SeenPost {
  const { sql, params } = seesPost(viewer, 'post');
  return {
    sql: `EXISTS (SELECT FROM post_replica post WHERE post.id = "${alias}".post_id AND ${sql})`,
    params,
  };
}

export function readableComments(viewer: Viewer, comments: string): SeenPost {
  const seen = ofSeenPost(viewer, comments);
  if (isStaff(viewer)) return { ...seen, sql: `(${seen.sql} OR "${comments}".status = 'HELD')` };
  return {
    sql: `${seen.sql} AND ("${comments}".status = 'VISIBLE' OR "${comments}".user_id = :viewer)`,
    params: { ...seen.params, viewer: viewer.userId },
  };
}

/** Of what the viewer sees. */
export function readableLikes(viewer: Viewer, likes: string): SeenPost {
  const post = ofSeenPost(viewer, likes);
  const comment = readableComments(viewer, 'liked');
  return {
    sql: `CASE "${likes}".likeable_type WHEN 'DISCUSSION' THEN true WHEN 'POST' THEN ${post.sql}
      ELSE EXISTS (SELECT FROM comments liked WHERE liked.id = "${likes}".likeable_id AND ${comment.sql}) END`,
    params: comment.params,
  };
}

export const onSeenPost = ({ manager, viewer, row }: Change<Comment>): Promise<void> =>
  requireSeenPost(manager, viewer, row.postId, 'postId');
