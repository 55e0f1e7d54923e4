/**
 * Gives each service a colour, the same wherever its name is drawn. The name is always written beside it. All hues
 * have the same lightness and chroma, so that they are legible on light and dark backgrounds.
 */
import type { CSSProperties } from 'react';

/** As many hues are told apart; a graph of more services uses them again. */
const hues = 12;

/** Which hue each name has got: the one its letters lead to, or the next that is free. */
const taken = new Map<string, number>();

export function serviceColour(service: string): CSSProperties {
  return {
    '--service': `oklch(0.62 0.14 ${Math.round((hueOf(service) * 360) / hues) + 15})`,
  } as CSSProperties;
}

function hueOf(service: string): number {
  const known = taken.get(service);
  if (known !== undefined) return known;
  let hue = [...service].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7) % hues;
  const used = new Set(taken.values());
  while (used.size < hues && used.has(hue)) hue = (hue + 5) % hues;
  taken.set(service, hue);
  return hue;
}
