/** The SQL inside a fetch: who sent it, over how many keys, how many rows; values and PostgreSQL's plan when asked. */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGraph } from '../../gateway/graph';
import { transportsOf } from '../../gateway/transport/transports-of';
import { postal } from '../../subgraphs/postal';
import type { Statement } from '../../subgraphs/runtime/database/statements';
import { openSubgraph } from '../../subgraphs/runtime/open-subgraph';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { readmeQuery } from '../graph/readme-query';
import {
  absentSubgraphs,
  anonymous,
  demoViewer,
  type Estate,
  openEstate,
  testSecret,
} from '../support/estate';
import { analyze, answerOver, explainOver, fetchOf } from './explain-over';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 1500 });
}, 180_000);
afterAll(() => estate.close());

const withPlans = { analyze: { plans: true, values: false } };
const viewer = anonymous;

test('each statement says who sent it, over how many keys, and how many rows came', async () => {
  // Of the author, what no replica holds.
  const query = '{ posts(first: 50) { nodes { comments(first: 5) { nodes { body } } author { points } } } }';
  const explain = await explainOver(estate.graph, query, { viewer, explain: analyze });
  const statements = explain.fetches.map(({ service, run }) => ({
    service,
    statements: run!.statements!.map(({ issuer, keys, rows }) => ({ issuer, keys, rows })),
  }));
  const authors = explain.fetches.find(({ service }) => service === 'cortex')!.run!.entities!;
  const comments = explain.fetches.find(({ service }) => service === 'community')!.run!.entities!;
  expect(statements).toHaveLength(3);
  expect(statements).toEqual(
    expect.arrayContaining([
      { service: 'postal', statements: [{ issuer: 'Query.posts', keys: null, rows: 51 }] },
      {
        service: 'community',
        statements: [{ issuer: 'Post.comments', keys: 50, rows: expect.any(Number) }],
      },
      { service: 'cortex', statements: [{ issuer: 'User.id', keys: authors.asked, rows: authors.asked }] },
    ]),
  );
  expect(authors.found).toBe(50);
  expect(authors.asked).toBeLessThan(50);
  expect(comments).toEqual({ found: 50, told: 0, asked: 50, answered: 50 });
  expect(explain.run!.statements).toBe(3);
  for (const { run } of explain.fetches) {
    const [statement] = run!.statements!;
    expect(statement!.startMs).toBeGreaterThanOrEqual(run!.startMs!);
    expect(statement!.startMs + statement!.durationMs).toBeLessThanOrEqual(
      run!.startMs! + run!.durationMs! + 1,
    );
    expect(statement!.durationMs).toBeGreaterThan(0);
    expect(statement).toMatchObject({ values: null, plan: null, scans: [], error: null });
  }
  expect(explain.warnings.map(({ code }) => code)).not.toContain('N_PLUS_ONE');
});

test('an explained answer is the ordinary one, and takes as many statements', async () => {
  const sent: string[] = [];
  const listen = (statement: unknown) => void sent.push((statement as Statement).sql);
  subscribe('joinery:statement', listen);
  try {
    const plain = await estate.query(readmeQuery);
    const ordinary = sent.splice(0);
    const { result, explain } = await answerOver(estate.graph, readmeQuery, { viewer, explain: analyze });
    expect(result.data).toEqual(JSON.parse(JSON.stringify(plain.data)));
    expect(Object.keys(result.extensions!)).toEqual(['explain']);
    expect(sent).toEqual(ordinary);
    expect(explain.fetches.flatMap(({ run }) => run!.statements!.map(({ sql }) => sql))).toEqual(ordinary);
  } finally {
    unsubscribe('joinery:statement', listen);
  }
});

