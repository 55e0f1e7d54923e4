/** Proves the page's Explain panel in a real browser: by mouse, by keyboard, on a phone, in the dark, and when refused. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { projectRoot } from '../../wire/project';
import { openWorld } from '../federation/world';
import { closeAll, foreignSubgraph, graphOver, supergraph } from '../gateway/estate';
import { launchChromium } from './chromium';
import { write } from './editor';
import { contrast, eventually, lightness, tabTo } from './on-screen';
import { type ServedPage, servePage, servePageOver } from './served-page';
import { openPage, PHONE, type Visit } from './visit';

const ARTEFACTS = join(projectRoot, 'test/artefacts');

/** Four fetches in three hops: no replica has a profile's headline. */
const readers = `query Readers {
  posts(first: 20) {
    nodes {
      title
      author { displayName profile { headline } }
      comments(first: 3) { nodes { body user { profile { headline } } } }
    }
  }
}`;

/** The same for each of 17 aliases, of which the posts are one fetch. */
const fiftyFetches = `query Fifty {
${Array.from({ length: 17 }, (_, n) => `  p${n}: posts(first: ${n + 1}) { nodes { author { profile { headline } } comments(first: 2) { nodes { user { profile { headline } } } } } }`).join('\n')}
}`;

let served: ServedPage;
let browser: Browser;
let visit: Visit | undefined;

