/**
 * The floor: no GraphQL at all. At start @apollo/gateway runs the operation once; from then on the fetches of its
 * plan are replayed byte by byte, in the plan's order, and the answer is the one it gave. CLIENT is undici's
 * `request` or `dispatch`; UNIQUE=1 leaves out every entity that a fetch before asked for in the same words. With READING=1
 * all JSON is read, and written again: for a plan of one fetch, whose answer is the client's.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Pool } from 'undici';
import { passedHeader } from '../caller.mjs';
import { operations } from '../operations.mjs';
import { recordFetches } from './floor-record.mjs';

const { STUBS, SUPERGRAPH, OPERATION, CLIENT, UNIQUE, READING } = process.env;
const { plan, answer } = await recordFetches(
  readFileSync(SUPERGRAPH, 'utf8'),
  operations[OPERATION],
  UNIQUE === '1',
);
const pool = new Pool(STUBS, { connections: 128 });

async function byRequest(options) {
  const { body } = await pool.request(options);
  return body.text();
}

function byDispatch(options) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    pool.dispatch(options, {
      onConnect: () => {},
      onHeaders: () => true,
      onData: chunk => chunks.push(chunk),
      onComplete: () => resolve(chunks),
      onError: reject,
    });
  });
}

const send = CLIENT === 'dispatch' ? byDispatch : byRequest;

async function follow(node, headers) {
  if (node.fetch) return send({ method: 'POST', path: node.fetch.path, body: node.fetch.body, headers });
  if (node.parallel) return Promise.all(node.parallel.map(child => follow(child, headers)));
  for (const child of node.sequence) await follow(child, headers);
}

const { query, operationName } = plan.fetch ? JSON.parse(plan.fetch.body) : {};

async function readAndWrite(body, headers) {
  const { variables } = JSON.parse(body);
  const asked = JSON.stringify({ query, operationName, variables });
  const chunks = await byDispatch({ method: 'POST', path: plan.fetch.path, body: asked, headers });
  return Buffer.from(JSON.stringify(JSON.parse(Buffer.concat(chunks))));
}

async function replay(_body, headers) {
  await follow(plan, headers);
  return answer;
}

const respond = READING === '1' ? readAndWrite : replay;

const server = createServer((req, res) => {
  const chunks = [];
  req.on('data', chunk => chunks.push(chunk));
  req.on('end', async () => {
    const headers = { 'content-type': 'application/json', [passedHeader]: req.headers[passedHeader] };
    const bytes = await respond(Buffer.concat(chunks), headers);
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    res.end(bytes);
  });
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
