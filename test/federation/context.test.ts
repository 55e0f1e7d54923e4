import { agree } from './agreement';
import { openWorld } from './world';

test('an argument comes from an ancestor, for each place of the object its own', async () => {
  const child: any = { id: 'c' };
  const parents: any[] = [
    { id: '1', locale: 'it', children: [child, { id: 'd' }] },
    { id: '2', locale: 'no', children: [child] },
    { id: '3', locale: null, children: [] },
  ];
  const world = await openWorld({
    apollo: false,
    subgraphs: {
      a: `
        type Query { parents: [Parent!]! }
        type Parent @key(fields: "id") @context(name: "where") { id: ID! locale: String children: [Child!]! }
        type Child @key(fields: "id") { id: ID! greeting(to: String, locale: String @fromContext(field: "$where { locale }")): String }`,
      b: `type Child @key(fields: "id") { id: ID! age: Int }`,
    },
    rows: { Child: [child, { id: 'd' }], Parent: parents },
    resolvers: { Query: { parents: () => parents }, Child: { age: () => 4 } },
    whole: {
      Query: {
        parents: () =>
          parents.map(p => ({ ...p, children: p.children.map((c: any) => ({ ...c, locale: p.locale })) })),
      },
      Child: { greeting: ({ id, locale }, { to }) => `${locale} ${id} ${to}` },
    },
    apart: { a: { Child: { greeting: ({ id }, { to, locale }) => `${locale} ${id} ${to}` } } },
  });
  const apolloDiffers = 'It refuses contexts.';
  await agree(world, '{ parents { children { greeting(to: "x") } } }', { apolloDiffers });
  // The planner names its variable like this.
  const variables = { contextualArgument_1_0: 'y' };
  const named =
    'query ($contextualArgument_1_0: String) { parents { children { greeting(to: $contextualArgument_1_0) } } }';
  await agree(world, named, { variables, apolloDiffers });
  await agree(world, '{ parents { id children { id age again: greeting(to: "y") } } }', { apolloDiffers });
});
