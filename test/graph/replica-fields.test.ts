/** Fields of other services that a replica holds are read where they are asked for: in the plan, and in SQL. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanNode } from '@apollo/query-planner';
import { parse } from 'graphql';
import { type Apollo, loadApollo } from '../../gateway/supergraph/planner';
import { projectRoot } from '../../wire/project';
import type { Answer } from '../support/answer';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { readmeQuery } from './readme-query';

let estate: Estate;
let apollo: Apollo;
beforeAll(async () => {
  estate = await openEstate({ posts: 60 });
  const supergraph = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  apollo = await loadApollo(supergraph);
});
afterAll(async () => {
  await apollo.stop();
  await estate.close();
});

const viewer = demoViewer(3, 'ADMIN');
const ask = async (source: string, variables = {}): Promise<Answer> => {
  const answer = await estate.query(source, variables, viewer);
  expect(answer.errors).toEqual([]);
  return answer;
};

/** The subgraphs that a plan asks. */
async function asked(source: string): Promise<string[]> {
  const found = new Set<string>();
  const visit = (node: PlanNode): void => {
    if (node.kind === 'Fetch') found.add(node.serviceName);
    else if (node.kind === 'Flatten') visit(node.node);
    else if (node.kind === 'Sequence' || node.kind === 'Parallel') node.nodes.forEach(visit);
    else throw new Error(`A plan without ${node.kind} was expected.`);
  };
  visit((await apollo.plan(parse(source), undefined)).node as PlanNode);
  return [...found].sort();
}

const everything = `author { id username displayName avatarUrl verified } category { slug label } subCategory { label }`;

test('the plan goes to the owner for nothing that a replica holds', async () => {
  expect(await asked(readmeQuery)).toEqual(['community', 'postal']);
  expect(
    await asked(`{ posts { nodes { ${everything} versions { nodes { editedBy { username } } } } } }`),
  ).toEqual(['postal']);
  expect(
    await asked(`{ comments { nodes { user { username } likes { nodes { user { verified } } } } }
             discussions { nodes { user { username } category { label } replies { nodes { user { username } } } } } }`),
  ).toEqual(['community']);
  expect(await asked('{ posts { nodes { author { bio } } } }')).toEqual(['cortex', 'postal']);
});

test('what is read near is what the owner says', async () => {
  const { data } = await ask(`{ posts(first: 60) { nodes { ${everything} } } }`);
  const seen = new Set<string>();
  for (const { author, category } of data.posts.nodes) {
    seen.add(author.id);
    const [user] = await estate.sql(
      'cortex',
      `SELECT id, username, display_name AS "displayName", avatar_url AS "avatarUrl", verified FROM users WHERE id = $1`,
      [author.id],
    );
    expect(author).toEqual(user);
    const found = await estate.sql('cortex', 'SELECT label FROM categories WHERE slug = $1', [category.slug]);
    expect(found).toContainEqual({ label: category.label });
  }
  expect(seen.size).toBeGreaterThan(5);
});

test.each([
  ['nodes', `{ posts(first: 50) { nodes { title ${everything} } } }`, 1],
  ['edges', `{ posts(first: 50) { edges { node { title ${everything} } } } }`, 1],
  [
    'nodes and edges',
    `{ posts { nodes { author { username } } edges { node { author { verified } } } } }`,
    1,
  ],
  [
    'fragments and aliases',
    `{ posts { page: edges { ...Edge } } }
     fragment Edge on PostEdge { item: node { ... on Post { by: author { ...Name } with: author { verified } } } }
     fragment Name on User { name: username }`,
    1,
  ],
  ['a list below a list', `{ tags(first: 5) { nodes { posts { nodes { author { username } } } } } }`, 2],
  ['a list with its count', `{ posts { totalCount nodes { author { username } } } }`, 2],
  ['what is below in one’s own service', `{ comments { nodes { parent { user { username } } } } }`, 2],
])('%s: %3$i statements', async (_name, source, expected) => {
  const { statements } = await ask(source);
  expect(statements).toHaveLength(expected);
});

test('the replica is joined for what is asked, and not for what is skipped or is a key', async () => {
  const sql = async (source: string, variables = {}) =>
    (await ask(source, variables)).statements.map(statement => statement.sql).join();
  expect(await sql('{ posts { nodes { author { id __typename } } } }')).not.toContain('user_replica');
  const source = `query ($with: Boolean!) { posts { nodes { id author @include(if: $with) { username } category { id label @skip(if: $with) } } } }`;
  expect(await sql(source, { with: true })).toMatch(/user_replica/);
  expect(await sql(source, { with: true })).not.toMatch(/category_replica|avatar_url/);
  expect(await sql(source, { with: false })).toMatch(/category_replica/);
  expect(await sql(source, { with: false })).not.toMatch(/user_replica/);
});

test('one object is one statement, however it is found', async () => {
  const { data } = await ask('{ posts(first: 1) { nodes { id slug } } comments(first: 1) { nodes { id } } }');
  const [post] = data.posts.nodes;
  for (const source of [
    `{ post(id: "${post.id}") { title ${everything} } }`,
    `{ postBySlug(slug: "${post.slug}") { title ${everything} } }`,
    `{ comment(id: "${data.comments.nodes[0].id}") { body user { username } } }`,
  ]) {
    const { data: found, statements } = await ask(source);
    expect(JSON.stringify(found)).toContain('username');
    expect(statements).toHaveLength(1);
  }
  const entities = parse(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Post { author { username } category { label } } } }`,
  );
  const postal = estate.subgraphs.find(({ name }) => name === 'postal')!;
  const r = [{ __typename: 'Post', id: post.id }];
  const result: any = await postal.execute({ document: entities, variables: { r }, viewer });
  expect(result).toEqual({
    data: {
      _entities: [
        { author: { username: expect.stringMatching(/./) }, category: { label: expect.stringMatching(/./) } },
      ],
    },
  });
});

test('an object that a mutation answers with has them as well', async () => {
  const { data } = await ask(
    `mutation { createPost(input: {title: "Near", content: "x"}) { post { author { id username } category { label } } } }`,
  );
  const [{ username }] = await estate.sql('cortex', 'SELECT username FROM users WHERE id = $1', [
    viewer.userId,
  ]);
  expect(data.createPost.post).toEqual({ author: { id: viewer.userId, username }, category: null });
});

test('a reference to nothing is null', async () => {
  await estate.sql('postal', 'UPDATE posts SET category_id = NULL');
  const { data, statements } = await ask('{ posts { nodes { category { label } author { username } } } }');
  expect(new Set(data.posts.nodes.map((post: any) => post.category))).toEqual(new Set([null]));
  expect(data.posts.nodes[0].author.username).toEqual(expect.stringMatching(/./));
  expect(statements).toHaveLength(1);
});
