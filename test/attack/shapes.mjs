/**
 * The shapes of requests that once stopped a process, or silenced it. Each sends what it has to, at once, and returns
 * the answers. `refused`: with these codes and no others; `answered`: whole, or with these.
 */
import { createRequire } from 'node:module';
import { overSocket, overSse, post, socketTo } from './asking.mjs';

const { composeServices } = createRequire(import.meta.url)('@apollo/composition');
const { parse } = createRequire(import.meta.url)('graphql');

const times = (count, text) => Array.from({ length: count }, (_, n) => text(n)).join(' ');
const atOnce = (count, ask) => Promise.all(Array.from({ length: count }, (_, n) => ask(n)));

const keys = count => Object.fromEntries(Array.from({ length: count }, (_, n) => [`unknown${n}`, n]));
const filtered = 'query ($f: PostFilter) { posts(filter: $f) { totalCount } }';
const texts = 'mutation ($s: [String!]) { createPost(input: { content: "x", tags: $s }) { post { id } } }';

const nestedFragments = `{ ${'...{'.repeat(200)}${'__typename '.repeat(2000)}${'}'.repeat(200)}}`;
const flat = `{ ${'__typename '.repeat(14_000)}}`;
const overlapping = `{ ${times(300, n => `posts(first: 1) { nodes { ...F${n % 20} } }`)} } ${times(
  20,
  n => `fragment F${n} on Post { id title author { id username } category { id } }`,
)}`;

const withAuthors = count =>
  `{ ${times(count, n => `a${n}: posts(first: 100) { totalCount nodes { id content author { bio } } }`)} }`;
const deferred = count =>
  `{ posts(first: 100) { nodes { ${times(count, n => `... @defer(label: "d${n}") { f${n}: title }`)} } } }`;
const nothing = '00000000-0000-4000-8000-00000000dead';
const finds = (count, filter) =>
  `{ ${times(count, n => `a${n}: posts(first: ${1 + (n % 90)}, filter: ${filter}) { totalCount nodes { id } }`)} }`;

export const small = '{ tags(first: 1) { nodes { id } } }';

