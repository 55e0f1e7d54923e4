/**
 * Holds the state of one answer while it is written: its bytes so far, the errors met, and the objects whose bytes
 * can be copied.
 */
import { AnswerBytes } from '../../../wire/contract/answer-bytes';
import type { Repeated } from '../tree/shared-objects';
import { ShapingErrors } from './completion-errors';

export class Writing {
  readonly errors = new ShapingErrors();
  readonly bytes = new AnswerBytes();

  constructor(readonly repeated: Repeated) {}

  /** Takes back what was written from there on. */
  cut(length: number): void {
    this.bytes.cut(length);
    this.repeated.cut(length);
  }
}
