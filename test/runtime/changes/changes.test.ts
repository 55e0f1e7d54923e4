/** Each everyday change, for its author, another user, staff, the anonymous, another tenant, and two at once. */
import type { Viewer } from '../../../wire/contract/viewer';
import { codes, Workshop } from './workshop';

let workshop: Workshop;
let people: Awaited<ReturnType<Workshop['people']>>;
beforeAll(async () => {
  workshop = await Workshop.open();
  people = await workshop.people();
}, 120_000);
afterAll(() => workshop?.close());

type Who = keyof typeof people;

/** What each of them is answered, `ok` for no error. */
async function answers(ask: (viewer: Viewer) => Promise<any>): Promise<Record<Who, string>> {
  const entries: [string, string][] = [];
  for (const [who, viewer] of Object.entries(people)) {
    entries.push([who, codes(await ask(viewer)).join() || 'ok']);
  }
  return Object.fromEntries(entries) as Record<Who, string>;
}

const rowOf = async (table: string, id: string) =>
  (await workshop.sql(`SELECT * FROM ${table} WHERE id = $1`, [id]))[0];

describe('create', () => {
  test('makes a row of the viewer’s with what was given, derived and left out, in one statement', async () => {
    const { author } = people;
    const input = { title: 'Saw wood', points: 3, words: ['oak'] };
    const selection = 'task { title slug points words size status author { id } version }';
    const { data, statements } = await workshop.change(author, 'addTask', input, selection);
    expect(data.addTask.task).toEqual({
      title: 'Saw wood',
      slug: 'saw-wood',
      points: 3,
      words: ['oak'],
      size: 1,
      status: 'OPEN',
      author: { id: author.userId },
      version: 1,
    });
    expect(statements).toEqual([expect.stringMatching(/^INSERT INTO "tasks"/)]);
  });

  test('is for whom the rule names', async () => {
    let name = 0;
    expect(await answers(viewer => workshop.change(viewer, 'addLabel', { name: `Label ${++name}` }))).toEqual(
      {
        author: 'FORBIDDEN',
        other: 'FORBIDDEN',
        moderator: 'ok',
        stranger: 'FORBIDDEN',
        anonymous: 'UNAUTHENTICATED',
      },
    );
    const refused = await workshop.change(people.author, 'addLabel', { name: 'Mine' });
    expect(refused.errors[0]!.message).toBe('Only moderators and admins may do this.');
    expect(refused.statements).toEqual([]);
  });

  test('is for whom the rule allows of what the row refers to', async () => {
    const labelId = await workshop.label(people.moderator, 'Of');
    for (const [isSecret, other] of [
      [false, 'FORBIDDEN'],
      [true, 'FORBIDDEN'],
    ] as const) {
      const taskId = await workshop.task(people.author, { isSecret });
      const label = (viewer: Viewer) =>
        workshop.change(viewer, 'labelTask', { taskId, labelId }, 'task { id } label { name }');
      expect(await answers(label)).toEqual({
        author: 'ok',
        other,
        moderator: 'ALREADY_EXISTS',
        stranger: 'FORBIDDEN',
        anonymous: 'UNAUTHENTICATED',
      });
      expect((await label(people.other)).errors[0]!.message).toBe(
        "Only the Task's author or moderators and admins may do this.",
      );
      expect(await workshop.sql('SELECT FROM task_labels WHERE task_id = $1', [taskId])).toHaveLength(1);
    }
  });

  test('and what goes along are one transaction', async () => {
    const { author, moderator } = people;
    const labelIds = [await workshop.label(moderator, 'Along'), '00000000-0000-4000-8000-000000000000'];
    const answer = await workshop.change(author, 'addTask', { title: 'T', slug: 'along', labelIds });
    expect(codes(answer)).toEqual(['REFERENCE_NOT_FOUND']);
    expect(await workshop.sql(`SELECT FROM tasks WHERE slug = 'along'`)).toEqual([]);
  });

  test('takes no reference to a row that the viewer may not read', async () => {
    const { author, other, moderator, stranger } = people;
    const parentId = await workshop.task(author, { isSecret: true });
    const under = (viewer: Viewer) =>
      workshop.change(viewer, 'addTask', { title: 'Under', slug: 'under', parentId });
    for (const viewer of [other, stranger]) {
      const { errors } = await under(viewer);
      expect(errors).toMatchObject([{ extensions: { code: 'REFERENCE_NOT_FOUND', field: 'parentId' } }]);
    }
    expect(codes(await under(moderator))).toEqual([]);
  });

  test('two of one slug at once: one is made, the other is told which field', async () => {
    const make = () => workshop.change(people.author, 'addTask', { title: 'Twice', slug: 'twice' });
    const errors = (await Promise.all([make(), make()])).flatMap(answer => answer.errors);
    expect(errors).toMatchObject([
      { message: 'Another Task has this slug.', extensions: { code: 'ALREADY_EXISTS', field: 'slug' } },
    ]);
  });
});

