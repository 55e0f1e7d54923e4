/** A row that is kept without its user: told by the preview, done with the deletion, also one that SQL began. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { provisionDatabase } from '../../cli/provision/provision';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { migrate } from '../../subgraphs/runtime/database/migrate';
import { managerOfTenant } from '../../subgraphs/runtime/database/tenant-scope';
import { inProcessEvents } from '../../subgraphs/runtime/references/events/in-process';
import { openReferences, type References } from '../../subgraphs/runtime/references/open-references';
import type { Peer } from '../../subgraphs/runtime/references/peers/peer';
import { noteKeys } from '../../subgraphs/runtime/references/write/referred-keys';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { serverUrl } from '../support/databases';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { type Joinery, joineryOf } from './joinery';
import { Reminder, reminders } from './reminders';

const tenantId = randomUUID();
let estate: Estate;
let joinery: Joinery;
let dataSource: DataSource;
let references: References;
beforeAll(async () => {
  estate = await openEstate({ posts: 4 });
  joinery = joineryOf(estate, tenantId);
  await estate.sql('cortex', 'INSERT INTO tenants (id, slug, name) VALUES ($1, $2, $2)', [
    tenantId,
    'anonymize',
  ]);
  const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: serverUrl(), name: reminders.name });
  await migrate(reminders, adminUrl);
  dataSource = await createDataSource(reminders, { url: ownUrl, poolSize: 4 }).initialize();
  const log = openLog('silent');
  const { peers, owners } = estate.subgraphs[0]!.references;
  const peerDirectory = {
    peers: peers as Record<string, Peer>,
    owners,
    events: inProcessEvents(log),
    repairMaxRows: 100,
  };
  references = openReferences(reminders, dataSource, ownUrl, peerDirectory, log);
  references.begin();
});
afterAll(async () => {
  await references?.stop();
  await dataSource?.destroy();
  await joinery?.close();
  await estate?.close();
  const admin = new Client(serverUrl());
  await admin.connect();
  await admin.query('DROP DATABASE reminders WITH (FORCE)');
  await admin.end();
});

const manager = () => managerOfTenant(dataSource, reminders.name, tenantId);

async function userWithReminder(): Promise<string> {
  const username = randomUUID();
  const input = { username, email: `${username}@example.org` };
  const { data } = await joinery.change('createUser', input, randomUUID(), 'user { id }');
  const userId = data.user.id as string;
  await references.writing.run(tenantId, keys =>
    manager().transaction(async transaction => {
      noteKeys(transaction, keys);
      await transaction.insert(Reminder, { userId, text: `${username} did something.` });
    }),
  );
  return userId;
}
const all = () => manager().query('SELECT user_id, text FROM reminders');
const anonymous = { user_id: null, text: 'Somebody did something.' };

test('the preview counts the rows, and restricts nothing', async () => {
  const id = await userWithReminder();
  const viewer: SignedInViewer = { tenantId, userId: id, roles: [] };
  const rows = await estate.subgraphs[0]!.references.peer.preview({ viewer, key: { type: 'User', id } });
  expect(rows).toContainEqual({
    subgraph: 'reminders',
    type: 'Reminder',
    action: 'ANONYMIZE',
    count: 1,
  });
  expect(rows.filter(({ action }) => action === 'RESTRICT')).toEqual([]);
  expect((await all()).filter((row: any) => row.user_id === id)).toHaveLength(1);
  await joinery.change('deleteUser', { id }, id);
});

test('a deletion leaves the row without its user', async () => {
  const id = await userWithReminder();
  const { data } = await joinery.change('deleteUser', { id }, id, 'deletion { state }');
  expect(data.deletion.state).toBe('DONE');
  expect(await all()).toEqual([anonymous, anonymous]);
  expect(await manager().query('SELECT FROM user_replica')).toEqual([]);
});

test('so does SQL in the owner’s database', async () => {
  const id = await userWithReminder();
  await joinery.write('cortex', 'DELETE FROM users WHERE id = $1', [id]);
  await eventually(async () => expect(await all()).toEqual([anonymous, anonymous, anonymous]));
  expect(await manager().query('SELECT FROM joinery_dead_letters')).toEqual([]);
});
