import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { createDataSource } from '../../subgraphs/runtime/database/data-source';
import { startTasks } from '../../subgraphs/runtime/tasks';
import { streaming } from '../../subgraphs/streaming';
import { openLog } from '../../wire/log';
import { copyDatabase } from '../support/databases';
import { eventually } from '../support/eventually';

test('a task runs for each tenant that is due, sees its rows alone, and goes on for the others where it fails for one', async () => {
  const database = await copyDatabase('streaming');
  const dataSource = await createDataSource(streaming, { url: database.url, poolSize: 2 }).initialize();
  const [failing, other, idle] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [failing, other, idle])
    await database.sql('INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [id]);
  await database.sql(
    `INSERT INTO user_replica (tenant_id, id) SELECT id, gen_random_uuid() FROM tenant_replica`,
  );
  await database.sql(
    `INSERT INTO streams (tenant_id, broadcaster_id, title, scheduled_at) SELECT tenant_id, id, 'Live', now() FROM user_replica`,
  );
  const run = async (manager: EntityManager): Promise<void> => {
    await manager.query(`UPDATE streams SET title = title || '+'`);
    const [{ tenant }] = await manager.query(`SELECT current_setting('joinery.tenant') AS tenant`);
    if (tenant === failing) throw new Error('This tenant fails.');
  };
  const tasks = startTasks(
    {
      ...streaming,
      tasks: [
        { name: 'Titles grow', everyMs: 20, due: `SELECT id FROM tenant_replica WHERE id <> '${idle}'`, run },
      ],
    },
    dataSource,
    openLog('silent'),
  );
  try {
    const titles = async () =>
      (await database.sql('SELECT tenant_id, title FROM streams')).map(row => [row.tenant_id, row.title]);
    await eventually(async () =>
      expect(await titles()).toContainEqual([other, expect.stringMatching(/^Live\+\+/)]),
    );
    for (const tenant of [failing, idle]) expect(await titles()).toContainEqual([tenant, 'Live']);
  } finally {
    await tasks.stop();
    await dataSource.destroy();
    await database.drop();
  }
});
