/**
 * Measures how long a change of one tenant waits for what another has brought in bulk: 30,000 users in one transaction,
 * and right after it another tenant's user gets another name, again and again. The longest of these is told, until the
 * bulk load is taken, beside how long that takes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseUrl, runJoinery, withClient } from './processes.mjs';

const [many, few] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
const users = 30_000;

export async function measureBulk({ adminUrl }) {
  const migrated = runJoinery(['migrate'], { DATABASE_URL: adminUrl });
  if ((await migrated.ended) !== 0) throw new Error('The databases could not be made.');
  return withClient(databaseUrl(adminUrl, 'cortex'), cortex =>
    withClient(databaseUrl(adminUrl, 'postal'), async postal => {
      await cortex.query(
        `INSERT INTO tenants (id, slug, name) VALUES ($1, 'many', 'Many'), ($2, 'few', 'Few')`,
        [many, few],
      );
      const { rows } = await cortex.query(
        `INSERT INTO users (tenant_id, username, email) VALUES ($1, 'one', 'one@example.org') RETURNING id`,
        [few],
      );
      const { id } = rows[0];
      await postal.query('INSERT INTO tenant_replica (tenant_id, id) VALUES ($1, $1)', [few]);
      await postal.query('INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [few, id]);
      const all = runJoinery(['start', '--port', '0'], { DATABASE_URL: adminUrl, ADMIN_PORT: '0' });
      const [, admin] = await all.saw(/for operators at (http:\/\/[\w.:]+)\. /);
      const left = async () => {
        const { subgraphs } = await (await fetch(`${admin}/references`)).json();
        const { sources } = subgraphs.find(({ subgraph }) => subgraph === 'postal');
        return sources.find(({ source }) => source === 'cortex').lag?.events ?? 0;
      };
      while ((await left()) > 0) await sleep(100);
      const name = async () =>
        (await postal.query('SELECT username FROM user_replica WHERE id = $1', [id])).rows[0].username;
      const rename = async to => {
        await cortex.query('UPDATE users SET username = $2 WHERE id = $1', [id, to]);
        const begun = performance.now();
        while ((await name()) !== to) await sleep(5);
        return performance.now() - begun;
      };
      await rename('warm');
      await cortex.query(
        `INSERT INTO users (tenant_id, username, email) SELECT $1, 'u' || n, n || '@example.org' FROM generate_series(1, ${users}) n`,
        [many],
      );
      const begun = performance.now();
      const waited = [];
      do waited.push(await rename(`n${waited.length}`));
      while ((await left()) > 0);
      return [
        {
          users,
          'bulk taken in s': (performance.now() - begun) / 1000,
          changes: waited.length,
          'longest wait in s': Math.max(...waited) / 1000,
        },
      ];
    }),
  );
}