test('values are told only when they are asked for', async () => {
  const id = demoViewer(3).userId!;
  const query = 'query ($id: ID!) { posts(first: 1, filter: { authorId: $id }) { nodes { slug } } }';
  const variables = { id };
  const without = await explainOver(estate.graph, query, { variables, viewer, explain: withPlans });
  const [silent] = without.fetches[0]!.run!.statements!;
  expect(silent!.values).toBeNull();
  // PostgreSQL writes values into the conditions of its plans.
  expect(JSON.stringify(silent!.plan)).toMatch(/author_id = '…'::/);
  expect(JSON.stringify(without)).not.toContain(id);
  const explain = { analyze: { plans: true, values: true } };
  const values = await explainOver(estate.graph, query, { variables, viewer, explain });
  const [telling] = values.fetches[0]!.run!.statements!;
  expect(telling!.values).toContain(id);
  expect(JSON.stringify(telling!.plan)).toContain(`author_id = '${id}'`);
});

test("PostgreSQL's plan comes from the same tenant's session, and of reads alone", async () => {
  const writer = demoViewer(0);
  const mutation = 'mutation { createPost(input: { kind: SHORT, content: "Hello" }) { post { id } } }';
  const [before] = await estate.sql('postal', 'SELECT count(*)::int AS posts FROM posts');
  const written = await explainOver(estate.graph, mutation, { viewer: writer, explain: withPlans });
  const [after] = await estate.sql('postal', 'SELECT count(*)::int AS posts FROM posts');
  expect(after.posts).toBe(before.posts + 1);
  const statements = written.fetches[0]!.run!.statements!;
  expect(statements.map(({ issuer }) => issuer)).toContain('Mutation.createPost');
  const inserts = statements.filter(({ sql }) => sql.startsWith('INSERT'));
  expect(inserts.length).toBeGreaterThan(0);
  for (const { plan } of inserts) expect(plan).toBeNull();

  const read = await explainOver(estate.graph, '{ posts(first: 3) { nodes { id } } }', {
    viewer,
    explain: withPlans,
  });
  const [statement] = read.fetches[0]!.run!.statements!;
  expect(JSON.stringify(statement!.plan)).toContain('"Node Type"');
  // The policy's condition is in the plan, and in no text of ours: it was made under row-level security.
  expect(JSON.stringify(statement!.plan)).toContain('(tenant_id = ');
  expect(statement!.sql).not.toContain('"tenant_id" =');
});

