import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const flags = openDomain('feature-flags');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await flags.newTenant();
  anonymous = people.anonymous as Person;
});

const create = async (values: Record<string, unknown>): Promise<string> => {
  const input = { name: 'A feature', enabled: true, ...values };
  return (await flags.make(people.admin, 'createFeatureFlag', input, 'featureFlag { id }')).featureFlag.id;
};
const set = (key: string, values: Record<string, unknown>, by = people.admin) =>
  flags.change(by, 'setFlag', { key, ...values }, 'featureFlag { id }');
const stateOf = async (viewer: Viewer, key: string) =>
  (await flags.query('query ($key: String!) { flag(key: $key) { isOn config } }', { key }, viewer)).data.flag;
const has = async (viewer: Viewer, key: string): Promise<boolean> => (await stateOf(viewer, key)).isOn;

test('a flag is on for those whom its rollout names: users, roles, a share; for everybody without one', async () => {
  const { user, other, moderator, admin, stranger } = people;
  await create({ key: 'all', config: { colour: 'red', sizes: [1, 2.5] } });
  await create({ key: 'some', rollout: { share: 0, roles: ['MODERATOR'] }, config: 1 });
  await create({ key: 'off', enabled: false });
  expect(codes(await set('some', { userIds: [user.userId] }))).toEqual([]);
  for (const viewer of [user, anonymous])
    expect(await stateOf(viewer, 'all')).toEqual({ isOn: true, config: { colour: 'red', sizes: [1, 2.5] } });
  for (const viewer of [user, moderator]) expect(await has(viewer, 'some')).toBe(true);
  for (const viewer of [other, admin, anonymous]) expect(await has(viewer, 'some')).toBe(false);
  expect(await stateOf(other, 'some')).toEqual({ isOn: false, config: null });
  expect(await has(user, 'off')).toBe(false);
  expect(await has(stranger, 'all')).toBe(false);
  expect(await has(user, 'nowhere')).toBe(false);
  expect(await has(user, 'ALL')).toBe(true);
  const mine = async (viewer: Viewer) =>
    (await flags.query('{ flags { key } }', {}, viewer)).data.flags.map(({ key }: any) => key);
  expect([await mine(user), await mine(other), await mine(stranger)]).toEqual([['all', 'some'], ['all'], []]);
});

test('a share is the same users always, and with a larger one more', async () => {
  await create({ key: 'share', rollout: { share: 30 } });
  const crowd = await flags.crowd(people.tenantId, 200);
  const having = async () => {
    const having = new Set<string>();
    for (const one of crowd) if (await has(one, 'share')) having.add(one.userId);
    return having;
  };
  const third = await having();
  expect(third.size).toBeGreaterThan(30);
  expect(third.size).toBeLessThan(90);
  expect(await having()).toEqual(third);
  await set('share', { rollout: { share: 60 } });
  const most = await having();
  expect([...third].filter(id => !most.has(id))).toEqual([]);
  expect(most.size).toBeGreaterThan(third.size);
  await set('share', { rollout: { share: 100 } });
  expect((await having()).size).toBe(200);
});

