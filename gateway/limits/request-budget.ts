/** Tracks what one request may still use: time for its fetches, bytes of their answers, and bytes of its own answer. */
import type { AnswerBytes } from '../../wire/contract/answer-bytes';
import { JoineryError } from '../../wire/contract/errors';
import type { Limits } from '../../wire/limits';

export type RequestLimits = Pick<Limits, 'requestMs' | 'fetchBytes' | 'answerBytes'>;

/** Timers may be early by so much. */
const toleranceMs = 5;

export class RequestBudget {
  /** In milliseconds since 1970; no fetch goes on after it. */
  readonly end: number;
  #fetched = 0;
  #answered = 0;

  constructor(private readonly limits: RequestLimits) {
    this.end = Date.now() + limits.requestMs;
  }

  get isOver(): boolean {
    return Date.now() >= this.end - toleranceMs;
  }

  /** The error of a fetch that would end later than the request. */
  timeout(): JoineryError {
    const { requestMs } = this.limits;
    return new JoineryError(
      'REQUEST_TIMEOUT',
      `A request may take ${requestMs} ms at most, and this one was not complete by then. Request less at once.`,
    );
  }

  /** Throws ANSWER_TOO_LARGE if the fetches returned too much. */
  fetched(bytes: number): void {
    this.#fetched += bytes;
    if (this.#fetched > this.limits.fetchBytes) throw this.#tooLarge('needs', this.limits.fetchBytes);
  }

  /** Runs what writes a part of the answer. Throws ANSWER_TOO_LARGE, in the midst of it, where that is too long. */
  write(bytes: AnswerBytes, write: () => Promise<void> | void): Promise<void> | void {
    const { answerBytes } = this.limits;
    const bound = {
      length: answerBytes - this.#answered,
      refuse: () => this.#tooLarge('has', answerBytes),
    };
    const end = () => {
      if (bytes.length > bound.length) throw bound.refuse();
      this.#answered += bytes.length;
      bytes.bound = undefined;
    };
    bytes.bound = bound;
    const written = write();
    return written ? written.then(end) : end();
  }

  #tooLarge(verb: string, max: number): JoineryError {
    return new JoineryError(
      'ANSWER_TOO_LARGE',
      `The answer ${verb} more than ${max} bytes. Request fewer fields or shorter lists.`,
    );
  }
}
