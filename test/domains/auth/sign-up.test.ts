import { codes } from '../../support/answer';
import { anonymous, type Estate, openEstate } from '../../support/estate';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ names: ['cortex', 'auth'] });
});
afterAll(() => estate?.close());

const signUp = (username: string, email = `${username}@example.org`, password = 'a password for tests') =>
  estate.query(
    `mutation ($input: SignUpInput!) { signUp(input: $input) {
       user { id username displayName } session { id } accessToken refreshToken } }`,
    { input: { username, email, displayName: 'Somebody', password } },
  );
const signIn = (login: string, password = 'a password for tests') =>
  estate.query('mutation ($input: SignInInput!) { signIn(input: $input) { user { id username } } }', {
    input: { login, password },
  });

test('whoever signs up is a user in cortex and signed in, and signs in again', async () => {
  const { data, errors } = await signUp('newcomer');
  expect(errors).toEqual([]);
  const { user } = data.signUp;
  expect(user).toMatchObject({ username: 'newcomer', displayName: 'Somebody' });
  for (const login of ['newcomer', 'Newcomer@example.org']) {
    expect((await signIn(login)).data.signIn.user.id).toBe(user.id);
  }
  const users = await estate.sql('cortex', 'SELECT role, email FROM users WHERE id = $1', [user.id]);
  expect(users).toEqual([{ role: 'USER', email: 'newcomer@example.org' }]);
  expect(await estate.sql('auth', 'SELECT FROM accounts WHERE user_id = $1', [user.id])).toHaveLength(1);
  expect(await estate.sql('auth', 'SELECT FROM sign_ups')).toHaveLength(0);
});

test('a name or an address that is taken is refused, by its field, and leaves nothing', async () => {
  await signUp('taken');
  const byName = await signUp('Taken', 'other@example.org');
  expect(byName.errors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
  expect(byName.invalidFields).toEqual(['username']);
  const byEmail = await signUp('somebody-else', 'TAKEN@example.org');
  expect(byEmail.invalidFields).toEqual(['email']);
  expect((await signUp('Taken', 'TAKEN@example.org')).invalidFields).toEqual(['username', 'email']);
  expect(
    await estate.sql(
      'cortex',
      `SELECT FROM users WHERE username = 'somebody-else' OR email = 'other@example.org'`,
    ),
  ).toEqual([]);
  expect(await estate.sql('auth', 'SELECT FROM sign_ups WHERE password_hash IS NOT NULL')).toEqual([]);
});

test('of many who want one name at once, one gets it', async () => {
  const answers = await Promise.all(
    [1, 2, 3, 4].map(index => signUp('wanted', `wanted${index}@example.org`)),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(new Set(answers.flatMap(codes))).toEqual(new Set(['ALREADY_EXISTS']));
});

test('what is invalid is told by its field, and makes nothing', async () => {
  expect(codes(await signUp('weak', 'weak@example.org', 'short'))).toEqual(['WEAK_PASSWORD']);
  const all = await signUp('no good', 'none', 'short');
  expect(all.invalidFields).toEqual(['username', 'email', 'password']);
  expect(all.errors).toHaveLength(1);
  expect(await estate.sql('auth', `SELECT FROM sign_ups WHERE username = 'no good'`)).toEqual([]);
});

test('the user and the account are made once, though the answer is not waited for', async () => {
  await estate.sql(
    'auth',
    `INSERT INTO sign_ups (tenant_id, id, username, email, password_hash)
     VALUES ($1, '00000000-0000-4000-8000-00000000abcd', 'left', 'left@example.org', 'hash')`,
    [anonymous.tenantId],
  );
  const found = () =>
    estate.sql('auth', `SELECT FROM accounts WHERE subject = '00000000-0000-4000-8000-00000000abcd'`);
  for (let tries = 0; tries < 200 && (await found()).length === 0; tries += 1)
    await new Promise(resolve => setTimeout(resolve, 20));
  expect(await found()).toHaveLength(1);
  expect(await estate.sql('cortex', `SELECT FROM users WHERE username = 'left'`)).toHaveLength(1);
});

test('cortex hears that an address is verified, and only of the one that the user has', async () => {
  const { id } = (await signUp('verified')).data.signUp.user;
  const verify = (email: string) =>
    estate.sql('auth', 'UPDATE accounts SET verified_email = $2 WHERE user_id = $1', [id, email]);
  const isVerified = async () =>
    (await estate.sql('cortex', 'SELECT email_verified AS is FROM users WHERE id = $1', [id]))[0].is;
  await verify('old@example.org');
  await verify('verified@example.org');
  for (let tries = 0; tries < 200 && !(await isVerified()); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 20));
  expect(await isVerified()).toBe(true);
});

test('demo users sign in', async () => {
  expect((await signIn('ada', 'joinery-demo')).data.signIn.user.username).toBe('ada');
});
