/**
 * Moves between the fetches of a drawing by keyboard: Tab reaches one of them, and the arrow keys, Home and End the
 * others, as in
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/
 */
import { type KeyboardEvent, useState } from 'react';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is aside counts more than what is ahead: the next one in a row comes before one that is nearer but beside. */
const aside = 3;

/** What the drawing and each of its fetches need; `first` is reached before anything had the focus. */
export function useArrowKeys(ids: readonly number[]) {
  const [active, setActive] = useState<number | undefined>();
  const reached = active !== undefined && ids.includes(active) ? active : ids[0];
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const next = nextOf(event);
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    item: (id: number) => ({
      'data-fetch': id,
      tabIndex: id === reached ? 0 : -1,
      onFocus: () => setActive(id),
    }),
  };
}

function nextOf({ key, currentTarget, target }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const all = [...currentTarget.querySelectorAll<HTMLElement>('[data-fetch]')];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const direction = directions[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  const from = centre(target as HTMLElement);
  let best: { element: HTMLElement; distance: number } | undefined;
  for (const element of all) {
    const to = centre(element);
    const ahead = (to.x - from.x) * dx + (to.y - from.y) * dy;
    const beside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
    if (element === target || ahead < 4) continue;
    const distance = ahead + aside * beside;
    if (!best || distance < best.distance) best = { element, distance };
  }
  return best?.element;
}

function centre(element: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
