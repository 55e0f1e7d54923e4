/** What holds of the caches wherever they keep values: in the process, or in Redis. */
import { randomUUID } from 'node:crypto';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import type { Viewer } from '../../wire/contract/viewer';
import type { Answer } from './answer';
import type { TestDomain } from './domain';
import { eventually } from './eventually';
import type { People } from './people';

export const profileQuery = 'query ($id: ID!) { user(id: $id) { profile { headline } } }';

/** How many statements read profiles. */
export const readsOf = ({ statements }: Answer, table: string): number =>
  statements.filter(({ sql }) => sql.includes(table)).length;

/** `cortex` is open, with a second process. */
export function followsTheOutbox(cortex: TestDomain, processes: () => readonly Subgraph[]): void {
  let people: People;
  beforeEach(async () => {
    people = await cortex.newTenant();
    await write('first');
  });

  const write = async (headline: string): Promise<string> => {
    const [{ xid }] = await cortex.sql(
      `INSERT INTO profiles (tenant_id, user_id, headline) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, user_id) DO UPDATE SET headline = $3 RETURNING pg_current_xact_id()::text AS xid`,
      [people.tenantId, people.user.userId, headline],
    );
    return xid;
  };
  const read = (by: Subgraph, viewer: Viewer = people.other, watermark?: Record<string, string>) =>
    cortex.query(profileQuery, { id: people.user.userId }, viewer, { by, ...(watermark && { watermark }) });
  const headlineIn = ({ data }: Answer): string | undefined => data.user?.profile?.headline;
  /** Until it is read without a statement; each process may have to load it once. */
  const untilCached = (headline: string, by: readonly Subgraph[] = processes()) =>
    eventually(async () => {
      for (const process of by) {
        const answer = await read(process);
        expect([headlineIn(answer), readsOf(answer, 'profiles')]).toEqual([headline, 0]);
      }
    });

  test('a hit costs no statement', async () => {
    await untilCached('first');
  });

  test('what one process changes is read by it at once, and by the others in a moment', async () => {
    await untilCached('first');
    const [one] = processes();
    const change = `mutation { updateProfile(input: { headline: "second" }) { profile { headline } } }`;
    const { errors } = await cortex.query(change, {}, people.user, { by: one! });
    expect(errors).toEqual([]);
    expect(headlineIn(await read(one!))).toBe('second');
    await untilCached('second');
  });

  test('plain SQL and cascades are changes as well', async () => {
    await untilCached('first');
    await write('by SQL');
    await untilCached('by SQL');
    await cortex.sql('UPDATE profiles SET user_id = $2 WHERE user_id = $1', [
      people.user.userId,
      people.moderator.userId,
    ]);
    await eventually(async () => {
      for (const process of processes()) expect((await read(process)).data.user.profile).toBeNull();
    });
    await write('again');
    await untilCached('again');
    const profile = `{ profile: user(id: "${people.user.userId}") { profile { headline } } }`;
    await cortex.sql('DELETE FROM users WHERE id = $1', [people.user.userId]);
    for (const process of processes())
      expect((await cortex.query(profile, {}, people.other, { by: process })).data.profile).toBeNull();
  });

  test('a reader who has written reads what they wrote, whichever process answers', async () => {
    for (let n = 0; n < 20; n += 1) {
      await untilCached(n === 0 ? 'first' : `number ${n - 1}`);
      const cortexXid = await write(`number ${n}`);
      for (const process of processes())
        expect(headlineIn(await read(process, people.user, { cortex: cortexXid }))).toBe(`number ${n}`);
    }
  });

  test('what nobody has is cached too, until somebody makes it', async () => {
    const id = people.moderator.userId;
    const none = async () => {
      const answer = await cortex.query(profileQuery, { id }, people.other);
      expect([answer.data.user.profile, readsOf(answer, 'profiles')]).toEqual([null, 0]);
    };
    await eventually(none);
    await cortex.sql('INSERT INTO profiles (id, tenant_id, user_id, headline) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      people.tenantId,
      id,
      'made',
    ]);
    await eventually(async () =>
      expect(headlineIn(await cortex.query(profileQuery, { id }, people.other))).toBe('made'),
    );
  });
}