/** Against the estate, as `joinery start` serves it. `others` are headers of somebody who is signed in. */
export const shapes = [
  {
    name: '1 variables: 1,000 and 9,000 unknown keys, 200,000 numbers for texts',
    refused: ['BAD_USER_INPUT'],
    ask: url =>
      Promise.all([
        ...[1_000, 9_000].map(count => post(url, { query: filtered, variables: { f: keys(count) } })),
        post(url, { query: texts, variables: { s: Array(200_000).fill(1) } }),
      ]),
  },
  {
    name: '2 validation before limits: fragments in fragments, 14,000 fields, over HTTP, SSE and WebSocket',
    refused: ['QUERY_TOO_DEEP', 'TOO_MANY_SELECTIONS'],
    ask: url =>
      Promise.all(
        [nestedFragments, flat].flatMap(query =>
          [post, overSse, overSocket].flatMap(ask => [0, 1, 2].map(() => ask(url, { query }))),
        ),
      ),
  },
  {
    name: '2 validation: the same fields 300 times through fragments',
    answered: [],
    ask: url => atOnce(5, n => post(url, { query: `${overlapping} # ${n}` })),
  },
  {
    name: '3 planning: 60 operations that nobody has asked before',
    answered: ['PLANNER_BUSY', 'DATABASE_BUSY'],
    ask: url =>
      atOnce(60, n =>
        post(url, {
          query: `{ ${times(12, m => `x${n}_${m}: posts(first: 2) { nodes { a${n}: id author { b${m}: username } category { label } } }`)} }`,
        }),
      ),
  },
  {
    name: '4 cost: 190 aliases of a hundred posts with authors; 99 deferred fragments of each of a hundred',
    refused: ['QUERY_TOO_COSTLY'],
    ask: url =>
      Promise.all([
        post(url, { query: withAuthors(190) }),
        post(url, { query: deferred(99) }, { accept: 'multipart/mixed;deferSpec=20220824' }),
      ]),
  },
  {
    name: '4 cost: as much as is let through, four at once',
    answered: ['REQUEST_TIMEOUT', 'SUBGRAPH_TIMEOUT', 'DATABASE_BUSY', 'ANSWER_TOO_LARGE'],
    ask: url =>
      Promise.all([
        ...[0, 1].map(n => post(url, { query: `${withAuthors(80)} # ${n}` })),
        ...[0, 1].map(n =>
          post(url, { query: `${deferred(9)} # ${n}` }, { accept: 'multipart/mixed;deferSpec=20220824' }),
        ),
      ]),
  },
  {
    name: '4 connections: 40 lists that find nothing, six times, beside small queries of somebody else',
    answered: ['REQUEST_TIMEOUT', 'SUBGRAPH_TIMEOUT', 'DATABASE_BUSY'],
    ask: async (url, others) => {
      const large = atOnce(6, n => post(url, { query: `${finds(40, `{ authorId: "${nothing}" }`)} # ${n}` }));
      await new Promise(resolve => setTimeout(resolve, 50));
      const beside = [];
      for (let n = 0; n < 10; n++) beside.push(await post(url, { query: small }, others));
      const slowest = Math.max(...beside.map(({ ms }) => ms));
      const told = { beside: slowest, codes: beside.flatMap(({ codes }) => codes) };
      return [...(await large), { ms: slowest, bytes: 0, codes: told.codes, beside: slowest }];
    },
  },
  {
    name: '5 subscriptions: 101 sockets with a hundred each, of nobody, and a post for all of them',
    answered: ['TOO_MANY_SUBSCRIPTIONS', 'DATABASE_BUSY', 'DATABASE_UNAVAILABLE'],
    ask: async (url, others) => {
      const answers = [];
      const sockets = await atOnce(101, () => socketTo(url));
      for (const socket of sockets) {
        socket.on('message', text => {
          const { type, payload } = JSON.parse(text);
          if (type === 'error') answers.push({ ms: 0, bytes: 0, codes: payload.map(e => e.extensions.code) });
          if (type === 'next')
            answers.push({ ms: 0, bytes: 0, codes: (payload.errors ?? []).map(e => e.extensions.code) });
        });
        for (let n = 0; n < 100; n++) {
          const payload = { query: 'subscription { postPublished { id author { username } } }' };
          socket.send(JSON.stringify({ id: String(n), type: 'subscribe', payload }));
        }
      }
      await new Promise(resolve => setTimeout(resolve, 2_000));
      const input = '{ kind: SHORT, content: "For all of them" }';
      const written = await post(
        url,
        { query: `mutation { createPost(input: ${input}) { post { id } } }` },
        others,
      );
      await new Promise(resolve => setTimeout(resolve, 2_000));
      for (const socket of sockets) socket.close();
      return [written, ...answers];
    },
  },
  {
    name: '6 lists that read much to find little',
    answered: ['REQUEST_TIMEOUT', 'SUBGRAPH_TIMEOUT', 'DATABASE_BUSY', 'DATABASE_UNAVAILABLE'],
    ask: url =>
      Promise.all(
        [
          '{ tags(first: 50) { nodes { posts(first: 3) { nodes { id } } } } }',
          '{ posts(first: 50, filter: { category: { label: "nope" } }) { totalCount nodes { id } } }',
          '{ posts(first: 100, orderBy: { category: { label: ASC } }) { nodes { id } } }',
        ].flatMap(query => [0, 1, 2, 3].map(() => post(url, { query }))),
      ),
  },
];

const nodeFields = 'id: ID name: String next: Node many: [Node] u: Node';
const nodeTypes = ['A', 'B', 'C'];

/** Everything is shared by three subgraphs, which are never asked: each level has dozens of ways. */
export function sharedSupergraph() {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    interface Node { ${nodeFields} }
    ${nodeTypes.map(name => `type ${name} implements Node @key(fields: "id") @shareable { ${nodeFields} }`).join(' ')}
    type Query @shareable { node: Node }`;
  const { supergraphSdl, errors } = composeServices(
    nodeTypes.map(name => ({ name, url: 'http://127.0.0.1:9/', typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const deep = levels => `{ node ${'{ next '.repeat(levels)} { id name } ${'}'.repeat(levels)} }`;
const wide = name => `query ${name} { ${times(150, n => `a${n}: node { next { next { id name } } }`)} }`;

/** Against a gateway of that supergraph. */
export const planning = {
  name: '3 planning: levels of shared fields that have no end of ways',
  answered: ['OPERATION_TOO_COMPLEX', 'PLANNER_BUSY', 'SUBGRAPH_UNREACHABLE', 'NOT_RESOLVABLE'],
  ask: url =>
    Promise.all([...[4, 6, 8].map(deep), wide('One'), wide('Two')].map(query => post(url, { query }))),
};
