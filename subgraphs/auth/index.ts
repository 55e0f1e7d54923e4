/** Auth: how users sign in, their sessions with the tokens, and the log of what was done. */

import type { Viewer } from '../../wire/contract/viewer';
import { cacheRows } from '../runtime/cache/cache';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { hasRole } from '../runtime/request/viewer-rights';
import { noteChanges } from './audit';
import { authDemo } from './demo';
import { Session } from './entities/session';
import { errors } from './errors';
import { makeAccount, refuseSignUp } from './sign-up';

const ownOrAdmin = (viewer: Viewer, alias: string) =>
  hasRole(viewer, 'ADMIN')
    ? undefined
    : { sql: `"${alias}".user_id = :viewer`, params: { viewer: viewer.userId } };

export const auth = defineSubgraph({
  ...domainFolder(__dirname),
  effects: [makeAccount, refuseSignUp, noteChanges],
  readable: {
    Account: ownOrAdmin,
    Session: ownOrAdmin,
    RefreshToken: ownOrAdmin,
    AuditLog: viewer => (hasRole(viewer, 'ADMIN') ? undefined : { sql: 'false', params: {} }),
    SignUp: () => ({ sql: 'false', params: {} }),
  },
  caches: [
    cacheRows(Session, 'id', {
      name: 'user:session',
      seconds: session => (session ? (session.expiresAt.getTime() - Date.now()) / 1000 : 0),
    }),
  ],
  errors,
  demo: authDemo,
});
