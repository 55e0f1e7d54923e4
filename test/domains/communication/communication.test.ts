import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { openMail } from '../../../subgraphs/runtime/mail/mail';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

/** What the server took, as text; addresses that begin with `away` it refuses. */
const taken: { to: string[]; text: string }[] = [];
let refusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, callback) =>
    callback(refusing || address.startsWith('away') ? new Error('Nobody here.') : null),
  onData: (stream, session, callback) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const text = Buffer.concat(chunks).toString().replace(/=\r\n/g, '').replace(/=3D/g, '=');
      taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
      callback();
    });
  },
});
let port = 0;
beforeAll(
  () =>
    new Promise<void>(resolve => {
      const listening = server.listen(0, '127.0.0.1', () => {
        port = (listening.address() as { port: number }).port;
        resolve();
      });
    }),
);
afterAll(() => new Promise<void>(resolve => server.close(resolve)));

const communication = openDomain('communication', () => {
  const smtpUrl = `smtp://127.0.0.1:${port}`;
  return { mail: openMail({ smtpUrl, from: 'Us <us@example.org>', publicUrl: 'https://example.org/' }) };
});
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await communication.newTenant();
  anonymous = people.anonymous as Person;
  refusing = false;
});

const until = async <Value>(find: () => Value | undefined | Promise<Value | undefined>): Promise<Value> => {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await find();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('It did not come.');
};
const mailTo = (address: string, about = '') =>
  until(() => taken.find(({ to, text }) => to.includes(address) && text.includes(about)));
const tokenIn = (text: string, page: string) =>
  new RegExp(`https://example.org/newsletter/${page}\\?token=([\\w.-]+)`).exec(text)![1]!;
const address = (name: string) => `${name}-${people.tenantId.slice(0, 8)}@example.org`;
const subscribe = (email: string, viewer: Person = anonymous) =>
  communication.make(viewer, 'subscribeToNewsletter', { email }, 'email');
const follow = (field: string, token: string, viewer: Person = anonymous) =>
  communication.change(viewer, field, { token }, 'email');
const confirmed = async (name: string, viewer?: Person) => {
  await subscribe(address(name), viewer);
  const { text } = await mailTo(address(name), 'confirm');
  await communication.make(anonymous, 'confirmSubscription', { token: tokenIn(text, 'confirm') }, 'email');
};
const sendLetter = async (subject: string) => {
  const { newsletter } = await communication.make(
    people.moderator,
    'createNewsletter',
    { subject, body: 'Much happened.' },
    'newsletter { id }',
  );
  await communication.make(
    people.moderator,
    'scheduleNewsletter',
    { id: newsletter.id },
    'newsletter { id }',
  );
  const source = 'query ($id: ID!) { newsletter(id: $id) { status recipientCount } }';
  return until(async () => {
    const { data } = await communication.query(source, { id: newsletter.id }, anonymous);
    return data.newsletter as { recipientCount: number } | undefined;
  });
};
const job = async (email: string) => {
  const source = '{ emailJobs(first: 50) { nodes { id recipient status attempts lastError scheduledAt } } }';
  const { data } = await communication.query(source, {}, people.admin);
  return data.emailJobs.nodes.find(({ recipient }: { recipient: string }) => recipient === email);
};

test('an address gets the newsletter once it has confirmed, and no more once it has had enough', async () => {
  await confirmed('reader');
  await subscribe(address('silent'));
  const letter = await sendLetter('First');
  expect(letter.recipientCount).toBe(1);
  const { text } = await mailTo(address('reader'), 'Subject: First');
  expect(text).toContain('Much happened.');
  expect(text).toMatch(/List-Unsubscribe:\s+<https:\/\/example\.org\/newsletter\/unsubscribe/);
  const token = tokenIn(text, 'unsubscribe');
  expect(codes(await follow('confirmSubscription', token))).toEqual(['INVALID_LINK']);
  expect(codes(await follow('unsubscribe', `${token}x`))).toEqual(['INVALID_LINK']);
  expect(codes(await follow('unsubscribe', token))).toEqual([]);
  expect((await sendLetter('Second')).recipientCount).toBe(0);
  await mailTo(address('silent'), 'confirm');
  expect(taken.filter(({ to }) => to.includes(address('silent')))).toHaveLength(1);
});