test('a table read from end to end for a few rows is a missing index', async () => {
  const query =
    '{ posts(first: 5, filter: { categoryId: "00000000-0000-4000-8000-00000000000f" }) { nodes { id } } }';
  const indexed = await explainOver(estate.graph, query, { viewer, explain: withPlans });
  expect(indexed.warnings.map(({ code }) => code)).not.toContain('MISSING_INDEX');
  // As if there were no index that it could use. Connections have it from their beginning.
  await estate.sql('postal', 'ANALYZE posts');
  const role = new URL(estate.databases.postal!.url).username;
  const plan = (how: string) =>
    estate.sql(
      'postal',
      `DO $$ BEGIN EXECUTE format('ALTER ROLE %I IN DATABASE %I ${how}', '${role}', current_database()); END $$`,
    );
  // After that was committed: a connection that is made anew meanwhile would not have it.
  const reconnect = () =>
    estate.sql(
      'postal',
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND usename = '${role}'`,
    );
  for (const scan of ['indexscan', 'indexonlyscan', 'bitmapscan']) await plan(`SET enable_${scan} = off`);
  await reconnect();
  try {
    const slow = await explainOver(estate.graph, query, { viewer, explain: withPlans });
    const { scans } = slow.fetches[0]!.run!.statements![0]!;
    expect(scans).toContainEqual(expect.objectContaining({ table: 'posts' }));
    const warning = slow.warnings.find(({ message }) =>
      message.startsWith('postal scans the whole table posts'),
    )!;
    expect(warning.code).toBe('MISSING_INDEX');
    const [, rows] = /^postal scans the whole table posts \(about (\d+) rows\)/.exec(warning.message)!;
    // PostgreSQL's own estimate: rows that are written while it counts are missed or counted twice.
    expect(Math.abs(Number(rows) - 1500)).toBeLessThan(150);
    expect(warning.message).toContain('for Query.posts');
  } finally {
    await plan('RESET ALL');
    await reconnect();
  }
});

test('a statement for each object is warned of as N+1', async () => {
  const log = openLog('silent');
  const unbatched = {
    ...postal,
    resolvers: {
      ...postal.resolvers,
      Post: {
        ...postal.resolvers.Post,
        viewCount: async (post: any, _args: unknown, context: any, info: any) => {
          const [row] = await context.read(
            (manager: any) => manager.query('SELECT view_count FROM posts WHERE id = $1', [post.id]),
            info,
          );
          return row.view_count;
        },
      },
    },
  };
  const database = { url: estate.databases.postal!.url, poolSize: 2 };
  const looping = await openSubgraph(unbatched, { database, secrets: [testSecret], log });
  const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const inProcess = {
    ...absentSubgraphs(),
    ...Object.fromEntries(estate.subgraphs.map(subgraph => [subgraph.name, subgraph])),
    postal: looping,
  };
  const graph = await openGraph({
    supergraphSdl,
    transports: transportsOf(supergraphSdl, { inProcess }),
    log,
  });
  try {
    const explain = await explainOver(graph, '{ posts(first: 10) { nodes { viewCount } } }', {
      viewer,
      explain: analyze,
    });
    expect(explain.warnings).toContainEqual({
      code: 'N_PLUS_ONE',
      message: expect.stringContaining('postal ran the same statement 10 times for Post.viewCount'),
      fetches: [1],
    });
  } finally {
    await graph.close();
    await looping.close();
  }
});

test('what a client writes four times is no N+1', async () => {
  const [post] = await estate.sql('postal', "SELECT id FROM posts WHERE status = 'PUBLISHED' LIMIT 1");
  const likes = [1, 2, 3, 4].map(
    n => `l${n}: like(input: { type: POST, id: "${post.id}" }) { likeable { __typename } }`,
  );
  const written = await explainOver(estate.graph, `mutation { ${likes.join(' ')} }`, {
    viewer: demoViewer(0),
    explain: analyze,
  });
  const starts = written.fetches[0]!.run!.statements!.filter(({ sql }) => sql === 'START TRANSACTION');
  expect(starts).toHaveLength(4);
  expect(written.warnings).toEqual([]);
  const lists = [1, 2, 3, 4].map(n => `p${n}: posts(first: 1) { nodes { id } }`);
  const read = await explainOver(estate.graph, `{ ${lists.join(' ')} }`, { viewer, explain: analyze });
  expect(read.run!.statements).toBe(4);
  expect(read.warnings).toEqual([]);
});

test('whether a viewer may delete is asked in statements that are told', async () => {
  const query = 'mutation ($id: ID!) { deleteUser(input: { id: $id }) { deletion { state } } }';
  const { explain, result } = await answerOver(estate.graph, query, {
    variables: { id: '00000000-0000-4000-8000-00000000000f' },
    viewer: { ...demoViewer(0), roles: ['ADMIN'] },
    explain: analyze,
  });
  expect(result.errors![0]!.extensions!.code).toBe('NOT_FOUND');
  const statements = fetchOf(explain, 'cortex').run!.statements!;
  expect(statements.map(({ issuer }) => issuer)).toContain('Mutation.deleteUser');
  expect(statements.map(({ sql }) => sql).join('\n')).toContain('FROM "users"');
});

test('a statement that fails is there, with its code', async () => {
  const taken =
    'mutation { createPost(input: { title: "A", content: "b", slug: "explained" }) { post { id } } }';
  const writer = demoViewer(0);
  await explainOver(estate.graph, taken, { viewer: writer, explain: analyze });
  const { explain, result } = await answerOver(estate.graph, taken, { viewer: writer, explain: withPlans });
  expect(result.errors).toHaveLength(1);
  const { state, statements, errors } = fetchOf(explain, 'postal').run!;
  expect(errors.map(({ code }) => code)).toEqual(['ALREADY_EXISTS']);
  expect(state).toBe('failed');
  expect(statements!.map(({ error }) => error)).toContain('23505');
});
