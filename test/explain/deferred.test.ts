/** What @defer does to a plan and to its run: what the first answer waits for, and what comes after it. */
import type { ExplainRequest } from '../../gateway/explain/explain-request';
import { keptPlanOf } from '../../gateway/explain/kept-plan';
import { explainMermaid } from '../../gateway/explain/mermaid';
import type { Explain } from '../../gateway/explain/model';
import { planDifference } from '../../gateway/explain/plan-difference';
import { planFileText, readPlanFile } from '../../gateway/explain/plan-file';
import { explainText } from '../../gateway/explain/text';
import { payloadsOf } from '../federation/deferred';
import { openWorld, type World } from '../federation/world';
import { analyze, answerOver, misfits } from './explain-over';

const plan = { analyze: undefined };
let world: World;
beforeAll(async () => {
  world = await openWorld({
    subgraphs: {
      people: `
        type Query { people: [Person!]! }
        type Person @key(fields: "id") { id: ID! nick: String! secret: String @authenticated }`,
      badges: `
        type Person @key(fields: "id") { id: ID! badge: Badge broken: String }
        type Badge @key(fields: "text") { text: String! }`,
      prizes: `
        type Badge @key(fields: "text") { text: String! prize: Int }`,
    },
    rows: {
      Person: [
        { id: 'p1', nick: 'ann', badge: { text: 'gold' } },
        { id: 'p2', nick: 'bob', badge: { text: 'tin' } },
      ],
      Badge: [
        { text: 'gold', prize: 3 },
        { text: 'tin', prize: 1 },
      ],
    },
    resolvers: {
      Query: {
        people: () => [
          { id: 'p1', nick: 'ann' },
          { id: 'p2', nick: 'bob' },
        ],
      },
      Person: {
        broken: () => {
          throw new Error('the badges burnt down');
        },
      },
    },
    apollo: false,
  });
});

const query = `query People($later: Boolean) {
  all: people {
    nick
    ... @defer(label: "badges", if: $later) { badge { text ... @defer { prize } } }
  }
}`;

async function explained(text: string, variables?: Record<string, unknown>, asking: ExplainRequest = plan) {
  const payloads = await payloadsOf(world, text, variables, asking);
  const explain: Explain = payloads.at(-1)!.extensions.explain;
  expect(misfits(explain)).toEqual([]);
  return { payloads, explain };
}

const servicesOf = ({ fetches }: Explain) =>
  fetches.map(({ service, hop, deferred }) => [service, hop, deferred]);

test('a plan says what is deferred, where, by which label and after what; nothing runs', async () => {
  world.asked.length = 0;
  const { payloads, explain } = await explained(query);
  expect(payloads).toEqual([{ data: null, extensions: { explain } }]);
  expect(world.asked).toEqual([]);
  expect(servicesOf(explain)).toEqual([
    ['people', 1, false],
    ['badges', 2, true],
    ['prizes', 3, true],
  ]);
  expect(explain.plan).toEqual({
    kind: 'defer',
    primary: { kind: 'fetch', fetch: 1 },
    deferred: [
      {
        label: 'badges',
        at: 'all',
        after: [1],
        plan: {
          kind: 'defer',
          primary: { kind: 'fetch', fetch: 2 },
          deferred: [{ label: null, at: 'all.badge', after: [2], plan: { kind: 'fetch', fetch: 3 } }],
        },
      },
    ],
  });
  expect(explain.fetches.map(({ reason }) => reason.waitsFor)).toEqual([
    [],
    [{ fetch: 1, fields: ['Person.id'] }],
    [{ fetch: 2, fields: ['Badge.text'] }],
  ]);
  expect(explain.criticalPath).toEqual([1]);
  expect(explain.cost).toMatchObject({ fetches: 3, depth: 3 });
});

test('a run is explained with its last part, and each fetch ran where it was planned', async () => {
  const plain = await payloadsOf(world, query);
  const { payloads, explain } = await explained(query, undefined, analyze);
  const { extensions: _, ...last } = payloads.at(-1)!;
  expect([...payloads.slice(0, -1), last]).toEqual(plain);
  expect(payloads.slice(0, -1).every(({ extensions }) => extensions === undefined)).toBe(true);
  expect(explain.fetches.map(({ run }) => [run!.state, run!.entities?.found, run!.requests])).toEqual([
    ['answered', undefined, 1],
    ['answered', 2, 1],
    ['answered', 2, 1],
  ]);
  const [people, badges] = explain.fetches.map(({ run }) => run!);
  expect(explain.run).toMatchObject({ requests: 3, errors: 0 });
  expect(explain.run!.firstMs).toBeGreaterThanOrEqual(people!.startMs! + people!.durationMs!);
  expect(explain.run!.durationMs).toBeGreaterThanOrEqual(badges!.startMs! + badges!.durationMs!);
  expect(explain.run!.durationMs).toBeGreaterThanOrEqual(explain.run!.firstMs!);
  expect(explain.criticalPath).toEqual([1]);
  expect(explain.warnings.find(({ code }) => code === 'SLOWEST_PATH')!.message).toMatch(
    /fetch 1: \d+\.\d of \d+\.\d ms to the first answer\.$/,
  );
});

test('of one condition that is false, what it defers comes with its own part', async () => {
  const { explain } = await explained(query, { later: false }, analyze);
  expect(servicesOf(explain)).toEqual([
    ['people', 1, false],
    ['badges', 2, false],
    ['prizes', 3, true],
  ]);
  expect(explain.criticalPath).toEqual([1, 2]);
});

