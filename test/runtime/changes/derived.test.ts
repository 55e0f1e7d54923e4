/** Fields without a resolver: rows by a unique property, lists, rows that refer to their parent. */
import { Workshop } from './workshop';

let workshop: Workshop;
let people: Awaited<ReturnType<Workshop['people']>>;
beforeAll(async () => {
  workshop = await Workshop.open();
  people = await workshop.people();
}, 120_000);
afterAll(() => workshop?.close());

test('a row by its id and by another unique property, as far as the viewer may read it', async () => {
  const { author, other, stranger } = people;
  const id = await workshop.task(author, { slug: 'open' });
  await workshop.task(author, { slug: 'secret', isSecret: true });
  const source = `query ($id: ID!) {
    task(id: $id) { slug } open: taskBySlug(slug: "open") { id } secret: taskBySlug(slug: "secret") { slug }
  }`;
  const found = { task: { slug: 'open' }, open: { id } };
  expect((await workshop.query(author, source, { id })).data).toEqual({
    ...found,
    secret: { slug: 'secret' },
  });
  expect((await workshop.query(other, source, { id })).data).toEqual({ ...found, secret: null });
  expect((await workshop.query(stranger, source, { id })).data).toEqual({
    task: null,
    open: null,
    secret: null,
  });
});

test('lists by a relation and through a join table, each one statement, in their order', async () => {
  const { author, moderator, other } = people;
  const [oak, ash] = [await workshop.label(moderator, 'Oak'), await workshop.label(moderator, 'Ash')];
  const parentId = await workshop.task(author, { slug: 'parent', labelIds: [ash, oak] });
  await workshop.task(other, { slug: 'child-1', parentId, labelIds: [oak] });
  await workshop.task(other, { slug: 'child-2', parentId });
  await workshop.change(author, 'updateSetting', { colour: 'blue' });
  await workshop.change(other, 'watchTask', { taskId: parentId });
  const { data, statements } = await workshop.query(
    author,
    `{ taskBySlug(slug: "parent") {
         labels { nodes { name tasks { totalCount nodes { slug } } } }
         tasks { nodes { slug parent { slug } } }
         watches { nodes { user { id } } }
       } }`,
  );
  expect(data.taskBySlug).toEqual({
    labels: {
      nodes: [
        { name: 'Oak', tasks: { totalCount: 2, nodes: [{ slug: 'child-1' }, { slug: 'parent' }] } },
        { name: 'Ash', tasks: { totalCount: 1, nodes: [{ slug: 'parent' }] } },
      ],
    },
    tasks: {
      nodes: [
        { slug: 'child-2', parent: { slug: 'parent' } },
        { slug: 'child-1', parent: { slug: 'parent' } },
      ],
    },
    watches: { nodes: [{ user: { id: other.userId } }] },
  });
  expect(statements).toHaveLength(7);
});

test('what other services’ objects have here', async () => {
  const { author } = people;
  const representations = [{ __typename: 'User', id: author.userId }];
  const { data } = await workshop.query(
    author,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
       ... on User { tasks(first: 1) { nodes { author { id } } } watches { totalCount } setting { colour } }
     } }`,
    { representations },
  );
  expect(data._entities).toEqual([
    {
      tasks: { nodes: [{ author: { id: author.userId } }] },
      watches: { totalCount: 0 },
      setting: { colour: 'blue' },
    },
  ]);
});
