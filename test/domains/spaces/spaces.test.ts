import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const spaces = openDomain('spaces');
let people: People;
beforeEach(async () => {
  people = await spaces.newTenant();
});

const found = async (by: Person = people.user, input: object = {}): Promise<string> => {
  const made = await spaces.make(by, 'createCommunity', { name: 'Gardeners', ...input }, 'community { id }');
  return made.community.id;
};
const join = (viewer: Person, communityId: string) =>
  spaces.change(viewer, 'joinCommunity', { communityId }, 'member { id role }');
const joined = async (viewer: Person, communityId: string): Promise<string> =>
  (await join(viewer, communityId)).data.joinCommunity.member.id;
const leave = (viewer: Person, communityId: string) =>
  spaces.change(viewer, 'leaveCommunity', { communityId }, 'member { id } community { memberCount }');
const invite = (viewer: Person, communityId: string, { userId }: Person) =>
  spaces.change(viewer, 'inviteToCommunity', { communityId, userId }, 'communityInvitation { id }');
const rolesOf = async (communityId: string) =>
  spaces.sql('SELECT user_id, role FROM members WHERE community_id = $1 ORDER BY created_at', [communityId]);
const everything = `query ($id: ID!, $space: ID!, $member: ID!, $tier: ID!) {
  community(id: $id) { name memberCount members { totalCount nodes { id } } spaces { totalCount nodes { name } }
    tiers { totalCount nodes { id } } activities { totalCount nodes { kind } } }
  space(id: $space) { name } member(id: $member) { role } subscriptionTier(id: $tier) { name }
  activities { totalCount nodes { id } } }`;

test('whoever makes a community owns it, and owners and admins change it', async () => {
  const { user, other, moderator, admin, stranger, anonymous } = people;
  const id = await found();
  const rename = (viewer: Person) =>
    spaces.change(
      viewer,
      'updateCommunity',
      { id, name: 'Renamed' },
      'community { name viewerMember { role } }',
    );
  const member = await joined(other, id);
  expect(codes(await rename(other))).toEqual(['FORBIDDEN']);
  expect(codes(await rename(admin))).toEqual(['FORBIDDEN']);
  expect(codes(await rename(stranger))).toEqual(['NOT_FOUND']);
  expect(codes(await rename(anonymous as Person))).toEqual(['UNAUTHENTICATED']);
  expect((await rename(user)).data.updateCommunity.community.viewerMember).toEqual({ role: 'OWNER' });
  await spaces.make(user, 'setMemberRole', { id: member, role: 'ADMIN' }, 'member { role }');
  expect(codes(await rename(other))).toEqual([]);
  const drop = (viewer: Person) => spaces.change(viewer, 'deleteCommunity', { id }, 'deletion { state }');
  expect(codes(await drop(other))).toEqual(['FORBIDDEN']);
  expect(codes(await drop(moderator))).toEqual(['FORBIDDEN']);
  expect((await drop(admin)).data.deleteCommunity.deletion.state).toBe('DONE');
});

test('what is in a private community is seen by its members alone, by every path', async () => {
  const { user, other, moderator, admin, stranger, anonymous } = people;
  const ask = async (visibility: string) => {
    const communityId = await found(user, { visibility });
    const space = await spaces.make(user, 'createSpace', { communityId, name: 'Roses' }, 'space { id }');
    const tier = { communityId, name: 'Supporter', priceCents: 500 };
    const made = await spaces.make(user, 'createSubscriptionTier', tier, 'subscriptionTier { id }');
    const [{ id: member }] = await spaces.sql('SELECT id FROM members WHERE community_id = $1', [
      communityId,
    ]);
    const ids = { id: communityId, space: space.space.id, member, tier: made.subscriptionTier.id };
    return async (viewer: Parameters<typeof spaces.query>[2]) =>
      (await spaces.query(everything, ids, viewer)).data;
  };
  const nothing = { totalCount: 0, nodes: [] };
  const asPrivate = await ask('PRIVATE');
  for (const viewer of [other, moderator, admin, anonymous]) {
    expect(await asPrivate(viewer)).toEqual({
      community: {
        ...{ name: 'Gardeners', memberCount: 1 },
        ...{ members: nothing, spaces: nothing, tiers: nothing, activities: nothing },
      },
      ...{ space: null, member: null, subscriptionTier: null, activities: nothing },
    });
  }
  const seen = {
    community: {
      members: { totalCount: 1 },
      spaces: { nodes: [{ name: 'Roses' }] },
      tiers: { totalCount: 1 },
    },
    ...{ space: { name: 'Roses' }, member: { role: 'OWNER' }, activities: { totalCount: 2 } },
  };
  expect(await asPrivate(user)).toMatchObject(seen);
  expect(await (await ask('PUBLIC'))(anonymous)).toMatchObject(seen);
  expect((await asPrivate(stranger)).community).toBeNull();
});

