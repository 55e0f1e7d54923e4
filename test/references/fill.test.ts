/** Keys that are referred to for the first time, by many at once. */
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { replicasOf } from '../../subgraphs/runtime/references/declare/replica';
import { copyKeys, copyReplicas } from '../../subgraphs/runtime/references/write/fill';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { interpose } from './interposing';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 5, hears: false });
});
afterAll(() => estate.close());

const newUser = async () => {
  const name = randomUUID();
  const [{ id }] = await estate.sql(
    'cortex',
    'INSERT INTO users (tenant_id, username, email) VALUES ($1, $2, $3) RETURNING id',
    [tenantId, name, `${name}@example.org`],
  );
  return { id: id as string, name };
};

const { tenantId } = demoViewer();

test('many that bring the same keys at once all succeed, and each key is there once', async () => {
  const dataSource = await createDataSource(postal, {
    url: estate.databases.postal!.url,
    poolSize: 8,
  }).initialize();
  const replica = replicasOf(dataSource).get('User')!;
  const [{ incarnation }] = await estate.sql('cortex', 'SELECT joinery_incarnation() AS incarnation');
  for (let round = 0; round < 15; round++) {
    const keys = Array.from({ length: 40 }, (_, n) => ({
      id: randomUUID(),
      revision: '1',
      closing: false,
      data: { username: `user-${round}-${n}`, verified: false },
    }));
    const owner = {
      keys: async () => ({ incarnation, keys: keys.toSorted(() => Math.random() - 0.5) }),
    };
    await Promise.all(
      Array.from({ length: 8 }, () => copyKeys(dataSource, replica, tenantId, owner, undefined)),
    );
    const [{ count }] = await estate.sql('postal', 'SELECT count(*) FROM user_replica WHERE id = ANY ($1)', [
      keys.map(({ id }) => id),
    ]);
    expect(Number(count)).toBe(40);
  }
  await dataSource.destroy();
});

test.each([
  ['closes', 'joinery_closing (type, id, tenant_id, deletion)', ', gen_random_uuid()', 'REFERENCE_CLOSING'],
  ['is gone', 'joinery_gone (type, id, tenant_id)', '', 'REFERENCE_NOT_FOUND'],
])('a key that %s while its owner says that it is there is said by its id', async (_, into, more, code) => {
  const { id } = await newUser();
  const restore = interpose(estate, {
    after: async ({ of, method }) => {
      if (of !== 'cortex' || method !== 'keys') return;
      await estate.sql('postal', `INSERT INTO ${into} VALUES ('User', $1, $2${more})`, [id, tenantId]);
    },
  });
  try {
    const { errors } = await estate.graph.execute({
      document: parse('mutation { createPost(input: { kind: SHORT, content: "x" }) { post { id } } }'),
      viewer: { tenantId, userId: id, roles: ['USER'] },
    });
    expect(errors).toMatchObject([{ extensions: { code, field: 'authorId', type: 'User', id } }]);
  } finally {
    restore();
  }
});

describe('a key that changes, and whose event is taken, after its owner was asked and before it is there', () => {
  /** Each user is renamed once, after the owner has said how it is called. */
  const renamedMeanwhile = (users: readonly { id: string }[]) => {
    const left = new Set(users.map(({ id }) => id));
    return interpose(estate, {
      after: async ({ of, method, question }) => {
        if (of !== 'cortex' || method !== 'keys' || question.type !== 'User') return;
        for (const id of left) {
          if (question.ids && !question.ids.includes(id)) continue;
          left.delete(id);
          await estate.sql('cortex', `UPDATE users SET username = 'new-' || username WHERE id = $1`, [id]);
        }
        await inPostal().inboxes.get('cortex')!.settle(10_000);
      },
    });
  };
  const inPostal = () => estate.subgraphs.find(({ name }) => name === 'postal')!.references;
  const replicated = async (id: string) =>
    (await estate.sql('postal', 'SELECT username FROM user_replica WHERE id = $1', [id]))[0]?.username;

  test('is there as it is now, where a write brings it', async () => {
    const user = await newUser();
    const restore = renamedMeanwhile([user]);
    try {
      const { errors } = await estate.graph.execute({
        document: parse('mutation { createPost(input: { kind: SHORT, content: "x" }) { post { id } } }'),
        viewer: { tenantId, userId: user.id, roles: ['USER'] },
      });
      expect(errors).toBeUndefined();
    } finally {
      restore();
    }
    expect(await replicated(user.id)).toBe(`new-${user.name}`);
    expect(await estate.sql('postal', 'SELECT FROM joinery_fills')).toEqual([]);
  });

  test('is there as it is now, where all keys of a tenant are copied', async () => {
    const users = await Promise.all(Array.from({ length: 3 }, newUser));
    const dataSource = await createDataSource(postal, {
      url: estate.databases.postal!.url,
      poolSize: 2,
    }).initialize();
    const restore = renamedMeanwhile(users);
    try {
      await copyReplicas(postal, dataSource, tenantId, inPostal().peers);
    } finally {
      restore();
      await dataSource.destroy();
    }
    for (const { id, name } of users) expect(await replicated(id)).toBe(`new-${name}`);
    expect(await estate.sql('postal', 'SELECT FROM joinery_fills')).toEqual([]);
  });
});

test('a key that its owner does not have leaves nothing behind', async () => {
  const { errors } = await estate.graph.execute({
    document: parse('mutation { createPost(input: { kind: SHORT, content: "x" }) { post { id } } }'),
    viewer: { tenantId, userId: randomUUID(), roles: ['USER'] },
  });
  expect(errors).toMatchObject([{ extensions: { code: 'REFERENCE_NOT_FOUND' } }]);
  expect(await estate.sql('postal', 'SELECT FROM joinery_fills')).toEqual([]);
});

test('a transaction takes one lock, however many keys it adds', async () => {
  const [{ locks }] = await estate.sql(
    'postal',
    `WITH added AS (
       INSERT INTO user_replica (tenant_id, id) SELECT $1, gen_random_uuid() FROM generate_series(1, 3000) RETURNING id
     )
     SELECT count(*) AS added, (SELECT count(*)::int FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') AS locks
       FROM added`,
    [tenantId],
  );
  expect(locks).toBe(1);
});
