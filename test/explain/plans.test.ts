/** `joinery plans`: what a change of the schema does to the plans that are kept. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, print } from 'graphql';
import { addOperations, checkOperations, listOperations } from '../../cli/commands/operations';
import { keepPlans } from '../../cli/commands/plans';
import { sha256Of } from '../../gateway/operations/trusted-documents';
import { runJoinery } from '../support/process';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@key", "@requires", "@external", "@provides", "@shareable"])\n`;

/** Orders know the user by key; users have the rest. */
const schemas = {
  orders: `type Query { orders(first: Int): [Order!]! } type Order @key(fields: "id") { id: ID! total: Int user: User }
    type User @key(fields: "id") { id: ID! }`,
  users: `type User @key(fields: "id") { id: ID! name: String @shareable city: String }`,
  taxes: `type Order @key(fields: "id") { id: ID! tax: Int }`,
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'joinery-plans-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function supergraph(changed: Partial<Record<keyof typeof schemas, string>> = {}): void {
  const { supergraphSdl, errors } = composeServices(
    Object.entries({ ...schemas, ...changed }).map(([name, sdl]) => ({
      name,
      typeDefs: parse(link + sdl),
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  writeFileSync(join(folder, 'supergraph.sdl'), supergraphSdl);
}

function operation(text: string, name = 'orders.graphql'): void {
  writeFileSync(join(folder, name), text);
}

/** In this process, for speed; what it prints is what a terminal would show. */
async function plans(...args: '--check'[]): Promise<{ status: unknown; output: string }> {
  const lines: string[] = [];
  const printed = jest.spyOn(console, 'log').mockImplementation(line => void lines.push(line));
  const options = {
    check: args.includes('--check'),
    supergraph: join(folder, 'supergraph.sdl'),
  };
  const status = await keepPlans(folder, options)
    .catch((error: Error) => {
      lines.push(error.message);
      return 1;
    })
    .finally(() => printed.mockRestore());
  return {
    status,
    output: `${lines.join('\n')}\n`.replaceAll(`${folder}/`, ''),
  };
}

const orders = 'query Orders { orders(first: 5) { total tax user { name } } }';

test('plans are written once, readable, and fresh from then on', async () => {
  supergraph();
  operation(orders);
  const unknown = await plans('--check');
  expect(unknown.status).toBe(1);
  expect(unknown.output).toContain('+ 3 fetches in 2 hops; it had no plan yet');
  expect(readdirSync(folder)).not.toContain('orders.plan.yaml');
  expect((await plans()).status).toBe(0);
  expect(readFileSync(join(folder, 'orders.plan.yaml'), 'utf8')).toMatchInlineSnapshot(`
   "# Made by \`joinery plans\` from the operation beside it and the supergraph. Do not edit.

   operation: query Orders
   fetches: 3
   hops: 2
   entities: 10
   objects: 5
   plan:
     - fetch: 1
       service: orders
       of: Query
       for:
         orders: total user
     - atOnce:
         - - fetch: 2
             service: taxes
             of: Order
             at: orders
             key: Order by id
             waitsFor: 1 (Order.id)
             for:
               orders: tax
         - - fetch: 3
             service: users
             of: User
             at: orders.user
             key: User by id
             waitsFor: 1 (User.id)
             for:
               orders.user: name
   "
  `);
  expect(await plans('--check')).toEqual({
    status: 0,
    output: 'The plan of 1 operation is up to date.\n',
  });
});

test('a field that moves to another service is a fetch more, said as such', async () => {
  supergraph();
  operation('query Orders { orders(first: 5) { total } }');
  await plans();
  supergraph({
    orders: schemas.orders.replace(' total: Int', ''),
    taxes: schemas.taxes.replace('tax: Int', 'tax: Int total: Int'),
  });
  expect(await plans('--check')).toMatchInlineSnapshot(`
   {
     "output": "orders.graphql
     + taxes Order at orders, in hop 2, for orders.total
     ~ orders Query: now brings orders
     ~ orders Query: no longer brings orders.total
       fetches: 1 → 2
       hops: 1 → 2
       entities: 0 → 5
   1 plan changed. Look at what became of them, run \`joinery plans\` and commit the result.
   ",
     "status": 1,
   }
  `);
  // A check writes nothing.
  expect((await plans('--check')).status).toBe(1);
  await plans();
  expect((await plans('--check')).status).toBe(0);
});

test('a replica takes a fetch and a hop away', async () => {
  supergraph();
  operation('query Orders { orders(first: 5) { total user { name } } }');
  await plans();
  supergraph({
    orders: schemas.orders
      .replace('user: User', 'user: User @provides(fields: "name")')
      .replace(
        'type User @key(fields: "id") { id: ID! }',
        'type User @key(fields: "id") { id: ID! name: String @external }',
      ),
  });
  expect(await plans('--check')).toMatchInlineSnapshot(`
   {
     "output": "orders.graphql
     - users User at orders.user, in hop 2, for orders.user.name
     ~ orders Query: now brings orders.user.name
     ~ orders Query: no longer brings orders.user
       fetches: 2 → 1
       hops: 2 → 1
       entities: 5 → 0
   1 plan changed. Look at what became of them, run \`joinery plans\` and commit the result.
   ",
     "status": 1,
   }
  `);
});

test('a field that comes to require another moves its fetch behind, and says for whom it waits', async () => {
  supergraph();
  operation(orders);
  await plans();
  supergraph({
    taxes: `type Order @key(fields: "id") { id: ID! user: User @external tax: Int @requires(fields: "user { city }") }
      type User @key(fields: "id") { id: ID! city: String @external }`,
  });
  expect(await plans('--check')).toMatchInlineSnapshot(`
   {
     "output": "orders.graphql
     ~ taxes Order at orders: moved from hop 2 to hop 3
     ~ taxes Order at orders: waits for orders Query (Order.id), users User at orders.user (User.city), before: orders Query (Order.id)
     ~ taxes Order at orders: Order.tax requires user { city }, before: nothing
       hops: 2 → 3
   1 plan changed. Look at what became of them, run \`joinery plans\` and commit the result.
   ",
     "status": 1,
   }
  `);
});

test('a plan over the budget of its operation fails, also where it is fresh', async () => {
  supergraph();
  operation(`# budget: fetches 2 depth 1\n${orders}`);
  const over = await plans();
  expect(over.status).toBe(3);
  expect(over.output).toContain('over budget: orders.graphql: fetches 3, the budget is 2.');
  expect(over.output).toContain('over budget: orders.graphql: depth 2, the budget is 1.');
  expect((await plans('--check')).status).toBe(3);
  operation(`# budget: fetches 3 depth 2\n${orders}`);
  expect((await plans('--check')).status).toBe(0);
});

test.each([
  [
    '# budget: fetches\n{ orders { id } }',
    'a budget is written like "# budget: fetches 4 depth 2", but got: fetches.',
  ],
  ['# budget: time 3\n{ orders { id } }', 'but got: time 3.'],
  ['{ orders { nope } }', 'Cannot query field "nope" on type "Order"'],
  [
    'query A { orders { id } } query B { orders { id } }',
    'not valid: orders.graphql: a file has one operation, and its plan beside it, but got: 2.',
  ],
  ['fragment F on Order { id }', 'Fragment "F" is never used'],
  ['{ __typename }', 'asks nothing of any subgraph'],
])('%j is refused', async (text, message) => {
  supergraph();
  operation(text);
  const { status, output } = await plans();
  expect(status).toBe(1);
  expect(output).toContain(message);
});

test('each operation that a change broke is named, and what it does to the others is said', async () => {
  supergraph();
  operation('{ orders { user { city } } }', 'a.graphql');
  operation('# budget: fetches 1\n{ orders { tax } }', 'b.graphql');
  operation('{ orders { id user { city } } }', 'c.graphql');
  expect((await plans()).status).toBe(3);
  supergraph({
    orders: schemas.orders.replace('total: Int', 'total: Int tax: Int'),
    users: schemas.users.replace('city: String', ''),
    taxes: schemas.taxes.replace('tax: Int', 'rate: Int'),
  });
  operation('# budget: time 1\n{ orders { id } }', 'd.graphql');
  const checked = await plans('--check');
  expect(checked.status).toBe(1);
  expect(
    checked.output.split('\n').filter(line => /^\S/.test(line) && !/^\d \|/.test(line)),
  ).toMatchInlineSnapshot(`
   [
     "not valid: a.graphql: Cannot query field "city" on type "User".",
     "a.graphql:1:19",
     "b.graphql",
     "not valid: c.graphql: Cannot query field "city" on type "User".",
     "c.graphql:1:22",
     "not valid: d.graphql: a budget is written like "# budget: fetches 4 depth 2", but got: time 1.",
     "3 operations are not valid.",
     "1 plan changed. Look at what became of them, run \`joinery plans\` and commit the result.",
   ]
  `);
  const kept = readFileSync(join(folder, 'a.plan.yaml'), 'utf8');
  expect((await plans()).status).toBe(1);
  expect(readFileSync(join(folder, 'a.plan.yaml'), 'utf8')).toBe(kept);
  expect(readFileSync(join(folder, 'b.plan.yaml'), 'utf8')).toContain('fetches: 1');
  expect(readdirSync(folder)).not.toContain('d.plan.yaml');
});

test('an operation that is not valid counts before a budget that is exceeded', async () => {
  supergraph();
  operation('{ nope }', 'a.graphql');
  operation(`# budget: fetches 2\n${orders}`, 'b.graphql');
  const { status, output } = await plans('--check');
  expect(status).toBe(1);
  expect(output).toContain('over budget: b.graphql: fetches 3, the budget is 2.');
});

test('the plan of an operation that is gone goes as well', async () => {
  supergraph();
  operation(orders);
  operation('{ orders { id } }', 'gone.graphql');
  expect((await plans()).output).toContain('+ 1 fetch in 1 hop; it had no plan yet');
  rmSync(join(folder, 'gone.graphql'));
  const checked = await plans('--check');
  expect([checked.status, checked.output]).toEqual([1, expect.stringContaining('its operation is gone')]);
  await plans();
  expect(readdirSync(folder).sort()).toEqual(['orders.graphql', 'orders.plan.yaml', 'supergraph.sdl']);
});

test('a plan that somebody wrote by hand is said to be none', async () => {
  supergraph();
  operation(orders);
  writeFileSync(join(folder, 'orders.plan.yaml'), 'plan: [all of it]\n');
  const { status, output } = await plans('--check');
  expect([status, output]).toEqual([1, expect.stringContaining('is not a plan that can be read')]);
});

test('the command says in its exit status what became of a plan', async () => {
  supergraph();
  operation(orders);
  const command = ['plans', folder, '--supergraph', join(folder, 'supergraph.sdl')];
  const environment = { NODE_ENV: 'production' };
  expect(await runJoinery([...command, '--check'], environment).ended).toBe(1);
  expect(await runJoinery(command, environment).ended).toBe(0);
  const fresh = runJoinery([...command, '--check'], environment);
  expect([await fresh.ended, fresh.output()]).toEqual([0, 'The plan of 1 operation is up to date.\n']);
  operation(`# budget: depth 1\n${orders}`);
  expect(await runJoinery([...command, '--check'], environment).ended).toBe(3);
});

test('the operations of a manifest have their plans in a folder beside it, by name', async () => {
  supergraph();
  const manifest = join(folder, 'documents.json');
  const options = { check: false, supergraph: join(folder, 'supergraph.sdl') };
  const keep = async (documents: Record<string, string>, check = false) => {
    writeFileSync(manifest, JSON.stringify(documents));
    const lines: string[] = [];
    const printed = jest.spyOn(console, 'log').mockImplementation(line => void lines.push(line));
    const status = await keepPlans(manifest, { ...options, check }).finally(() => printed.mockRestore());
    return { status, output: lines.join('\n') };
  };
  expect((await keep({ a1: orders, b2: '{ orders { total } }' })).status).toBe(0);
  const plansFolder = join(folder, 'documents.plans');
  expect(readdirSync(plansFolder).sort()).toEqual(['Orders.plan.yaml', 'b2.plan.yaml']);
  expect((await keep({ a1: orders, b2: '{ orders { total } }' }, true)).status).toBe(0);
  const changed = await keep({ a9: 'query Orders { orders(first: 5) { total } }' }, true);
  expect(changed.status).toBe(1);
  expect(changed.output).toContain('fetches: 3 → 1');
  expect(changed.output).toContain('- its operation is gone');
});

describe('joinery operations', () => {
  const printing = async (run: () => unknown) => {
    const lines: string[] = [];
    const printed = jest.spyOn(console, 'log').mockImplementation(line => void lines.push(line));
    try {
      return { status: await run(), output: lines.join('\n') };
    } finally {
      printed.mockRestore();
    }
  };

  test('lists, adds and checks', async () => {
    supergraph();
    operation(orders);
    const options = { supergraph: join(folder, 'supergraph.sdl') };
    const listed = await printing(() => listOperations([folder]));
    expect(listed.output).toMatch(/^Orders +query +[0-9a-f]{64} +orders$/m);
    expect(await printing(() => checkOperations([folder], options))).toEqual({
      status: 0,
      output: '1 document fits the schema.',
    });

    const manifest = join(folder, 'documents.json');
    const add = () => addOperations([join(folder, 'orders.graphql')], manifest);
    const id = (await printing(add)).output.split(' ')[0]!;
    await printing(add);
    const kept = JSON.parse(readFileSync(manifest, 'utf8'));
    expect(kept.operations).toEqual([{ id, name: 'Orders', type: 'query', body: print(parse(orders)) }]);
    expect(sha256Of(print(parse(orders)))).toBe(id);

    const byId = join(folder, 'by-id.json');
    writeFileSync(byId, JSON.stringify({ old: 'query Gone { gone }' }));
    await printing(() => addOperations([join(folder, 'orders.graphql')], byId));
    expect(Object.keys(JSON.parse(readFileSync(byId, 'utf8')))).toEqual(['old', id]);
    const checked = await printing(() => checkOperations([byId], options));
    expect(checked.status).toBe(1);
    expect(checked.output).toMatch(/Cannot query field "gone".*by-id\.json, old/s);
    expect(checked.output).toContain('1 document fits the schema; 1 does not.');
  });
});