describe('edit', () => {
  test('is for whom the rule names; a row that cannot be read is not found', async () => {
    const open = await workshop.task(people.author);
    const secret = await workshop.task(people.author, { isSecret: true });
    expect(await answers(viewer => workshop.change(viewer, 'editTask', { id: open, points: 1 }))).toEqual({
      author: 'ok',
      other: 'FORBIDDEN',
      moderator: 'ok',
      stranger: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    });
    expect(await answers(viewer => workshop.change(viewer, 'editTask', { id: secret, points: 1 }))).toEqual({
      author: 'ok',
      other: 'NOT_FOUND',
      moderator: 'ok',
      stranger: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    });
    const refused = await workshop.change(people.other, 'editTask', { id: open });
    expect(refused.errors[0]!.message).toBe('Only its author or moderators and admins may do this.');
  });

  test('keeps what is left out, and empties by null', async () => {
    const id = await workshop.task(people.author, { notes: 'Some', points: 7, words: ['oak', 'ash'] });
    const selection = 'task { notes points words title }';
    const edited = await workshop.change(people.author, 'editTask', { id, title: 'New' }, selection);
    expect(edited.data.editTask.task).toEqual({
      notes: 'Some',
      points: 7,
      words: ['oak', 'ash'],
      title: 'New',
    });
    const emptied = await workshop.change(
      people.author,
      'editTask',
      { id, notes: null, words: null },
      selection,
    );
    expect(emptied.data.editTask.task).toEqual({ notes: null, points: 7, words: [], title: 'New' });
  });

  test('takes two statements, and one where nothing differs; then updatedAt stays', async () => {
    const id = await workshop.task(people.author, { title: 'Same' });
    const rename = (title: string) => workshop.change(people.author, 'renameTask', { id, title });
    const { updated_at } = await rowOf('tasks', id);
    expect((await rename('Same')).statements).toHaveLength(1);
    expect((await rowOf('tasks', id)).updated_at).toEqual(updated_at);
    expect((await rename('Other')).statements).toEqual([
      expect.stringMatching(/FOR NO KEY UPDATE$/),
      expect.stringMatching(/^UPDATE "tasks"/),
    ]);
    expect((await rowOf('tasks', id)).updated_at.getTime()).toBeGreaterThan(updated_at.getTime());
  });

  test('by what was read: of six who save at once one wins, and the others are told what is there', async () => {
    const id = await workshop.task(people.author);
    const saves = Array.from({ length: 6 }, (_, save) =>
      workshop.change(people.author, 'editTask', { id, points: save, ifVersion: 1 }, 'task { points }'),
    );
    const answered = await Promise.all(saves);
    const refused = answered.flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(5);
    for (const { message, extensions } of refused) {
      expect(extensions).toMatchObject({ code: 'VERSION_CONFLICT', field: 'ifVersion', current: 2 });
      expect(message).toBe(
        'The Task was changed since it was read: its version is 2. Read it again, then change it.',
      );
    }
    const [{ points }] = answered.flatMap(({ data }) => data.editTask?.task ?? []);
    expect(await rowOf('tasks', id)).toMatchObject({ points, version: 2 });
  });

  test('by updatedAt, which is never the same twice', async () => {
    const id = await workshop.task(people.author);
    const read = async () => (await rowOf('tasks', id)).updated_at.toISOString();
    const rename = (title: string, ifUpdatedAt: string | null) =>
      workshop.change(people.author, 'renameTask', { id, title, ifUpdatedAt });
    const first = await read();
    const instants = new Set([first]);
    for (let edit = 0; edit < 20; edit += 1) {
      expect(codes(await rename(`Edit ${edit}`, await read()))).toEqual([]);
      instants.add(await read());
    }
    expect(instants.size).toBe(21);
    const { errors } = await rename('Late', first);
    expect(errors).toMatchObject([{ extensions: { code: 'VERSION_CONFLICT', field: 'ifUpdatedAt' } }]);
    expect(codes(await rename('Asks nothing', null))).toEqual([]);
  });

  test('two at once of different fields lose nothing', async () => {
    const id = await workshop.task(people.author);
    const edits = [{ title: 'Both' }, { points: 9 }, { notes: 'Both' }];
    await Promise.all(edits.map(values => workshop.change(people.author, 'editTask', { id, ...values })));
    expect(await rowOf('tasks', id)).toMatchObject({ title: 'Both', points: 9, notes: 'Both', version: 4 });
  });
});

