/** A subgraph does not start on a database that would not hold what its entities declare. */
import { Client } from 'pg';
import { postal } from '../../subgraphs/postal';
import { openSubgraph } from '../../subgraphs/runtime/open-subgraph';
import { openLog } from '../../wire/log';
import { copyDatabase, type TestDatabase } from '../support/databases';
import { testSecret } from '../support/estate';

let database: TestDatabase;
let owner: Client;
beforeEach(async () => {
  database = await copyDatabase('postal');
  owner = new Client(database.ownerUrl);
  await owner.connect();
});
afterEach(async () => {
  await owner?.end();
  await database?.drop();
});

test.each([
  [
    'DROP TRIGGER posts_author_id_closing ON posts',
    'Table posts of postal lacks its triggers. Run the migrations; one of them has to call refer.',
  ],
  [
    'ALTER TABLE post_versions DROP CONSTRAINT post_versions_edited_by_fkey',
    'Table post_versions of postal has no foreign key post_versions_edited_by_fkey. Run the migrations; one of them has to call refer.',
  ],
  [
    `ALTER TABLE post_versions DROP CONSTRAINT post_versions_edited_by_fkey;
     ALTER TABLE post_versions ADD CONSTRAINT post_versions_edited_by_fkey
       FOREIGN KEY (tenant_id, edited_by) REFERENCES user_replica (tenant_id, id) ON DELETE CASCADE`,
    'post_versions_edited_by_fkey of postal is declared ON DELETE SET_NULL, but the database has: CASCADE.',
  ],
  [
    'ALTER TABLE user_replica DISABLE TRIGGER user_replica_admit',
    'Table user_replica of postal lacks its triggers. Run the migrations; one of them has to call createReplica.',
  ],
  [
    'DROP TRIGGER posts_publish_deleted ON posts',
    'Table posts of postal lacks its triggers. Run the migrations; one of them has to call publish.',
  ],
])('not after %s', async (sql, message) => {
  await owner.query(sql);
  const opening = openSubgraph(postal, {
    database: { url: database.url, poolSize: 1 },
    secret: testSecret,
    log: openLog('silent'),
  });
  await expect(opening.then(subgraph => subgraph.close())).rejects.toThrow(message);
});
