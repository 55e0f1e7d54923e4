/** Analytics: who looked at what, what happened by day, what can be found, and what clients tell of their users. */

import { CommunityReplica } from '../replicas/community-visibility';
import { MemberReplica } from '../replicas/member';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { isStaff } from '../runtime/request/viewer-rights';
import { logActivity } from './activity';
import { analyticsDemo } from './demo';
import { errors } from './errors';
import { indexObjects } from './indexing';
import { removeDue } from './media';
import { visible } from './searching';

const own = readableIf(row => `${row}.user_id = :viewer`);
const ofStaff = readableIf(() => 'false');

export const analytics = defineSubgraph({
  ...domainFolder(__dirname),
  replicas: [CommunityReplica, MemberReplica],
  effects: [...logActivity, ...indexObjects],
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
