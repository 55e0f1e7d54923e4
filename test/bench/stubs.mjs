/**
 * Owns the stub subgraphs: one plain HTTP server with a path for each. An answer is computed once, by graphql-js,
 * and is then bytes found by the request's body, so that what is measured is the gateway. An operation without the
 * client's header is refused. The parent learns the address, and by message how many requests there were.
 */
import { createServer } from 'node:http';
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
  return { bytes: Buffer.from(JSON.stringify(answer)), needsHeader };
}

async function respond(req, res, body) {
  served += 1;
  const key = req.url + body;
  let answer = answers.get(key);
  if (!answer) {
    answer = await compute(req.url, body);
    answers.set(key, answer);
  }
  if (answer.needsHeader && !isCaller(req.headers[passedHeader])) {
    res.writeHead(400, { 'content-type': 'application/json' });
    res.end(`{"errors":[{"message":"The header ${passedHeader} was not passed on."}]}`);
    return;
  }
  res.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.bytes.length });
  res.end(answer.bytes);
}

const server = createServer((req, res) => {
  let body = '';
  // Operations and data are plain ASCII.
  req.setEncoding('latin1');
  req.on('data', chunk => {
    body += chunk;
  });
  req.on('end', () => {
    respond(req, res, body).catch(error => {
      res.writeHead(500, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ errors: [{ message: String(error.message) }] }));
    });
  });
});
// A kept connection that closes between two requests would look like a gateway's error.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.on('message', () => process.send(served));
process.on('disconnect', () => process.exit());