beforeAll(async () => {
  mkdirSync(ARTEFACTS, { recursive: true });
  served = await servePage();
  browser = await launchChromium();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

afterEach(async () => {
  await visit?.close();
  expect(visit?.complaints ?? []).toEqual([]);
  visit = undefined;
});

test('an operation is run and explained, and a click on a fetch shows why it is there and its SQL', async () => {
  const page = await open();
  await write(page, readers);
  await page.getByRole('button', { name: /^Prettify query/ }).click();
  await page.locator('.graphiql-query-editor .view-line', { hasText: /^\s*title$/ }).waitFor();
  await how(page, 'Run, with plans and values');
  const asked = page.waitForRequest(request => 'joinery-explain' in request.headers());
  await explain(page);
  expect((await asked).headers()['joinery-explain']).toBe('analyze, sql-plans, sql-values');

  const summary = page.getByRole('region', { name: 'Summary' });
  expect(await summary.getByRole('heading').innerText()).toBe('query Readers');
  const numbers = await summary.getByRole('listitem').allInnerTexts();
  expect(numbers[0]).toMatch(/^\d+\.\d ms$/);
  expect(numbers.slice(1, 3)).toEqual(['4 fetches', '3 hops']);
  expect(await page.getByRole('region', { name: 'Warnings' }).innerText()).toContain(
    'The slowest path through the plan is fetches 1 →',
  );
  // The answer is beside it, without the explanation.
  const answer = page.locator('.graphiql-response .view-lines');
  await answer.getByText('"headline"').first().waitFor();
  expect(await answer.innerText()).not.toContain('extensions');
  await shot(page, 'plan');

  await fetchBox(page, 2).click();
  const detail = page.getByRole('article', { name: 'Fetch 2' });
  await expectText(
    detail,
    'community serves Post.comments. It finds each Post by @key "id", from fetch 1 (postal).',
  );
  await expectText(detail, /20 entities → 20 without duplicates → 20 found/);
  await expectText(detail, /Post\.comments\s*20 keys, \d+ rows, \d+\.\d ms/);
  await expectText(detail, /SELECT[\s\S]*\nFROM[\s\S]*comments/);
  await expectText(detail, '$1 = ');
  await expectText(detail, /PostgreSQL’s plan[\s\S]*rows, cost/);
  await expectText(detail, /_entities\(representations/);
  await shot(page, 'fetch');
  await detail.getByRole('heading', { name: 'PostgreSQL’s plan' }).scrollIntoViewIfNeeded();
  await shot(page, 'fetch-sql');

  // From a fetch to what it waits for, and back to where it was opened.
  await detail.getByRole('button', { name: 'fetch 1 (postal)' }).click();
  await page
    .getByRole('article', { name: 'Fetch 1' })
    .getByRole('button', { name: 'Back to the plan' })
    .click();
  expect(await page.locator(':focus').getAttribute('data-fetch')).toBe('2');
  expect(await page.getByRole('article').count()).toBe(0);

  await page.getByRole('button', { name: 'Full width' }).click();
  await fetchBox(page, 2).click();
  await detail.waitFor();
  expect(await fetchBox(page, 1).isVisible()).toBe(true);
  await shot(page, 'wide');
});

test('what is planned only runs nothing, and Run asks as ever', async () => {
  const page = await open();
  await how(page, 'Plan only, run nothing');
  await explain(page);
  await expectText(page.getByRole('region', { name: 'Summary' }), 'Nothing was run.');
  expect(await page.getByRole('region', { name: 'Time' }).count()).toBe(0);
  expect(await page.locator('.graphiql-response .view-lines').innerText()).toBe('');
  await fetchBox(page, 2).click();
  await expectText(page.getByRole('article'), 'at most 50 entities');

  const plain = page.waitForRequest(request => request.postData()?.includes('posts(first: 50)') ?? false);
  await page.getByRole('button', { name: /^Execute query/ }).click();
  expect((await plain).headers()).not.toHaveProperty('joinery-explain');
  await page.locator('.graphiql-response .view-line', { hasText: '"username"' }).first().waitFor();
});

test('two runs are compared: their numbers, their plans, the time of each fetch', async () => {
  const page = await open();
  await write(page, readers);
  await explain(page);
  await write(
    page,
    'query Readers { posts(first: 20) { nodes { title content author { displayName profile { headline location } } } } }',
  );
  await explain(page);
  await eventually(async () => (await page.getByLabel('Run', { exact: true }).inputValue()) === '2');
  await page.getByLabel('Compare with').selectOption({ value: '1' });

  const comparison = page.getByRole('region', { name: 'Comparison' });
  await expectText(comparison, 'Run 1 and run 2');
  const numbers = comparison.getByRole('table').first();
  expect(await cells(numbers, 'Fetches')).toEqual(['4', '2', '−2']);
  expect(await cells(numbers, 'Hops')).toEqual(['3', '2', '−1']);
  expect((await cells(numbers, 'Time, ms'))[0]).toMatch(/^\d+\.\d$/);
  await expectText(comparison, /- community Post at posts\.nodes, in hop 2, for posts\.nodes\.comments/);
  await expectText(comparison, /~ cortex User at posts\.nodes\.author: now brings .*profile\.location/);
  expect((await cells(comparison.getByRole('table').last(), /^community/)).at(-1)).toBe('removed');
  // As much as WCAG asks of small text (level AA).
  expect(await contrast(numbers.locator('[data-change="less"]'))).toBeGreaterThanOrEqual(4.5);
  await shot(page, 'compare');

  await page.getByLabel('Run', { exact: true }).selectOption({ value: '1' });
  expect(await comparison.count()).toBe(0);
  expect(await page.locator('.plan-graph-fetch').count()).toBe(4);
});

test('of the runs the last twelve are kept, also while another panel is shown', async () => {
  const page = await open();
  await how(page, 'Plan only, run nothing');
  for (let n = 0; n < 13; n++) await explain(page);
  await page.getByRole('button', { name: 'Show Examples' }).click();
  await page.getByRole('button', { name: 'Show Explain' }).click();
  const kept = await page.getByLabel('Run', { exact: true }).locator('option').allInnerTexts();
  expect(kept).toHaveLength(12);
  expect(kept[0]).toMatch(/^13: plan only, \d\d:\d\d:\d\d, Posts$/);
  expect(kept[11]).toMatch(/^2: /);
});

test('everything is reached by keyboard, and has a name and a visible focus', async () => {
  const page = await open(false);
  await write(page, readers);
  await page.getByRole('button', { name: 'Hide Examples' }).focus();
  await tabTo(page, 'Show Explain');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Explain' }).waitFor();
  await tabTo(page, 'Explain');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Summary' }).waitFor();

  await tabTo(page, 'Fetch 1, postal, ');
  expect(
    await page
      .locator(':focus')
      .evaluate((element: any) => element.ownerDocument.defaultView.getComputedStyle(element).outlineStyle),
  ).toBe('solid');
  const reached = async () => Number(await page.locator(':focus').getAttribute('data-fetch'));
  const order: number[] = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp', 'End', 'Home']) {
    await page.keyboard.press(key);
    order.push(await reached());
  }
  expect(order[4]).toBe(4);
  expect(order[5]).toBe(1);
  expect(new Set(order).size).toBeGreaterThanOrEqual(3);
  await page.keyboard.press('ArrowDown');
  const opened = await reached();
  expect(opened).not.toBe(1);
  await shot(page, 'keyboard');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: `Fetch ${opened}` }).waitFor();
  expect(await page.locator(':focus').innerText()).toContain(`Fetch ${opened}:`);
  await page.keyboard.press('Escape');
  expect(await reached()).toBe(opened);

  // The waterfall is one more stop of Tab, and is moved in by the same keys.
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Fetch 4, .* ms, .*begins at/);
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Fetch 4' }).waitFor();

  // To explain again leaves the fetch, and the focus where it is.
  await tabTo(page, 'Explain', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('article').waitFor({ state: 'detached' });
  expect(await page.locator(':focus').innerText()).toBe('Explain');

  // Nothing moves on its own, whatever somebody prefers.
  expect(
    await page.locator('.explain').evaluate(panel => panel.getAnimations({ subtree: true }).length),
  ).toBe(0);
  for (const control of await page.locator('.explain :is(button, select, summary):visible').all()) {
    // https://www.w3.org/TR/WCAG22/#target-size-minimum
    const { width, height } = (await control.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    const name = await control.evaluate(
      (node: any) => node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent,
    );
    expect(name.trim()).not.toBe('');
  }
});

test('a phone shows all of it without scrolling aside, and the query when it is closed', async () => {
  const page = await open(true, { viewport: PHONE, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Hide Explain' }).tap();
  // Nothing in the name lets a line end.
  await write(page, readers.replace('Readers', 'ReadersOfTheTwentyLatestPostsAndWhoeverCommentedOnThem'));
  await page.getByRole('button', { name: 'Show Explain' }).tap();
  await explain(page);
  await shot(page, 'phone');
  await fitsPanel(page);
  await fetchBox(page, 2).tap();
  await page.getByRole('article', { name: 'Fetch 2' }).waitFor();
  await shot(page, 'phone-fetch');
  await fitsPanel(page);
  await page.getByRole('button', { name: 'Back to the plan' }).tap();
  await page.getByRole('region', { name: 'Time' }).scrollIntoViewIfNeeded();
  await page.locator('.timeline-fetch').last().scrollIntoViewIfNeeded();
  await shot(page, 'phone-time');
  await explain(page);
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  await page.getByRole('region', { name: 'Comparison' }).waitFor();
  await shot(page, 'phone-compare');
  await fitsPanel(page);
  await page.getByRole('button', { name: 'Hide Explain' }).tap();
  await page.locator('.graphiql-query-editor').waitFor();
});

test('it is dark when the system is', async () => {
  const page = await open(true, { colorScheme: 'dark' });
  await write(page, readers);
  await explain(page);
  await shot(page, 'dark');
  await lightness(page, '.plan-graph-fetch', 'background-color', [0, 80]);
  await lightness(page, '.plan-graph-fetch strong', 'color', [150, 255]);
  await fetchBox(page, 2).click();
  await shot(page, 'dark-fetch');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Back to the plan' }).click();
  await lightness(page, '.plan-graph-fetch', 'background-color', [200, 255]);
});

test('a plan of fifty fetches is drawn without overlap, scrolled and fitted', async () => {
  const page = await open();
  await write(page, fiftyFetches);
  await explain(page);
  const boxes = page.locator('.plan-graph-fetch');
  const count = await boxes.count();
  expect(count).toBeGreaterThanOrEqual(50);
  expect(await page.locator('.timeline-fetch').count()).toBe(count);
  await apart(boxes);
  // Legible as it comes, the whole in one look when asked.
  const view = page.locator('.plan-graph-view');
  expect((await boxes.first().boundingBox())!.height).toBeGreaterThan(35);
  await shot(page, 'fifty');
  // Where the reading begins is what is seen first.
  expect(await boxes.first().isVisible()).toBe(true);
  expect((await boxes.first().boundingBox())!.y).toBeLessThan(500);
  const aside = await view.evaluate(element => element.scrollWidth - element.clientWidth);
  expect(aside).toBe(0);
  await boxes.last().scrollIntoViewIfNeeded();
  await boxes.last().click();
  await page.getByRole('article', { name: `Fetch ${count}` }).waitFor();
  await page.getByRole('button', { name: 'Back to the plan' }).click();

  await page.getByRole('button', { name: 'Full width' }).click();
  await page.getByRole('button', { name: 'Fit the whole plan' }).click();
  await apart(boxes);
  const { width, height } = (await view.boundingBox())!;
  const room = (await page.locator('.plan-graph-room').boundingBox())!;
  expect(room.width).toBeLessThanOrEqual(width);
  expect(room.height).toBeLessThanOrEqual(height);
  await shot(page, 'fifty-wide');
});

test("a fetch that failed is marked and says why, and somebody else's service tells nothing of its SQL", async () => {
  const down = await foreignSubgraph('reviews');
  const urls = { products: (await foreignSubgraph('products')).url, reviews: down.url };
  await new Promise(resolve => down.server.close(resolve));
  const gateway = await servePageOver(await graphOver(supergraph(urls), {}));
  try {
    visit = await openPage(browser, gateway.url);
    const { page } = visit;
    await page.getByRole('button', { name: 'Show Explain' }).click();
    await write(
      page,
      'query Q($all: Boolean = true) { products { name reviews @include(if: $all) { body } } }',
    );
    await explain(page);
    const summary = page.getByRole('region', { name: 'Summary' });
    await expectText(summary, 'The answer has 2 errors; the fetches that brought any are marked.');
    await expectText(summary, 'the services tell nothing of their SQL.');
    expect(await contrast(summary.getByText('The answer has 2 errors'))).toBeGreaterThanOrEqual(4.5);
    expect(await fetchBox(page, 2).getAttribute('aria-label')).toContain('failed');
    expect(await fetchBox(page, 2).innerText()).toContain('failed');
    await shot(page, 'failed');
    await fetchBox(page, 2).click();
    const detail = page.getByRole('article', { name: 'Fetch 2' });
    await expectText(detail, /SUBGRAPH_UNREACHABLE/);
    await expectText(detail, /runs only\s+if \$all/);
    await shot(page, 'failed-fetch');
    await detail.getByRole('button', { name: 'Previous' }).click();
    const first = page.getByRole('article', { name: 'Fetch 1' });
    await expectText(first, 'The service tells nothing of it.');
    await expectText(first, /bytes\s+\d+ B sent, \d+ B received/);
  } finally {
    await gateway.close(1_000);
    await closeAll();
  }
});

test('a fetch that brought errors beside data is marked with how many, wherever it is drawn', async () => {
  const broken = () => {
    throw new Error('the badges burnt down');
  };
  const people = Array.from({ length: 3 }, (_, n) => ({ id: `p${n}`, nick: `nick ${n}` }));
  const world = await openWorld({
    subgraphs: {
      reviews: `type Query { reviews: [Review!]! } type Review { by: Person }
        type Person @key(fields: "id") { id: ID! }`,
      people: 'type Person @key(fields: "id") { id: ID! nick: String badge: String }',
    },
    rows: { Person: people },
    resolvers: { Query: { reviews: () => people.map(by => ({ by })) }, Person: { badge: broken } },
    apollo: false,
  });
  const gateway = await servePageOver(world.graph);
  try {
    visit = await openPage(browser, gateway.url);
    const { page } = visit;
    await page.getByRole('button', { name: 'Show Explain' }).click();
    await write(page, 'query Badges { reviews { by { nick badge } } }');
    await explain(page);
    const summary = page.getByRole('region', { name: 'Summary' });
    await expectText(summary, 'The answer has 3 errors; the fetches that brought any are marked.');
    expect(await fetchBox(page, 2).innerText()).toContain('3 errors');
    expect(await fetchBox(page, 1).innerText()).not.toContain('error');
    expect(await fetchBox(page, 2).getAttribute('aria-label')).toMatch(
      /, people, 3 errors, Person at reviews\.by, \d+\.\d ms, on the/,
    );
    const row = page.getByRole('region', { name: 'Time' }).getByRole('button').nth(1);
    expect(await row.innerText()).toContain('3 errors');
    expect(await row.getAttribute('aria-label')).toContain('3 errors');
    expect(await contrast(row.locator('.timeline-time'))).toBeGreaterThanOrEqual(4.5);
    await shot(page, 'errors');
    await fetchBox(page, 2).click();
    await expectText(page.getByRole('article'), /time\s+\d+\.\d ms, from \d+\.\d ms 3 errors/);
  } finally {
    await gateway.close(1_000);
  }
});

test('in production somebody without rights is told what to do', async () => {
  const production = await servePageOver(served.graph, { production: true });
  try {
    visit = await openPage(browser, production.url);
    const { page, complaints } = visit;
    await page.getByRole('button', { name: 'Show Explain' }).click();
    const alert = page.locator('.explain [role=alert]');
    const asked =
      'This gateway runs in production, so only admins may explain. Sign in as one, or put the token of one ' +
      'into Headers, {"Authorization": "Bearer …"}, then explain again.';
    await page.getByRole('button', { name: 'Explain', exact: true }).click();
    expect(await alert.innerText()).toBe(asked);
    await shot(page, 'refused');
    await write(page, 'subscription { postPublished { title } }');
    await page.getByRole('button', { name: 'Explain', exact: true }).click();
    await page.getByText('Waiting for an event…').waitFor({ state: 'detached' });
    expect(await alert.innerText()).toBe(asked);
    // The refusal itself, which the browser's console tells of as well.
    expect(complaints.splice(0).every(complaint => complaint.includes('403'))).toBe(true);
  } finally {
    await production.close(1_000);
  }
});

test('what cannot be explained is a sentence: a field that is not, broken headers, a gateway that is gone', async () => {
  const passing = await servePageOver(served.graph);
  let isOpen = true;
  try {
    visit = await openPage(browser, passing.url);
    const { page, complaints } = visit;
    await page.getByRole('button', { name: 'Show Explain' }).click();
    const alert = page.locator('.explain [role=alert]');
    const button = page.getByRole('button', { name: 'Explain', exact: true });
    await write(page, '{ posts { nope } }');
    await button.click();
    await expectText(
      alert,
      /^The query does not match the schema: .*"nope".* Fix it in the editor, then explain again\.$/,
    );
    await write(page, '{ posts {');
    await button.click();
    await expectText(alert, /^The query cannot be read: /);
    await write(page, '');
    await button.click();
    await expectText(alert, /^There is no operation to explain\./);
    expect(complaints.splice(0).every(complaint => complaint.includes('400'))).toBe(true);

    await write(page, '{ me { id } }');
    await page.getByRole('button', { name: 'Headers', exact: true }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
    await page.keyboard.insertText('{ "Authorization": ');
    await button.click();
    await expectText(alert, /^Headers are invalid JSON.* Mend them below the query, then explain again\.$/);
    await page.locator('.graphiql-editor-tool .graphiql-editor:not(.hidden)').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await passing.close(100);
    isOpen = false;
    await button.click();
    await expectText(alert, /^The gateway at 127\.0\.0\.1:\d+ does not answer\./);
    await write(page, 'subscription { postPublished { title } }');
    await button.click();
    await alert.waitFor();
    await expectText(alert, /^The gateway at 127\.0\.0\.1:\d+ does not answer\./);
    expect(complaints.splice(0)).not.toEqual([]);
  } finally {
    if (isOpen) await passing.close(100);
  }
});

test('of several operations one is chosen, and a mutation warns that it would run', async () => {
  const page = await open();
  await write(page, 'query A { me { id } }\nquery B { posts(first: 1) { nodes { id } } }');
  await page.getByLabel('Operation', { exact: true }).selectOption('B');
  await explain(page);
  expect(await page.getByRole('region', { name: 'Summary' }).getByRole('heading').innerText()).toBe(
    'query B',
  );

  await write(page, 'mutation Publish($input: PostIdInput!) { publishPost(input: $input) { post { id } } }');
  await page.getByText('This is a mutation: to explain it this way runs it.').waitFor();
  await how(page, 'Plan only, run nothing');
  expect(await page.getByText('This is a mutation').count()).toBe(0);
  await explain(page);
  await expectText(page.getByRole('region', { name: 'Warnings' }), 'Variable "$input" is missing');
});

test('what is deferred is drawn apart, and the first answer stands in the time', async () => {
  const page = await open();
  await write(
    page,
    'query Later { posts(first: 5) { nodes { title author { points } ... @defer(label: "c") { comments(first: 3) { nodes { body user { points } } } } } } }',
  );
  await explain(page);
  const summary = page.getByRole('region', { name: 'Summary' });
  await expectText(summary, /\d+\.\d ms to the first answer/);
  const deferred = page.locator('.plan-graph-fetch[aria-label*="deferred"]');
  expect(await deferred.count()).toBe(2);
  expect(await page.locator('.plan-graph-drawing svg > path[data-deferred]').count()).toBe(2);
  expect(await page.locator('.timeline-first').count()).toBe(4);
  await shot(page, 'deferred');
  // Its parts are one answer where Run would have shown it, without the explanation.
  const answer = page.locator('.graphiql-response .view-lines');
  await answer.getByText('"comments"').first().waitFor();
  expect(await answer.innerText()).not.toMatch(/extensions|incremental|hasNext/);
  await deferred.first().click();
  await expectText(page.getByRole('article'), /@defer\s+the first answer does not wait for it/);
});

test('of a subscription the next event is explained, or nothing when it is stopped', async () => {
  const page = await open();
  await write(
    page,
    'subscription Published { postPublished { title content author { points } commentCount } }',
  );
  await page.getByText('This is a subscription: its next event is explained.').waitFor();
  const button = page.getByRole('button', { name: 'Explain', exact: true });
  await button.click();
  await page.getByText('Waiting for an event…').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  // Whoever presses Stop gets what they want: no alarm.
  await expectText(page.locator('.explain [role=status]'), /^Stopped before an event came\.$/);
  expect(await page.locator('.explain [role=alert]').count()).toBe(0);
  expect(await button.evaluate(node => node === node.ownerDocument.activeElement)).toBe(true);
  await button.click();
  await page.getByText('Waiting for an event…').waitFor();
  await served.heard();
  await served.publish('Heard of');
  await expectText(page.getByRole('region', { name: 'Summary' }), 'subscription Published');
  await page.locator('.graphiql-response .view-lines').getByText('"Heard of"').waitFor();
  await shot(page, 'subscription');
  await fetchBox(page, 1).click();
  await expectText(page.getByRole('article', { name: 'Fetch 1' }), /none: the event brought it/);
  await page.getByRole('button', { name: 'Back to the plan' }).click();
  await how(page, 'Plan only, run nothing');
  await explain(page);
  await expectText(page.getByRole('region', { name: 'Summary' }), 'Nothing was run.');
});

test('who waits for an event may write something else, and who leaves the panel waits no more', async () => {
  const page = await open();
  await write(page, 'subscription Left { postPublished { title } }');
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await page.getByText('Waiting for an event…').waitFor();
  await served.heard();
  await write(page, '{ me { id } }');
  await page.getByText('This is a subscription').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  expect(await page.locator('.explain [role=status]').innerText()).toBe('Waiting for an event…');
  await page.getByRole('button', { name: 'Hide Explain' }).click();
  await served.unheard();
});

test('on a phone the time says in full that there was nothing to ask', async () => {
  const page = await open(true, { viewport: PHONE });
  await page.getByRole('button', { name: 'Hide Explain' }).click();
  await write(page, '{ post(id: "00000000-0000-0000-0000-000000000000") { id commentCount } }');
  await page.getByRole('button', { name: 'Show Explain' }).click();
  await explain(page);
  const time = page.locator('.timeline-time', { hasText: 'nothing to ask' });
  expect(await time.evaluate(node => node.scrollWidth - node.clientWidth)).toBe(0);
});

async function open(withPanel = true, options: BrowserContextOptions = {}): Promise<Page> {
  visit = await openPage(browser, served.url, options);
  if (withPanel) await visit.page.getByRole('button', { name: 'Show Explain' }).click();
  return visit.page;
}

async function how(page: Page, mode: string): Promise<void> {
  await page.getByLabel('How much').selectOption({ label: mode });
}

async function explain(page: Page): Promise<void> {
  const answered = page.waitForResponse(response => 'joinery-explain' in response.request().headers());
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await answered;
  await page.locator('.explain [role=status]:empty').waitFor({ state: 'attached' });
  await page.getByRole('region', { name: 'Summary' }).waitFor();
}

function fetchBox(page: Page, id: number): Locator {
  return page.locator(`.plan-graph-fetch[data-fetch="${id}"]`);
}

/** Of the row with this name, without the name. */
async function cells(table: Locator, name: string | RegExp): Promise<string[]> {
  const row = table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name }) });
  return row.getByRole('cell').allInnerTexts();
}

