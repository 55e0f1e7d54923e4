import { randomUUID } from 'node:crypto';
import { Caches } from '../../subgraphs/runtime/cache/caches';
import { memoryStore } from '../../subgraphs/runtime/cache/memory-store';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import type { Viewer } from '../../wire/contract/viewer';
import { followsTheOutbox, readsOf } from '../support/cached';
import { openDomain } from '../support/domain';
import { eventually } from '../support/eventually';

describe('profiles, kept in the process', () => {
  const cortex = openDomain('cortex');
  const processes: Subgraph[] = [];
  beforeAll(async () => {
    processes.push(await cortex.anotherProcess(), await cortex.anotherProcess());
  });
  followsTheOutbox(cortex, () => processes);

  test('what was read before a change and is stored after it was found is not used', async () => {
    const { changes } = processes[0]!.references;
    const caches = new Caches(changes, memoryStore());
    const { tenantId, user } = await cortex.newTenant();
    const cache = {
      name: 'user:profile',
      keys: /^/,
      seconds: 900,
      changes: {},
    };
    const key = user.userId;
    const read = (load: () => Promise<string>) =>
      caches.read([key], { cache, tenantId, after: undefined, load: async () => [await load()] });
    await eventually(async () => {
      expect(await read(async () => 'old')).toEqual(['old']);
      expect(changes.upTo(undefined)).toBeDefined();
    });
    const insert = `INSERT INTO profiles (tenant_id, user_id) VALUES ($1, $2) RETURNING pg_current_xact_id()::text AS xid`;
    const slowly = async () => {
      const [{ xid }] = await cortex.sql(insert, [tenantId, key]);
      await eventually(() => expect(changes.upTo(xid)).toBeDefined());
      return 'old, loaded before';
    };
    // Another key of the reader's: not known yet.
    const other = new Caches(changes, memoryStore());
    const slow = { cache, tenantId, after: undefined, load: async () => [await slowly()] };
    expect(await other.read([key], slow)).toEqual(['old, loaded before']);
    expect(await other.read([key], { ...slow, load: async () => ['new'] })).toEqual(['new']);
    expect(await read(async () => 'new')).toEqual(['new']);
  });
});

describe('flags', () => {
  const flags = openDomain('feature-flags');
  const state = async (viewer: Viewer, key: string) => {
    const answer = await flags.query('query ($key: String!) { flag(key: $key) { isOn } }', { key }, viewer);
    return [answer.data.flag.isOn, readsOf(answer, 'feature_flags')];
  };

  test('are read once for all viewers of a tenant; another tenant has its own', async () => {
    const { admin, user, other, anonymous, stranger } = await flags.newTenant();
    const input = { key: 'new', name: 'New', enabled: true, rollout: { share: 0 } };
    await flags.make(admin, 'createFeatureFlag', input, 'featureFlag { id }');
    const change = async (userIds: string[]) =>
      expect((await flags.change(admin, 'setFlag', { key: 'new', userIds })).errors).toEqual([]);
    await change([user.userId]);
    await eventually(async () => expect(await state(user, 'new')).toEqual([true, 0]));
    expect(await state(other, 'NEW')).toEqual([false, 1]);
    expect(await state(other, 'new')).toEqual([false, 0]);
    expect(await state(anonymous, 'new')).toEqual([false, 0]);
    expect(await state(stranger, 'new')).toEqual([false, 1]);
    await change([other.userId]);
    expect([(await state(user, 'new'))[0], (await state(other, 'new'))[0]]).toEqual([false, true]);
    // The flag itself is not touched by these.
    await flags.sql('DELETE FROM feature_flag_users WHERE user_id = $1', [other.userId]);
    await eventually(async () => expect((await state(other, 'new'))[0]).toBe(false));
  });

  test('are told by a subscription as they are now', async () => {
    const { admin, user } = await flags.newTenant();
    const input = { key: 'live', name: 'Live', enabled: false };
    await flags.make(admin, 'createFeatureFlag', input, 'featureFlag { id }');
    const told = await flags.follow('subscription { flagChanged(key: "live") { isOn } }', {}, user);
    for (let n = 0; n < 10; n += 1) {
      const enabled = n % 2 === 0;
      await flags.sql('UPDATE feature_flags SET enabled = $1 WHERE key = $2', [enabled, 'live']);
      const { value } = await told.next();
      expect(value.data).toEqual({ flagChanged: { isOn: enabled } });
    }
    await told.return();
  });
});

describe('sessions', () => {
  const auth = openDomain('auth');

  test('are seen by their user and by admins alone, however often others have read them', async () => {
    const { tenantId, admin, user, other, stranger } = await auth.newTenant();
    const id = randomUUID();
    await auth.sql(
      `INSERT INTO sessions (tenant_id, id, user_id, expires_at, last_used_at)
       VALUES ($1, $2, $3, now() + interval '1 hour', now())`,
      [tenantId, id, user.userId],
    );
    const read = async (viewer: Viewer) => {
      const source = 'query ($id: ID!) { session(id: $id) { id revokedReason } }';
      const answer = await auth.query(source, { id }, viewer);
      return { seen: answer.data.session, statements: readsOf(answer, 'sessions') };
    };
    await eventually(async () => {
      for (const viewer of [user, admin])
        expect(await read(viewer)).toEqual({ seen: { id, revokedReason: null }, statements: 0 });
    });
    for (const viewer of [other, stranger]) {
      expect((await read(viewer)).seen).toBeNull();
      expect((await read(viewer)).seen).toBeNull();
    }
    const signedIn = { ...user, sessionId: id };
    expect((await auth.query('mutation { signOut { session { id } } }', {}, signedIn)).errors).toEqual([]);
    expect((await read(user)).seen).toEqual({ id, revokedReason: 'SIGNED_OUT' });
    await auth.sql('DELETE FROM sessions WHERE id = $1', [id]);
    await eventually(async () => expect((await read(user)).seen).toBeNull());
  });
});

describe('assignments of experiments', () => {
  const experiments = openDomain('experiments');

  test('cost no statement once they are made, and end with the experiment', async () => {
    const { admin, user, other } = await experiments.newTenant();
    const variants = [{ name: 'one' }, { name: 'two' }];
    const input = { key: 'colour', name: 'Colour', variants };
    const { experiment } = await experiments.make(admin, 'createExperiment', input, 'experiment { id }');
    await experiments.make(admin, 'startExperiment', { id: experiment.id }, '__typename');
    const assign = async (viewer: Viewer) => {
      const answer = await experiments.change(
        viewer,
        'assignToExperiment',
        { key: 'colour' },
        'assignment { id variant }',
      );
      return [answer.data.assignToExperiment.assignment, answer.statements.length];
    };
    const [made] = await assign(user);
    await eventually(async () => expect(await assign(user)).toEqual([made, 0]));
    expect((await assign(other))[0].id).not.toBe(made.id);
    await experiments.sql('DELETE FROM experiment_assignments WHERE id = $1', [made.id]);
    await eventually(async () => expect((await assign(user))[0].id).not.toBe(made.id));
    await experiments.make(admin, 'stopExperiment', { id: experiment.id }, '__typename');
    expect((await assign(user))[0]).toBeNull();
  });
});
