/** Who has written something wakes who reads it; a transaction that publishes does not: PostgreSQL would commit them one by one. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openOutboxListener } from '../../subgraphs/runtime/references/events/outbox-listener';
import { openLog } from '../../wire/log';
import { copyDatabase } from '../support/databases';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';

let estate: Estate;
let listener: Client;
let heard = 0;
beforeAll(async () => {
  estate = await openEstate({ posts: 1 });
  listener = new Client(estate.databases.postal!.url);
  await listener.connect();
  listener.on('notification', () => {
    heard += 1;
  });
  await listener.query('LISTEN joinery_outbox');
});
afterAll(async () => {
  await listener?.end();
  await estate.close();
});

const viewer = demoViewer();
const write = (text: string) =>
  estate.sql(
    'postal',
    `INSERT INTO posts (tenant_id, author_id, slug, title, content) VALUES ($1, $2, $3::text, $3::text, $3::text)`,
    [viewer.tenantId, viewer.userId, text],
  );

test('SQL that publishes notifies nobody, and is found all the same', async () => {
  // Nothing else writes here.
  const database = await copyDatabase('cortex');
  const outboxListener = openOutboxListener(database.url, 'cortex', openLog('silent'));
  const other = new Client(database.url);
  let woken = 0;
  let notified = 0;
  outboxListener.listen(() => {
    woken += 1;
  });
  try {
    await other.connect();
    other.on('notification', () => {
      notified += 1;
    });
    await other.query('LISTEN joinery_outbox');
    await eventually(() => expect(woken).toBe(1));
    await database.sql(
      `INSERT INTO tenants (id, slug, name) VALUES (gen_random_uuid(), 'a-tenant', 'A tenant')`,
    );
    await eventually(() => expect(woken).toBe(2));
    // What was notified by then has come with this answer.
    await other.query('SELECT');
    expect(notified).toBe(0);
    outboxListener.notify();
    await eventually(() => expect([woken, notified]).toEqual([3, 1]));
  } finally {
    await other.end();
    await outboxListener.stop();
    await database.drop();
  }
});

test('a mutation is told to every process of its subgraph, and many at once together', async () => {
  const before = heard;
  const create = 'mutation { createPost(input: { kind: SHORT, content: "Now" }) { post { id } } }';
  const { errors } = await estate.query(create, {}, viewer);
  expect(errors).toEqual([]);
  await eventually(() => expect(heard).toBeGreaterThan(before));
});

test('who has told while the connection was lost is heard when it is made again', async () => {
  const outboxListener = openOutboxListener(estate.databases.postal!.url, 'postal-again', openLog('silent'));
  let woken = 0;
  outboxListener.listen(() => {
    woken += 1;
  });
  try {
    await eventually(() => expect(woken).toBe(1));
    await estate.sql(
      'postal',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'joinery-postal-again-listen'`,
    );
    await write(randomUUID());
    outboxListener.notify();
    await eventually(() => expect(woken).toBeGreaterThan(1));
  } finally {
    await outboxListener.stop();
  }
});
