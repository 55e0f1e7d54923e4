import { randomUUID } from 'node:crypto';
import { manifest } from '../../../subgraphs/manifest';
import { demoTenantId, type Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { demoViewer, type Estate, openEstate } from '../../support/estate';
import { eventually } from '../../support/eventually';

jest.setTimeout(120_000);

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 4, names: ['cortex', 'auth', 'feature-flags', 'notifications'] });
  await heard();
}, 240_000);
afterAll(() => estate?.close());

const client = { address: '192.0.2.7', agent: "Fire'fox\\" };
const admin: Viewer = { ...demoViewer(0, 'ADMIN'), client };

interface Entry {
  readonly action: string;
  readonly user: { readonly id: string } | null;
  readonly oldData: unknown;
  readonly newData: unknown;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

const sources = ['cortex', 'auth', 'feature-flags', 'notifications'];

/** Everything that has happened is noted. */
const heard = () =>
  eventually(async () => {
    for (const source of sources) {
      const written = await estate.sql(
        source,
        `SELECT key, name, xid::text FROM joinery_outbox WHERE name IN ('created', 'updated', 'deleted')`,
      );
      const [{ noted }] = await estate.sql(
        'auth',
        `SELECT count(*)::int AS noted FROM audit_logs WHERE action IN ('CREATE', 'UPDATE', 'DELETE') AND resource = ANY ($1)`,
        [manifest.find(({ name }) => name === source)!.publishes],
      );
      expect([source, noted]).toEqual([source, written.length]);
    }
  }, 60_000);

async function logOf(resourceId: string): Promise<Entry[]> {
  await heard();
  const source = `query ($id: String!) { auditLogs(first: 50, filter: { resourceId: $id }, orderBy: { createdAt: ASC }) {
    nodes { action user { id } oldData newData ipAddress userAgent } } }`;
  const { data, errors } = await estate.query(source, { id: resourceId }, admin);
  expect(errors).toEqual([]);
  const read = (text: string | null) => (text === null ? null : JSON.parse(text));
  return data.auditLogs.nodes.map((entry: any) => ({
    ...entry,
    oldData: read(entry.oldData),
    newData: read(entry.newData),
  }));
}

const byAdmin = { user: { id: admin.userId }, ipAddress: client.address, userAgent: client.agent };
const bySql = { user: null, ipAddress: null, userAgent: null };

test('a change of any service is noted once, with what it changed, by whom, and from where', async () => {
  const create = `mutation { createFeatureFlag(input: { key: "audited", name: "Audited" }) { featureFlag { id } } }`;
  const made = await estate.query(create, {}, admin);
  expect(codes(made)).toEqual([]);
  const { id } = made.data.createFeatureFlag.featureFlag;
  await estate.query(
    'mutation { setFlag(input: { key: "audited", enabled: true }) { featureFlag { id } } }',
    {},
    admin,
  );
  await estate.sql('feature-flags', 'UPDATE feature_flags SET enabled = false WHERE id = $1', [id]);
  await estate.sql('feature-flags', 'DELETE FROM feature_flags WHERE id = $1', [id]);
  const updatedAt = expect.any(String);
  expect(await logOf(id)).toEqual([
    { action: 'CREATE', ...byAdmin, oldData: null, newData: { key: 'audited', enabled: false, updatedAt } },
    {
      action: 'UPDATE',
      ...byAdmin,
      oldData: { enabled: false, updatedAt },
      newData: { enabled: true, updatedAt },
    },
    { action: 'UPDATE', ...bySql, oldData: { enabled: true }, newData: { enabled: false } },
    { action: 'DELETE', ...bySql, oldData: { key: 'audited', enabled: false, updatedAt }, newData: null },
  ]);
});

test('a write that publishes takes the same statements, whoever is behind it', async () => {
  const source = 'mutation ($name: String!) { updateUser(input: { displayName: $name }) { user { id } } }';
  const sent = async (viewer: Viewer) =>
    (await estate.query(source, { name: randomUUID() }, viewer)).statements.map(({ sql }) => sql);
  const { client: _, ...unknown } = admin;
  const statements = await sent(admin);
  expect(statements).toEqual(await sent(unknown));
  expect(statements[0]).toBe('START TRANSACTION');
  expect(statements.join('\n')).not.toContain(client.address);
});

test('of a user who is deleted the log keeps who did it, and nothing of the user', async () => {
  const id = randomUUID();
  await estate.sql('cortex', 'INSERT INTO users (id, tenant_id, username, email) VALUES ($1, $2, $3, $4)', [
    id,
    demoTenantId,
    'short-lived',
    'short-lived@example.org',
  ]);
  const leaving: Viewer = { tenantId: demoTenantId, userId: id, roles: ['USER'], client };
  const rename = 'mutation { updateUser(input: { displayName: "Soon gone" }) { user { id } } }';
  expect(codes(await estate.query(rename, {}, leaving))).toEqual([]);
  expect((await logOf(id)).map(({ action, user, newData }) => [action, user?.id, newData])).toEqual([
    ['CREATE', undefined, expect.objectContaining({ email: 'short-lived@example.org' })],
    ['UPDATE', id, { displayName: 'Soon gone' }],
  ]);
  const remove = `mutation ($id: ID!) { deleteUser(input: { id: $id }) { deletion { state } } }`;
  await estate.query(remove, { id }, admin);
  await eventually(async () =>
    expect(await logOf(id)).toEqual([
      { action: 'CREATE', ...bySql, oldData: null, newData: null },
      {
        action: 'UPDATE',
        ...bySql,
        ipAddress: client.address,
        userAgent: client.agent,
        oldData: null,
        newData: null,
      },
      { action: 'DELETE', ...byAdmin, oldData: null, newData: null },
    ]),
  );
});

test('texts that are for one reader alone are not in it', async () => {
  const id = randomUUID();
  await estate.sql(
    'notifications',
    `INSERT INTO notifications (id, tenant_id, recipient_id, type, subject_type, subject_id, channels, title, message, latest_at)
     VALUES ($1, $2, $3, 'ANSWER', 'POST', $1, '{IN_APP}', 'A title', 'A secret', now())`,
    [id, demoTenantId, admin.userId],
  );
  const [entry] = await logOf(id);
  expect(entry).toMatchObject({ action: 'CREATE', newData: { type: 'ANSWER', title: '…', message: '…' } });
});

test('others do not read it', async () => {
  for (const viewer of [demoViewer(1), demoViewer(1, 'MODERATOR')])
    expect((await estate.query('{ auditLogs { totalCount } }', {}, viewer)).data.auditLogs.totalCount).toBe(
      0,
    );
});
