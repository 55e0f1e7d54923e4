/** Decides who sees a post, in postal and in the services that keep its replica and those of communities and members. */
import type { EntityManager } from 'typeorm';
import { JoineryError } from '../../wire/contract/errors';
import type { Viewer } from '../../wire/contract/viewer';
import { isStaff } from '../runtime/request/viewer-rights';
import { seesInto } from './community-members';
import { PostReplica } from './post';

export interface SeenPost {
  readonly sql: string;
  readonly params: Record<string, unknown>;
}

/**
 * True of published posts for everybody, of the others for their author and the staff; of those in a private community
 * for its members alone, and each for its author; what is held back is the staff's to look at wherever it is. `alias` is quoted, where it needs to be.
 */
export function seesPost(viewer: Viewer, alias: string): SeenPost {
  const community = seesInto(viewer, alias);
  const published = isStaff(viewer) ? 'true' : `${alias}.status = 'PUBLISHED'`;
  const held = isStaff(viewer) ? ` OR ${alias}.status = 'HELD'` : '';
  if (viewer.userId === null)
    return { sql: `(${published} AND ${community.sql})`, params: { ...community.params } };
  return {
    sql: `(${alias}.author_id = :viewer OR ${published} AND ${community.sql}${held})`,
    params: { viewer: viewer.userId, ...community.params },
  };
}

/** Refuses one that the viewer does not see, as one that is not there. After it was referred to: only then is it known here. */
export async function requireSeenPost(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  field: string,
): Promise<void> {
  const { sql, params } = seesPost(viewer, 'post');
  const seen = await manager
    .createQueryBuilder(PostReplica, 'post')
    .where('post.id = :id', { id })
    .andWhere(sql, params)
    .getExists();
  if (!seen) throw new JoineryError('REFERENCE_NOT_FOUND', `There is no Post with the id ${id}.`, { field });
}
