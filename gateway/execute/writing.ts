/**
 * Owns what is known while one answer is written: the errors met so far, the texts that are written again, and whether
 * all characters are ASCII, whose bytes can be copied as they are.
 */
import type { Repeated } from './repeated';
import { ShapingErrors } from './shaping-errors';

export class Writing {
  readonly errors = new ShapingErrors();
  ascii = true;

  constructor(readonly repeated: Repeated) {}
}