async function expectText(where: Locator, text: string | RegExp): Promise<void> {
  await where.waitFor();
  await eventually(async () => {
    const found = await where.innerText();
    return typeof text === 'string' ? found.includes(text) : text.test(found);
  }).catch(async () => expect(await where.innerText()).toMatch(text));
}

async function apart(boxes: Locator): Promise<void> {
  const places: { x: number; y: number; width: number; height: number }[] = await boxes.evaluateAll(all =>
    all.map((element: any) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
  for (const [n, a] of places.entries()) {
    for (const b of places.slice(n + 1)) {
      const overlap =
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
      expect(overlap).toBe(false);
    }
  }
}

/** The page is as wide as the phone; of the panel, only the drawing scrolls aside, within its frame. */
async function fitsPanel(page: Page): Promise<void> {
  expect(await page.locator('html').evaluate(html => html.scrollWidth)).toBe(PHONE.width);
  const plugin = page.locator('.graphiql-plugin');
  expect(await plugin.evaluate(node => node.scrollWidth - node.clientWidth)).toBe(0);
  for (const element of await page
    .locator('.explain :is(section, h2, h3, p, select, pre, table):visible')
    .all()) {
    const box = (await element.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width + 0.5);
  }
}

function shot(page: Page, name: string): Promise<unknown> {
  return page.screenshot({ path: join(ARTEFACTS, `explain-${name}.png`) });
}
