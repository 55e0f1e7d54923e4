/** What is under way in a database while its subgraph closes is undone, and nobody goes on in the middle of it. */
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { cortex } from '../../subgraphs/cortex';
import { closeDataSource, createDataSource } from '../../subgraphs/runtime/database/data-source';
import { copyDatabase } from '../support/databases';
import { eventually } from '../support/eventually';

test('whoever waits for a connection does not get that of a transaction under way', async () => {
  const database = await copyDatabase('cortex');
  await database.sql('CREATE TABLE written (what text)');
  const dataSource = createDataSource(cortex, { url: database.ownerUrl, poolSize: 1 });
  await dataSource.initialize();
  const sent: string[] = [];
  let begin!: () => void;
  let finish!: () => void;
  const begun = new Promise<void>(resolve => {
    begin = resolve;
  });
  const finished = new Promise<void>(resolve => {
    finish = resolve;
  });
  const half = dataSource.transaction(async manager => {
    await manager.query("INSERT INTO written VALUES ('half')");
    begin();
    await finished;
  });
  half.catch(() => {});
  await begun;
  const waiting = dataSource.transaction(async manager => {
    sent.push('waiting');
    await manager.query("INSERT INTO written VALUES ('waiting')");
  });
  waiting.catch(() => {});
  const { master } = dataSource.driver as PostgresDriver;
  await eventually(() => expect(master.waitingCount).toBe(1));
  await closeDataSource(dataSource);
  finish();
  expect((await Promise.allSettled([half, waiting])).map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
  ]);
  expect(sent).toEqual([]);
  expect(await database.sql('SELECT what FROM written')).toEqual([]);
  await database.drop();
});