describe('move', () => {
  test('is for whom the rule names', async () => {
    const tasks = await Promise.all(Object.keys(people).map(() => workshop.task(people.author)));
    expect(await answers(viewer => workshop.change(viewer, 'startTask', { id: tasks.pop() }))).toEqual({
      author: 'ok',
      other: 'FORBIDDEN',
      moderator: 'FORBIDDEN',
      stranger: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    });
  });

  test('goes along its arrow alone, and says where the row is and whence it goes', async () => {
    const id = await workshop.task(people.author);
    const start = () => workshop.change(people.author, 'startTask', { id }, 'task { status }');
    const answered = await Promise.all([start(), start()]);
    expect(answered.flatMap(({ data }) => data.startTask ?? [])).toEqual([{ task: { status: 'DOING' } }]);
    expect(answered.flatMap(({ errors }) => errors)).toMatchObject([
      {
        message: 'The Task is DOING: it becomes DOING from OPEN.',
        extensions: { code: 'INVALID_STATE', field: 'status', state: 'DOING', allowed: ['OPEN'] },
      },
    ]);
  });

  test('to the state that the input names, along the arrows of where it is', async () => {
    const id = await workshop.task(people.author);
    const set = (status: string, viewer: Viewer = people.author) =>
      workshop.change(viewer, 'setTaskStatus', { id, status }, 'task { status endsAt }');
    expect((await set('DONE')).errors).toMatchObject([
      {
        message: 'The Task is OPEN: it becomes DOING, but got: DONE.',
        extensions: { code: 'INVALID_STATE', state: 'OPEN', allowed: ['DOING'] },
      },
    ]);
    expect(codes(await set('DOING', people.other))).toEqual(['FORBIDDEN']);
    expect(codes(await set('DOING', people.moderator))).toEqual([]);
    const done = await set('DONE');
    expect(done.data.setTaskStatus.task).toEqual({ status: 'DONE', endsAt: expect.any(String) });
    expect((await set('OPEN')).errors[0]!.message).toBe(
      'The Task is DONE: it becomes no other state, but got: OPEN.',
    );
  });
});

