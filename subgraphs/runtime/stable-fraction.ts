/** Turns a text into a number in [0, 1) that is the same in every process and evenly distributed. */
import { createHash } from 'node:crypto';

export const stableFraction = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
