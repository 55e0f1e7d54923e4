import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';
import { plant } from './fixtures';

const cortex = openDomain('cortex');
let people: People;
let ids: Record<string, string>;
beforeAll(async () => {
  people = await cortex.newTenant();
  ids = await plant(cortex, people.tenantId, 'engineering/databases/postgresql', 'engineering/web', 'life');
});

const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug);

test('a category is found by id and by slug, with its way from the root', async () => {
  const { data } = await cortex.query(
    `query ($id: ID!) {
      category(id: $id) { path }
      categoryBySlug(slug: "postgresql") { label parent { slug } ancestors { slug } path }
    }`,
    { id: ids.engineering },
    people.anonymous,
  );
  expect(data).toEqual({
    category: { path: 'engineering' },
    categoryBySlug: {
      label: 'POSTGRESQL',
      parent: { slug: 'databases' },
      ancestors: [{ slug: 'engineering' }, { slug: 'databases' }],
      path: 'engineering/databases/postgresql',
    },
  });
});

test('a root has no parent and no ancestors, and nobody made what nobody is known to have made', async () => {
  const { data } = await cortex.query(
    `{ categoryBySlug(slug: "life") { parent { slug } ancestors { slug } createdBy { id } tenant { id } } }`,
    {},
    people.anonymous,
  );
  expect(data.categoryBySlug).toEqual({
    parent: null,
    ancestors: [],
    createdBy: null,
    tenant: { id: people.tenantId },
  });
});

test('a category of another tenant is null', async () => {
  const other = await cortex.newTenant();
  const { data } = await cortex.query(
    `query ($id: ID!) { category(id: $id) { id } categoryBySlug(slug: "life") { id } }`,
    { id: ids.life },
    other.admin,
  );
  expect(data).toEqual({ category: null, categoryBySlug: null });
});

test('a list is in the order of the positions unless it says otherwise', async () => {
  const list = async (args: string) => {
    const { data } = await cortex.query(`{ categories${args} { nodes { slug } } }`, {}, people.anonymous);
    return slugs(data.categories.nodes);
  };
  expect(await list('')).toEqual(['engineering', 'databases', 'postgresql', 'web', 'life']);
  expect(await list('(orderBy: { label: DESC }, first: 2)')).toEqual(['web', 'postgresql']);
  expect(await list('(filter: { slug: "web" })')).toEqual(['web']);
  expect(await list('(filter: { isRoot: true })')).toEqual(['engineering', 'life']);
  expect(await list('(filter: { isRoot: false })')).toEqual(['databases', 'postgresql', 'web']);
  expect(await list(`(filter: { parentId: "${ids.engineering}" })`)).toEqual(['databases', 'web']);
});

test('the tree is read from the tenant down', async () => {
  const { data } = await cortex.query(
    `{ tenant { categories(filter: { isRoot: true }) { totalCount nodes {
      slug children(orderBy: { label: ASC }) { totalCount nodes { slug children { nodes { slug } } } }
    } } } }`,
    {},
    people.anonymous,
  );
  const leaf = { nodes: [] };
  expect(data.tenant.categories).toEqual({
    totalCount: 2,
    nodes: [
      {
        slug: 'engineering',
        children: {
          totalCount: 2,
          nodes: [
            { slug: 'databases', children: { nodes: [{ slug: 'postgresql' }] } },
            { slug: 'web', children: leaf },
          ],
        },
      },
      { slug: 'life', children: { totalCount: 0, nodes: [] } },
    ],
  });
});

test('ancestors and paths of all categories are one statement together', async () => {
  const { data, statements } = await cortex.query(
    `{ categories { nodes { path ancestors { slug } } } }`,
    {},
    people.anonymous,
  );
  expect(data.categories.nodes[2]).toEqual({
    path: 'engineering/databases/postgresql',
    ancestors: [{ slug: 'engineering' }, { slug: 'databases' }],
  });
  expect(statements).toHaveLength(2);
  expect(statements[1]!.sql).toContain('WITH RECURSIVE');
});

test('a tree takes as many statements for 1,000 categories as for 10', async () => {
  const many = await cortex.newTenant();
  await cortex.sql(
    `WITH roots AS (
       INSERT INTO categories (tenant_id, slug, label, position)
       SELECT $1, 'r' || n, 'R', n FROM generate_series(1, 50) AS n RETURNING id, slug
     ) INSERT INTO categories (tenant_id, slug, label, position, parent_id, created_by_id)
       SELECT $1, slug || '-' || n, 'C', n, id, $2 FROM roots, generate_series(1, 20) AS n`,
    [many.tenantId, many.user.userId],
  );
  const ask = `query ($roots: Int, $children: Int) {
    categories(first: $roots, filter: { isRoot: true }) { nodes {
      children(first: $children) { totalCount nodes { path ancestors { label } parent { slug } createdBy { username } } }
    } }
  }`;
  const few = await cortex.query(ask, { roots: 2, children: 5 }, many.anonymous);
  const more = await cortex.query(ask, { roots: 50, children: 20 }, many.anonymous);
  const last = more.data.categories.nodes[49].children.nodes[19];
  expect(last).toEqual({
    path: 'r50/r50-20',
    ancestors: [{ label: 'R' }],
    parent: { slug: 'r50' },
    createdBy: { username: 'user' },
  });
  expect(few.statements).toHaveLength(6);
  expect(more.statements).toHaveLength(6);
});
