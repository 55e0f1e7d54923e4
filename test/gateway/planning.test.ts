/** Planning stands apart from serving: what cannot be planned in time is refused, and keeps nobody else waiting. */
import { composeServices } from '@apollo/composition';
import type { QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import { type Apollo, loadApollo } from '../../gateway/supergraph/planner';
import { defaultLimits } from '../../wire/limits';

/** Everything is shared by three subgraphs, and each object is of one of three types: 36 ways for each level. */
function shared(): string {
  const fields = 'id: ID name: String next: Node';
  const types = ['A', 'B', 'C'];
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    interface Node { ${fields} }
    ${types.map(name => `type ${name} implements Node @key(fields: "id") @shareable { ${fields} }`).join(' ')}
    type Query @shareable { node: Node }`;
  const { supergraphSdl, errors } = composeServices(
    types.map(name => ({ name, url: `http://${name}`, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const nested = (levels: number) => `node ${'{ next '.repeat(levels)} { id name } ${'}'.repeat(levels)}`;
/** Within the planner’s bounds, and many seconds of work with any Node. */
const endless = (name: string) =>
  parse(`query ${name} { ${Array.from({ length: 1_000 }, (_, n) => `a${n}: ${nested(2)}`).join(' ')} }`);
const simple = parse('{ node { id } }');

let apollo: Apollo;
beforeAll(async () => {
  apollo = await loadApollo(shared(), { ...defaultLimits, planMs: 1500 });
});
afterAll(() => apollo.stop());

const codeOf = (planned: Promise<QueryPlan>) =>
  planned.then(
    () => 'planned',
    error => String(error.extensions?.code ?? error),
  );

test('while an operation is planned the process serves, and others are planned', async () => {
  const patient = await loadApollo(shared(), { ...defaultLimits, planMs: 25_000 });
  let turns = 0;
  const turning = setInterval(() => turns++, 1);
  let isOver = false;
  const hostile = codeOf(patient.plan(endless('One'), undefined, { whose: 'mallory' })).then(() => {
    isOver = true;
  });
  expect(await codeOf(patient.plan(simple, undefined, { whose: 'alice' }))).toBe('planned');
  expect(isOver).toBe(false);
  clearInterval(turning);
  expect(turns).toBeGreaterThan(10);
  await patient.stop();
  await hostile;
});

test('what takes too long is refused', async () => {
  expect(await codeOf(apollo.plan(endless('One'), undefined, { whose: 'mallory' }))).toBe(
    'OPERATION_TOO_COMPLEX',
  );
});

test('it is refused at once when it is asked again, and the next operation is planned', async () => {
  const order: string[] = [];
  const next = codeOf(apollo.plan(simple, undefined, { whose: 'alice' })).then(code => order.push(code));
  const again = codeOf(apollo.plan(endless('One'), undefined, { whose: 'mallory' })).then(code =>
    order.push(code),
  );
  await Promise.all([next, again]);
  expect(order).toEqual(['OPERATION_TOO_COMPLEX', 'planned']);
});

test('more ways than the planner may look at are refused before the time is over', async () => {
  expect(await codeOf(apollo.plan(parse(`{ ${nested(4)} }`), undefined))).toBe('OPERATION_TOO_COMPLEX');
});

test('of one caller a single operation is planned at a time', async () => {
  const order: string[] = [];
  const asked = ['Two', 'Three', 'Four'].map(name =>
    codeOf(apollo.plan(endless(name), undefined, { whose: 'mallory' })).then(() => order.push(name)),
  );
  const other = codeOf(apollo.plan(simple, undefined, { whose: 'alice' })).then(() => order.push('alice'));
  await Promise.all([...asked, other]);
  expect(order.indexOf('alice')).toBeLessThan(2);
});

test('a planner that stops leaves nobody waiting', async () => {
  const stopping = await loadApollo(shared());
  const waiting = [
    codeOf(stopping.plan(endless('Five'), undefined)),
    codeOf(stopping.plan(simple, undefined)),
  ];
  await stopping.stop();
  expect(await Promise.all(waiting)).toEqual(['PLANNER_BUSY', 'PLANNER_BUSY']);
});
