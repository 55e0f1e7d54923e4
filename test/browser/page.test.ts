/** Proves the landing page in a real browser: by mouse, by keyboard, in the dark, on a phone, without other origins. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { EXAMPLES } from '../../gateway/page/examples';
import { projectRoot } from '../../wire/project';
import { expectAccessible } from './accessible';
import { launchChromium } from './chromium';
import { PAUSE } from './editor';
import { contrast, eventually, fits, lightness, tabTo } from './on-screen';
import { type ServedPage, servePage } from './served-page';
import { openPage, PHONE, type Visit } from './visit';

const ARTEFACTS = join(projectRoot, 'test/artefacts');

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
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Joinery');
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

test('a link opens its query and variables in a tab, once, beside what was there', async () => {
  const query = 'query Linked($n: Int!) { posts(first: $n) { nodes { title } } }';
  const link = `/?${new URLSearchParams({ query, variables: '{"n": 2}' })}`;
  visit = await openPage(browser, served.url, {}, link);
  const { page } = visit;
  expect(await tabTitles(page)).toEqual(['Linked']);
  expect(await queryText(page)).toContain('posts(first: $n)');
  expect(new URL(page.url()).search).toBe('');
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const titles = page.locator('.graphiql-response .view-line', { hasText: '"title"' });
  await titles.first().waitFor();
  expect(await titles.count()).toBe(2);

  await eventually(async () => (await stored()).includes('"title":"Linked"'));
  await page.goto(`${served.url}/?query=${encodeURIComponent('query Another { me { id } }')}`);
  await page.getByRole('tab', { name: 'Another' }).waitFor();
  expect(await tabTitles(page)).toEqual(['Linked', 'Another']);
  expect(await queryText(page)).toContain('query Another');
});

test('nothing of an example is cut, nor the keys that lead to the search of the documentation', async () => {
  const page = await open();
  await page.getByRole('button', { name: /^Write a draft/ }).click();
  await page.locator('.graphiql-tab-active', { hasText: 'WriteDraft' }).waitFor();
  await page.getByText('CreatePostInput').waitFor();
  const editor = (await page
    .locator('.graphiql-query-editor .monaco-scrollable-element')
    .first()
    .boundingBox())!;
  for (const line of await page.locator('.graphiql-query-editor .view-line > span').all()) {
    const { x, width } = (await line.boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(editor.x + editor.width);
  }
  // As much as WCAG asks of small text (level AA), on the tint of what is selected.
  expect(await contrast(page.locator('.examples [aria-current="true"] span'))).toBeGreaterThanOrEqual(4.5);

  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  const search = page.getByRole('combobox');
  const [room, needed] = await search.evaluate((input: any) => {
    const pen = input.ownerDocument.createElement('canvas').getContext('2d');
    const { font, paddingLeft, paddingRight } = input.ownerDocument.defaultView.getComputedStyle(input);
    pen.font = font;
    const padding = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
    return [input.clientWidth - padding, pen.measureText(input.placeholder).width];
  });
  expect(room).toBeGreaterThanOrEqual(needed!);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing when it is %s: the examples, the documentation, Explain, the settings',
  async colorScheme => {
    const page = await open({ colorScheme });
    expect(await page.getByRole('main').getByRole('heading', { level: 1 }).innerText()).toBe('Joinery');
    await page.getByRole('button', { name: /^Write a draft/ }).click();
    await page.locator('.graphiql-tab-active', { hasText: 'WriteDraft' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Mutation', exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show Explain' }).click();
    await page.getByRole('tab', { name: 'Posts' }).click();
    await page.getByRole('button', { name: 'Explain', exact: true }).click();
    await page.getByRole('region', { name: 'Time' }).waitFor();
    await expectAccessible(page);
    await page.locator('.plan-graph-fetch').last().click();
    await page.getByRole('article').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Open settings dialog/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Dark' }).waitFor();
    await expectAccessible(page);
  },
);

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
