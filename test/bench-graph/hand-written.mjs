/**
 * What a team with one shared database would write by hand: node:http, pg, one prepared statement an operation, its rows
 * made into the answer. It reads the operation's name and the variable, and no GraphQL.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { operations } from './operations.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const tenant = process.env.TENANT;
const byName = new Map(operations.map(operation => [operation.name, operation]));

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', chunk => chunks.push(chunk));
  request.on('end', async () => {
    const { name, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const { sql, answer } = byName.get(name);
    const { rows } = await pool.query({ name, text: sql, values: [tenant, variables.since] });
    const body = JSON.stringify({ data: answer(rows) });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
