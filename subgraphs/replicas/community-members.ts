/** Decides what of a community a viewer sees in the services that keep its replica and that of its members. */
import type { Viewer } from '../../wire/contract/viewer';

export interface InCommunity {
  readonly sql: string;
  readonly params: { readonly member: string | null };
}

/**
 * True of rows in no community, in a public one, or in one of which the viewer is a member; moderators and admins of the
 * tenant are none. `alias` is quoted, where it needs to be.
 */
export const seesInto = ({ userId }: Viewer, alias: string): InCommunity => ({
  sql: `(${alias}.community_id IS NULL
    OR EXISTS (SELECT FROM community_replica c WHERE c.id = ${alias}.community_id AND c.visibility = 'PUBLIC')
    OR EXISTS (SELECT FROM member_replica m WHERE m.community_id = ${alias}.community_id AND m.user_id = :member))`,
  params: { member: userId },
});
