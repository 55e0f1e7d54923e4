import { agree, agreeOnRandomOperations } from './agreement';
import { openWorld, type World } from './world';

/** Keys of several kinds, a compound one and a nested one; @override, @provides, @shareable; null keys. */
const users: any[] = [
  {
    id: '1',
    email: 'a@x',
    org: { id: 'o1', name: 'One' },
    no: 7,
    nick: 'Ann',
    city: 'Rome',
    phone: 1,
    level: 3,
    score: 1.5,
  },
  {
    id: '2',
    email: null,
    org: { id: 'o2', name: 'Two' },
    no: 8,
    nick: null,
    city: 'Oslo',
    phone: 2,
    level: 4,
    score: null,
  },
];
const posts: any[] = [
  { id: 'p1', author: users[0] },
  { id: 'p2', author: users[1] },
  { id: 'p3', author: null },
];

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      ids: `
        type Query { users: [User] user(id: ID!): User }
        type User @key(fields: "id") @key(fields: "email") @key(fields: "org { id } no") { id: ID! email: String org: Org! no: Int! city: String score: Float @shareable }
        type Org @shareable { id: ID! name: String }`,
      emails: `type User @key(fields: "email") { email: String nick: String }`,
      orgs: `
        type User @key(fields: "org { id } no") { org: Org! no: Int! phone: Int score: Float @shareable }
        type Org @shareable { id: ID! name: String }`,
      moved: `type User @key(fields: "id") { id: ID! city: String @override(from: "ids") level: Int @shareable }`,
      posts: `
        type Query { posts: [Post!] }
        type Post { id: ID! author: User @provides(fields: "level") }
        type User @key(fields: "id") { id: ID! level: Int @external posts: [Post!] }`,
    },
    rows: { User: users },
    resolvers: {
      Query: {
        users: () => [...users, null],
        user: (_, { id }) => users.find(user => user.id === id),
        posts: () => posts,
      },
      User: {
        posts: ({ id }) => posts.filter(({ author }) => author?.id === id),
        // A null key names nobody for certain: what a subgraph makes of it is its own affair.
        nick: ({ email, nick }) => (email === null ? null : nick),
      },
    },
  });
});

test.each([
  '{ users { id nick } }',
  '{ users { phone city level nick org { name } } }',
  '{ posts { id author { level city phone } } }',
  '{ user(id: "2") { posts { author { id nick score } } } nobody: user(id: "3") { nick phone } }',
])('%s', async query => {
  await agree(world, query);
});

test('random operations', async () => {
  await agreeOnRandomOperations(world, { count: 150, values: { id: ['1', '2', '3'] } });
}, 180_000);
