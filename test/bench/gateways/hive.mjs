/** Hive Gateway's runtime behind node:http, which is what its command does. PLANNER=rust takes the router's planner. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { passedHeader } from '../caller.mjs';

const planner = process.env.PLANNER === 'rust' ? await import('@graphql-hive/router-runtime') : {};
const gateway = createGatewayRuntime({
  ...planner,
  supergraph: readFileSync(process.env.SUPERGRAPH, 'utf8'),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({ [passedHeader]: request.headers.get(passedHeader) ?? '' }),
  },
  logging: false,
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
