/** Auth: how users sign in, their sessions with the tokens, and the log of what was done. */

import { cacheRows } from '../runtime/cache/cache';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { noteChanges } from './audit';
import { authDemo } from './demo';
import { Session } from './entities/session';
import { errors } from './errors';
import { makeAccount, refuseSignUp } from './sign-up';

const ownOrAdmin = readableIf(row => `${row}.user_id = :viewer`, { exempt: ['ADMIN'] });

export const auth = defineSubgraph({
  ...domainFolder(__dirname),
  effects: [makeAccount, refuseSignUp, noteChanges],
  readable: {
    Account: ownOrAdmin,
    Session: ownOrAdmin,
    RefreshToken: ownOrAdmin,
    AuditLog: readableIf(() => 'false', { exempt: ['ADMIN'] }),
    SignUp: readableIf(() => 'false', { exempt: [] }),
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
