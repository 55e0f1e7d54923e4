/** Proves how one signs in on the page: by keyboard, with refusals in plain words, and for as long as the session lasts. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../wire/project';
import { expectAccessible } from './accessible';
import { launchChromium } from './chromium';
import { writeAndRun } from './editor';
import { eventually, fits, tabTo } from './on-screen';
import { type ServedSignIn, serveSignIn } from './served-sign-in';
import { openPage, PHONE, type Visit } from './visit';

const ARTEFACTS = join(projectRoot, 'test/artefacts');
const me = 'query Me { me { username } }';

let served: ServedSignIn;
let browser: Browser;
let visit: Visit | undefined;

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  served = await serveSignIn(['cortex', 'auth']);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

afterEach(async () => {
  await visit?.close();
  expect(visit?.complaints ?? []).toEqual([]);
  visit = undefined;
});

test('somebody signs in and out by keyboard alone, and what they run meanwhile is theirs', async () => {
  const page = await open();
  expect((await writeAndRun(page, me)).data.me).toBeNull();
  await tabTo(page, 'Sign in', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await page.keyboard.type('ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('joinery-demo');
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Ada Lovelace admin' }).waitFor();
  // The focus is where it was, on what now says who it is.
  await eventually(async () => (await page.locator(':focus').innerText()).startsWith('Ada'));
  await page.screenshot({ path: join(ARTEFACTS, 'sign-in-signed-in.png') });
  expect((await writeAndRun(page, me)).data.me).toEqual({ username: 'ada' });

  await tabTo(page, 'Ada', 'Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await dialog(page).getByRole('definition').allInnerTexts()).toEqual([
    'Ada Lovelace',
    'ada',
    'admin',
    'ada@example.org, confirmed',
  ]);
  await page.screenshot({ path: join(ARTEFACTS, 'sign-in-account.png') });
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await button(page).waitFor();
  expect((await writeAndRun(page, me)).data.me).toBeNull();
});

test('what is refused is said beside its field in plain words, by its code', async () => {
  const page = await open();
  await button(page).click();
  const form = dialog(page);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await form.getByText('Email address or username is missing.').waitFor();
  await form.getByText('Password is missing.').waitFor();
  expect(await focusedName(page)).toBe('login');

  await form.getByLabel('Email address or username').fill('ada');
  await form.getByLabel('Password').fill('not the password');
  await page.keyboard.press('Enter');
  await form.getByText('Nobody signs in with this name and this password. Check both.').waitFor();
  await page.screenshot({ path: join(ARTEFACTS, 'sign-in-refused.png') });
  await expectAccessible(page);

  await form.getByRole('button', { name: 'Sign up' }).click();
  await form.getByLabel('Username').fill('ada');
  await form.getByLabel('Email address').fill('nobody');
  await form.getByLabel('Password').fill('a password of my own');
  await page.keyboard.press('Enter');
  await form.getByText('Write an address like somebody@example.org.').waitFor();
  expect(await focusedName(page)).toBe('email');
  await form.getByLabel('Email address').fill('nobody@example.org');
  await page.keyboard.press('Enter');
  await form.getByText('Somebody has this username. Choose another.').waitFor();
  expect(await form.getByLabel('Username').getAttribute('aria-invalid')).toBe('true');
  await form.getByLabel('Username').fill('nobody');
  await form.getByLabel('Password').fill('short');
  await page.keyboard.press('Enter');
  await form.getByText(/^A password has 10 to 200 characters/).waitFor();
  await page.screenshot({ path: join(ARTEFACTS, 'sign-in-sign-up.png') });
  await expectAccessible(page);
});

test('a reload signs nobody out; no token is stored while the page is open, nor comes into a duplicated tab', async () => {
  const page = await open();
  await beDemoUser(page, 'grace, moderator');
  const stored = () =>
    page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])') as Promise<string>;
  expect(await stored()).not.toContain('joinery:session');
  await page.reload();
  await page.getByRole('button', { name: 'Grace Hopper moderator' }).waitFor();
  expect(await stored()).not.toContain('joinery:session');
  expect((await writeAndRun(page, me)).data.me).toEqual({ username: 'grace' });

  const opened = page.context().waitForEvent('page');
  await page.evaluate('void window.open("/")');
  const duplicate = await opened;
  await button(duplicate).waitFor();
  await duplicate.close();
});

test('the access token is renewed before it ends', async () => {
  const page = await open();
  await page.clock.install();
  await beDemoUser(page, 'alan, user');
  const renewed = page.waitForResponse(response =>
    Boolean(response.request().postData()?.includes('refreshSession')),
  );
  await page.clock.fastForward('04:40');
  const { data } = await (await renewed).json();
  const asked = page.waitForRequest(request => Boolean(request.postData()?.includes('query Me ')));
  await page.clock.resume();
  expect((await writeAndRun(page, me)).data.me).toEqual({ username: 'alan' });
  expect((await asked).headers().authorization).toBe(`Bearer ${data.refreshSession.accessToken}`);
  // An animation of the tabs that began before the clock was moved.
  expect(visit!.complaints.splice(0).every(complaint => complaint.includes('ClockController'))).toBe(true);
});

test('a revoked session leads back to the form, with a sentence', async () => {
  const page = await open();
  await beDemoUser(page, 'alan, user');
  expect((await writeAndRun(page, me)).data.me).toEqual({ username: 'alan' });
  const { data } = await served.ask(
    'mutation { signOutEverywhere { count } }',
    {},
    await served.tokenOf('alan'),
  );
  expect(data.signOutEverywhere.count).toBeGreaterThan(1);
  await eventually(async () => {
    if (await dialog(page).isVisible()) return true;
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.waitForTimeout(200);
    return dialog(page).isVisible();
  });
  const said = 'Your session has ended, here or somewhere else. Sign in again.';
  expect(await dialog(page).getByRole('alert').innerText()).toBe(said);
  expect(await dialog(page).getByLabel('Password').isVisible()).toBe(true);
  await page.screenshot({ path: join(ARTEFACTS, 'sign-in-revoked.png') });
  await page.keyboard.press('Escape');
  await button(page).waitFor();
  // The refusal itself, which the browser's console tells of as well.
  expect(visit!.complaints.splice(0).every(complaint => complaint.includes('401'))).toBe(true);
});

test('who forgot their password sets another by the mail', async () => {
  const page = await open();
  await button(page).click();
  await dialog(page).getByRole('button', { name: 'Forgot your password?' }).click();
  await dialog(page).getByLabel('Email address').fill('grace@example.org');
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByText(/^If somebody has the address grace@example\.org/)
    .waitFor();
  await page.goto(await served.linkIn('grace@example.org', 'reset-password'));
  await dialog(page).getByLabel('New password').fill('another password');
  // The link's secret stays in no history.
  expect(page.url()).toBe(`${served.url}/`);
  await page.keyboard.press('Enter');
  await dialog(page).getByText('Your password is set').waitFor();
  await dialog(page).getByLabel('Email address or username').fill('grace');
  await dialog(page).getByLabel('Password').fill('another password');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Grace Hopper moderator' }).waitFor();
});

test('an identity provider is offered where there is one: linked once, it signs in', async () => {
  const page = await open();
  await button(page).click();
  await dialog(page).getByRole('button', { name: 'Sign up' }).waitFor();
  expect(await dialog(page).getByRole('list', { name: 'Identity providers' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  const provider = await served.addProvider();
  await beDemoUser(page, 'alan, user');
  await page.getByRole('button', { name: 'Alan Turing user' }).click();
  await dialog(page).getByRole('button', { name: 'Link test' }).click();
  await dialog(page).getByText('From now on you can sign in with test, too.').waitFor();
  await dialog(page).getByRole('button', { name: 'Sign out' }).click();
  await button(page).click();
  await dialog(page).getByRole('button', { name: 'Continue with test' }).click();
  await dialog(page).getByText('You are signed in with test.').waitFor();
  await page.getByText('Alan Turing').first().waitFor();
  expect(visit!.complaints.splice(0).every(complaint => complaint.includes(provider))).toBe(true);
});

test.each([
  ['dark, on a phone', { colorScheme: 'dark', viewport: PHONE, hasTouch: true, isMobile: true }],
  ['light', { colorScheme: 'light' }],
] as const)('axe finds nothing in it when it is %s', async (name, options) => {
  const page = await open(options);
  await button(page).click();
  await dialog(page).waitFor();
  await page.screenshot({ path: join(ARTEFACTS, `sign-in-${name.replaceAll(/\W+/g, '-')}.png`) });
  await expectAccessible(page);
  await dialog(page).getByRole('button', { name: 'ada, admin' }).click();
  await page.getByRole('button', { name: /^Ada Lovelace/ }).click();
  await dialog(page).getByRole('definition').first().waitFor();
  await page.screenshot({ path: join(ARTEFACTS, `sign-in-account-${name.replaceAll(/\W+/g, '-')}.png`) });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  if ('viewport' in options) await fits(page);
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  visit = await openPage(browser, served.url, options);
  await button(visit.page).waitFor();
  return visit.page;
}

async function beDemoUser(page: Page, name: string): Promise<void> {
  await button(page).click();
  await dialog(page).getByRole('button', { name }).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

const button = (page: Page): Locator => page.locator('.account', { hasText: /^Sign in$/ });

const dialog = (page: Page): Locator => page.getByRole('dialog');

const focusedName = (page: Page): Promise<string | null> => page.locator(':focus').getAttribute('name');
