/** How a plan ran: what each fetch found, asked, shared and failed at. */
import { stripVTControlCharacters } from 'node:util';
import { explainMermaid } from '../../gateway/explain/mermaid';
import { explainText } from '../../gateway/explain/text';
import { openWorld, type World } from '../federation/world';
import { analyze, answerOver, fetchOf, misfits } from './explain-over';

const people = [
  { id: 'p1', nick: 'ann', boss: { id: 'p2' } },
  { id: 'p2', nick: 'bob', boss: null },
];
const reviews = [
  { id: 'r1', by: { id: 'p1' }, seenBy: { id: 'p1' } },
  { id: 'r2', by: { id: 'p1' }, seenBy: { id: 'p1' } },
  { id: 'r3', by: { id: 'p9' }, seenBy: { id: 'p9' } },
  { id: 'r4', by: null, seenBy: null },
];
const crossed = [
  { id: 'r5', by: { id: 'p1' }, seenBy: { id: 'p1' } },
  { id: 'r6', by: { id: 'p9' }, seenBy: { id: 'p2' } },
];

let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      reviews: `
        type Query { reviews: [Review!]! none: [Review!]! crossed: [Review!]! named(text: String): [Review!]! }
        type Review { id: ID! by: Person seenBy: Person }
        type Person @key(fields: "id") { id: ID! }`,
      people: `type Person @key(fields: "id") { id: ID! nick: String badge: Badge }
        type Badge @key(fields: "id") { id: ID! }`,
      badges: `type Badge @key(fields: "id") { id: ID! text: String broken: String }`,
    },
    rows: { Person: people, Badge: [{ id: 'b1', text: 'gold' }] },
    resolvers: {
      Query: { reviews: () => reviews, none: () => [], crossed: () => crossed, named: () => [] },
      Person: {
        badge: ({ id }) => {
          if (id === 'p2') return null;
          throw new Error('the badges burnt down');
        },
      },
    },
    apollo: false,
  });
});

test('entities are counted as found, as asked for without duplicates, and as answered', async () => {
  const { explain } = await answerOver(world.graph, '{ reviews { by { nick } } }', { explain: analyze });
  const { run } = fetchOf(explain, 'people');
  expect(run).toMatchObject({
    state: 'answered',
    entities: { found: 3, told: 0, asked: 2, answered: 1 },
    requests: 1,
    bytes: null,
    shared: [],
    errors: [],
  });
  expect(run!.statements).toBeNull();
  const root = fetchOf(explain, 'reviews').run!;
  expect(run!.startMs).toBeGreaterThanOrEqual(root.startMs! + root.durationMs!);
  expect(explain.run).toMatchObject({ requests: 2, statements: 0, errors: 0 });
  expect(explain.run!.durationMs).toBeGreaterThanOrEqual(run!.startMs! + run!.durationMs!);
  expect(explain.warnings.find(({ code }) => code === 'SLOWEST_PATH')!.fetches).toEqual([1, 2]);
});

test('two fetches that ask the same are one request, and the second says whose it shares', async () => {
  world.asked.length = 0;
  const { explain } = await answerOver(world.graph, '{ reviews { by { nick } seenBy { nick } } }', {
    explain: analyze,
  });
  const [first, second] = explain.fetches.filter(({ service }) => service === 'people');
  expect(world.asked.filter(({ name }) => name === 'people')).toHaveLength(1);
  expect(explain.run!.requests).toBe(2);
  const both = [first!, second!].map(({ run }) => run!);
  expect(both.map(({ requests }) => requests).sort()).toEqual([0, 1]);
  const sharing = both.find(({ requests }) => requests === 0)!;
  const asking = both[0] === sharing ? second! : first!;
  expect(sharing).toMatchObject({
    state: 'answered',
    shared: [{ fetch: asking.id, how: 'coalesced' }],
    entities: { found: 3, told: 0, asked: 2, answered: 1 },
    statements: [],
  });
});

test('of entities that are asked for in part by another fetch, those are counted that either answer knew', async () => {
  const { explain } = await answerOver(world.graph, '{ crossed { by { nick } seenBy { nick } } }', {
    explain: analyze,
  });
  const both = explain.fetches.filter(({ service }) => service === 'people');
  expect(both.map(({ run }) => run!.requests)).toEqual([1, 1]);
  expect(new Map(both.map(({ at, run }) => [at, run!.entities]))).toEqual(
    new Map([
      ['crossed.by', { found: 2, told: 0, asked: 2, answered: 1 }],
      ['crossed.seenBy', { found: 2, told: 0, asked: 2, answered: 2 }],
    ]),
  );
});

