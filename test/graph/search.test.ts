/** Lists are searched by words: whoever asks finds what they may read, of their tenant, and nothing else. */
import { codes } from '../support/answer';
import { openDomain } from '../support/domain';
import type { People, Person } from '../support/people';

const data = openDomain('data');
let people: People;
beforeEach(async () => {
  people = await data.newTenant();
});

const create = async (by: Person, title: string, values = {}): Promise<void> => {
  const input = { title, licence: 'MIT', visibility: 'PUBLIC', ...values };
  await data.make(by, 'createDataset', input, 'dataset { id }');
};

const find = (search: string, viewer: Person = people.user, more = '') =>
  data.query(
    `query ($search: String) { datasets(orderBy: { title: ASC }, filter: { search: $search ${more} }) { totalCount nodes { title } } }`,
    { search },
    viewer,
  );

async function titles(search: string, viewer?: Person, more?: string): Promise<string[]> {
  const { data: found, errors } = await find(search, viewer, more);
  expect(errors).toEqual([]);
  expect(found.datasets.totalCount).toBe(found.datasets.nodes.length);
  return found.datasets.nodes.map(({ title }: { title: string }) => title);
}

test('words, a phrase, one of several, none of these; in any of the texts and in any form of the word', async () => {
  const { user } = people;
  await create(user, 'Apple trees', { description: 'Where orchards grew in 1900' });
  await create(user, 'Pear trees', { description: 'Growing in rows' });
  await create(user, 'Birds');
  expect(await titles('tree')).toEqual(['Apple trees', 'Pear trees']);
  expect(await titles('ORCHARD apples')).toEqual(['Apple trees']);
  expect(await titles('"growing in rows"')).toEqual(['Pear trees']);
  expect(await titles('"rows in growing"')).toEqual([]);
  expect(await titles('bird or pear')).toEqual(['Birds', 'Pear trees']);
  expect(await titles('trees -pear')).toEqual(['Apple trees']);
  expect(await titles('-trees')).toEqual(['Birds']);
  expect(await titles('trees', user, ', not: { search: "pear" }')).toEqual(['Apple trees']);
  expect(await titles('', user, ', or: [{ search: "pear" }, { search: "bird" }]')).toEqual([
    'Birds',
    'Pear trees',
  ]);
});

test('what is blank says nothing; what has stop words alone, operators or quotation marks is no error', async () => {
  await create(people.user, "The o'clock");
  expect(await titles('')).toEqual(["The o'clock"]);
  expect(await titles(' ')).toEqual(["The o'clock"]);
  for (const text of [
    'the',
    `'`,
    `"`,
    '\\',
    `a' & !b | (`,
    '<->',
    'x:* ):',
    ':asked',
    '--',
    "'; DROP TABLE datasets",
  ]) {
    expect(await titles(text)).toEqual([]);
  }
  expect(await titles("o'clock")).toEqual(["The o'clock"]);
});

test('a private row is found by whoever may read it, and one of another tenant by nobody here', async () => {
  const { user, other, moderator, stranger, anonymous } = people;
  await create(user, 'Secret trees', { visibility: 'PRIVATE' });
  await create(user, 'Open trees');
  await create(stranger, 'Strange trees');
  expect(await titles('trees', user)).toEqual(['Open trees', 'Secret trees']);
  expect(await titles('trees', moderator)).toEqual(['Open trees', 'Secret trees']);
  expect(await titles('trees', other)).toEqual(['Open trees']);
  expect(await titles('trees', anonymous as Person)).toEqual(['Open trees']);
  expect(await titles('secret', other)).toEqual([]);
  expect(await titles('trees', stranger)).toEqual(['Strange trees']);
  expect(await titles(stranger.tenantId, user)).toEqual([]);
  expect(await titles(`-nothing ${stranger.tenantId}`, user)).toEqual([]);
});

test('what more than a thousand rows have is all found, page by page', async () => {
  const { user, tenantId } = people;
  await create(user, 'A tree');
  await data.sql(
    `INSERT INTO datasets (tenant_id, user_id, title, licence, visibility)
     SELECT $1, $2, CASE WHEN n % 5 = 0 THEN 'Bird ' ELSE 'Tree ' END || lpad(n::text, 4, '0'), 'MIT',
            CASE WHEN n % 3 = 0 THEN 'PRIVATE' ELSE 'PUBLIC' END FROM generate_series(1, 1500) AS n`,
    [tenantId, user.userId],
  );
  const expected = await data.sql(
    `SELECT title FROM datasets WHERE tenant_id = $1 AND title ~ 'ree' AND visibility = 'PUBLIC' ORDER BY title`,
    [tenantId],
  );
  const found: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data: page } = await data.query(
      `query ($after: String) { datasets(first: 100, after: $after, orderBy: { title: ASC }, filter: { search: "trees" }) {
        nodes { title } pageInfo { hasNextPage endCursor } totalCount } }`,
      { after },
      people.other,
    );
    found.push(...page.datasets.nodes.map(({ title }: { title: string }) => title));
    ({ hasNextPage: more, endCursor: after } = page.datasets.pageInfo);
    expect(page.datasets.totalCount).toBe(expected.length);
  }
  expect(found).toEqual(expected.map(({ title }: { title: string }) => title));
  await data.sql('DELETE FROM datasets WHERE tenant_id = $1', [tenantId]);
});

test('a question is at most 200 characters', async () => {
  const tooLong = await find('x'.repeat(201));
  expect(codes(tooLong)).toEqual(['BAD_USER_INPUT']);
  expect(tooLong.errors[0]!.message).toBe('filter.search has at most 200 characters, but got: 201.');
  expect(await titles('x'.repeat(200))).toEqual([]);
});
