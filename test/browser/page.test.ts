/** Proves the landing page in a real browser: by mouse, by keyboard, in the dark, on a phone, without other origins. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { EXAMPLES } from '../../gateway/page/examples';
import { projectRoot } from '../../wire/project';
import { launchChromium } from './chromium';
import { eventually, fits, lightness, tabTo } from './on-screen';
import { type ServedPage, servePage } from './served-page';
import { openPage, PHONE, type Visit } from './visit';

const ARTEFACTS = join(projectRoot, 'test/artefacts');

/** GraphiQL tells a tab what its editors hold a tenth of a second after the last key; nothing on the screen shows it. */
const PAUSE = 300;

let served: ServedPage;
let browser: Browser;
let visit: Visit | undefined;

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  served = await servePage();
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

test('the page opens with the query of the README, and its run button shows the answer', async () => {
  const page = await open();
  expect(await page.title()).toBe('Joinery');
  expect(await page.locator('.graphiql-logo').textContent()).toBe('Joinery');
  expect(await queryText(page)).toContain('posts(first: 50)');

  await run(page);
  await page.screenshot({ path: join(ARTEFACTS, 'page-light.png') });
});

test('the query is checked against the schema while it is written', async () => {
  const page = await open();
  await page.getByText('hasNextPage').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('noSuchField ');
  await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor();

  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible').getByText('endCursor').first().waitFor();
  await page.screenshot({ path: join(ARTEFACTS, 'page-checked.png') });
});

test('a query is put in order by what the page loads only then', async () => {
  const page = await open();
  await page.getByText('hasNextPage').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('query Short {posts(first:1){pageInfo{endCursor}}}');
  await page.getByRole('button', { name: /^Prettify query/ }).click();
  await page.locator('.graphiql-query-editor .view-line', { hasText: /^\s*endCursor$/ }).waitFor();
});

test('what a query defers is shown when it comes, together with what was there', async () => {
  const page = await open();
  const accepts: (string | null)[] = [];
  page.on('request', async asked => {
    if (asked.url().endsWith('/graphql')) accepts.push(await asked.headerValue('accept'));
  });
  await page.getByText('What matters first').click();
  await page.getByRole('tab', { name: 'PostsFirst' }).waitFor();
  await page.waitForTimeout(PAUSE);
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response .view-line', { hasText: '"body"' }).first().waitFor();
  const shown = await page.locator('.graphiql-response .view-lines').innerText();
  expect(shown).toContain('"title"');
  expect(shown).not.toContain('"incremental"');
  expect(accepts.at(-1)).toContain('multipart/mixed');
  await page.screenshot({ path: join(ARTEFACTS, 'page-deferred.png') });
});

test('an example is picked and run by keyboard alone', async () => {
  const page = await open();
  const people = EXAMPLES[1]!;
  await tabTo(page, people.title);
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'People' }).waitFor();
  expect(await tabTitles(page)).toEqual(['Posts', 'People']);
  expect(await queryText(page)).toContain('users(first: 5');
  await page.screenshot({ path: join(ARTEFACTS, 'page-keyboard.png') });

  // Its tab is there already: going back and forth opens no other.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.graphiql-tab-active', { hasText: 'Posts' }).waitFor();
  expect(await tabTitles(page)).toEqual(['Posts', 'People']);

  await page.waitForTimeout(PAUSE);
  await tabTo(page, 'Execute query (Ctrl-Enter)');
  await page.keyboard.press('Enter');
  await answered(page);
});

test('an example comes with its variables', async () => {
  const page = await open();
  await page.getByRole('button', { name: /^Discussions, page by page/ }).click();
  await page.getByRole('button', { name: 'Variables', exact: true }).click();
  await page.locator('.graphiql-editor-tool .view-line', { hasText: '"first": 10' }).waitFor();
});

