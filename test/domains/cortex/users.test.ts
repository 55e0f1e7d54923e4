import { randomUUID } from 'node:crypto';
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';

const cortex = openDomain('cortex');
let people: People;
beforeAll(async () => {
  people = await cortex.newTenant();
});

test('a user is found by id and by username', async () => {
  const { data } = await cortex.query(
    `query ($id: ID!) { user(id: $id) { username } userByUsername(username: "user") { id } }`,
    { id: people.user.userId },
    people.anonymous,
  );
  expect(data).toEqual({ user: { username: 'user' }, userByUsername: { id: people.user.userId } });
});

test('a user who does not exist, or is of another tenant, is null', async () => {
  const other = await cortex.newTenant();
  const ask = `query ($id: ID!) { user(id: $id) { id } }`;
  expect((await cortex.query(ask, { id: randomUUID() }, people.admin)).data.user).toBeNull();
  expect((await cortex.query(ask, { id: other.user.userId }, people.admin)).data.user).toBeNull();
});

test('me is the signed-in user, and nobody when nobody is signed in', async () => {
  const ask = `{ me { username tenant { id } } tenant { id name } }`;
  const tenant = { id: people.tenantId, name: 'A tenant' };
  expect((await cortex.query(ask, {}, people.moderator)).data).toEqual({
    me: { username: 'moderator', tenant: { id: people.tenantId } },
    tenant,
  });
  expect((await cortex.query(ask, {}, people.anonymous)).data).toEqual({ me: null, tenant });
});

test('the email address and the last login are seen by the user and by admins alone', async () => {
  await cortex.sql(`UPDATE users SET last_login_at = '2026-02-03T04:05:06.789Z' WHERE id = $1`, [
    people.user.userId,
  ]);
  const ask = `query ($id: ID!) { user(id: $id) { email emailVerified lastLoginAt } }`;
  const seenBy = async (viewer: People['anonymous']) =>
    (await cortex.query(ask, { id: people.user.userId }, viewer)).data.user;
  const all = { email: 'user@example.org', emailVerified: true, lastLoginAt: '2026-02-03T04:05:06.789Z' };
  const nothing = { email: null, emailVerified: null, lastLoginAt: null };
  expect(await seenBy(people.user)).toEqual(all);
  expect(await seenBy(people.admin)).toEqual(all);
  expect(await seenBy(people.moderator)).toEqual(nothing);
  expect(await seenBy(people.anonymous)).toEqual(nothing);
});

test('the schema has no password', async () => {
  const { data } = await cortex.query(`{ __type(name: "User") { fields { name } } }`, {}, people.anonymous);
  expect(data.__type.fields.map(({ name }: { name: string }) => name).join()).not.toMatch(
    /password|hash|secret/i,
  );
});

describe('a list of users', () => {
  let crowd: People;
  const names = async (args: string) => {
    const { data, errors } = await cortex.query(
      `{ users(${args}) { nodes { username } } }`,
      {},
      crowd.anonymous,
    );
    expect(errors).toEqual([]);
    return data.users.nodes.map(({ username }: { username: string }) => username);
  };

  beforeAll(async () => {
    crowd = await cortex.newTenant();
    await cortex.sql(
      `INSERT INTO users (tenant_id, username, email, points, verified, created_at)
       SELECT $1, 'p' || n, n || '@example.org', n % 3, n = 2, timestamptz '2020-01-01Z' + n * interval '1 day'
         FROM generate_series(1, 5) AS n`,
      [crowd.tenantId],
    );
  });

  test('is ordered by creation, newest first, unless it says otherwise', async () => {
    expect((await names('first: 100')).slice(-5)).toEqual(['p5', 'p4', 'p3', 'p2', 'p1']);
    expect((await names('orderBy: { createdAt: ASC }')).slice(0, 2)).toEqual(['p1', 'p2']);
    expect(await names('orderBy: { username: DESC }, last: 2')).toEqual(['moderator', 'admin']);
    expect((await names('orderBy: { points: DESC }, first: 2')).sort()).toEqual(['p2', 'p5']);
  });

  test('is filtered by username, role, verification and time of creation', async () => {
    expect(await names('filter: { username: "p3" }')).toEqual(['p3']);
    expect(await names('filter: { role: MODERATOR }')).toEqual(['moderator']);
    expect(await names('filter: { verified: true }')).toEqual(['p2']);
    expect(
      await names('filter: { createdAt: { gte: "2020-01-03T00:00:00Z", lt: "2020-01-05T00:00:00Z" } }'),
    ).toEqual(['p3', 'p2']);
  });

  test('pages through equal values of its order without losing or repeating a user', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await cortex.query(
        `query ($after: String) {
          users(first: 3, after: $after, orderBy: { points: ASC }) {
            totalCount nodes { username } pageInfo { hasNextPage endCursor }
          }
        }`,
        { after },
        crowd.anonymous,
      );
      expect(data.users.totalCount).toBe(9);
      seen.push(...data.users.nodes.map(({ username }: { username: string }) => username));
      after = data.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
  });

  test('hangs below the tenant as well', async () => {
    const { data } = await cortex.query(
      `{ tenant { users(filter: { role: ADMIN }) { totalCount nodes { username tenant { id } } } } }`,
      {},
      crowd.anonymous,
    );
    expect(data.tenant.users).toEqual({
      totalCount: 1,
      nodes: [{ username: 'admin', tenant: { id: crowd.tenantId } }],
    });
  });
});

test('a list of users with their profiles takes as many statements for 100 as for 10', async () => {
  const many = await cortex.newTenant();
  await cortex.sql(
    `WITH made AS (
       INSERT INTO users (tenant_id, username, email)
       SELECT $1, 'u' || n, n || '@example.org' FROM generate_series(1, 1000) AS n RETURNING id
     ) INSERT INTO profiles (tenant_id, user_id, headline) SELECT $1, id, 'Hello' FROM made`,
    [many.tenantId],
  );
  const ask = `query ($first: Int) {
    users(first: $first, orderBy: { username: DESC }) { nodes { tenant { name } profile { headline user { username } } } }
  }`;
  const few = await cortex.query(ask, { first: 10 }, many.anonymous);
  const more = await cortex.query(ask, { first: 100 }, many.anonymous);
  expect(more.data.users.nodes).toHaveLength(100);
  expect(more.data.users.nodes[99].profile.headline).toBe('Hello');
  expect(few.statements).toHaveLength(4);
  expect(more.statements).toHaveLength(4);
});
