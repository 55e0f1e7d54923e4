/**
 * Measures what the browser tests look for on the screen: where Tab leads, how light a colour is, whether everything
 * fits.
 */
import type { Locator, Page } from 'playwright-core';

/** Presses Tab, or back, until the focus is on what begins with this name. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press(key);
    const focused = page.locator(':focus');
    // The first one comes to the document itself.
    if ((await focused.count()) === 0) continue;
    const label = (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '';
    if (label.startsWith(name)) return;
  }
  throw new Error(`No Tab led to "${name}".`);
}

/** Waits until a colour is as light as this, from 0, black, to 255, white. */
export async function lightness(
  page: Page,
  selector: string,
  property: 'color' | 'background-color',
  [least, most]: [number, number],
): Promise<void> {
  const element = page.locator(selector).first();
  await eventually(async () => {
    const colour: string = await element.evaluate(
      (node, name) => node.ownerDocument.defaultView!.getComputedStyle(node).getPropertyValue(name),
      property,
    );
    const [red, green, blue] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
    const mean = (red! + green! + blue!) / 3;
    return mean >= least && mean <= most;
  });
}

/** Of an element's text and what it stands on, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(element: Locator): Promise<number> {
  return element.first().evaluate((node: any) => {
    const { defaultView: window } = node.ownerDocument;
    const canvas = node.ownerDocument.createElement('canvas');
    const pixel = canvas.getContext('2d', { willReadFrequently: true });
    const styles: any[] = [];
    for (let at = node; at; at = at.parentElement) styles.unshift(window.getComputedStyle(at));
    const painted = (colour: string): number[] => {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      return [...pixel.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([red, green, blue]: number[]): number => {
      const [r, g, b] = [red, green, blue].map(value => {
        const part = value! / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    // One over the other, as the page paints them.
    let ground = painted('white');
    for (const { backgroundColor } of styles) ground = painted(backgroundColor);
    const [dark, light] = [luminance(ground), luminance(painted(styles.at(-1).color))].sort((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  });
}

/** Neither the document nor anything in it is wider than the screen. */
export async function fits(page: Page): Promise<void> {
  const width = page.viewportSize()!.width;
  expect(await page.locator('html').evaluate(html => html.scrollWidth)).toBe(width);
  for (const element of await page.locator('button:visible, section:visible').all()) {
    // The tabs scroll in their own strip.
    if (await element.evaluate(node => node.closest('.graphiql-tabs') !== null)) continue;
    const box = await element.boundingBox();
    // What GraphiQL hides it moves far to the left.
    if (!box || box.x < 0) continue;
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
  }
}

export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await holds()) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come true within five seconds: ${holds}`);
}
