/** Auth: how users sign in, their sessions with the tokens, and the log of what was done. */

import type { Viewer } from '../../wire/contract/viewer';
import { TenantReplica } from '../replicas/tenant';
import { cacheRows } from '../runtime/cache/cache';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { hasRole } from '../runtime/request/viewer-rights';
import { noteChanges } from './audit';
import { authDemo } from './demo';
import { Account } from './entities/account';
import { AccountHolder } from './entities/account-holder';
import { AuditLog } from './entities/audit-log';
import { RefreshToken } from './entities/refresh-token';
import { Session } from './entities/session';
import { SignUp } from './entities/sign-up';
import { errors } from './errors';
import { CreateAuth1796022768935 } from './migrations/1796022768935-create-auth';
import { TellOfEveryChangeOfSessions1796047608398 } from './migrations/1796047608398-tell-of-every-change-of-sessions';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';
import { Query } from './resolvers/query';
import { makeAccount, refuseSignUp } from './sign-up';

const ownOrAdmin = (viewer: Viewer, alias: string) =>
  hasRole(viewer, 'ADMIN')
    ? undefined
    : { sql: `"${alias}".user_id = :viewer`, params: { viewer: viewer.userId } };

export const auth = defineSubgraph({
  name: 'auth',
  entities: [Account, Session, RefreshToken, AuditLog, SignUp, TenantReplica, AccountHolder],
  migrations: [CreateAuth1796022768935, TellOfEveryChangeOfSessions1796047608398],
  resolvers: { Query, Mutation, ...fields },
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
