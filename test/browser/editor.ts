/** Writes operations into the page's editor and runs them there, as a person does. */
import type { Page } from 'playwright-core';

/** GraphiQL tells a tab what its editors hold a tenth of a second after the last key; nothing on the screen shows it. */
export const PAUSE = 300;

/** Into the query's editor, in place of what it holds; in one line, since the editor indents others on its own. */
export async function write(page: Page, query: string): Promise<void> {
  await page
    .locator('.graphiql-query-editor .monaco-editor')
    .first()
    .click({ position: { x: 120, y: 10 } });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(query.replaceAll(/\s+/g, ' '));
  await page.waitForTimeout(PAUSE);
}

/** The answer, when the page has it. */
export async function writeAndRun(page: Page, query: string): Promise<{ data: any; errors: any[] }> {
  await write(page, query);
  const answered = page.waitForResponse(
    response =>
      response.url().endsWith('/graphql') &&
      JSON.parse(response.request().postData() ?? '{}')
        .query?.replaceAll(/\s+/g, ' ')
        .trim() === query.replaceAll(/\s+/g, ' ').trim(),
  );
  await page.getByRole('button', { name: /^Execute query/ }).click();
  const { data, errors = [] } = await (await answered).json();
  return { data, errors };
}
