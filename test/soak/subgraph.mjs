/**
 * Runs one subgraph as a process: `node subgraph.mjs <name> <port>`, over the benchmark's data, as slow as a real
 * one.
 */
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql } from 'graphql';
import { entities, root } from '../bench/data.mjs';
import { schemaOf } from '../bench/supergraph.mjs';

const [name, port] = process.argv.slice(2);
const typeDefs = schemaOf(name);
const isHere = type => typeDefs.definitions.some(definition => definition.name?.value === type);
const resolvers = Object.fromEntries(
  Object.entries(entities)
    .filter(([type]) => isHere(type))
    .map(([type, find]) => [type, { __resolveReference: find }]),
);
const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
const maxDelayMs = 8;

const server = createServer(async (req, res) => {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks));
  const answer = await graphql({
    schema,
    source: query,
    rootValue: root,
    variableValues: variables,
    operationName,
  });
  await new Promise(resolve => setTimeout(resolve, Math.random() * maxDelayMs));
  res.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
});
server.listen(Number(port), '127.0.0.1', () =>
  console.log(`${name} at http://127.0.0.1:${server.address().port}`),
);
process.on('SIGTERM', () => {
  server.close(() => process.exit());
  server.closeIdleConnections();
});
