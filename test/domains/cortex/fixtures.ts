/** Gives a cortex test a tenant of its own, with an admin, a moderator and a user in it. */
import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../../../wire/contract/viewer';
import type { Estate } from '../../support/estate';

export interface Cast {
  readonly tenantId: string;
  readonly admin: Person;
  readonly moderator: Person;
  readonly user: Person;
  /** Somebody of this tenant who is not signed in. */
  readonly anonymous: Viewer;
}

export interface Person extends Viewer {
  readonly userId: string;
}

export async function castOf(estate: Estate): Promise<Cast> {
  const tenantId = randomUUID();
  const person = (...roles: Role[]): Person => ({ tenantId, userId: randomUUID(), roles });
  const cast = {
    tenantId,
    admin: person('ADMIN'),
    moderator: person('MODERATOR'),
    user: person('USER'),
    anonymous: { tenantId, userId: null, roles: [] },
  };
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $3)', [
    tenantId,
    `t-${tenantId}`,
    'A tenant',
  ]);
  await estate.sql(
    'cortex',
    `INSERT INTO users (tenant_id, id, username, email, role, email_verified)
     SELECT $1, id, username, username || '@example.org', upper(username), true
       FROM unnest($2::uuid[], ARRAY['admin', 'moderator', 'user']) AS person (id, username)`,
    [tenantId, [cast.admin, cast.moderator, cast.user].map(({ userId }) => userId)],
  );
  return cast;
}

/** Makes categories from a drawing, "engineering/databases/postgresql", and tells their ids by slug. */
export async function plant(
  estate: Estate,
  tenantId: string,
  ...paths: string[]
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const slugs of paths.map(path => path.split('/'))) {
    for (const [depth, slug] of slugs.entries()) {
      if (ids[slug]) continue;
      ids[slug] = randomUUID();
      await estate.sql(
        'cortex',
        `INSERT INTO categories (tenant_id, id, slug, label, parent_id, position) VALUES ($1, $2, $3, $4, $5, $6)`,
        [
          tenantId,
          ids[slug],
          slug,
          slug.toUpperCase(),
          ids[slugs[depth - 1] ?? ''] ?? null,
          Object.keys(ids).length,
        ],
      );
    }
  }
  return ids;
}
