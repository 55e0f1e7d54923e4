/** `joinery token`: a token for a user of the database, for development. */
import { signToken } from '../../gateway/http/identity';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import { type Config, ConfigError, requireVariable } from '../../wire/config';
import type { Role } from '../../wire/contract/viewer';
import { openDatabases } from '../estate/databases';
import { connectDomain, findDomain } from '../estate/open-domain';

export interface TokenOptions {
  readonly username: string;
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
  const tenantId = options.tenantId ?? config.defaultTenantId;
  const cortex = findDomain('cortex');
  const databases = await openDatabases(config, [cortex]);
  try {
    const dataSource = await connectDomain(cortex, databases);
    const manager = managerOfTenant(dataSource, cortex.name, tenantId);
    const rows: { id: string; role: Role }[] = await manager
      .query('SELECT id, role FROM users WHERE username = $1', [options.username])
      .finally(() => dataSource.destroy());
    const [user] = rows;
    if (!user) throw new ConfigError(`There is no user "${options.username}" in the tenant ${tenantId}.`);
    const roles: Role[] = user.role === 'USER' ? ['USER'] : ['USER', user.role];
    const [issuer] = config.jwtIssuers;
    const [audience] = config.jwtAudiences;
    const { expiresIn } = options;
    return await signToken({ userId: user.id, tenantId, roles, expiresIn }, secret, { issuer, audience });
  } finally {
    await databases.stop();
  }
}
