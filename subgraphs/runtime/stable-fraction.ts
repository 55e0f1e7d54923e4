/** Turns a text into a number in [0, 1): the same in every process, and evenly spread over texts. */
import { createHash } from 'node:crypto';

export const stableFraction = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
