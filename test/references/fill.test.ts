/** Keys that are referred to for the first time, by many at once. */
import { randomUUID } from 'node:crypto';
import { parse } from 'graphql';
import { postal } from '../../subgraphs/postal';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { replicasOf } from '../../subgraphs/runtime/references/declare/replica';
import { copyKeys } from '../../subgraphs/runtime/references/write/fill';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { interpose } from './interposing';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 5, hears: false });
});
afterAll(() => estate.close());

const { tenantId } = demoViewer();

test('many that bring the same keys at once all succeed, and each key is there once', async () => {
  const dataSource = await createDataSource(postal, {
    url: estate.databases.postal!.url,
    poolSize: 8,
  }).initialize();
  const replica = replicasOf(dataSource).get('User')!;
  for (let round = 0; round < 15; round++) {
    const keys = Array.from({ length: 40 }, (_, n) => ({
      id: randomUUID(),
      revision: '1',
      closing: false,
      data: { username: `user-${round}-${n}`, verified: false },
    }));
    const owner = { keys: async () => keys.toSorted(() => Math.random() - 0.5) };
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
  const name = randomUUID();
  const [{ id }] = await estate.sql(
    'cortex',
    'INSERT INTO users (tenant_id, username, email) VALUES ($1, $2, $3) RETURNING id',
    [tenantId, name, `${name}@example.org`],
  );
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
