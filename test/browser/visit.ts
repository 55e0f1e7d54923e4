/** Opens the page in a tab of its own, and fails on whatever must not happen meanwhile. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface Visit {
  readonly page: Page;
  /** What should not have happened while the page was open: foreign or failed requests, errors of its scripts. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Resolves when the page stands and knows the schema. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  path = '/',
): Promise<Visit> {
  const complaints: string[] = [];
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  // Shorter than a test's time, so that a failure names what was waited for.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  context.on('request', request => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
      complaints.push(`asks elsewhere: ${request.url()}`);
    }
  });
  context.on('requestfailed', request => {
    // What a test's own reload or end interrupts: the page loads some of its workers when it has time.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`failed: ${request.url()}`);
  });
  context.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.stack}`));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(`${url}${path}`);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  // The arrow that fetches the schema turns until it is there.
  await page.locator('.graphiql-sidebar .graphiql-spin').waitFor({ state: 'detached' });
  // The first tab is filled when the schema is known.
  await page.locator('.graphiql-query-editor .view-line', { hasText: /\S/ }).first().waitFor();
  return { page, complaints, close: () => context.close() };
}