test('who is invited joins a private community, or declines', async () => {
  const { user, other, moderator, admin } = people;
  const id = await found(user, { visibility: 'PRIVATE' });
  expect(codes(await join(other, id))).toEqual(['FORBIDDEN']);
  expect(codes(await invite(other, id, admin))).toEqual(['FORBIDDEN']);
  expect(codes(await invite(user, id, other))).toEqual([]);
  expect(codes(await invite(user, id, other))).toEqual(['ALREADY_EXISTS']);
  const seen = async (viewer: Person) => {
    const source = 'query ($id: ID!) { community(id: $id) { invitations { totalCount } } }';
    return (await spaces.query(source, { id }, viewer)).data.community.invitations.totalCount;
  };
  expect([await seen(user), await seen(other), await seen(admin)]).toEqual([1, 1, 0]);
  expect((await join(other, id)).data.joinCommunity.member.role).toBe('MEMBER');
  expect(await seen(user)).toBe(0);
  expect(codes(await invite(user, id, other))).toEqual(['INVALID_STATE']);
  const { communityInvitation } = (await invite(user, id, moderator)).data.inviteToCommunity;
  const decline = (viewer: Person) => spaces.change(viewer, 'declineInvitation', communityInvitation);
  expect(codes(await decline(admin))).toEqual(['NOT_FOUND']);
  expect(codes(await decline(moderator))).toEqual([]);
  expect(codes(await join(moderator, id))).toEqual(['FORBIDDEN']);
});

test('a post is told of while it is published, and to its author', async () => {
  const { user, other, moderator, anonymous, tenantId } = people;
  const communityId = await found(user, { visibility: 'PUBLIC' });
  const [post] = await spaces.sql(
    `WITH post AS (INSERT INTO post_replica (tenant_id, id, status) VALUES ($1, gen_random_uuid(), 'PUBLISHED') RETURNING id)
     INSERT INTO activities (tenant_id, community_id, user_id, kind, subject_id)
       SELECT $1, $2, $3, 'POST_PUBLISHED', id FROM post RETURNING id, subject_id`,
    [tenantId, communityId, other.userId],
  );
  const source = `query ($id: ID!, $of: ID!) { activity(id: $id) { id }
    community(id: $of) { activities(filter: { kind: POST_PUBLISHED }) { totalCount } } }`;
  const seen = async (viewer: Parameters<typeof spaces.query>[2]) => {
    const { data } = await spaces.query(source, { id: post.id, of: communityId }, viewer);
    return [data.activity !== null, data.community.activities.totalCount];
  };
  for (const viewer of [user, other, moderator, anonymous]) expect(await seen(viewer)).toEqual([true, 1]);
  await spaces.sql(`UPDATE post_replica SET status = 'ARCHIVED' WHERE id = $1`, [post.subject_id]);
  for (const viewer of [user, moderator, anonymous]) expect(await seen(viewer)).toEqual([false, 0]);
  expect(await seen(other)).toEqual([true, 1]);
});