test('a mail that waits is not sent to whoever unsubscribes meanwhile; whoever subscribes anew gets them again', async () => {
  await confirmed('again');
  await sendLetter('One');
  const { text } = await mailTo(address('again'), 'Subject: One');
  await communication.sql(
    `INSERT INTO email_jobs (tenant_id, email_type, recipient, subject, body, scheduled_at)
     VALUES ($1, 'NEWSLETTER', $2, 'Late', 'Late', now() + interval '2 seconds')`,
    [people.tenantId, address('again')],
  );
  await follow('unsubscribe', tokenIn(text, 'unsubscribe'));
  await until(async () => {
    const [late] = await communication.sql(
      `SELECT status FROM email_jobs WHERE subject = 'Late' AND tenant_id = $1`,
      [people.tenantId],
    );
    return late.status === 'SUPPRESSED' || undefined;
  });
  await communication.sql('UPDATE newsletter_subscriptions SET asked_at = NULL WHERE tenant_id = $1', [
    people.tenantId,
  ]);
  taken.splice(0);
  await confirmed('again');
  expect((await sendLetter('Two')).recipientCount).toBe(1);
  await mailTo(address('again'), 'Subject: Two');
});

test('nobody is told which addresses are known, and none is asked twice in an hour', async () => {
  const { user, other, admin, stranger } = people;
  const answers = [await subscribe(address('known')), await subscribe(address('known'), other)];
  expect(answers[0]).toEqual(answers[1]);
  await subscribe(address('own'), user);
  const seen = async (viewer: Person) =>
    (await communication.query('{ newsletterSubscriptions { totalCount } }', {}, viewer)).data
      .newsletterSubscriptions.totalCount;
  for (const viewer of [user, other, anonymous, stranger]) expect(await seen(viewer)).toBe(0);
  expect(await seen(admin)).toBe(2);
  const { text } = await mailTo(address('own'), 'confirm');
  await follow('confirmSubscription', tokenIn(text, 'confirm'));
  expect(await seen(user)).toBe(1);
  await until(async () => (await job(address('known')))?.status === 'SENT' || undefined);
  expect(taken.filter(({ to }) => to.includes(address('known')))).toHaveLength(1);
});

test('a mail that is refused is tried again after a pause, and fails with the reason', async () => {
  refusing = true;
  await subscribe(address('later'));
  const first = await until(async () => {
    const found = await job(address('later'));
    return found?.lastError ? found : undefined;
  });
  expect(first).toMatchObject({
    status: 'QUEUED',
    attempts: 1,
    lastError: expect.stringContaining('Nobody here'),
  });
  expect(Date.parse(first.scheduledAt) - Date.now()).toBeGreaterThan(50_000);
  await communication.sql('UPDATE email_jobs SET scheduled_at = now(), attempts = 5 WHERE id = $1', [
    first.id,
  ]);
  const failed = await until(async () => {
    const found = await job(address('later'));
    return found.status === 'FAILED' ? found : undefined;
  });
  expect(failed.attempts).toBe(6);
  refusing = false;
  const retry = (viewer: Person) =>
    communication.change(viewer, 'retryEmailJob', { id: first.id }, 'emailJob { status }');
  expect(codes(await retry(people.moderator))).toEqual(['FORBIDDEN']);
  expect(codes(await retry(people.admin))).toEqual([]);
  await mailTo(address('later'));
});

test('what a dead process had taken is sent by another, and nothing twice at once', async () => {
  await communication.sql(
    `INSERT INTO email_jobs (tenant_id, email_type, recipient, subject, body, scheduled_at, status, attempts)
     VALUES ($1, 'NEWSLETTER', $2, 'Left', 'Left', now() - interval '1 second', 'SENDING', 1)`,
    [people.tenantId, address('left')],
  );
  const { text } = await mailTo(address('left'));
  await until(async () => (await job(address('left')))?.status === 'SENT' || undefined);
  expect(text).toMatch(/Message-ID: <[0-9a-f-]{36}@joinery>/);
  expect(taken.filter(({ to }) => to.includes(address('left')))).toHaveLength(1);
});

test('an address that bounces gets no more, each report is heard once', async () => {
  const { admin, moderator } = people;
  const record = (viewer: Person) =>
    communication.change(
      viewer,
      'recordEmailFeedback',
      { email: address('bounced'), type: 'BOUNCE', reason: 'No such user' },
      'emailFeedback { id processed }',
    );
  expect(codes(await record(moderator))).toEqual(['FORBIDDEN']);
  await record(admin);
  await record(admin);
  const [unwanted] = await until(async () => {
    const source = '{ emailFeedbacks { nodes { processed } } emailUnsubscribes { nodes { email reason } } }';
    const { data } = await communication.query(source, {}, admin);
    const all = data.emailFeedbacks.nodes.every(({ processed }: { processed: boolean }) => processed);
    const { nodes } = data.emailUnsubscribes;
    // The two lists are read one after the other.
    return all && nodes.length > 0 ? nodes : undefined;
  });
  expect(unwanted).toEqual({ email: address('bounced'), reason: 'BOUNCE' });
  await subscribe(address('bounced'));
  await until(async () => (await job(address('bounced')))?.status === 'SUPPRESSED' || undefined);
});

