/** `joinery token`: a token for a user, for development. */
import { signToken } from '../../gateway/http/identity';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import { type Config, ConfigError, requireVariable } from '../../wire/config';
import { isUuid, type Role } from '../../wire/contract/viewer';
import { openDatabases } from '../estate/databases';
import { connectDomain } from '../estate/open-domain';
import { findDomain, readProject } from '../estate/project';

export interface TokenOptions {
  /** A name, where the project says how users are found; or a uuid. */
  readonly user: string;
  /** Of a user named by a uuid, beside USER. */
  readonly roles: readonly Role[];
  /** Uuid; the default tenant unless given. */
  readonly tenantId: string | undefined;
  /** As jose takes it: `12h`. */
  readonly expiresIn: string;
}

/** The token; throws ConfigError where there is no such user. */
export async function makeToken(config: Config, options: TokenOptions): Promise<string> {
  if (config.production) {
    throw new ConfigError(
      'This command is for development only: with NODE_ENV=production, your identity provider issues tokens.',
    );
  }
  const secret = requireVariable(
    config.jwtSecret,
    'JWT_SECRET',
    'what signs tokens; JWKS_URL only verifies them',
  );
  const { user, expiresIn, tenantId = config.defaultTenantId } = options;
  const found: User = isUuid(user)
    ? { id: user, roles: options.roles }
    : await findUser(config, user, tenantId);
  const roles: Role[] = ['USER', ...found.roles.filter(role => role !== 'USER')];
  const [issuer] = config.jwtIssuers;
  const [audience] = config.jwtAudiences;
  return signToken({ userId: found.id, tenantId, roles, expiresIn }, secret, { issuer, audience });
}

interface User {
  readonly id: string;
  readonly roles: readonly Role[];
}

async function findUser(config: Config, name: string, tenantId: string): Promise<User> {
  const { users } = readProject();
  if (!users) {
    throw new ConfigError(
      `"${name}" is not a uuid, and the project does not say how users are found by name: give the user's uuid, or set users in joinery.config.`,
    );
  }
  const domain = findDomain(users.domain);
  const databases = await openDatabases(config, [domain]);
  try {
    const dataSource = await connectDomain(domain, databases);
    const rows: { id: string; role: Role }[] = await managerOfTenant(dataSource, domain.name, tenantId)
      .query(users.sql, [name])
      .finally(() => dataSource.destroy());
    const [user] = rows;
    if (!user) throw new ConfigError(`There is no user "${name}" in the tenant ${tenantId}.`);
    return { id: user.id, roles: [user.role] };
  } finally {
    await databases.stop();
  }
}
