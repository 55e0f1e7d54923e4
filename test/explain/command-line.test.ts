/** `joinery explain` as people call it: its forms, its refusals, its exit status. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExplainOptions, explainOperation, unheededOption } from '../../cli/commands/explain';
import { keepPlans } from '../../cli/commands/plans';
import { supergraphFile } from '../../cli/estate/schema-files';
import type { Explain } from '../../gateway/explain/model';
import { explainText } from '../../gateway/explain/text';
import type { Graph } from '../../gateway/graph';
import { startGateway } from '../../gateway/http/server';
import { compose } from '../../gateway/supergraph/compose';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { openLog } from '../../wire/log';
import { projectRoot } from '../../wire/project';
import { closeAll, localGateway } from '../gateway/estate';
import { readmeQuery } from '../graph/readme-query';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { run, runJoinery } from '../support/process';
import { misfits } from './explain-over';

const folder = mkdtempSync(join(tmpdir(), 'joinery-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(closeAll);

function file(text: string, name = 'operation.graphql'): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The README's, of fields that no replica holds, so that cortex is asked as well. */
const query = readmeQuery.replaceAll('username', 'points');

/** NODE_ENV keeps it from making secrets of a developer's machine. */
const environment = { NODE_ENV: 'production' };

/** Of a few services: to load that of all takes longer than what is tried here. */
const few = file(supergraphOf('cortex', 'postal', 'community', 'spaces'), 'few.graphql');

function supergraphOf(...names: string[]): string {
  const lines = names.map(
    name => `  ${name}:\n    schema:\n      file: ${join(projectRoot, 'schema', `${name}.graphql`)}`,
  );
  return compose(file(['subgraphs:', ...lines].join('\n'), 'supergraph.yaml')).supergraphSdl;
}

async function explain(...args: string[]): Promise<{ status: unknown; output: string }> {
  const child = runJoinery(['explain', ...args], environment);
  const status = await child.ended;
  return { status, output: child.output() };
}

const plainly = { analyze: false, sql: false, values: false, format: 'text' } as const;

