/** What a team would write by hand for the same tables: node:http, pg, prepared statements in a transaction. */
import { createServer } from 'node:http';
import pg from 'pg';
import { tenantId, writes } from './writes.mjs';

const byName = new Map(writes.map(write => [write.name, write]));
const pools = new Map(
  Object.entries(JSON.parse(process.env.DATABASES)).map(([domain, connectionString]) => [
    domain,
    new pg.Pool({ connectionString, max: 10 }),
  ]),
);

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', async () => {
    const { name, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const answer = await write(byName.get(name), variables).then(
      data => ({ data }),
      ({ message }) => ({ errors: [{ message }] }),
    );
    const body = JSON.stringify(answer);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});

async function write({ name, domain, run }, variables) {
  const client = await pools.get(domain).connect();
  try {
    let sent = 0;
    const send = async (text, values) =>
      (await client.query({ name: `${name} ${sent++}`, text, values })).rows;
    await client.query('BEGIN');
    await client.query({
      name: 'tenant',
      text: `SELECT set_config('joinery.tenant', $1, true)`,
      values: [tenantId],
    });
    const data = await run(send, variables);
    await client.query('COMMIT');
    return data;
  } finally {
    client.release();
  }
}

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
