import { settingsOf } from '../../runtime/declare/settings';
import { revokedSessions } from '../revoked-sessions';
import { publicKeys } from '../signing-keys';
import type { QueryResolvers } from '../types.generated';

export const Query: QueryResolvers = {
  signInProviders: (_parent, _arguments, { dataSource }) =>
    settingsOf({ dataSource }).providers.map(({ name }) => name),
  jwks: (_parent, _arguments, { dataSource }) => publicKeys(dataSource),
  revokedSessions: (_parent, { seconds }, { dataSource }) => revokedSessions(dataSource, seconds),
};