test('a plan that fails midway shows what ran, where it broke, and what had nothing to do', async () => {
  const query = '{ reviews { id by { nick badge { text } } } }';
  const { explain, result } = await answerOver(world.graph, query, { explain: analyze });
  expect(result.data!.reviews).toHaveLength(4);
  const failed = fetchOf(explain, 'people').run!;
  expect(failed.errors).toEqual([
    expect.objectContaining({ code: 'INTERNAL_ERROR', path: '_entities.0.badge' }),
  ]);
  expect(JSON.stringify(explain)).not.toContain('burnt down');
  expect(fetchOf(explain, 'badges').run).toMatchObject({ state: 'empty', requests: 0 });
  expect(explain.run!.errors).toBeGreaterThan(0);
  const text = explainText(explain);
  expect(text).toMatch(/ 2 people 1 error {2}Person at reviews\.by /);
  expect(explainMermaid(explain)).toMatch(/"2 people<br\/>reviews\.by<br\/>\d+\.\d ms, 1 error"/);
  expect(text).toMatch(/error INTERNAL_ERROR at _entities\.0\.badge: Something failed on the server\./);
  expect(text).toContain('ran   not: no object was there to ask for');
});

test('nothing is wider than a terminal: neither a long argument nor a plan that is deep', async () => {
  const long = 'a word of many '.repeat(12).trim();
  const { explain } = await answerOver(world.graph, `{ named(text: "${long}") { id } }`, {
    explain: analyze,
  });
  const [fetch] = explain.fetches;
  const deep = (depth: number): object => ({
    'Node Type': 'Nested Loop',
    'Plan Rows': 1,
    'Total Cost': 1,
    ...(depth > 0 && { Plans: [deep(depth - 1)] }),
  });
  const told = { sql: 'SELECT 1', values: null, issuer: 'Query.named', keys: null, rows: 1, error: null };
  const statement = { ...told, startMs: 0, durationMs: 1, scans: [], plan: [{ Plan: deep(30) }] };
  const withSql = { ...explain, fetches: [{ ...fetch!, run: { ...fetch!.run!, statements: [statement] } }] };
  for (const colour of [false, true]) {
    const text = explainText(withSql, { sql: true, colour });
    const lines = stripVTControlCharacters(text).split('\n');
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join(' ').replaceAll(/[\s│]+/g, ' ')).toContain(long);
  }
});

test('without an object to ask for, nothing is asked, and that is said', async () => {
  const { explain } = await answerOver(world.graph, '{ none { by { nick } } }', { explain: analyze });
  expect(fetchOf(explain, 'people').run).toMatchObject({
    state: 'empty',
    entities: { found: 0, told: 0, asked: 0, answered: 0 },
    requests: 0,
  });
});

test('what a condition leaves out did not run', async () => {
  const query = 'query ($with: Boolean!) { reviews { id by @include(if: $with) { nick } } }';
  const { explain } = await answerOver(world.graph, query, { explain: analyze, variables: { with: false } });
  expect(fetchOf(explain, 'people').run).toMatchObject({ state: 'not-run', startMs: null });
  expect(explain.criticalPath).toEqual([1]);
});

test('a variable that is missing is an error, and the plan is shown with nothing run', async () => {
  const query = 'query ($with: Boolean!) { reviews { id by @include(if: $with) { nick } } }';
  const { explain, result } = await answerOver(world.graph, query, { explain: analyze });
  expect(result.errors![0]!.message).toContain(
    'Variable "$with" of required type "Boolean!" was not provided.',
  );
  expect(explain.fetches.map(({ run }) => run!.state)).toEqual(['not-run', 'not-run']);
});

test('a request that asks for no explanation gets none', async () => {
  expect(await world.ours('{ reviews { id } }')).toEqual({
    data: { reviews: [{ id: 'r1' }, { id: 'r2' }, { id: 'r3' }, { id: 'r4' }] },
  });
});

test('the JSON Schema takes what is made, and refuses another shape', async () => {
  const { explain } = await answerOver(world.graph, '{ reviews { by { nick } } }', { explain: analyze });
  expect(misfits(explain)).toEqual([]);
  const changed = (change: (explain: any) => void): string[] => {
    const copy = structuredClone(explain) as any;
    change(copy);
    return misfits(copy);
  };
  expect(changed(copy => delete copy.cost.depth)).not.toEqual([]);
  expect(changed(copy => (copy.fetches[1].reason.extra = 1))).not.toEqual([]);
  expect(changed(copy => (copy.fetches[1].run.entities.found = '3'))).not.toEqual([]);
  expect(changed(copy => (copy.fetches[1].run.state = 'done'))).not.toEqual([]);
  expect(changed(copy => (copy.plan.nodes[0].kind = 'race'))).not.toEqual([]);
  expect(changed(copy => (copy.warnings[0].code = 'OTHER'))).not.toEqual([]);
  expect(changed(copy => (copy.version = 1))).not.toEqual([]);
});
