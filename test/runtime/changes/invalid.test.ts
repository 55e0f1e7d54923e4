/** All that is invalid in an input is told in one error, whatever finds it; nothing is half-written. */
import { codes, Workshop } from './workshop';

let workshop: Workshop;
let people: Awaited<ReturnType<Workshop['people']>>;
beforeAll(async () => {
  workshop = await Workshop.open();
  people = await workshop.people();
}, 120_000);
afterAll(() => workshop?.close());

const everything = {
  slug: 'Not a slug',
  title: ' ',
  parentId: 'x',
  points: -1,
  size: 40_000,
  words: ['\ud800'],
  isSecret: null,
  startsAt: '2030-01-02T00:00:00Z',
  endsAt: '2030-01-01T00:00:00Z',
};

const expected = {
  slug: 'INVALID_SLUG',
  title: 'BLANK_TEXT',
  words: 'INVALID_TEXT',
  isSecret: 'BAD_USER_INPUT',
  points: 'CONSTRAINT_VIOLATED',
  size: 'BAD_USER_INPUT',
  endsAt: 'CONSTRAINT_VIOLATED',
};

const byField = (fields: { field: string; code: string }[]) =>
  Object.fromEntries(fields.map(({ field, code }) => [field, code]));

test('of a new row: arguments, columns, references and rules', async () => {
  const { errors } = await workshop.change(people.author, 'addTask', everything);
  expect(errors).toHaveLength(1);
  const [{ message, extensions }] = errors as [(typeof errors)[number]];
  expect(byField(extensions.fields)).toEqual({ ...expected, parentId: 'INVALID_ID' });
  expect(extensions).toMatchObject({ code: extensions.fields[0].code, field: extensions.fields[0].field });
  for (const fault of extensions.fields) expect(message).toContain(fault.message);
});

test('of an edit: the row’s other values count as well', async () => {
  const id = await workshop.task(people.author, { startsAt: '2030-01-02T00:00:00Z' });
  const { startsAt: _, parentId: __, ...given } = everything;
  const answer = await workshop.change(people.author, 'editTask', { id, ...given });
  expect(byField(answer.errors[0]!.extensions.fields)).toEqual(expected);
  expect(await workshop.sql('SELECT title, points, version FROM tasks WHERE id = $1', [id])).toEqual([
    { title: 'A task', points: 0, version: 1 },
  ]);
});

test('what only the database refuses is told together as well', async () => {
  await workshop.task(people.author, { slug: 'taken' });
  const taken = { slug: 'taken', points: -1, startsAt: everything.startsAt, endsAt: everything.endsAt };
  const { errors } = await workshop.change(people.author, 'addTask', { title: 'T', ...taken });
  expect(byField(errors[0]!.extensions.fields)).toEqual({
    slug: 'ALREADY_EXISTS',
    points: 'CONSTRAINT_VIOLATED',
    endsAt: 'CONSTRAINT_VIOLATED',
  });
  const id = await workshop.task(people.author);
  const edited = await workshop.change(people.author, 'editTask', { id, ...taken });
  expect(byField(edited.errors[0]!.extensions.fields)).toEqual({
    slug: 'ALREADY_EXISTS',
    points: 'CONSTRAINT_VIOLATED',
    endsAt: 'CONSTRAINT_VIOLATED',
  });
});

test('a value of its own is no other row’s', async () => {
  const id = await workshop.task(people.author, { slug: 'mine' });
  const { errors } = await workshop.change(people.author, 'editTask', { id, slug: 'mine', points: -1 });
  expect(byField(errors[0]!.extensions.fields)).toEqual({ points: 'CONSTRAINT_VIOLATED' });
});

test('another tenant’s slug is not taken', async () => {
  await workshop.task(people.stranger, { slug: 'elsewhere' });
  const answer = await workshop.change(people.author, 'addTask', {
    title: 'T',
    slug: 'elsewhere',
    points: -1,
  });
  expect(byField(answer.errors[0]!.extensions.fields)).toEqual({ points: 'CONSTRAINT_VIOLATED' });
});

test('sentences follow from the rules', async () => {
  const { errors } = await workshop.change(people.author, 'addTask', {
    title: 'T',
    points: -1,
    startsAt: everything.startsAt,
    endsAt: everything.endsAt,
  });
  const messages = errors[0]!.extensions.fields.map((fault: any) => fault.message);
  expect(messages.sort()).toEqual(['endsAt is more than startsAt.', 'points is at least 0.']);
});

test('what is invalid is told before the row is looked for, and after who may ask at all', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect(codes(await workshop.change(people.author, 'editTask', { id, title: '' }))).toEqual(['BLANK_TEXT']);
  expect(codes(await workshop.change(people.anonymous, 'editTask', { id, title: '' }))).toEqual([
    'UNAUTHENTICATED',
  ]);
  expect(codes(await workshop.change(people.author, 'addLabel', { name: '' }))).toEqual(['FORBIDDEN']);
});

test('a valid change costs no statement for it', async () => {
  const { statements } = await workshop.change(people.author, 'addTask', { title: 'Valid', points: 1 });
  expect(statements).toHaveLength(1);
});
