/**
 * Tells the first half of what one user lives through, in a browser: test/story tells all of it through the gateway. Nora
 * signs up on the page and runs there, as herself, what others answer. Each test goes on where the one before it ended.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../wire/project';
import { eventually } from '../support/eventually';
import { launchChromium } from './chromium';
import { writeAndRun } from './editor';
import { type ServedSignIn, serveSignIn } from './served-sign-in';
import { openPage, type Visit } from './visit';

const ARTEFACTS = join(projectRoot, 'test/artefacts');
const email = 'nora.newcomer@example.org';
const password = 'a password of my own';

let served: ServedSignIn;
let browser: Browser;
let visit: Visit;
let alanId: string;

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  served = await serveSignIn([
    ...['cortex', 'auth', 'social', 'postal', 'community', 'spaces'],
    ...['events', 'learning', 'notifications', 'communication'],
  ]);
  browser = await launchChromium();
  visit = await openPage(browser, served.url);
  alanId = (await asAlan('{ me { id } }')).me.id;
});

afterAll(async () => {
  await visit?.close();
  await browser?.close();
  await served?.close();
});

afterEach(() => {
  expect(visit.complaints.splice(0)).toEqual([]);
});

test('Nora signs up on the page, and confirms her address by the link of the mail', async () => {
  const { page } = visit;
  const dialog = page.getByRole('dialog');
  await page.locator('.account', { hasText: /^Sign in$/ }).click();
  await dialog.getByRole('button', { name: 'Sign up' }).click();
  await dialog.getByLabel('Username').fill('nora');
  await dialog.getByLabel('Email address').fill(email);
  await dialog.getByLabel('Name', { exact: false }).last().fill('Nora Quillfeather');
  await dialog.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await dialog.getByText(`A mail with a link is on its way to ${email}`).waitFor();
  await dialog.getByText(', not confirmed').waitFor();
  await shot('signed-up');

  await page.goto(await served.linkIn(email, 'verify-email'));
  await dialog.getByText(`The address ${email} is confirmed.`).waitFor();
  // She is still signed in, after the page was left for the link.
  await dialog.getByText('Nora Quillfeather').waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () =>
    expect((await asNora('query Confirmed { me { username emailVerified } }')).me).toEqual({
      username: 'nora',
      emailVerified: true,
    }),
  );
});

test('she signs out, and in again with her address and her password', async () => {
  const { page } = visit;
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^Nora Quillfeather/ }).click();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await page.locator('.account', { hasText: /^Sign in$/ }).click();
  await dialog.getByLabel('Email address or username').fill(email);
  await dialog.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Nora Quillfeather user' }).waitFor();
});

test('she follows Alan, and her feed shows what he publishes, from two services, as Explain says', async () => {
  const { page } = visit;
  await asNora(`mutation Follow { followUser(input: { followingId: "${alanId}" }) { follow { id } } }`);
  const { createPost } = await asAlan(
    'mutation { createPost(input: { title: "Computing machinery", content: "Can machines think?" }) { post { id } } }',
  );
  await asAlan(`mutation { publishPost(input: { id: "${createPost.post.id}" }) { post { id } } }`);
  await eventually(async () => {
    const { feed } = await asNora(
      'query Feed { feed(first: 5) { nodes { title author { username socialStats { followersCount } } } } }',
    );
    expect(feed.nodes[0]).toEqual({
      title: 'Computing machinery',
      author: { username: 'alan', socialStats: { followersCount: expect.any(Number) } },
    });
  });
  await page.locator('.graphiql-response .view-line', { hasText: '"Computing machinery"' }).waitFor();

  await page.getByRole('button', { name: 'Show Explain' }).click();
  const asked = page.waitForRequest(request => 'joinery-explain' in request.headers());
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  expect((await asked).headers().authorization).toMatch(/^Bearer /);
  const summary = page.getByRole('region', { name: 'Summary' });
  await summary.getByRole('heading', { name: 'query Feed' }).waitFor();
  expect(await summary.getByRole('listitem').allInnerTexts()).toContain('2 fetches');
  const fetches = page.locator('.plan-graph-fetch');
  expect(await fetches.first().innerText()).toContain('postal');
  expect(await fetches.last().innerText()).toContain('social');
  await shot('feed-explained');
  await page.getByRole('button', { name: 'Hide Explain' }).click();
});

test('she joins a private community once she is invited, and reads what is in it', async () => {
  const { createCommunity } = await asAlan(
    'mutation { createCommunity(input: { name: "Enigma readers", visibility: PRIVATE }) { community { id } } }',
  );
  const communityId = createCommunity.community.id;
  const join = `mutation Join { joinCommunity(input: { communityId: "${communityId}" }) { member { role } } }`;
  const refused = await writeAndRun(visit.page, join);
  expect(refused.errors[0].extensions.code).toMatch(/FORBIDDEN|NOT_FOUND/);
  const { me } = await asNora('query MyId { me { id } }');
  await asAlan(
    `mutation { inviteToCommunity(input: { communityId: "${communityId}", userId: "${me.id}" }) { communityInvitation { id } } }`,
  );
  await eventually(async () => {
    const { notifications } = await asNora(
      'query Told { notifications(first: 5) { nodes { type subjectId } } }',
    );
    expect(notifications.nodes).toContainEqual({ type: 'INVITATION', subjectId: communityId });
  });
  expect((await asNora(join)).joinCommunity.member.role).toBe('MEMBER');
  await eventually(async () => {
    const { community } = await asNora(
      `query Community { community(id: "${communityId}") { name memberCount } }`,
    );
    expect(community).toEqual({ name: 'Enigma readers', memberCount: 2 });
  });
});

test('she answers an event’s invitation, and starts a course', async () => {
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString();
  const { createEvent } = await asAlan(
    `mutation { createEvent(input: { title: "Tea at four", startDatetime: "${day(1)}", endDatetime: "${day(2)}", capacity: 3 }) { event { id } } }`,
  );
  const { rsvpToEvent } = await asNora(
    `mutation Answer { rsvpToEvent(input: { eventId: "${createEvent.event.id}", status: GOING }) { rsvp { status } event { title goingCount } } }`,
  );
  expect(rsvpToEvent).toEqual({ rsvp: { status: 'GOING' }, event: { title: 'Tea at four', goingCount: 1 } });

  const { createCourse } = await asAlan(
    'mutation { createCourse(input: { title: "Undecidability", description: "What no machine answers." }) { course { id } } }',
  );
  const courseId = createCourse.course.id;
  const modules: string[] = [];
  for (const title of ['Tape', 'Halting']) {
    const { addCourseModule } = await asAlan(
      `mutation { addCourseModule(input: { courseId: "${courseId}", title: "${title}", content: "Read." }) { courseModule { id } } }`,
    );
    modules.push(addCourseModule.courseModule.id);
  }
  await asAlan(`mutation { publishCourse(input: { id: "${courseId}" }) { course { id } } }`);
  await asNora(`mutation Enroll { enroll(input: { courseId: "${courseId}" }) { enrollment { id } } }`);
  await asNora(`mutation Complete { completeModule(input: { moduleId: "${modules[0]}" }) { __typename } }`);
  await eventually(async () => {
    const { me } = await asNora(
      'query Courses { me { enrollments(first: 5) { nodes { completedCount course { title } } } } }',
    );
    expect(me.enrollments.nodes).toEqual([{ completedCount: 1, course: { title: 'Undecidability' } }]);
  });
  await visit.page
    .locator('.graphiql-response .view-line', { hasText: '"Undecidability"' })
    .first()
    .waitFor();
  await shot('course');
});

test('signing out ends it: here, for the token that was sent, and for the page that comes back', async () => {
  const { page } = visit;
  const asked = page.waitForRequest(request => Boolean(request.postData()?.includes('query Last')));
  await asNora('query Last { me { id } }');
  const { authorization } = (await asked).headers();
  await page.getByRole('button', { name: 'Nora Quillfeather user' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.locator('.account', { hasText: /^Sign in$/ }).waitFor();
  expect((await writeAndRun(page, 'query Nobody { me { id } }')).data.me).toBeNull();
  await eventually(async () => {
    const { errors } = await served.ask('{ me { id } }', {}, authorization!.slice('Bearer '.length));
    expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  });
  await page.reload();
  await page.locator('.account', { hasText: /^Sign in$/ }).waitFor();
});

/** In the page's editor; fails where there is an error. */
async function asNora(source: string): Promise<any> {
  const { data, errors } = await writeAndRun(visit.page, source);
  expect(errors).toEqual([]);
  return data;
}

async function asAlan(source: string): Promise<any> {
  const { data, errors = [] } = await served.ask(source, {}, await served.tokenOf('alan'));
  expect(errors).toEqual([]);
  return data;
}

function shot(name: string): Promise<unknown> {
  return visit.page.screenshot({ path: join(ARTEFACTS, `story-${name}.png`) });
}
