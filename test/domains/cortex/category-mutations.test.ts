import { randomUUID } from 'node:crypto';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';
import { plant } from './fixtures';

const cortex = openDomain('cortex');
let people: People;
beforeEach(async () => {
  people = await cortex.newTenant();
});

const create = (input: Record<string, unknown>, viewer: People['anonymous'] = people.admin) =>
  cortex.query(
    `mutation ($input: CreateCategoryInput!) {
      createCategory(input: $input) { category { slug label position path createdBy { id } } }
    }`,
    { input: { slug: 'new', label: 'New', ...input } },
    viewer,
  );
const update = (input: Record<string, unknown>, viewer: People['anonymous'] = people.admin) =>
  cortex.query(
    `mutation ($input: UpdateCategoryInput!) {
      updateCategory(input: $input) { category { slug label description position path } }
    }`,
    { input },
    viewer,
  );
const move = (
  id: string | undefined,
  parentId: string | null | undefined,
  viewer: People['anonymous'] = people.admin,
) =>
  cortex.query(
    `mutation ($input: MoveCategoryInput!) { moveCategory(input: $input) { category { path } } }`,
    { input: { id, parentId } },
    viewer,
  );

describe('createCategory', () => {
  test('makes a root, or a category below another', async () => {
    const { top } = await plant(cortex, people.tenantId, 'top');
    expect((await create({})).data.createCategory.category).toEqual({
      slug: 'new',
      label: 'New',
      position: 0,
      path: 'new',
      createdBy: { id: people.admin.userId },
    });
    const below = await create({ slug: 'below', parentId: top, position: 3 });
    expect(below.data.createCategory.category).toMatchObject({ path: 'top/below', position: 3 });
  });

  test('refuses a slug that the tenant has, and takes one that another tenant has', async () => {
    await plant(cortex, people.tenantId, 'new');
    const other = await cortex.newTenant();
    const refused = await create({});
    expect(codes(refused)).toEqual(['ALREADY_EXISTS']);
    expect(refused.errors[0]!.message).toBe('Another category has this slug.');
    expect(codes(await create({}, other.admin))).toEqual([]);
  });

  test('refuses a parent that does not exist, or is of another tenant', async () => {
    const other = await cortex.newTenant();
    const { theirs } = await plant(cortex, other.tenantId, 'theirs');
    expect(codes(await create({ parentId: randomUUID() }))).toEqual(['REFERENCE_NOT_FOUND']);
    expect(codes(await create({ parentId: theirs }))).toEqual(['REFERENCE_NOT_FOUND']);
  });

  test.each([
    ['a slug in capitals', { slug: 'New' }, 'INVALID_SLUG'],
    ['a slug that ends in a hyphen', { slug: 'new-' }, 'INVALID_SLUG'],
    ['an empty slug', { slug: '' }, 'INVALID_SLUG'],
    ['a blank label', { label: ' \t' }, 'BLANK_TEXT'],
    ['a position below 0', { position: -1 }, 'CONSTRAINT_VIOLATED'],
  ])('refuses %s', async (_what, input, code) => {
    expect(codes(await create(input))).toEqual([code]);
  });

  test('is for admins who are users of the tenant', async () => {
    expect(codes(await create({}, people.moderator))).toEqual(['FORBIDDEN']);
    expect(codes(await create({}, people.anonymous))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await create({}, { ...people.admin, userId: randomUUID() }))).toEqual([
      'REFERENCE_NOT_FOUND',
    ]);
  });
});

describe('updateCategory', () => {
  test('changes only what is given, and the paths below with the slug', async () => {
    const { top } = await plant(cortex, people.tenantId, 'top/below');
    await update({ id: top, description: 'All of it' });
    const { data } = await update({ id: top, slug: 'first', position: 9 });
    expect(data.updateCategory.category).toEqual({
      slug: 'first',
      label: 'TOP',
      description: 'All of it',
      position: 9,
      path: 'first',
    });
    const below = await cortex.query(`{ categoryBySlug(slug: "below") { path } }`, {}, people.anonymous);
    expect(below.data.categoryBySlug.path).toBe('first/below');
  });

  test('refuses a taken slug, an emptied label, a stranger and a category that is not there', async () => {
    const { a } = await plant(cortex, people.tenantId, 'a', 'b');
    expect(codes(await update({ id: a, slug: 'b' }))).toEqual(['ALREADY_EXISTS']);
    expect(codes(await update({ id: a, label: null }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await update({ id: a, label: 'x' }, people.moderator))).toEqual(['FORBIDDEN']);
    expect(codes(await update({ id: randomUUID(), label: 'x' }))).toEqual(['NOT_FOUND']);
  });
});

describe('moveCategory', () => {
  test('takes what is below along, and null makes a root', async () => {
    const { b, d } = await plant(cortex, people.tenantId, 'a/b/c', 'd');
    expect((await move(b, d)).data.moveCategory.category.path).toBe('d/b');
    const c = await cortex.query(`{ categoryBySlug(slug: "c") { path } }`, {}, people.anonymous);
    expect(c.data.categoryBySlug.path).toBe('d/b/c');
    expect((await move(b, null)).data.moveCategory.category.path).toBe('b');
  });

  test('refuses a category below itself and below its descendants', async () => {
    const { a, b, c } = await plant(cortex, people.tenantId, 'a/b/c');
    expect(codes(await move(a, a))).toEqual(['CATEGORY_CYCLE']);
    expect(codes(await move(a, b))).toEqual(['CATEGORY_CYCLE']);
    const refused = await move(a, c);
    expect(codes(refused)).toEqual(['CATEGORY_CYCLE']);
    expect(refused.errors[0]!.message).toBe(
      'A category cannot be below itself or below one of its descendants.',
    );
  });

  test('refuses one of two moves that make a cycle only together, every time', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { tenantId, admin } = await cortex.newTenant();
      const { a, b, y } = await plant(cortex, tenantId, 'a/x', 'b/y');
      const answers = await Promise.all([move(a, y, admin), move(b, a, admin)]);
      expect(answers.flatMap(codes)).toEqual(['CATEGORY_CYCLE']);
    }
  });

  test('refuses a parent or a category that is not there, and everybody but admins', async () => {
    const other = await cortex.newTenant();
    const { theirs } = await plant(cortex, other.tenantId, 'theirs');
    const { a } = await plant(cortex, people.tenantId, 'a');
    expect(codes(await move(a, randomUUID()))).toEqual(['REFERENCE_NOT_FOUND']);
    expect(codes(await move(a, theirs))).toEqual(['REFERENCE_NOT_FOUND']);
    expect(codes(await move(theirs, null))).toEqual(['NOT_FOUND']);
    expect(codes(await move(a, null, people.user))).toEqual(['FORBIDDEN']);
    expect(codes(await move(a, null, people.anonymous))).toEqual(['UNAUTHENTICATED']);
  });
});
