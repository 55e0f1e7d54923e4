/** Expects that axe finds nothing wrong with what is shown: landmarks, headings, names, contrasts and the rest of its rules. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * GraphiQL's own, which no style sheet mends: a tab is a `role="tab"` with buttons inside, and an item of the history is
 * named by the operation alone.
 */
const ofGraphiql: Readonly<Record<string, RegExp>> = {
  'nested-interactive': /^(li|\.graphiql-tab)/,
  'label-content-name-mismatch': /^\.graphiql-history-item-label/,
};

export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
  const found = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !ofGraphiql[id]?.test(target.join(' ')))
      .map(({ target, any }) => `${id} at ${target.join(' ')}: ${any[0]?.message ?? ''}`),
  );
  expect(found).toEqual([]);
}
