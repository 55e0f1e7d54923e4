/**
 * Shares a process's connections among requests: no request and no caller holds all of them, so that a small query
 * finds one while another caller's large ones run. Waiting callers take turns, and within a caller, the request with
 * the fewest connections is first. If too many statements wait, or one waits too long, it is refused with
 * DATABASE_BUSY.
 */
import { JoineryError } from '../../../wire/contract/errors';
import type { Limits } from '../../../wire/limits';

export type ConnectionLimits = Pick<
  Limits,
  'requestConnections' | 'callerConnections' | 'statementsWaiting' | 'statementMs'
>;

/** Who asks for connections: one request. */
export interface Applicant {
  readonly caller: string;
  /** That it has. */
  connections: number;
}

interface Waiting {
  readonly applicant: Applicant;
  readonly timer: NodeJS.Timeout;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

export class ConnectionGate {
  readonly #ofRequest: number;
  readonly #ofCaller: number;
  #free: number;
  /** By caller; who has none is not in it. */
  readonly #held = new Map<string, number>();
  /** By caller, in whose turn it is; none is empty. */
  readonly #waiting = new Map<string, Waiting[]>();
  #waitingInAll = 0;

  constructor(
    poolSize: number,
    private readonly limits: ConnectionLimits,
  ) {
    // One is left to events and integrity, where there are enough.
    this.#free = poolSize > 2 ? poolSize - 1 : poolSize;
    this.#ofCaller = Math.max(1, Math.min(limits.callerConnections, this.#free - 1));
    this.#ofRequest = Math.min(limits.requestConnections, this.#ofCaller);
  }

  /** Statements that wait for a connection. */
  get waiting(): number {
    return this.#waitingInAll;
  }

  /** Resolves when the applicant may have one more connection; nothing where it may have it at once. */
  enter(applicant: Applicant): Promise<void> | undefined {
    if (this.#free > 0 && this.#mayHave(applicant)) {
      this.#grant(applicant);
      return undefined;
    }
    const { statementsWaiting, statementMs } = this.limits;
    const queue = this.#waiting.get(applicant.caller) ?? [];
    if (this.#waitingInAll >= statementsWaiting || queue.length >= Math.ceil(statementsWaiting / 2)) {
      throw busy();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#drop(waiting, busy()), statementMs);
      const waiting = { applicant, timer, resolve, reject };
      queue.push(waiting);
      this.#waiting.set(applicant.caller, queue);
      this.#waitingInAll++;
    });
  }

  leave(applicant: Applicant): void {
    const { caller } = applicant;
    const left = this.#held.get(caller)! - 1;
    if (left > 0) this.#held.set(caller, left);
    else this.#held.delete(caller);
    applicant.connections--;
    this.#free++;
    this.#letIn();
  }

  /** Nobody waits for what it asks any more. */
  giveUp(applicant: Applicant, reason: Error): void {
    for (const waiting of [...(this.#waiting.get(applicant.caller) ?? [])]) {
      if (waiting.applicant === applicant) this.#drop(waiting, reason);
    }
  }

  #mayHave({ caller, connections }: Applicant): boolean {
    return connections < this.#ofRequest && (this.#held.get(caller) ?? 0) < this.#ofCaller;
  }

  #grant(applicant: Applicant): void {
    const { caller } = applicant;
    this.#free--;
    applicant.connections++;
    this.#held.set(caller, (this.#held.get(caller) ?? 0) + 1);
  }

  #letIn(): void {
    for (const [caller, queue] of this.#waiting) {
      if (this.#free === 0) return;
      let next: Waiting | undefined;
      for (const waiting of queue) {
        const { applicant } = waiting;
        if (!this.#mayHave(applicant)) continue;
        if (!next || applicant.connections < next.applicant.connections) next = waiting;
      }
      if (!next) continue;
      this.#remove(next);
      // The others first.
      if (this.#waiting.delete(caller)) this.#waiting.set(caller, queue);
      this.#grant(next.applicant);
      next.resolve();
    }
  }

  #drop(waiting: Waiting, reason: Error): void {
    this.#remove(waiting);
    waiting.reject(reason);
  }

  #remove(waiting: Waiting): void {
    const { caller } = waiting.applicant;
    const queue = this.#waiting.get(caller)!;
    clearTimeout(waiting.timer);
    queue.splice(queue.indexOf(waiting), 1);
    if (queue.length === 0) this.#waiting.delete(caller);
    this.#waitingInAll--;
  }
}

const busy = () =>
  new JoineryError(
    'DATABASE_BUSY',
    'Too many statements wait for the database; request less at once, or try again in a moment.',
  );