test('to a client that takes no parts all comes at once, and so it is explained', async () => {
  const { explain } = await answerOver(world.graph, query, { explain: analyze });
  expect(servicesOf(explain).map(([, , deferred]) => deferred)).toEqual([false, false, false]);
  expect(explain.criticalPath).toEqual([1, 2, 3]);
  expect(explain.run!.firstMs).toBeNull();
});

test('to a viewer who is denied something as well', async () => {
  const denied = '{ people { secret ... @defer { badge { text } } } }';
  const { payloads, explain } = await explained(denied, undefined, analyze);
  expect(payloads).toHaveLength(1);
  expect(explain.fetches.some(({ deferred }) => deferred)).toBe(false);
  expect(explain.run!.errors).toBe(2);
});

test('where the deferred part fails, that is explained, with its errors counted', async () => {
  const { payloads, explain } = await explained(
    '{ people { nick ... @defer { broken } } }',
    undefined,
    analyze,
  );
  expect(payloads[0]!.data).toEqual({ people: [{ nick: 'ann' }, { nick: 'bob' }] });
  expect(explain.fetches[1]!.run!.errors.map(({ code }) => code)).toEqual([
    'INTERNAL_ERROR',
    'INTERNAL_ERROR',
  ]);
  expect(explain.run!.errors).toBe(2);
  expect(JSON.stringify(payloads)).not.toContain('burnt down');
});

test('variables that do not fit are explained with nothing run', async () => {
  const { payloads, explain } = await explained(query, { later: 'yes' }, analyze);
  expect(payloads[0]!.errors![0].message).toContain('Boolean cannot represent');
  expect(explain.fetches.map(({ run }) => run!.state)).toEqual(['not-run', 'not-run', 'not-run']);
});

test('as text and as a chart', async () => {
  const { explain } = await explained(query);
  const text = explainText(explain);
  expect(text).toContain('\n╭ deferred "badges" at all, after 1\n│ ○ 2 badges');
  expect(text).toContain('\n│ ╭ deferred at all.badge, after 2\n│ │ ○ 3 prizes');
  expect(text).toContain('● critical path: 1\n');
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  expect(explainMermaid(explain)).toContain('f1 -.->|"Person.id"| f2');
  const ran = (await explained(query, undefined, analyze)).explain;
  expect(explainText(ran)).toMatch(/ ms, the first answer after \d+\.\d ms, 3 requests/);
  const fetches = ran.fetches.map(fetch => ({ ...fetch, run: { ...fetch.run!, statements: [] } }));
  const long = explainText({ ...ran, fetches, run: { ...ran.run!, durationMs: 12_345.6, statements: 1234 } });
  for (const line of long.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});

test('a label may be anything: it stays in its line, and what follows it is told', async () => {
  const label = `${'long '.repeat(20)}\n\u001b[31m`;
  const { explain } = await explained(
    `{ people { id ... @defer(label: "now") { id } ... @defer(label: ${JSON.stringify(label)}) { badge { text } } } }`,
  );
  const lines = explainText(explain).split('\n');
  expect(lines).toContain('╭ deferred "now" at people: fetched already');
  expect(lines.filter(line => /^╭ deferred "long .*…, after 1$/.test(line))).toHaveLength(1);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  const short = `{ people { nick ... @defer(label: "a\\nb\\u001b[31m") { badge { text } } } }`;
  expect(explainText((await explained(short)).explain)).toContain(
    '\n╭ deferred "a\\nb\\u001b[31m" at people, after 1\n',
  );
});

test('a kept plan says what is deferred, and a change of that is a difference', async () => {
  const before = keptPlanOf((await answerOver(world.graph, query)).explain);
  const after = keptPlanOf((await explained(query)).explain);
  expect(readPlanFile(planFileText(after))).toEqual(after);
  expect(planDifference(before, after)).toEqual([
    '+ deferred "badges" at all, after people Query',
    '+ deferred at all.badge, after badges Person at all',
    '~ badges Person at all: the first answer no longer waits for it',
    '~ prizes Badge at all.badge: the first answer no longer waits for it',
  ]);
  expect(planDifference(after, before)).toEqual([
    '- deferred "badges" at all, after people Query',
    '- deferred at all.badge, after badges Person at all',
    '~ badges Person at all: the first answer waits for it',
    '~ prizes Badge at all.badge: the first answer waits for it',
  ]);
});

test('what becomes of a deferred part is a line of its own', async () => {
  const kept = async (fragments: string) =>
    keptPlanOf((await explained(`{ all: people { id nick ${fragments} } }`)).explain);
  const badge = '... @defer(label: "badge") { badge { text } }';
  const before = await kept(badge);
  expect(planDifference(before, await kept(badge.replace('"badge"', '"medal"')))).toEqual([
    '+ deferred "medal" at all, after people Query',
    '- deferred "badge" at all, after people Query',
    '~ badges Person at all: comes with deferred "medal" at all, before: deferred "badge" at all',
  ]);
  expect(planDifference(before, await kept(`${badge} ... @defer { id }`))).toEqual([
    '+ deferred at all, after nothing',
  ]);
  const [step] = before.plan;
  const { first, deferred } = step as Extract<typeof step, { first: unknown }>;
  const atOnce = { ...before, plan: [{ first, deferred: deferred.map(({ after: _, ...part }) => part) }] };
  expect(planDifference(before, atOnce)).toEqual([
    '~ badges Person at all: moved from hop 2 to hop 1',
    '~ deferred "badge" at all: comes after nothing, before: people Query',
  ]);
});
