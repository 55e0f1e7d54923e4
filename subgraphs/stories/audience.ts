/** Decides who sees a story: its author and its audience, as long as it lasts. */
import type { Viewer } from '../../wire/contract/viewer';
import type { Readable } from '../runtime/request/row-query';

const seen = (stories: string) => `${stories}.expires_at > now() AND (
  ${stories}.user_id = :viewer OR ${stories}.audience = 'EVERYBODY'
  OR ${stories}.audience = 'FOLLOWERS' AND EXISTS (
    SELECT FROM follow_replica f WHERE f.follower_id = :viewer AND f.following_id = ${stories}.user_id)
  OR ${stories}.audience = 'CLOSE_FRIENDS' AND EXISTS (
    SELECT FROM story_close_friends c WHERE c.owner_id = ${stories}.user_id AND c.friend_id = :viewer))`;

export const readableStories: Readable = ({ userId }: Viewer, stories) => ({
  sql: seen(`"${stories}"`),
  params: { viewer: userId },
});

export const ofFollowed: Readable = ({ userId }, stories) => ({
  sql: `"${stories}".user_id = :viewer OR EXISTS (
    SELECT FROM follow_replica f WHERE f.follower_id = :viewer AND f.following_id = "${stories}".user_id)`,
  params: { viewer: userId },
});

/** Of one's own stories all, of others' one's own: in either case of those that are there. */
export const readableViews: Readable = ({ userId }: Viewer, views) => ({
  sql: `("${views}".viewer_id = :viewer OR EXISTS (
    SELECT FROM stories own WHERE own.id = "${views}".story_id AND own.user_id = :viewer AND own.expires_at > now()))`,
  params: { viewer: userId },
});
