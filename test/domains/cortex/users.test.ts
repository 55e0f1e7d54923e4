import { randomUUID } from 'node:crypto';
import { type Estate, openEstate } from '../../support/estate';
import { type Cast, castOf } from './fixtures';

let estate: Estate;
let cast: Cast;
beforeAll(async () => {
  estate = await openEstate();
  cast = await castOf(estate);
});
afterAll(() => estate.close());

test('a user is found by id and by username', async () => {
  const { data } = await estate.query(
    `query ($id: ID!) { user(id: $id) { username } userByUsername(username: "user") { id } }`,
    { id: cast.user.userId },
    cast.anonymous,
  );
  expect(data).toEqual({ user: { username: 'user' }, userByUsername: { id: cast.user.userId } });
});

test('a user who does not exist, or is of another tenant, is null', async () => {
  const other = await castOf(estate);
  const ask = `query ($id: ID!) { user(id: $id) { id } }`;
  expect((await estate.query(ask, { id: randomUUID() }, cast.admin)).data.user).toBeNull();
  expect((await estate.query(ask, { id: other.user.userId }, cast.admin)).data.user).toBeNull();
});

test('me is the signed-in user, and nobody when nobody is signed in', async () => {
  const ask = `{ me { username tenant { id } } tenant { id name } }`;
  const tenant = { id: cast.tenantId, name: 'A tenant' };
  expect((await estate.query(ask, {}, cast.moderator)).data).toEqual({
    me: { username: 'moderator', tenant: { id: cast.tenantId } },
    tenant,
  });
  expect((await estate.query(ask, {}, cast.anonymous)).data).toEqual({ me: null, tenant });
});

test('the email address and the last login are seen by the user and by admins alone', async () => {
  await estate.sql('cortex', `UPDATE users SET last_login_at = '2026-02-03T04:05:06.789Z' WHERE id = $1`, [
    cast.user.userId,
  ]);
  const ask = `query ($id: ID!) { user(id: $id) { email emailVerified lastLoginAt } }`;
  const seenBy = async (viewer: Cast['anonymous']) =>
    (await estate.query(ask, { id: cast.user.userId }, viewer)).data.user;
  const all = { email: 'user@example.org', emailVerified: true, lastLoginAt: '2026-02-03T04:05:06.789Z' };
  const nothing = { email: null, emailVerified: null, lastLoginAt: null };
  expect(await seenBy(cast.user)).toEqual(all);
  expect(await seenBy(cast.admin)).toEqual(all);
  expect(await seenBy(cast.moderator)).toEqual(nothing);
  expect(await seenBy(cast.anonymous)).toEqual(nothing);
});

test('the schema has no password', async () => {
  const { data } = await estate.query(`{ __type(name: "User") { fields { name } } }`, {}, cast.anonymous);
  expect(data.__type.fields.map(({ name }: { name: string }) => name).join()).not.toMatch(
    /password|hash|secret/i,
  );
});

describe('a list of users', () => {
  let crowd: Cast;
  const names = async (args: string) => {
    const { data, errors } = await estate.query(
      `{ users(${args}) { nodes { username } } }`,
      {},
      crowd.anonymous,
    );
    expect(errors).toEqual([]);
    return data.users.nodes.map(({ username }: { username: string }) => username);
  };

  beforeAll(async () => {
    crowd = await castOf(estate);
    await estate.sql(
      'cortex',
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
      const { data } = await estate.query(
        `query ($after: String) {
          users(first: 3, after: $after, orderBy: { points: ASC }) {
            totalCount nodes { username } pageInfo { hasNextPage endCursor }
          }
        }`,
        { after },
        crowd.anonymous,
      );
      expect(data.users.totalCount).toBe(8);
      seen.push(...data.users.nodes.map(({ username }: { username: string }) => username));
      after = data.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });

  test('hangs below the tenant as well', async () => {
    const { data } = await estate.query(
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
  const many = await castOf(estate);
  await estate.sql(
    'cortex',
    `WITH made AS (
       INSERT INTO users (tenant_id, username, email)
       SELECT $1, 'u' || n, n || '@example.org' FROM generate_series(1, 1000) AS n RETURNING id
     ) INSERT INTO profiles (tenant_id, user_id, headline) SELECT $1, id, 'Hello' FROM made`,
    [many.tenantId],
  );
  const ask = `query ($first: Int) {
    users(first: $first, orderBy: { username: DESC }) { nodes { tenant { name } profile { headline user { username } } } }
  }`;
  const few = await estate.query(ask, { first: 10 }, many.anonymous);
  const more = await estate.query(ask, { first: 100 }, many.anonymous);
  expect(more.data.users.nodes).toHaveLength(100);
  expect(more.data.users.nodes[99].profile.headline).toBe('Hello');
  expect(few.statements).toHaveLength(4);
  expect(more.statements).toHaveLength(4);
});
