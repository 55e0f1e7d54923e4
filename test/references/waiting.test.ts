/** Deletions that wait, for others or for locks, keep nothing from anybody: no connection, and no place. */
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { Client } from 'pg';
import { anonymous, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { brokenInvariants } from './invariants';
import { type Joinery, joineryOf } from './joinery';
import { quiescence } from './quiescence';

let estate: Estate;
const clients: Joinery[] = [];
afterEach(async () => {
  for (const { read, tenantId } of clients) {
    await quiescence(read, 60_000);
    expect(await brokenInvariants(read, tenantId)).toEqual([]);
  }
  await Promise.all(clients.splice(0).map(client => client.close()));
  await estate.close();
});

async function aTenant(): Promise<Joinery> {
  const tenantId = randomUUID();
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    tenantId,
  ]);
  const client = joineryOf(estate, tenantId);
  clients.push(client);
  return client;
}

/** With a post and a comment on it. */
async function aUser({ change }: Joinery): Promise<string> {
  const must = async (field: string, input: object, by: string, made: string) => {
    const { data, code } = await change(field, input, by, `${made} { id }`);
    expect(code).toBeUndefined();
    return data[made].id as string;
  };
  const username = randomUUID();
  const user = await must('createUser', { username, email: `${username}@example.org` }, randomUUID(), 'user');
  const postId = await must('createPost', { title: 'x', content: 'x' }, user, 'post');
  await must('commentOnPost', { postId, body: 'x' }, user, 'comment');
  return user;
}

const deleteUser = async ({ change }: Joinery, id: string) => {
  const { data, code } = await change('deleteUser', { id }, id, 'deletion { state waitingFor }');
  expect(code).toBeUndefined();
  return data.deletion as { state: string; waitingFor: string[] };
};

test.each([1, 2])(
  'with %i connections, many deletions at once end, and what is asked meanwhile is answered',
  async poolSize => {
    estate = await openEstate({ posts: 1, poolSize });
    const tenant = await aTenant();
    const users: string[] = [];
    for (let n = 0; n < 8; n += 1) users.push(await aUser(tenant));
    const deleting = Promise.all(users.map(user => deleteUser(tenant, user)));
    const asking = Promise.all(
      Array.from({ length: 8 }, () =>
        estate.graph.execute({
          document: parse('{ users(first: 3) { nodes { id posts(first: 1) { nodes { id } } } } }'),
          viewer: anonymous,
        }),
      ),
    );
    for (const { errors } of await asking) expect(errors).toBeUndefined();
    await deleting;
    await quiescence(tenant.read, 60_000);
    expect(await tenant.read('cortex', 'SELECT id FROM users WHERE id = ANY ($1)', [users])).toEqual([]);
  },
  120_000,
);

test('deletions that wait for somebody’s lock keep no other from going on, and go on when it is let go', async () => {
  estate = await openEstate({ posts: 1 });
  const [one, other] = [await aTenant(), await aTenant()];
  const held: string[] = [];
  for (let n = 0; n < 6; n += 1) held.push(await aUser(one));
  const small = await aUser(other);
  const smallOfTheSame = await aUser(one);
  const holder = new Client(estate.databases.postal!.ownerUrl);
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM user_replica WHERE id = ANY ($1) FOR UPDATE', [held]);
    const waiting = held.map(user => deleteUser(one, user));
    await eventually(async () => {
      const [{ count }] = await estate.sql(
        'cortex',
        `SELECT count(*)::int AS count FROM joinery_deletions WHERE state = 'CLOSING' AND waiting_for = '{postal}'`,
      );
      expect(count).toBe(6);
    });
    for (const { state, waitingFor } of await Promise.all(waiting)) {
      expect({ state, waitingFor }).toEqual({ state: 'CLOSING', waitingFor: ['postal'] });
    }
    // Nobody's request is in hand any more; what looks after the deletions keeps trying the six.
    expect(await deleteUser(other, small)).toEqual({ state: 'DONE', waitingFor: [] });
    await deleteUser(one, smallOfTheSame);
    await eventually(
      async () =>
        expect(await one.read('postal', 'SELECT FROM user_replica WHERE id = $1', [smallOfTheSame])).toEqual(
          [],
        ),
      20_000,
    );
    // Meanwhile a write is refused at once, and waits for nothing.
    expect(await one.change('createPost', { title: 'x', content: 'x' }, held[0]!)).toMatchObject({
      code: expect.stringMatching(/^(REFERENCE_CLOSING|DATABASE_UNAVAILABLE)$/),
    });
    await holder.query('ROLLBACK');
  } finally {
    await holder.end();
  }
  await quiescence(one.read, 60_000);
  expect(await one.read('cortex', 'SELECT FROM users WHERE id = ANY ($1)', [held])).toEqual([]);
}, 120_000);