/** As `explain`, in this process, for speed. */
async function explainHere(
  path: string,
  options: Partial<ExplainOptions> = {},
): Promise<{ status: unknown; output: string }> {
  let output = '';
  const write = (text: unknown): boolean => {
    output += text;
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(write),
    jest.spyOn(console, 'error').mockImplementation(line => void write(`${line}\n`)),
  ];
  try {
    const status = await explainOperation(path, { ...plainly, supergraph: few, ...options }, () =>
      readConfig({}),
    );
    return { status, output };
  } catch (error) {
    return { status: 1, output: (error as Error).message };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

test('a plan as text fits 80 columns and marks the critical path', async () => {
  const { status, output } = await explain(file(`query Posts ${query}`));
  expect(status).toBe(0);
  expect(output).toMatchInlineSnapshot(`
   "query Posts
   4 fetches, 3 hops; at most 250 entities asked for and 200 objects listed

   ● 1 postal  Query
     for   posts.edges.node: id, title; posts.edges.node.author: id;
           posts.edges.node.category: id, label; posts.pageInfo: hasNextPage,
           endCursor
     why   postal serves Query.posts.
     copy  from its replica: posts.edges.node.category: label
     cost  at most 50 objects
   ╭ at once
   │ ● 2 community  Post at posts.edges.node
   │   for   posts.edges.node.comments.edges.node: id, body, user
   │   why   community serves Post.comments. It finds each Post by @key "id", from
   │         fetch 1 (postal).
   │   waits for 1 (Post.id)
   │   cost  at most 50 entities, 150 objects
   │ ● 3 cortex  User at posts.edges.node.comments.edges.node.user
   │   for   posts.edges.node.comments.edges.node.user: points
   │   why   cortex serves User.points. It finds each User by @key "id", from fetch
   │         2 (community).
   │   waits for 2 (User.id)
   │   cost  at most 150 entities
   ├ and
   │ ○ 4 cortex  User at posts.edges.node.author
   │   for   posts.edges.node.author: points
   │   why   cortex serves User.points. It finds each User by @key "id", from fetch
   │         1 (postal).
   │   waits for 1 (User.id)
   │   cost  at most 50 entities
   ╰

   ● critical path: 1 → 2 → 3
   ! Fetch 3 asks cortex only for User.points. A replica in community could give
     it: @provides(fields: "points") on Comment.user, and @shareable in cortex.
   ! Fetch 4 asks cortex only for User.points. A replica in postal could give it:
     @provides(fields: "points") on Post.author, and @shareable in cortex.
   "
  `);
  for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(output).not.toContain('\u001b[');
});

test('colours are there when they are forced, and not with NO_COLOR', async () => {
  const path = file(`query Posts ${query}`);
  const coloured = run(
    process.execPath,
    [join(projectRoot, 'dist/cli/joinery.js'), 'explain', '--supergraph', few, path],
    {
      environment: { ...environment, FORCE_COLOR: '1', NO_COLOR: '' },
    },
  );
  expect(await coloured.ended).toBe(0);
  expect(coloured.output()).toContain('\u001b[31m●\u001b[39m');
});

test('as JSON it fits the schema, from standard input as well', async () => {
  const path = file(`query Posts ${query}`);
  const child = run(
    'sh',
    ['-c', `cat ${path} | node dist/cli/joinery.js explain --supergraph ${few} --format json -`],
    {
      environment,
      folder: projectRoot,
    },
  );
  expect(await child.ended).toBe(0);
  const model = JSON.parse(child.output());
  expect(misfits(model)).toEqual([]);
  expect(model.operation.name).toBe('Posts');
});

test('sizes beyond what a number holds exactly are its largest, and fit the schema', async () => {
  const many = 2_000_000_000;
  const path = file(
    `{ posts(first: ${many}) { nodes { comments(first: ${many}) { nodes { replies(first: ${many}) { nodes { user { points } } } } } } } }`,
  );
  const model: Explain = JSON.parse((await explainHere(path, { format: 'json' })).output);
  expect(misfits(model)).toEqual([]);
  const most = Number.MAX_SAFE_INTEGER;
  expect(model.cost).toMatchObject({ entities: most, objects: most });
  expect(model.fetches.at(-1)!.estimate).toEqual({ entities: most, objects: 0 });
});

test('as Mermaid it is a chart with the critical path thick', async () => {
  const { output } = await explain('--supergraph', few, '--format', 'mermaid', file(`query Posts ${query}`));
  expect(output).toMatch(/^flowchart LR\n/);
  expect(output).toContain('f2 -->|"User.id"| f3');
  expect(output).toContain('class f1,f2,f3 critical');
});

test.each([
  ['{ posts { nodes { id } } ', /operation\.graphql:1:26\n1 \| /],
  ['{ posts { nodes { nope } } }', /Cannot query field "nope" on type "Post"[\s\S]*operation\.graphql:1:19/],
  ['query A { me { id } } query B { me { id } }', /must be said by its name\. There are: A, B\./],
])('the operation %j is refused where it is wrong', async (text, message) => {
  const { status, output } = await explainHere(file(text));
  expect(status).toBe(1);
  expect(output).toMatch(message);
});

test.each([
  [{ operation: 'C' }, 'The document has no operation "C". There are: A, B.'],
  [{ variables: '{' }, '--variables is no JSON'],
  [{ variables: '[1]' }, '--variables is a JSON object'],
])('%j is refused', async (options, message) => {
  const { status, output } = await explainHere(file('query A { me { id } } query B { me { id } }'), options);
  expect([status, output]).toEqual([1, expect.stringContaining(message)]);
});

test('a variable whose value does not fit is warned of before anything runs', async () => {
  const path = file('query Who($s: String!) { userByUsername(username: $s) { id } }');
  const { status, output } = await explainHere(path, { variables: '{"s":7}' });
  expect(status).toBe(0);
  expect(output.replaceAll(/\s+/g, ' ')).toContain(
    '! Variable "$s" got invalid value 7; String cannot represent a non string value: 7. ' +
      'Give a value of the type String!: with this one the operation is refused.',
  );
});

test('a call that is wrong is exit status 2, an operation that is wrong 1', async () => {
  const path = file('{ me { id } }');
  const format = await explain('--format', 'dot', path);
  expect([format.status, format.output]).toEqual([
    2,
    expect.stringContaining('choices are text, json, mermaid'),
  ]);
  const budget = await explain('--max-depth', '0', path);
  expect([budget.status, budget.output]).toEqual([2, expect.stringContaining('whole number, at least 1')]);
  const unheeded = await explain('--url', 'http://127.0.0.1:1/graphql', path);
  expect([unheeded.status, unheeded.output]).toEqual([2, expect.stringContaining('add --analyze')]);
  const invalid = await explain('--supergraph', few, file('{ nope }'));
  expect([invalid.status, invalid.output]).toEqual([1, expect.stringContaining('operation.graphql:1:3')]);
});

test.each([
  [
    { analyze: true, supergraph: 's' },
    /^--supergraph plans without a gateway, .* leave out --supergraph, or --analyze/,
  ],
  [{ maxSql: 3, supergraph: 's' }, /^--supergraph/],
  [{ url: 'http://localhost' }, /^--url says how a gateway is asked, .* add --analyze, or leave it out\.$/],
  [{ token: 't', supergraph: 's' }, /^--token says/],
  [{ user: 'ada' }, /^--user says/],
  [{ sql: true, user: 'ada', token: 't' }, /^--token and --user both say who asks: leave one of them out\.$/],
])('of %j it is said what would be passed by', (given, message) => {
  expect(unheededOption({ ...plainly, ...given })).toMatch(message);
});

test.each([
  { supergraph: 's', maxFetches: 1, maxDepth: 1 },
  { analyze: true, url: 'u', token: 't' },
  { maxSql: 1, user: 'ada' },
  { values: true, url: 'u' },
])('of %j all is heeded', given => {
  expect(unheededOption({ ...plainly, ...given })).toBeUndefined();
});

test('a file that is not there, and a gateway that is not, are said', async () => {
  const missing = await explainHere(join(folder, 'nowhere.graphql'));
  expect([missing.status, missing.output]).toEqual([1, expect.stringContaining('cannot be read (ENOENT)')]);
  const url = 'http://127.0.0.1:1/graphql';
  const unreachable = await explainHere(file('{ me { id } }'), {
    analyze: true,
    url,
  });
  expect(unreachable.status).toBe(1);
  expect(unreachable.output).toContain(`No gateway answers at ${url}. Start one with \`npm start\``);
});

test.each([
  [
    undefined,
    /^\S+ cannot be read \(ENOENT\)\. --supergraph expects a supergraph file, as `joinery compose`/,
  ],
  ['type Query { a: Int }', /^\S+ is not a valid supergraph: .* must be a core schema\.\nCompose it again/],
  [
    readFileSync(supergraphFile, 'utf8').replaceAll(
      '(graph: POSTAL, key: "id")',
      '(graph: POSTAL, key: "nix")',
    ),
    /^\S+ is not a valid supergraph: .*\n {2}\[postal\] On type "\w+".*\n.*\n.*\n {2}and \d more\.\nCompose it again.*$/,
  ],
])('a supergraph that is none is said in sentences, with what to do: %#', async (sdl, message) => {
  const supergraph = join(folder, `${sdl?.length}.sdl`);
  if (sdl !== undefined) writeFileSync(supergraph, sdl);
  const { status, output } = await explainHere(file('{ me { id } }'), { supergraph });
  expect([status, output]).toEqual([1, expect.stringMatching(message)]);
  await expect(keepPlans(undefined, { check: true, supergraph })).rejects.toThrow(message);
});

test('a budget that is exceeded is exit status 3, and said; one that is kept is 0', async () => {
  const path = file(`query Posts ${query}`);
  expect((await explain('--supergraph', few, '--max-fetches', '4', '--max-depth', '3', path)).status).toBe(0);
  const over = await explain('--supergraph', few, '--max-fetches', '3', '--max-depth', '2', path);
  expect(over.status).toBe(3);
  expect(over.output).toContain('over budget: 4 fetches; the budget is 3.');
  expect(over.output).toContain('over budget: 3 hops; the budget is 2.');
});

test('where a service tells nothing of its SQL, a budget of it is said to be none', async () => {
  const { url } = await localGateway();
  const { status, output } = await explainHere(file('{ products { name } }'), {
    maxSql: 1,
    url: `${url}/graphql`,
  });
  expect(status).toBe(1);
  expect(output).toContain('1 request, no SQL told, 0 errors');
  expect(output).toContain('products tells nothing of its SQL, so --max-sql says nothing of this operation.');
});

describe('with a gateway', () => {
  let estate: Estate;
  let gateway: HttpServer;
  beforeAll(async () => {
    estate = await openEstate({ posts: 60 });
    gateway = await startGateway({
      graph: estate.graph,
      config: readConfig({}),
      host: '127.0.0.1',
      port: 0,
      log: openLog('silent'),
    });
  }, 60_000);
  afterAll(async () => {
    await gateway.close(1000);
    await estate.close();
  });
  const url = () => `${gateway.url}/graphql`;

  test('--analyze shows times, entities and statements, in 80 columns', async () => {
    const { status, output } = await explain('--analyze', '--url', url(), file(`query Posts ${query}`));
    expect(status).toBe(0);
    expect(output).toMatch(/[34] requests, [34] SQL statements \(\d+\.\d ms\), 0 errors/);
    expect(output).toMatch(/sql {3}1 statement, \d+ rows, \d+\.\d ms: Post\.comments × 50/);
    expect(output).toMatch(/● 1 postal .* \d+\.\d \+\d+\.\d ·*█+·*\n/);
    for (const line of output.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("--sql shows each statement's text and PostgreSQL's plan, --values the values", async () => {
    const path = file('query Who($name: String!) { userByUsername(username: $name) { id } }');
    const asked = { sql: true, variables: '{"name": "ada"}', url: url() };
    const { output } = await explainHere(path, asked);
    expect(output).toContain('─ User.username × 1: 1 row,');
    expect(output).toMatch(/» +(Index( Only)?|Seq) Scan/);
    expect(output).not.toContain('= [["ada"]]');
    expect((await explainHere(path, { ...asked, values: true })).output).toContain('= [["ada"]]');
  });

  test('a budget of SQL statements holds for what ran', async () => {
    const path = file(`query Posts ${query}`);
    expect((await explainHere(path, { maxSql: 4, url: url() })).status).toBe(0);
    const over = await explainHere(path, { maxSql: 2, url: url() });
    expect([over.status, over.output]).toEqual([
      3,
      expect.stringMatching(/[34] SQL statements; the budget is 2\./),
    ]);
  });

  test('a variable that is missing is said with its place, and what would have run is shown', async () => {
    const path = file('query Who($name: String!) {\n  userByUsername(username: $name) { id }\n}');
    const { status, output } = await explainHere(path, {
      analyze: true,
      url: url(),
    });
    expect(status).toBe(1);
    expect(output).toContain(
      'operation.graphql:1:11: Variable "$name" of required type "String!" was not provided.',
    );
    expect(output).toContain('ran   not: the run did not come to it');
  });

  test('--analyze of what is deferred shows when the first answer was there', async () => {
    const path = file(
      '{ posts(first: 5) { nodes { title ... @defer(label: "c") { commentCount } likeCount } } }',
    );
    const { status, output } = await explainHere(path, { analyze: true, url: url() });
    expect(status).toBe(0);
    expect(output).toMatch(/ ms, the first answer after \d+\.\d ms, \d requests, \d SQL statements/);
    expect(output).toMatch(/╭ deferred "c" at posts\.nodes, after 1\n│ ○ \d community .*█/);
  });

  test('--analyze of a subscription explains its first event', async () => {
    const author = demoViewer(1);
    const path = file('subscription { postPublished { content commentCount author { points } } }');
    const explaining = explainHere(path, { analyze: true, format: 'json', url: url() });
    const postal = estate.subgraphs.find(({ name }) => name === 'postal')!;
    await eventually(async () => expect(postal.references.live.size).toBe(1));
    const { data } = await estate.query(
      'mutation { createPost(input: { kind: SHORT, content: "Heard" }) { post { id } } }',
      {},
      author,
    );
    const publish = 'mutation ($id: ID!) { publishPost(input: { id: $id }) { post { id } } }';
    await estate.query(publish, { id: data.createPost.post.id }, author);
    const { status, output } = await explaining;
    expect(status).toBe(0);
    const [said, json] = [output.slice(0, output.indexOf('\n')), output.slice(output.indexOf('\n'))];
    expect(said).toBe(`Waiting for an event of the subscription at ${url()} …`);
    const explain: Explain = JSON.parse(json);
    expect(misfits(explain)).toEqual([]);
    expect(explain.fetches.map(({ service, run }) => [service, run!.state, run!.requests])).toEqual([
      ['postal', 'answered', 0],
      ['community', 'answered', 1],
      ['cortex', 'answered', 1],
    ]);
    expect(explain.fetches.map(({ run }) => run!.statements?.length)).toEqual([undefined, 1, 1]);
    expect(explainText(explain)).toContain('ran   the event brought it');
    await eventually(async () => expect(postal.references.live.size).toBe(0));
  });

  test('what the gateway refuses of a stream is said as well', async () => {
    const path = file('subscription { postPublished { nope } }');
    const { status, output } = await explainHere(path, { analyze: true, url: url() });
    expect(status).toBe(1);
    expect(output).toContain('operation.graphql:1:32: Cannot query field "nope" on type "Post".');
    const gone = await explainHere(path, { analyze: true, url: 'http://127.0.0.1:1/graphql' });
    expect(gone.output).toContain('No gateway answers at http://127.0.0.1:1/graphql.');
    const elsewhere = await explainHere(path, { analyze: true, url: `${gateway.url}/nowhere` });
    expect([elsewhere.status, elsewhere.output]).toEqual([1, expect.stringContaining('/nowhere')]);
  });

  test('a subscription that ends without an event is said to have ended', async () => {
    async function* nothing(): AsyncGenerator<never, void, void> {}
    const graph: Graph = { ...estate.graph, subscribe: async () => nothing() };
    const config = readConfig(environment);
    const over = { graph, config: { ...config, production: false }, log: openLog('silent') };
    const ending = await startGateway({ ...over, host: '127.0.0.1', port: 0 });
    const path = file('subscription { postPublished { id } }');
    const ended = await explainHere(path, { analyze: true, url: `${ending.url}/graphql` });
    await ending.close(1000);
    expect([ended.status, ended.output]).toEqual([
      1,
      expect.stringContaining('ended before the first answer.'),
    ]);
  });

  test('in production the command says that a stream is explained to admins alone', async () => {
    const config = readConfig({ NODE_ENV: 'production' });
    const graph = estate.graph;
    const closed = await startGateway({ graph, config, host: '127.0.0.1', port: 0, log: openLog('silent') });
    const path = file('subscription { postPublished { id } }');
    const denied = await explainHere(path, { analyze: true, url: `${closed.url}/graphql` });
    await closed.close(1000);
    expect([denied.status, denied.output]).toEqual([1, expect.stringContaining('[FORBIDDEN]')]);
  });

  test('what the gateway refuses is said with its code and its place', async () => {
    const { status, output } = await explainHere(file('{ nope }'), {
      analyze: true,
      url: url(),
    });
    expect(status).toBe(1);
    expect(output).toContain('operation.graphql:1:3: Cannot query field "nope" on type "Query".');
    expect(output).toContain('[GRAPHQL_VALIDATION_FAILED]');
  });
});
