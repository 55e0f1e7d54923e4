import { randomUUID } from 'node:crypto';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';

const cortex = openDomain('cortex');
let people: People;
beforeEach(async () => {
  people = await cortex.newTenant();
});

describe('createUser', () => {
  const create = (input: Record<string, unknown>, viewer: People['anonymous'] = people.admin) =>
    cortex.query(
      `mutation ($input: CreateUserInput!) {
        createUser(input: $input) {
          user { username email emailVerified displayName role verified points profile { id } tenant { id } }
        }
      }`,
      { input: { username: 'ada', email: 'ada@example.org', ...input } },
      viewer,
    );

  test('makes a user of the tenant with a default for all that is left out', async () => {
    const { data, errors } = await create({});
    expect(errors).toEqual([]);
    expect(data.createUser.user).toEqual({
      username: 'ada',
      email: 'ada@example.org',
      emailVerified: false,
      displayName: null,
      role: 'USER',
      verified: false,
      points: 0,
      profile: null,
      tenant: { id: people.tenantId },
    });
  });

  test('is for admins', async () => {
    expect(codes(await create({}, people.anonymous))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await create({}, people.user))).toEqual(['FORBIDDEN']);
    expect(codes(await create({}, people.moderator))).toEqual(['FORBIDDEN']);
  });

  test('refuses a username or an email address that is taken, in whatever case', async () => {
    expect(codes(await create({ username: 'USER' }))).toEqual(['USERNAME_TAKEN']);
    expect(codes(await create({ email: 'User@Example.org' }))).toEqual(['EMAIL_TAKEN']);
  });

  test('does not tell what another tenant holds', async () => {
    await create({});
    const other = await cortex.newTenant();
    expect(codes(await create({}, other.admin))).toEqual([]);
  });

  test('makes one user when two come with the same name at once', async () => {
    const answers = await Promise.all([create({}), create({ email: 'lovelace@example.org' })]);
    expect(answers.flatMap(codes)).toEqual(['USERNAME_TAKEN']);
  });

  test.each([
    ['a blank username', { username: '' }, 'BLANK_TEXT'],
    ['a username with a space', { username: 'ada lovelace' }, 'INVALID_TEXT'],
    ['a username with a no-break space', { username: 'ada\u00a0lovelace' }, 'INVALID_TEXT'],
    ['a username with a zero-width space', { username: 'ada\u200bx' }, 'INVALID_TEXT'],
    ['a username with a control character', { username: 'ada\u0007' }, 'INVALID_TEXT'],
    ['an email address without an @', { email: 'ada' }, 'INVALID_EMAIL'],
    ['an email address with two @', { email: 'ada@b@c' }, 'INVALID_EMAIL'],
    ['an avatar that is no web address', { avatarUrl: 'javascript:alert(1)' }, 'INVALID_URL'],
  ])('refuses %s', async (_what, input, code) => {
    expect(codes(await create(input))).toEqual([code]);
  });

  test('refuses a username of 51 characters and takes one of 50', async () => {
    expect(codes(await create({ username: 'x'.repeat(51) }))).toEqual(['TEXT_TOO_LONG']);
    expect(codes(await create({ username: 'x'.repeat(50) }))).toEqual([]);
  });
});

