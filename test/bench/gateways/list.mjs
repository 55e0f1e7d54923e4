/**
 * Lists the gateways that are compared, and how each is started: arguments of `node`, environment, and the packages
 * whose versions the report names. `note` is a sentence below the table.
 */
import { fileURLToPath } from 'node:url';

const script = name => [fileURLToPath(new URL(`${name}.mjs`, import.meta.url))];
const joinery = fileURLToPath(new URL('../../../dist/cli/joinery.js', import.meta.url));

/** The first is the one that ratios refer to. `of` is what a gateway may need: { supergraph, header }. */
export const gateways = [
  {
    name: 'apollo',
    title: 'plain `@apollo/gateway`',
    packages: ['@apollo/gateway', '@apollo/server'],
    args: () => script('apollo'),
  },
  {
    name: 'hive',
    title: '`@graphql-hive/gateway`',
    packages: ['@graphql-hive/gateway'],
    args: () => script('hive'),
  },
  {
    name: 'hive-rust',
    title: '… with its Rust planner',
    packages: ['@graphql-hive/router-runtime'],
    args: () => script('hive'),
    env: () => ({ PLANNER: 'rust' }),
  },
  {
    name: 'mercurius',
    title: 'Mercurius gateway',
    packages: ['@mercuriusjs/gateway', 'mercurius', 'fastify'],
    args: () => script('mercurius'),
  },
  {
    name: 'joinery',
    title: '**Joinery**',
    packages: [],
    // As `npm run joinery`, the image and the installed command start it.
    args: ({ supergraph }) => [
      '--min-semi-space-size=16',
      '--max-semi-space-size=32',
      joinery,
      ...['serve', 'gateway', '--supergraph', supergraph, '--port', '0'],
    ],
    env: ({ header }) => ({ PASS_HEADERS: header, HOST: '127.0.0.1' }),
    path: '/graphql',
  },
  {
    name: 'floor',
    title: '*no GraphQL: the fetches, undici request*',
    packages: ['undici'],
    args: () => script('floor'),
    env: () => ({ CLIENT: 'request' }),
  },
  {
    name: 'floor-dispatch',
    title: '*no GraphQL: the fetches, undici dispatch*',
    packages: [],
    args: () => script('floor'),
    env: () => ({ CLIENT: 'dispatch' }),
  },
  {
    name: 'floor-unique',
    title: '*no GraphQL: the fetches without duplicates, dispatch*',
    packages: [],
    args: () => script('floor'),
    env: () => ({ CLIENT: 'dispatch', UNIQUE: '1' }),
    // One fetch has no duplicates.
    operations: ['large'],
  },
  {
    name: 'floor-reading',
    title: '*no GraphQL: dispatch, and all JSON read and written*',
    packages: [],
    args: () => script('floor'),
    env: () => ({ CLIENT: 'dispatch', READING: '1' }),
    operations: ['small'],
  },
];