test('a token is sent, follows into the next tab, and is stored nowhere', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Headers', exact: true }).click();
  await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
  // Pasted, because the editor closes brackets and quotes on its own while somebody types.
  await page.keyboard.insertText('{ "Authorization": "Bearer a.secret.token" }');

  await page.waitForTimeout(PAUSE);
  const asked = page.waitForRequest(request => request.postData()?.includes('posts(first: 50)') ?? false);
  await run(page);
  expect((await asked).headers().authorization).toBe('Bearer a.secret.token');

  await page.getByRole('button', { name: /^Who am I/ }).click();
  await page.getByRole('tab', { name: 'Me' }).waitFor();
  await page.locator('.graphiql-editor-tool .view-line', { hasText: 'a.secret.token' }).waitFor();

  await eventually(async () => (await stored()).includes('"title":"Me"'));
  expect(await stored()).toContain('graphiql:queries');
  expect(await stored()).not.toContain('secret');
});

test('what somebody wrote, and that they closed the examples, is still so at the next visit', async () => {
  const page = await open();
  await page.getByRole('button', { name: /^The tree of categories/ }).click();
  await page.getByRole('button', { name: 'Hide Examples' }).click();
  // The tabs are stored after the query's text is, when the editors have rested.
  await eventually(async () => (await stored()).includes('"title":"Categories"'));
  await page.reload();
  await page.getByRole('tab', { name: 'Categories' }).waitFor();
  expect(await tabTitles(page)).toEqual(['Posts', 'Categories']);
  expect(await page.getByRole('button', { name: 'Show Examples' }).isVisible()).toBe(true);
});

test('the page is dark when the system is, also when it turns light while the page is open', async () => {
  const page = await open({ colorScheme: 'dark' });
  await run(page);
  await page.screenshot({ path: join(ARTEFACTS, 'page-dark.png') });
  await lightness(page, '.graphiql-container', 'background-color', [0, 80]);
  // The colour of the editors' text is their own theme's, not the style sheet's.
  await lightness(page, '.graphiql-query-editor .mtk1', 'color', [150, 255]);

  await page.emulateMedia({ colorScheme: 'light' });
  await lightness(page, '.graphiql-container', 'background-color', [200, 255]);
  await lightness(page, '.graphiql-query-editor .mtk1', 'color', [0, 100]);
});

test('a phone shows the query above its answer, and nothing beyond its edges', async () => {
  const page = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
  await run(page);
  await page.screenshot({ path: join(ARTEFACTS, 'page-phone.png') });
  await fits(page);
  const query = (await page.locator('.graphiql-query-editor').boundingBox())!;
  const answer = (await page.locator('.graphiql-response').boundingBox())!;
  expect(answer.y).toBeGreaterThanOrEqual(query.y + query.height);
  expect(Math.min(query.height, answer.height)).toBeGreaterThan(200);
  expect(Math.min(query.width, answer.width)).toBeGreaterThan(300);

  await page.getByRole('button', { name: 'Show Examples' }).tap();
  await page.screenshot({ path: join(ARTEFACTS, 'page-phone-examples.png') });
  await fits(page);
  await page.getByRole('button', { name: /^The most active people/ }).tap();
  await page.getByRole('tab', { name: 'People' }).waitFor();
  // The list makes room for what was picked.
  await page.getByRole('button', { name: 'Show Examples' }).waitFor();
  await page.screenshot({ path: join(ARTEFACTS, 'page-phone-picked.png') });
  await fits(page);

  await page.getByRole('button', { name: /^Open settings dialog/ }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'Dark' }).waitFor();
  await page.screenshot({ path: join(ARTEFACTS, 'page-phone-settings.png') });
  await fits(page);
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  visit = await openPage(browser, served.url, options);
  return visit.page;
}

async function run(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await answered(page);
}

async function answered(page: Page): Promise<void> {
  await page.locator('.graphiql-response .view-line', { hasText: '"username"' }).first().waitFor();
}

/** What is on the screen of the query's editor, whose spaces are no-break ones. */
async function queryText(page: Page): Promise<string> {
  return ((await page.locator('.graphiql-query-editor .view-lines').textContent()) ?? '').replaceAll(
    '\u00a0',
    ' ',
  );
}

function tabTitles(page: Page): Promise<string[]> {
  return page.getByRole('tab').allInnerTexts();
}

/** All that the page has stored, as one text. */
async function stored(): Promise<string> {
  const { origins } = await visit!.page.context().storageState();
  return origins
    .flatMap(({ localStorage }) => localStorage.flatMap(({ name, value }) => [name, value]))
    .join('\n');
}