test('flags are managed by admins, and read in full by moderators', async () => {
  const { user, moderator, admin, stranger } = people;
  const id = await create({ key: 'secret', enabled: false });
  const source = `query ($id: ID!) { featureFlag(id: $id) { key rollout { share } users { totalCount } } featureFlags { totalCount } }`;
  const seen = async (viewer: Viewer) => {
    const { data } = await flags.query(source, { id }, viewer);
    return [data.featureFlag !== null, data.featureFlags.totalCount];
  };
  for (const viewer of [admin, moderator]) expect(await seen(viewer)).toEqual([true, 1]);
  for (const viewer of [user, stranger, anonymous]) expect(await seen(viewer)).toEqual([false, 0]);
  for (const viewer of [user, moderator]) {
    expect(codes(await set('secret', { enabled: true }, viewer))).toEqual(['FORBIDDEN']);
    expect(codes(await flags.change(viewer, 'createFeatureFlag', { key: 'b', name: 'B' }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codes(await flags.change(viewer, 'deleteFeatureFlag', { id }))).toEqual(['FORBIDDEN']);
  }
  expect(codes(await set('secret', { enabled: true }, anonymous))).toEqual(['UNAUTHENTICATED']);
  const elsewhere = { ...stranger, roles: ['ADMIN' as const] };
  expect(codes(await set('secret', { enabled: true }, elsewhere))).toEqual(['NOT_FOUND']);
  expect(codes(await flags.change(elsewhere, 'deleteFeatureFlag', { id }))).toEqual(['NOT_FOUND']);
  await flags.make(
    elsewhere,
    'createFeatureFlag',
    { key: 'secret', name: 'The same key' },
    'featureFlag { id }',
  );
});

test('bad input is told with its field', async () => {
  await create({ key: 'one' });
  const { admin } = people;
  const add = (values: Record<string, unknown>) =>
    flags.change(admin, 'createFeatureFlag', { key: 'two', name: 'Two', ...values });
  expect(codes(await add({ key: 'ONE' }))).toEqual(['ALREADY_EXISTS']);
  expect((await add({ key: '1two', name: ' ' })).invalidFields.slice().sort()).toEqual(['key', 'name']);
  expect(codes(await add({ rollout: { share: 101 } }))).toEqual(['BAD_USER_INPUT']);
  expect(codes(await add({ config: { a: 'x'.repeat(20_000) } }))).toEqual(['TEXT_TOO_LONG']);
  for (const text of ['\0', '\ud800', '\\\0'])
    expect(codes(await add({ config: [text] }))).toEqual(['INVALID_TEXT']);
  expect(codes(await set('one', { config: '\\u0000 as it is written' }))).toEqual([]);
  expect((await stateOf(admin, 'one')).config).toBe('\\u0000 as it is written');
  expect(codes(await set('one', { userIds: [people.stranger.userId] }))).toEqual(['REFERENCE_NOT_FOUND']);
  expect(codes(await set('one', { rollout: { share: -1 } }))).toEqual(['BAD_USER_INPUT']);
});

test('whoever follows a flag is told what it is for them, and no more', async () => {
  const { user, other } = people;
  const id = await create({ key: 'live', enabled: false });
  await create({ key: 'another' });
  const follow = async (viewer: Viewer) => {
    const source = 'subscription { flagChanged(key: "live") { isOn config } }';
    const events = await flags.follow(source, {}, viewer);
    const told = async () => (await events.next()).value.data.flagChanged;
    return { told, end: () => events.return() };
  };
  const [mine, others] = [await follow(user), await follow(other)];
  await set('another', { enabled: false });
  await set('live', { enabled: true, config: 7, rollout: { share: 0 }, userIds: [user.userId] });
  expect(await mine.told()).toEqual({ isOn: true, config: 7 });
  expect(await others.told()).toEqual({ isOn: false, config: null });
  await set('live', { userIds: [other.userId] });
  expect([await mine.told(), await others.told()].map(({ isOn }) => isOn)).toEqual([false, true]);
  await flags.make(people.admin, 'deleteFeatureFlag', { id }, 'id');
  expect((await others.told()).isOn).toBe(false);
  await Promise.all([mine.end(), others.end()]);
});

test('all flags of a request are one statement, however many there are', async () => {
  for (const key of ['a', 'b', 'c']) await create({ key, rollout: { share: 50 } });
  const several = await flags.query(
    '{ a: flag(key: "a") { isOn } b: flag(key: "b") { isOn } c: flag(key: "c") { isOn } }',
    {},
    people.user,
  );
  expect(several.statements).toHaveLength(1);
  expect((await flags.query('{ flags { key isOn config } }', {}, people.user)).statements).toHaveLength(1);
  const { statements } = await flags.query(
    '{ featureFlags { nodes { key users(first: 5) { nodes { user { username } } } } } }',
    {},
    people.admin,
  );
  expect(statements).toHaveLength(2);
});
