/** Makes a tenant for a test, with one person of each kind that a rule can tell apart. */
import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '../../wire/contract/viewer';

export interface Person extends Viewer {
  readonly userId: string;
}

export interface People {
  readonly tenantId: string;
  readonly admin: Person;
  readonly moderator: Person;
  readonly user: Person;
  /** Another user of the tenant. */
  readonly other: Person;
  /** A user of another tenant. */
  readonly stranger: Person;
  /** Somebody of the tenant who is not signed in. */
  readonly anonymous: Viewer;
}

/** Each is called as the property: the user's username is `user`. `cortex` runs SQL as the owner of cortex' tables. */
export async function peopleOf(
  cortex: (text: string, values: unknown[]) => Promise<unknown>,
): Promise<People> {
  const [tenantId, elsewhere] = [randomUUID(), randomUUID()];
  const person = (tenant: string, ...roles: Role[]): Person => ({
    tenantId: tenant,
    userId: randomUUID(),
    roles,
  });
  const people = {
    admin: person(tenantId, 'ADMIN'),
    moderator: person(tenantId, 'MODERATOR'),
    user: person(tenantId, 'USER'),
    other: person(tenantId, 'USER'),
    stranger: person(elsewhere, 'USER'),
  };
  await cortex(
    `INSERT INTO tenants (id, slug, name) SELECT id, 't-' || id, 'A tenant' FROM unnest($1::uuid[]) AS tenant (id)`,
    [[tenantId, elsewhere]],
  );
  const persons = Object.values(people);
  await cortex(
    `INSERT INTO users (tenant_id, id, username, email, role, email_verified)
     SELECT tenant, id, username, username || '@example.org', role, true
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS person (tenant, id, username, role)`,
    [
      persons.map(one => one.tenantId),
      persons.map(one => one.userId),
      Object.keys(people),
      persons.map(({ roles }) => roles[0]),
    ],
  );
  return { tenantId, ...people, anonymous: { tenantId, userId: null, roles: [] } };
}
