/** Analytics: who looked at what, what happened by day, what can be found, and what clients tell of their users. */

import type { Viewer } from '../../wire/contract/viewer';
import { CommunityReplica } from '../replicas/community-visibility';
import { MemberReplica } from '../replicas/member';
import { PostReplica } from '../replicas/post';
import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { isStaff } from '../runtime/request/viewer-rights';
import { logActivity } from './activity';
import { analyticsDemo } from './demo';
import { ActivityLog } from './entities/activity-log';
import { AnalyticsEvent } from './entities/analytics-event';
import { MediaFile } from './entities/media-file';
import { MediaRemoval } from './entities/media-removal';
import { PostView } from './entities/post-view';
import { SearchDocument } from './entities/search-document';
import { TenantStats } from './entities/tenant-stats';
import { errors } from './errors';
import { indexObjects } from './indexing';
import { removeDue } from './media';
import { CreateAnalytics1796025894034 } from './migrations/1796025894034-create-analytics';
import { PublishViewers1796034958040 } from './migrations/1796034958040-publish-viewers';
import { SearchByTheIndex1796035201034 } from './migrations/1796035201034-search-by-the-index';
import { KeepMediaFiles1796037464931 } from './migrations/1796037464931-keep-media-files';
import { SeePostsAsPostal1796047386530 } from './migrations/1796047386530-see-posts-as-postal';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import { Query } from './resolvers/query';
import { visible } from './searching';

const own = (viewer: Viewer, alias: string) =>
  isStaff(viewer) ? undefined : { sql: `"${alias}".user_id = :viewer`, params: { viewer: viewer.userId } };
const ofStaff = (viewer: Viewer) => (isStaff(viewer) ? undefined : { sql: 'false' });

export const analytics = defineSubgraph({
  name: 'analytics',
  entities: [
    PostView,
    ActivityLog,
    TenantStats,
    SearchDocument,
    AnalyticsEvent,
    MediaFile,
    MediaRemoval,
    TenantReplica,
    UserReplica,
    PostReplica,
    CommunityReplica,
    MemberReplica,
  ],
  migrations: [
    CreateAnalytics1796025894034,
    PublishViewers1796034958040,
    SearchByTheIndex1796035201034,
    KeepMediaFiles1796037464931,
    SeePostsAsPostal1796047386530,
  ],
  effects: [...logActivity, ...indexObjects],
  resolvers: { Query, Mutation, ...fields },
  readable: {
    PostView: own,
    ActivityLog: own,
    TenantStats: ofStaff,
    AnalyticsEvent: ofStaff,
    MediaFile: (viewer, alias) => {
      const ready = isStaff(viewer)
        ? `"${alias}".status = 'READY'`
        : `"${alias}".status = 'READY' AND "${alias}".visibility = 'PUBLIC'`;
      return { sql: `(${ready} OR "${alias}".user_id = :viewer)`, params: { viewer: viewer.userId } };
    },
    SearchDocument: (viewer, alias) => ({
      sql: visible(viewer, alias),
      params: { viewer: viewer.userId },
    }),
  },
  orders: {
    ActivityLog: { occurredAt: 'DESC' },
    TenantStats: { day: 'DESC' },
    SearchDocument: { updatedAt: 'DESC' },
    AnalyticsEvent: { timestamp: 'DESC' },
  },
  tasks: [
    {
      name: 'Files that belong to nothing are removed',
      everyMs: 5_000,
      due: 'SELECT media_removals_due()',
      run: removeDue,
    },
  ],
  errors,
  demo: analyticsDemo,
});