describe('remove', () => {
  test('is for whom the rule names', async () => {
    const tasks = await Promise.all(Object.keys(people).map(() => workshop.task(people.author)));
    expect(await answers(viewer => workshop.change(viewer, 'removeTask', { id: tasks.pop() }))).toEqual({
      author: 'ok',
      other: 'FORBIDDEN',
      moderator: 'ok',
      stranger: 'NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    });
    const secret = await workshop.task(people.author, { isSecret: true });
    expect(codes(await workshop.change(people.other, 'removeTask', { id: secret }))).toEqual(['NOT_FOUND']);
    expect(await rowOf('tasks', secret)).toBeDefined();
  });

  test('answers with the id, once', async () => {
    const id = await workshop.task(people.author);
    const take = () => workshop.change(people.author, 'removeTask', { id }, 'id');
    const answered = await Promise.all([take(), take()]);
    expect(answered.flatMap(({ data }) => data.removeTask ?? [])).toEqual([{ id }]);
    expect(answered.flatMap(codes)).toEqual(['NOT_FOUND']);
  });

  test('takes along what is below, also while that is being removed', async () => {
    const parentId = await workshop.task(people.author);
    const id = await workshop.task(people.author, { parentId });
    const answered = await Promise.all(
      [parentId, id].map(one => workshop.change(people.author, 'removeTask', { id: one })),
    );
    expect(codes(answered[0]!)).toEqual([]);
    expect(await workshop.sql('SELECT FROM tasks WHERE id = ANY($1)', [[parentId, id]])).toEqual([]);
  });

  test('of what is no id', async () => {
    const { errors } = await workshop.change(people.author, 'removeTask', { id: 'x' });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ID', field: 'id' } }]);
  });
});

describe('join and leave', () => {
  const selection = 'watch { level user { id } } task { id points }';

  test('many at once make one row, and what goes along happens once', async () => {
    const taskId = await workshop.task(people.author);
    const watch = () => workshop.change(people.other, 'watchTask', { taskId }, selection);
    for (const { data, errors } of await Promise.all([watch(), watch(), watch()])) {
      expect(errors).toEqual([]);
      expect(data.watchTask.watch).toEqual({ level: 1, user: { id: people.other.userId } });
      expect(data.watchTask.task.id).toBe(taskId);
    }
    expect(await workshop.sql('SELECT FROM watches WHERE task_id = $1', [taskId])).toHaveLength(1);
    expect((await rowOf('tasks', taskId)).points).toBe(1);
  });

  test('leaves a row that is there as it is', async () => {
    const taskId = await workshop.task(people.author);
    await workshop.change(people.other, 'setWatch', { taskId, level: 5 });
    const { data } = await workshop.change(people.other, 'watchTask', { taskId }, selection);
    expect(data.watchTask.watch.level).toBe(5);
  });

  test('put makes the row and changes it; what is left out stays', async () => {
    const taskId = await workshop.task(people.author);
    const set = (values: object) =>
      workshop.change(people.other, 'setWatch', { taskId, ...values }, selection);
    expect((await set({})).data.setWatch.watch.level).toBe(0);
    expect((await set({ level: 3 })).data.setWatch.watch.level).toBe(3);
    expect((await set({})).data.setWatch.watch.level).toBe(3);
    const levels = await Promise.all([set({ level: 4 }), set({ level: 5 })]);
    expect(levels.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await workshop.sql('SELECT FROM watches WHERE task_id = $1', [taskId])).toHaveLength(1);
  });

  test('first puts at the same time make one row, and lose nothing', async () => {
    const { author } = people;
    const put = (values: object) => workshop.change(author, 'updateSetting', values, 'setting { id }');
    const answered = await Promise.all([put({ colour: 'red' }), put({ language: 'eo' })]);
    expect(answered.flatMap(({ errors }) => errors)).toEqual([]);
    expect(await workshop.sql('SELECT colour, language FROM settings')).toEqual([
      { colour: 'red', language: 'eo' },
    ]);
  });

  test('leaving deletes the row, and changes nothing where there is none', async () => {
    const taskId = await workshop.task(people.author);
    await workshop.change(people.other, 'watchTask', { taskId });
    await workshop.change(people.author, 'watchTask', { taskId });
    const left = await workshop.change(people.other, 'unwatchTask', { taskId }, selection);
    expect(left.data.unwatchTask).toEqual({
      watch: { level: 1, user: { id: people.other.userId } },
      task: { id: taskId, points: 2 },
    });
    expect(left.statements).toEqual([
      expect.stringMatching(/^DELETE FROM "watches"/),
      expect.stringMatching(/^SELECT "tasks"/),
    ]);
    const again = await workshop.change(people.other, 'unwatchTask', { taskId }, selection);
    expect(again.errors).toEqual([]);
    expect(again.data.unwatchTask).toEqual({ watch: null, task: { id: taskId, points: 2 } });
    const forgotten = await workshop.change(people.author, 'forgetWatch', { taskId }, 'id');
    expect(forgotten.data.forgetWatch.id).toEqual(expect.any(String));
    expect(
      (await workshop.change(people.author, 'forgetWatch', { taskId }, 'id')).data.forgetWatch.id,
    ).toBeNull();
  });

  test('with what the viewer may not read, and by those who are not signed in', async () => {
    const taskId = await workshop.task(people.author, { isSecret: true });
    const expected = {
      author: 'ok',
      other: 'REFERENCE_NOT_FOUND',
      moderator: 'ok',
      stranger: 'REFERENCE_NOT_FOUND',
      anonymous: 'UNAUTHENTICATED',
    };
    expect(await answers(viewer => workshop.change(viewer, 'watchTask', { taskId }))).toEqual(expected);
    expect(await answers(viewer => workshop.change(viewer, 'setWatch', { taskId }))).toEqual(expected);
    const nothing = await workshop.change(
      people.other,
      'unwatchTask',
      { taskId },
      'watch { id } task { id }',
    );
    expect(nothing.data.unwatchTask).toEqual({ watch: null, task: null });
  });
});

test('a particular change may be everybody’s', async () => {
  const { data } = await workshop.change(people.anonymous, 'greet', { name: 'Ida' }, 'greeting');
  expect(data.greet.greeting).toBe('Ida null');
});