test('members leave and are removed, and the numbers and activities follow', async () => {
  const { user, other, moderator, admin } = people;
  const id = await found();
  const [plain, second] = [await joined(other, id), await joined(moderator, id)];
  await spaces.make(user, 'setMemberRole', { id: second, role: 'ADMIN' }, 'member { id }');
  const remove = (viewer: Person, member: string) => spaces.change(viewer, 'removeMember', { id: member });
  expect(codes(await remove(admin, plain))).toEqual(['FORBIDDEN']);
  expect(codes(await remove(moderator, plain))).toEqual([]);
  expect((await leave(moderator, id)).data.leaveCommunity.community).toEqual({ memberCount: 1 });
  expect((await leave(moderator, id)).data.leaveCommunity.member).toBeNull();
  const source = '{ activities(first: 9) { nodes { kind user { id } } } }';
  const { data } = await spaces.query(source, {}, people.anonymous);
  expect(data.activities.nodes.map(({ kind }: any) => kind).sort()).toEqual([
    ...['COMMUNITY_CREATED', 'MEMBER_JOINED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'MEMBER_LEFT'],
  ]);
});

test('a community always has an owner', async () => {
  const { user, other } = people;
  const id = await found();
  const mine = (await rolesOf(id))[0];
  const [{ id: owner }] = await spaces.sql('SELECT id FROM members WHERE community_id = $1', [id]);
  const others = await joined(other, id);
  const setRole = (viewer: Person, member: string, role: string) =>
    spaces.change(viewer, 'setMemberRole', { id: member, role }, 'member { role }');
  expect(mine).toEqual({ user_id: user.userId, role: 'OWNER' });
  expect(codes(await leave(user, id))).toEqual(['INVALID_STATE']);
  expect(codes(await setRole(user, owner, 'MEMBER'))).toEqual(['INVALID_STATE']);
  expect(codes(await setRole(other, others, 'OWNER'))).toEqual(['FORBIDDEN']);
  expect(codes(await setRole(user, others, 'OWNER'))).toEqual([]);
  // Both step back at once: one of them stays.
  const back = await Promise.all([setRole(user, owner, 'MEMBER'), setRole(other, others, 'MEMBER')]);
  expect(back.flatMap(codes)).toHaveLength(1);
  expect((await rolesOf(id)).map(({ role }) => role).sort()).toEqual(['MEMBER', 'OWNER']);
  // Whoever goes with a deleted account hands over to who is left, and at last to who made it.
  await spaces.sql(`DELETE FROM members WHERE community_id = $1 AND role = 'OWNER'`, [id]);
  expect((await rolesOf(id)).map(({ role }) => role)).toEqual(['OWNER']);
  await spaces.sql('DELETE FROM members WHERE community_id = $1', [id]);
  expect(await rolesOf(id)).toEqual([mine]);
});

test('a member whose user is being deleted leaves without a name, and comes back as nobody’s owner', async () => {
  const { user, other } = people;
  const id = await found(user);
  await joined(other, id);
  for (const { tenantId, userId } of [other, user]) {
    await spaces.sql(
      `INSERT INTO joinery_closing (tenant_id, type, id, deletion) VALUES ($1, 'User', $2, gen_random_uuid())`,
      [tenantId, userId],
    );
    await spaces.sql('DELETE FROM members WHERE user_id = $1', [userId]);
  }
  const left = await spaces.sql(
    `SELECT user_id FROM activities WHERE kind = 'MEMBER_LEFT' AND community_id = $1`,
    [id],
  );
  expect(left).toEqual([{ user_id: null }, { user_id: null }]);
  expect(await rolesOf(id)).toEqual([]);
});

test('a member subscribes to one tier, from the trial to the end', async () => {
  const { user, other, admin } = people;
  const communityId = await found(user, { visibility: 'PRIVATE' });
  const tier = { communityId, name: 'Supporter', priceCents: 500, trialDays: 7, benefits: ['Thanks'] };
  expect(codes(await spaces.change(other, 'createSubscriptionTier', tier))).toEqual(['FORBIDDEN']);
  const wrong = { ...tier, currency: 'euro', priceCents: -1, trialDays: 100 };
  const { invalidFields } = await spaces.change(user, 'createSubscriptionTier', wrong);
  expect([...invalidFields].sort()).toEqual(['currency', 'priceCents', 'trialDays']);
  const { subscriptionTier } = await spaces.make(
    user,
    'createSubscriptionTier',
    tier,
    'subscriptionTier { id }',
  );
  const subscribe = (viewer: Person) =>
    spaces.change(
      viewer,
      'subscribeToTier',
      { tierId: subscriptionTier.id },
      'communitySubscription { id status }',
    );
  expect(codes(await subscribe(other))).toEqual(['NOT_FOUND']);
  await invite(user, communityId, other);
  await join(other, communityId);
  const made = (await subscribe(other)).data.subscribeToTier.communitySubscription;
  expect(made.status).toBe('TRIAL');
  expect(codes(await subscribe(other))).toEqual(['ALREADY_EXISTS']);
  const { id } = made;
  const set = (viewer: Person, status: string) =>
    spaces.change(
      viewer,
      'setCommunitySubscriptionStatus',
      { id, status },
      'communitySubscription { status }',
    );
  expect(codes(await set(other, 'ACTIVE'))).toEqual(['FORBIDDEN']);
  expect(codes(await set(admin, 'ACTIVE'))).toEqual(['NOT_FOUND']);
  expect(codes(await set(user, 'PAST_DUE'))).toEqual(['INVALID_STATE']);
  expect(codes(await set(user, 'ACTIVE'))).toEqual([]);
  const [{ days }] = await spaces.sql(
    "SELECT (current_period_end - now()) > interval '34 days' AS days FROM community_subscriptions WHERE id = $1",
    [id],
  );
  expect(days).toBe(true);
  const cancel = (viewer: Person) => spaces.change(viewer, 'cancelCommunitySubscription', { id });
  expect(codes(await cancel(user))).toEqual(['FORBIDDEN']);
  expect(codes(await cancel(other))).toEqual([]);
  expect(codes(await cancel(other))).toEqual(['INVALID_STATE']);
  expect(codes(await spaces.change(user, 'deleteSubscriptionTier', subscriptionTier))).toEqual([
    'REFERENCE_RESTRICTED',
  ]);
});

test('a community is handed over to one of its owners, and then whoever made it can be deleted', async () => {
  const { user, other, moderator } = people;
  const { community } = await spaces.make(user, 'createCommunity', { name: 'Gardens' }, 'community { id }');
  const { id } = community;
  const drop = () =>
    spaces.sql(`DO $$ BEGIN PERFORM set_config('joinery.applying', 'on', true);
      DELETE FROM user_replica WHERE id = '${user.userId}'; END $$`);
  await expect(drop()).rejects.toThrow(/RESTRICT|foreign key/);
  const handOver = (by: Person, to: Person) =>
    spaces.change(by, 'handOverCommunity', { id, userId: to.userId }, 'community { createdBy { id } }');
  const outsider = await handOver(user, other);
  expect([...codes(outsider), ...outsider.errors.map(({ message }) => message)]).toEqual([
    'BAD_USER_INPUT',
    'A community is handed over to one of its owners.',
  ]);
  await spaces.sql(
    `INSERT INTO members (tenant_id, community_id, user_id, role) VALUES ($1, $2, $3, 'OWNER')`,
    [user.tenantId, id, other.userId],
  );
  for (const by of [other, moderator]) expect(codes(await handOver(by, other))).toEqual(['FORBIDDEN']);
  const { data } = await handOver(user, other);
  expect(data.handOverCommunity.community).toEqual({ createdBy: { id: other.userId } });
  await drop();
  expect(await spaces.sql('SELECT user_id FROM members WHERE community_id = $1', [id])).toEqual([
    { user_id: other.userId },
  ]);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other, stranger } = people;
  const source = `{ communities(first: 20) { nodes { name createdBy { username } viewerMember { role }
    members(first: 3) { nodes { role user { username } } } spaces(first: 3) { nodes { name } }
    activities(first: 3) { nodes { kind user { username } } } tiers(first: 2) { nodes { name } } } } }`;
  const add = async () => {
    const communityId = await found();
    await join(other, communityId);
    await spaces.make(user, 'createSpace', { communityId, name: 'Roses' }, 'space { id }');
  };
  await add();
  const few = (await spaces.query(source, {}, other)).statements.length;
  for (let index = 0; index < 6; index += 1) await add();
  const { data, statements } = await spaces.query(source, {}, other);
  expect(data.communities.nodes).toHaveLength(7);
  expect(statements).toHaveLength(few);
  expect(few).toBe(6);
  expect((await spaces.query(source, {}, stranger)).data.communities.nodes).toEqual([]);
});
