/** The same graph answers the same, in one process and in many. */

import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { signToken } from '../../gateway/http/identity';
import { variableOf } from '../../wire/config';
import { readmeQuery } from '../graph/readme-query';
import { demoViewer, type Estate, openEstate, testSecret } from '../support/estate';
import { eventually } from '../support/eventually';
import { allDomains, firstDomains, nowhere } from '../support/first-domains';
import { type JoineryProcess, post, runJoinery } from '../support/process';

// The secret of the estate, so that both sign the same cursors.
const SUBGRAPH_SECRET = testSecret;
const JWT_SECRET = 'signs the tokens of the users of this test';
const admin = demoViewer(0, 'ADMIN');

let estate: Estate;
const processes: Record<string, JoineryProcess> = {};
const urls: Record<string, string> = {};

beforeAll(async () => {
  estate = await openEstate();
  const production = { NODE_ENV: 'production', SUBGRAPH_SECRET };
  for (const { name } of firstDomains) {
    const database = { [variableOf(name, 'DATABASE_URL')]: estate.databases[name]!.url };
    processes[name] = runJoinery(['serve', name, '--port', '0'], { ...production, ...database });
  }
  for (const { name } of firstDomains) urls[name] = (await processes[name]!.saw(/served at (\S+)/))[1]!;
  const subgraphs = Object.fromEntries(
    allDomains.map(name => [variableOf(name, 'URL'), urls[name] ?? nowhere]),
  );
  processes.gateway = runJoinery(['serve', 'gateway', '--port', '0'], {
    ...production,
    JWT_SECRET,
    JWT_ISSUER: 'the issuer of this test',
    JWT_AUDIENCE: 'this test',
    ...subgraphs,
  });
  urls.gateway = (await processes.gateway.saw(/served at (\S+)\/graphql/))[1]!;
}, 180_000);

afterAll(async () => {
  await Promise.all(Object.values(processes).map(process => process.stop()));
  await estate.close();
});

const token = () =>
  signToken(
    { userId: admin.userId!, tenantId: admin.tenantId, roles: admin.roles, expiresIn: '5m' },
    JWT_SECRET,
    { issuer: 'the issuer of this test', audience: 'this test' },
  );

const queries = [
  readmeQuery,
  `{ tenant { name users(first: 3, orderBy: {username: ASC}) { totalCount nodes { username email posts(first: 2) { nodes { title status } } } } } }`,
  `{ users(first: 5) { nodes { likes(first: 3) { nodes { createdAt likeable { __typename ... on Post { title } ... on Comment { body } ... on Discussion { subject: title } } } } } } }`,
  `{ categories(first: 20) { nodes { path discussions(first: 2) { nodes { title replies(first: 1) { nodes { body } } } } } } }`,
  `{ post(id: "not a uuid") { id } me { username } }`,
];

test.each(queries)('%s', async query => {
  const here = await estate.query(query, {}, admin);
  const there = await post(urls.gateway!, query, { authorization: `Bearer ${await token()}` });
  expect(there.data).toEqual(JSON.parse(JSON.stringify(here.data)));
  expect((there.errors ?? []).map((error: any) => error.extensions.code)).toEqual(
    here.errors.map(({ code }) => code),
  );
});

test('a change through the gateway’s process is seen by the next request', async () => {
  const headers = { authorization: `Bearer ${await token()}` };
  const made = await post(
    urls.gateway!,
    'mutation { createPost(input: {kind: SHORT, content: "Across processes"}) { post { id content author { username } } } }',
    headers,
  );
  expect(made.errors).toBeUndefined();
  const { id } = made.data.createPost.post;
  expect((await post(urls.gateway!, `{ post(id: "${id}") { content } }`, headers)).data.post).toEqual({
    content: 'Across processes',
  });
});

test('a subgraph’s process answers nobody but the gateway', async () => {
  for (const { name } of firstDomains) {
    const response = await fetch(urls[name]!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.status).toBe(401);
    expect(((await response.json()) as any).errors[0].extensions.code).toBe('UNSIGNED_REQUEST');
  }
});

// Last: it takes a process away.
test('a subgraph that is down costs its own fields, and /ready says which', async () => {
  // Domains that are nowhere are never ready.
  const community = async () => {
    const ready = await fetch(`${urls.gateway}/ready`);
    expect(ready.status).toBe(503);
    return ((await ready.json()) as any).subgraphs.community;
  };
  expect(await community()).toBe('ok');
  await processes.community!.stop('SIGKILL');
  const { data, errors } = await post(
    urls.gateway!,
    '{ posts(first: 1) { nodes { author { username } comments { totalCount } likeCount } } discussions { totalCount } }',
  );
  expect(data).toEqual({
    posts: { nodes: [{ author: { username: expect.any(String) }, comments: null, likeCount: null }] },
    discussions: null,
  });
  expect(errors.map((error: any) => error.extensions.code)).toContain('SUBGRAPH_UNREACHABLE');
  expect(await community()).not.toBe('ok');
});

test('what is written in one process is heard through the others', async () => {
  const events: any[] = [];
  const connectionParams = { authorization: `Bearer ${await token()}` };
  const url = `${urls.gateway!.replace('http', 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams });
  const query = 'subscription { postPublished { content author { email } } }';
  client.subscribe(
    { query },
    { next: event => events.push(event.data), error: () => {}, complete: () => {} },
  );
  const write = (content: string) =>
    estate.sql(
      'postal',
      `INSERT INTO posts (tenant_id, kind, status, slug, content, author_id, published_at)
       VALUES ($1, 'SHORT', 'PUBLISHED', 'raw-' || substr(md5(random()::text), 1, 12), $2, $3, now())`,
      [admin.tenantId, content, admin.userId],
    );
  // Nothing says from outside when the subscription has begun.
  await eventually(async () => {
    await write('Is somebody there?');
    expect(events.length).toBeGreaterThan(0);
  });
  await write('Heard');
  await eventually(async () => expect(events.at(-1).postPublished.content).toBe('Heard'));
  expect(events.at(-1).postPublished.author.email).toContain('@');
  await client.dispose();
});