test('anybody writes to us, five times an hour, and moderators read it', async () => {
  const { user, moderator, stranger } = people;
  const client = { address: `192.0.2.1/${people.tenantId}`.slice(0, 45), agent: null };
  const write = (email: string) =>
    communication.change(
      { ...anonymous, client },
      'submitContact',
      { name: 'Visitor', email, subject: 'A question', message: 'How?', inquiryType: 'PRESS' },
      'contactSubmission { subject }',
    );
  const many = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(index => write(`visitor${index}@example.org`)));
  expect(many.flatMap(codes)).toEqual(['TOO_MANY_SUBMISSIONS', 'TOO_MANY_SUBMISSIONS']);
  const seen = async (viewer: Person) =>
    (
      await communication.query(
        '{ contactSubmissions(filter: { inquiryType: PRESS }) { totalCount } }',
        {},
        viewer,
      )
    ).data.contactSubmissions.totalCount;
  expect(await seen(moderator)).toBe(5);
  for (const viewer of [user, anonymous, stranger]) expect(await seen(viewer)).toBe(0);
  const invalid = await communication.change(anonymous, 'submitContact', {
    name: ' ',
    email: 'none',
    subject: 'A',
    message: '',
  });
  expect([...invalid.invalidFields].sort()).toEqual(['email', 'message', 'name']);
});

test('drafts are moderators’, and change until they are on their way', async () => {
  const { user, moderator, admin, stranger } = people;
  const input = { subject: 'Draft', body: 'Soon.' };
  expect(codes(await communication.change(user, 'createNewsletter', input))).toEqual(['FORBIDDEN']);
  const { id } = (await communication.make(moderator, 'createNewsletter', input, 'newsletter { id }'))
    .newsletter;
  const seen = async (viewer: Person) =>
    (
      await communication.query(
        'query ($id: ID!) { newsletter(id: $id) { id } newsletters { totalCount } }',
        { id },
        viewer,
      )
    ).data;
  for (const viewer of [user, anonymous, stranger])
    expect(await seen(viewer)).toEqual({ newsletter: null, newsletters: { totalCount: 0 } });
  const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
  await communication.make(moderator, 'scheduleNewsletter', { id, scheduledAt }, 'newsletter { id }');
  expect(codes(await communication.change(moderator, 'updateNewsletter', { id, body: 'Now.' }))).toEqual([
    'INVALID_STATE',
  ]);
  expect(codes(await communication.change(moderator, 'unscheduleNewsletter', { id }))).toEqual([]);
  expect(codes(await communication.change(moderator, 'updateNewsletter', { id, body: 'Now.' }))).toEqual([]);
  expect(codes(await communication.change(moderator, 'deleteNewsletter', { id }))).toEqual(['FORBIDDEN']);
  expect(codes(await communication.change(admin, 'deleteNewsletter', { id }))).toEqual([]);
});

test('without a server mails are files in a folder', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'joinery-mail-')), 'mail');
  const mail = openMail({ folder, from: 'us@example.org', publicUrl: 'https://example.org' });
  await mail.send({ to: 'somebody@example.org', subject: 'Hello', text: 'There.' });
  const [file] = readdirSync(folder);
  expect(readFileSync(join(folder, file!), 'utf8')).toMatch(
    /To: somebody@example.org[\s\S]*Subject: Hello[\s\S]*There\./,
  );
  const nowhere = openMail({ from: 'us@example.org', publicUrl: 'https://example.org' });
  await expect(nowhere.send({ to: 'a@example.org', subject: 'A', text: 'B' })).rejects.toThrow('SMTP_URL');
});

test('lists take as many statements with many rows as with few', async () => {
  const { admin } = people;
  const source = `{ newsletters(first: 20) { nodes { subject createdBy { username } emailJobs(first: 5) { nodes { status } } } }
    newsletterSubscriptions(first: 20) { nodes { email user { username } } } emailJobs(first: 20) { nodes { recipient } } }`;
  await confirmed('first', people.user);
  await sendLetter('Counted');
  const few = (await communication.query(source, {}, admin)).statements.length;
  await Promise.all(['second', 'third', 'fourth'].map(name => confirmed(name, people.other)));
  await sendLetter('Counted again');
  expect((await communication.query(source, {}, admin)).statements).toHaveLength(few);
  expect(few).toBe(4);
});
