/** Proves that in front of somebody else's subgraphs the page shows what fits them, and nothing that is ours alone. */
import type { Browser } from 'playwright-core';
import { closeAll, foreignSubgraph, graphOver, supergraph } from '../gateway/estate';
import { launchChromium } from './chromium';
import { eventually } from './on-screen';
import { servePageOver } from './served-page';
import { openPage, type Visit } from './visit';

let browser: Browser;
let gateway: Awaited<ReturnType<typeof servePageOver>>;
let visit: Visit | undefined;

beforeAll(async () => {
  const [products, reviews] = await Promise.all([foreignSubgraph('products'), foreignSubgraph('reviews')]);
  gateway = await servePageOver(
    await graphOver(supergraph({ products: products.url, reviews: reviews.url }), {}),
  );
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await gateway?.close(1_000);
  await closeAll();
});

afterEach(async () => {
  await visit?.close();
  expect(visit?.complaints ?? []).toEqual([]);
  visit = undefined;
});

test('the first tab is a query of their schema, which runs; no example of ours is offered', async () => {
  visit = await openPage(browser, gateway.url);
  const { page } = visit;
  const query = page.locator('.graphiql-query-editor .view-lines');
  await eventually(async () =>
    /products\s*{\s*id\s*name/.test((await query.innerText()).replaceAll('\u00a0', ' ')),
  );
  expect(await page.locator('.graphiql-query-editor .squiggly-error').count()).toBe(0);
  expect(await page.getByRole('region', { name: 'Examples' }).count()).toBe(0);
  // Their mutations have no signIn.
  expect(await page.getByText('Sign in').count()).toBe(0);
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response .view-line', { hasText: '"Chair"' }).first().waitFor();
});

test('Explain counts no statements that nobody told of, and advises no replicas where there are none', async () => {
  // The second fetch has nothing to ask for, and so tells of no statements either.
  const nobody = '{ product(id: "9") { name reviews { body } } }';
  visit = await openPage(browser, gateway.url, {}, `/?query=${encodeURIComponent(nobody)}`);
  const { page } = visit;
  await page.getByRole('button', { name: 'Show Explain' }).click();
  const explain = page.getByRole('button', { name: 'Explain', exact: true });
  const summary = page.getByRole('region', { name: 'Summary' });
  await explain.click();
  await summary.waitFor();
  expect(await summary.innerText()).not.toMatch(/statement/);
  expect(await summary.innerText()).toContain('1 request; the services tell nothing of their SQL.');
  expect(await page.locator('.plan-graph-fetch').count()).toBe(2);

  await page.goto(`${gateway.url}/?query=${encodeURIComponent('{ reviews { product { name } } }')}`);
  await explain.click();
  await page.getByText('2 requests; the services').waitFor();
  expect(await page.locator('.plan-graph-fetch').count()).toBe(2);
  expect(await page.getByRole('region', { name: 'Warnings' }).innerText()).not.toContain('eplica');
  await explain.click();
  await page.getByLabel('Compare with').selectOption({ value: '1' });
  const compared = await page.getByRole('region', { name: 'Comparison' }).innerText();
  expect(compared).toContain('Requests');
  expect(compared).not.toMatch(/SQL statements|In databases/);
});