describe('updateUser', () => {
  const update = (input: Record<string, unknown>, viewer: People['anonymous'] = people.user) =>
    cortex.query(
      `mutation ($input: UpdateUserInput!) {
        updateUser(input: $input) { user { id username email emailVerified displayName bio role } }
      }`,
      { input },
      viewer,
    );

  test('changes the signed-in user, and only what is given; null empties', async () => {
    await update({ displayName: 'A user', bio: 'Hello' });
    const { data } = await update({ bio: null });
    expect(data.updateUser.user).toMatchObject({ id: people.user.userId, displayName: 'A user', bio: null });
  });

  test('takes back the verification of an email address that changes', async () => {
    expect((await update({ email: 'user@example.org' })).data.updateUser.user.emailVerified).toBe(true);
    expect((await update({ email: 'new@example.org' })).data.updateUser.user.emailVerified).toBe(false);
  });

  test('lets admins change somebody else, and nobody else', async () => {
    const { userId: id } = people.user;
    const { data } = await update({ id, displayName: 'Renamed' }, people.admin);
    expect(data.updateUser.user).toMatchObject({ id, displayName: 'Renamed' });
    expect(codes(await update({ id, bio: 'x' }, people.moderator))).toEqual(['FORBIDDEN']);
    expect(codes(await update({ bio: 'x' }, people.anonymous))).toEqual(['UNAUTHENTICATED']);
  });

  test('does not find a user of another tenant', async () => {
    const other = await cortex.newTenant();
    const { userId: id } = other.user;
    expect(codes(await update({ id, bio: 'x' }, people.admin))).toEqual(['NOT_FOUND']);
  });

  test('refuses to empty what a user must have, and what is taken', async () => {
    expect(codes(await update({ username: null }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await update({ username: 'Admin' }))).toEqual(['USERNAME_TAKEN']);
    expect(codes(await update({ email: 'ADMIN@example.org' }))).toEqual(['EMAIL_TAKEN']);
  });

  test('lets a user change the case of their own name', async () => {
    expect((await update({ username: 'User' })).data.updateUser.user.username).toBe('User');
  });

  test('cannot raise a role', async () => {
    await expect(
      cortex.query(`mutation { updateUser(input: { role: ADMIN }) { user { id } } }`, {}, people.user),
    ).rejects.toThrow(/role/);
  });
});

describe('setUserRole and setUserVerified', () => {
  const setRole = (id: string, viewer: People['anonymous']) =>
    cortex.query(
      `mutation ($id: ID!) { setUserRole(input: { id: $id, role: MODERATOR }) { user { role } } }`,
      { id },
      viewer,
    );
  const setVerified = (id: string, viewer: People['anonymous']) =>
    cortex.query(
      `mutation ($id: ID!) { setUserVerified(input: { id: $id, verified: true }) { user { verified } } }`,
      { id },
      viewer,
    );

  test('an admin gives a role; nobody gives one to themselves', async () => {
    const { userId } = people.user;
    expect((await setRole(userId, people.admin)).data.setUserRole.user.role).toBe('MODERATOR');
    expect(codes(await setRole(userId, people.user))).toEqual(['FORBIDDEN']);
    expect(codes(await setRole(userId, people.moderator))).toEqual(['FORBIDDEN']);
    expect(codes(await setRole(userId, people.anonymous))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await setRole(randomUUID(), people.admin))).toEqual(['NOT_FOUND']);
  });

  test('moderators and admins verify a user', async () => {
    const { userId } = people.user;
    expect((await setVerified(userId, people.moderator)).data.setUserVerified.user.verified).toBe(true);
    expect(codes(await setVerified(userId, people.admin))).toEqual([]);
    expect(codes(await setVerified(userId, people.user))).toEqual(['FORBIDDEN']);
    expect(codes(await setVerified(randomUUID(), people.admin))).toEqual(['NOT_FOUND']);
  });
});

describe('updateProfile', () => {
  const update = (input: Record<string, unknown>, viewer: People['anonymous'] = people.user) =>
    cortex.query(
      `mutation ($input: UpdateProfileInput!) {
        updateProfile(input: $input) { profile { id headline location skills user { username } } }
      }`,
      { input },
      viewer,
    );

  test('makes the profile, then changes only what is given; null empties', async () => {
    const made = (await update({ headline: 'Engineer', location: 'Bern', skills: ['SQL'] })).data
      .updateProfile.profile;
    expect(made).toMatchObject({
      headline: 'Engineer',
      location: 'Bern',
      skills: ['SQL'],
      user: { username: 'user' },
    });
    const changed = (await update({ headline: null, skills: null })).data.updateProfile.profile;
    expect(changed).toEqual({ ...made, headline: null, skills: [] });
  });

  test('is seen on the user', async () => {
    await update({ headline: 'Engineer' });
    const { data } = await cortex.query(`{ me { profile { headline skills } } }`, {}, people.user);
    expect(data.me.profile).toEqual({ headline: 'Engineer', skills: [] });
  });

  test('makes one profile when two first writes come at once', async () => {
    const answers = await Promise.all([update({ headline: 'a' }), update({ location: 'b' })]);
    expect(answers.flatMap(codes)).toEqual([]);
    expect((await update({})).data.updateProfile.profile).toMatchObject({ headline: 'a', location: 'b' });
  });

  test('refuses what breaks a rule, a stranger and a user who is not of the tenant', async () => {
    expect(codes(await update({ websiteUrl: 'javascript:alert(1)' }))).toEqual(['INVALID_URL']);
    expect(codes(await update({ githubUsername: '-x' }))).toEqual(['CONSTRAINT_VIOLATED']);
    expect(codes(await update({ skills: Array(51).fill('SQL') }))).toEqual(['CONSTRAINT_VIOLATED']);
    expect(codes(await update({ skills: ['x'.repeat(51)] }))).toEqual(['TEXT_TOO_LONG']);
    expect(codes(await update({}, people.anonymous))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await update({}, { ...people.user, userId: randomUUID() }))).toEqual([
      'REFERENCE_NOT_FOUND',
    ]);
  });
});

describe('updateTenant', () => {
  const update = (input: Record<string, unknown>, viewer: People['anonymous'] = people.admin) =>
    cortex.query(
      `mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { id name description } } }`,
      { input },
      viewer,
    );

  test('changes the tenant of the admin, and only what is given', async () => {
    await update({ description: 'Ours' });
    const { data } = await update({ name: 'Renamed' });
    expect(data.updateTenant.tenant).toEqual({ id: people.tenantId, name: 'Renamed', description: 'Ours' });
  });

  test('refuses an empty name, and everybody but admins', async () => {
    expect(codes(await update({ name: ' ' }))).toEqual(['BLANK_TEXT']);
    expect(codes(await update({ name: null }))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await update({ name: 'x' }, people.moderator))).toEqual(['FORBIDDEN']);
    expect(codes(await update({ name: 'x' }, people.anonymous))).toEqual(['UNAUTHENTICATED']);
  });
});
