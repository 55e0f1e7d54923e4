/** Decides who sees comments and likes: of posts in a private community its members, of what was hidden its author and the staff. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { seesInto } from '../replicas/community-members';
import type { Change } from '../runtime/change/change';
import type { Readable } from '../runtime/request/row-query';
import { isStaff } from '../runtime/request/viewer-rights';
import type { Comment } from './entities/comment';
import { PostReplica } from './entities/replicas';

function ofSeenPost(viewer: Viewer, alias: string) {
  const { sql, params } = seesInto(viewer, 'post');
  return {
    sql: `EXISTS (SELECT FROM post_replica post WHERE post.id = "${alias}".post_id AND ${sql})`,
    params,
  };
}

export const readableComments: Readable = (viewer, comments) => {
  const seen = ofSeenPost(viewer, comments);
  if (isStaff(viewer)) return seen;
  return {
    sql: `${seen.sql} AND ("${comments}".status = 'VISIBLE' OR "${comments}".user_id = :viewer)`,
    params: { ...seen.params, viewer: viewer.userId },
  };
};

export const readableLikes: Readable = (viewer, likes) => {
  const { sql, params } = ofSeenPost(viewer, likes);
  return { sql: `"${likes}".post_id IS NULL OR ${sql}`, params };
};

/** After it was referred to: only then is known here in which community it is. */
export async function requireSeenPost(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  field: string,
): Promise<void> {
  const { sql, params } = seesInto(viewer, 'post');
  const seen = await manager
    .createQueryBuilder(PostReplica, 'post')
    .where('post.id = :id', { id })
    .andWhere(sql, params)
    .getExists();
  if (!seen) throw new JoineryError('REFERENCE_NOT_FOUND', `There is no Post with the id ${id}.`, { field });
}

export const onSeenPost = ({ manager, viewer, row }: Change<Comment>): Promise<void> =>
  requireSeenPost(manager, viewer, row.postId, 'postId');
