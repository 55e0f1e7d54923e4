/**
 * Serves the stub subgraphs: one server with a path for each. graphql-js computes each answer once; afterwards its
 * bytes are found by the request's body, so that the benchmark measures the gateway. For the same reason it speaks
 * only as much HTTP/1.1 as gateways need: Node's own server took as much time as the fastest of them, and all waited
 * for it. An operation without the client's header is refused. The parent gets the address, and by message the number
 * of requests.
 */
import { createServer } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql } from 'graphql';
import { isCaller, passedHeader } from './caller.mjs';
import { entities, root } from './data.mjs';
import { schemaOf, subgraphNames } from './supergraph.mjs';

/** Far more than the gateways' plans have; a gateway whose bodies never repeat would fill the memory. */
const maxAnswers = 10_000;

const schemas = Object.fromEntries(
  subgraphNames.map(name => {
    const schema = buildSubgraphSchema([{ typeDefs: schemaOf(name), resolvers: resolversOf(name) }]);
    return [`/${name}`, schema];
  }),
);
const answers = new Map();
let served = 0;

function resolversOf(name) {
  const types = { accounts: ['User'], reviews: ['User', 'Product', 'Review'] }[name] ?? ['Product'];
  return Object.fromEntries(types.map(type => [type, { __resolveReference: entities[type] }]));
}

async function compute(path, body) {
  const { query, variables, operationName } = JSON.parse(body);
  const answer = await graphql({
    schema: schemas[path],
    source: query,
    rootValue: root,
    variableValues: variables,
    operationName,
  });
  if (answers.size >= maxAnswers) throw new Error('The gateway asks something new with every request.');
  // Gateways look at a subgraph before they have a client.
  const needsHeader = !/\b_service\b|^\s*(query\s*)?\{\s*__typename\s*\}\s*$/.test(query);
  return { bytes: httpAnswer('200 OK', JSON.stringify(answer)), needsHeader };
}

/** With what Node's server says of its connections. */
function httpAnswer(status, json) {
  return Buffer.from(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\nDate: ${new Date().toUTCString()}\r\n` +
      `Connection: keep-alive\r\nKeep-Alive: timeout=600\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`,
  );
}

function refusal(status, message) {
  return httpAnswer(status, JSON.stringify({ errors: [{ message }] }));
}

async function answerTo({ path, caller }, body) {
  served += 1;
  const key = path + body;
  let answer = answers.get(key);
  if (!answer) {
    answer = await compute(path, body);
    answers.set(key, answer);
  }
  if (!answer.needsHeader || isCaller(caller)) return answer.bytes;
  return refusal('400 Bad Request', `The header ${passedHeader} was not passed on.`);
}

function headerOf(name) {
  const pattern = new RegExp(`\r\n${name}: *([^\r]*)`, 'i');
  return head => pattern.exec(head)?.[1];
}
const callerOf = headerOf(passedHeader);
const lengthOf = headerOf('content-length');
const connectionOf = headerOf('connection');

function readHead(head) {
  const length = lengthOf(head);
  return {
    path: head.split(' ', 2)[1],
    caller: callerOf(head),
    length: length === undefined ? undefined : Number(length),
    closes: connectionOf(head)?.toLowerCase() === 'close',
  };
}

/** One request after the other, as they come on one connection. Operations and data are plain ASCII. */
function serve(socket) {
  let text = '';
  let answering = false;
  const next = async () => {
    const end = text.indexOf('\r\n\r\n');
    if (answering || end < 0) return;
    const head = readHead(text.slice(0, end));
    const whole = end + 4 + (head.length ?? 0);
    if (text.length < whole) return;
    const body = text.slice(end + 4, whole);
    text = text.slice(whole);
    answering = true;
    const answer =
      head.length === undefined
        ? refusal('411 Length Required', 'The stubs read requests with a content-length.')
        : await answerTo(head, body).catch(({ message }) => refusal('500 Internal Server Error', message));
    answering = false;
    if (head.closes) socket.end(answer);
    else socket.write(answer);
    next();
  };
  socket.on('data', chunk => {
    text += chunk.latin1Slice();
    next();
  });
  // Gateways end with connections open.
  socket.on('error', () => socket.destroy());
}

const server = createServer({ noDelay: true }, serve);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('message', () => process.send(served));
process.on('disconnect', () => process.exit());
