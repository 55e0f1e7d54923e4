/** What cortex's tables refuse whoever writes them: here their owner, in SQL, whom no policy binds. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';
import { plant } from './fixtures';

const cortex = openDomain('cortex');
let people: People;
let other: People;
beforeEach(async () => {
  people = await cortex.newTenant();
  other = await cortex.newTenant();
});

const sql = (text: string, values: unknown[]) => cortex.sql(text, values);
const refused = (constraint: string) => expect.objectContaining({ constraint });

test('a category cannot have a parent of another tenant, nor a maker', async () => {
  const { ours } = await plant(cortex, people.tenantId, 'ours');
  const { theirs } = await plant(cortex, other.tenantId, 'theirs');
  await expect(sql('UPDATE categories SET parent_id = $1 WHERE id = $2', [theirs, ours])).rejects.toEqual(
    refused('categories_parent_id_fkey'),
  );
  await expect(
    sql('UPDATE categories SET created_by_id = $1 WHERE id = $2', [other.user.userId, ours]),
  ).rejects.toEqual(refused('categories_created_by_id_fkey'));
});

test('a profile cannot be of a user of another tenant', async () => {
  await expect(
    sql('INSERT INTO profiles (tenant_id, user_id) VALUES ($1, $2)', [people.tenantId, other.user.userId]),
  ).rejects.toEqual(refused('profiles_user_id_fkey'));
});

test('a category with children cannot be deleted', async () => {
  const { a } = await plant(cortex, people.tenantId, 'a/b');
  await expect(sql('DELETE FROM categories WHERE id = $1', [a])).rejects.toEqual(
    refused('categories_parent_id_fkey'),
  );
});

test('a category outlives the user who made it, and a profile does not', async () => {
  const { a } = await plant(cortex, people.tenantId, 'a');
  const { userId } = people.user;
  await sql('UPDATE categories SET created_by_id = $1 WHERE id = $2', [userId, a]);
  await sql('INSERT INTO profiles (tenant_id, user_id) VALUES ($1, $2)', [people.tenantId, userId]);
  await sql('DELETE FROM users WHERE id = $1', [userId]);
  expect(await sql('SELECT tenant_id, created_by_id FROM categories WHERE id = $1', [a])).toEqual([
    { tenant_id: people.tenantId, created_by_id: null },
  ]);
  expect(await sql('SELECT FROM profiles WHERE user_id = $1', [userId])).toEqual([]);
});

test('a tenant goes with its whole tree', async () => {
  await plant(cortex, people.tenantId, 'a/b/c');
  await sql('INSERT INTO joinery_participants (type, subgraph, restricts) VALUES ($1, $2, true)', [
    'Category',
    'postal',
  ]);
  // As a deletion does that has asked the other subgraphs; by hand it is refused, since one restricts it.
  const remove = `DELETE FROM tenants WHERE id = '${people.tenantId}'`;
  await expect(cortex.sql(remove)).rejects.toMatchObject({ code: '23001' });
  await cortex.sql(`SET joinery.applying = 'on'; ${remove}`);
  expect(await sql('SELECT FROM categories WHERE tenant_id = $1', [people.tenantId])).toEqual([]);
  expect(await sql('SELECT FROM users WHERE tenant_id = $1', [people.tenantId])).toEqual([]);
});

test('a cycle is refused within one statement as well', async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  await expect(
    sql(
      `INSERT INTO categories (tenant_id, id, parent_id, slug, label)
       VALUES ($1, $2, $3, 'a', 'A'), ($1, $3, $2, 'b', 'B')`,
      [people.tenantId, a, b],
    ),
  ).rejects.toEqual(refused('categories_acyclic'));
  const ids = await plant(cortex, people.tenantId, 'a', 'b');
  await expect(
    sql(
      `UPDATE categories SET parent_id = CASE slug WHEN 'a' THEN $1::uuid ELSE $2::uuid END WHERE id IN ($1, $2)`,
      [ids.b, ids.a],
    ),
  ).rejects.toEqual(refused('categories_acyclic'));
});

test('a cycle of two transactions is refused at every isolation level', async () => {
  for (const [level, outcome] of [
    ['READ COMMITTED', 'categories_acyclic'],
    ['REPEATABLE READ', '0A000'],
    ['SERIALIZABLE', '40001'],
  ]) {
    const { tenantId } = await cortex.newTenant();
    const { a, b } = await plant(cortex, tenantId, 'a', 'b');
    const [first, second] = [await session(level!), await session(level!)];
    try {
      // Both have looked before either writes.
      for (const client of [first, second]) await client.query('SELECT count(*) FROM categories');
      const outcomes = (await Promise.all([moveAndCommit(first, a, b), moveAndCommit(second, b, a)])).flat();
      expect(outcomes).toContain(outcome);
      const roots = await sql('SELECT slug FROM categories WHERE tenant_id = $1 AND parent_id IS NULL', [
        tenantId,
      ]);
      expect(roots.length).toBeGreaterThan(0);
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  }
});

async function session(level: string): Promise<Client> {
  const client = new Client(cortex.database.ownerUrl);
  await client.connect();
  await client.query(`BEGIN ISOLATION LEVEL ${level}`);
  return client;
}

/** Nothing, or what refused the move. */
async function moveAndCommit(
  client: Client,
  id: string | undefined,
  parentId: string | undefined,
): Promise<string[]> {
  try {
    await client.query('UPDATE categories SET parent_id = $1 WHERE id = $2', [parentId, id]);
    await client.query('COMMIT');
    return [];
  } catch (error) {
    await client.query('ROLLBACK');
    const { constraint, code } = error as { constraint?: string; code: string };
    return [constraint ?? code];
  }
}
