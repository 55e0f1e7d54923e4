import { revokedSessions } from '../revoked-sessions';
import { publicKeys } from '../signing-keys';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  jwks: (_parent, _arguments, { dataSource }) => publicKeys(dataSource),
  revokedSessions: (_parent, { seconds }, { dataSource }) => revokedSessions(dataSource, seconds),
};
