/**
 * Makes one HTTP call over a pool, which ends before its deadline with the parsed answer or with the reason why there
 * is none. The text is passed to its reader and not kept: a promise that waited long lives in V8's old generation,
 * where even a dead one retains what it holds. It implements undici's dispatcher handler directly: a stream and an
 * AbortController per call would cost more than everything else that is done with the answer.
 */
import { isAscii } from 'node:buffer';
import type { Dispatcher, Pool } from 'undici';
import type { CancellationSignal } from '../../wire/contract/cancellation';
import { decoded, encodingOf } from './content-encoding';

/** What it throws is what the call rejects with. `headers`: names and values in turn. */
export type ReadHttpAnswer<R> = (status: number, text: string, headers: readonly Buffer[]) => R;

export interface HttpCallLimits {
  readonly timeoutMs: number;
  /** Of an answer, when it is decompressed; the pool bounds it as it is sent. */
  readonly maxBytes: number;
}

/** What is to be rejected with. The reason's code is undici's or Node's; ABORTED when the time is over or the caller gives up. */
export type CallFailure = (reason: NodeJS.ErrnoException) => Error;

export function httpCall<R>(
  pool: Pool,
  options: Dispatcher.DispatchOptions,
  limits: HttpCallLimits,
  failure: CallFailure,
  signal: CancellationSignal | undefined,
  read: ReadHttpAnswer<R>,
): Promise<R> {
  if (signal?.aborted) return Promise.reject(failure(aborted()));
  return new Promise((resolve, reject) => {
    pool.dispatch(options, new Call(read, resolve, reject, limits, failure, signal));
  });
}

class Call<R> implements Dispatcher.DispatchHandler {
  readonly #timer: NodeJS.Timeout;
  #status = 0;
  #headers: readonly Buffer[] = none;
  #encoding: string | undefined;
  #body: Buffer | Buffer[] | undefined;
  #abort: ((error: Error) => void) | undefined;
  #over = false;

  constructor(
    private readonly read: ReadHttpAnswer<R>,
    private readonly resolve: (read: R) => void,
    private readonly reject: (error: Error) => void,
    private readonly limits: HttpCallLimits,
    private readonly failure: CallFailure,
    private readonly signal: CancellationSignal | undefined,
  ) {
    this.#timer = setTimeout(giveUp, limits.timeoutMs, this);
    signal?.addEventListener('abort', this);
  }

  /** Of whoever waits. */
  handleEvent(): void {
    this.giveUp();
  }

  /** The call may still wait for a connection: then it is ended here at once, and there when it gets one. */
  giveUp(): void {
    const error = aborted();
    this.#abort?.(error);
    this.onError(error);
  }

  onConnect(abort: (error?: Error) => void): void {
    if (this.#over) abort(aborted());
    else this.#abort = abort;
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    this.#status = status;
    this.#headers = headers;
    this.#encoding = encodingOf(headers);
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#body === undefined) this.#body = chunk;
    else if (Array.isArray(this.#body)) this.#body.push(chunk);
    else this.#body = [this.#body, chunk];
    return true;
  }

  onComplete(): void {
    const chunks = this.#body ?? [];
    this.#body = undefined;
    const body = Array.isArray(chunks) ? Buffer.concat(chunks) : chunks;
    if (this.#encoding === undefined) this.#answer(body);
    else {
      decoded(this.#encoding, body, this.limits.maxBytes).then(
        whole => this.#answer(whole),
        error => this.onError(error),
      );
    }
  }

  #answer(body: Buffer): void {
    if (!this.#end()) return;
    try {
      const headers = this.#headers;
      this.#headers = none;
      this.resolve(this.read(this.#status, textOf(body), headers));
    } catch (error) {
      this.reject(error as Error);
    }
  }

  onError(error: NodeJS.ErrnoException): void {
    if (this.#end()) this.reject(this.failure(error));
  }

  #end(): boolean {
    if (this.#over) return false;
    this.#over = true;
    clearTimeout(this.#timer);
    this.signal?.removeEventListener('abort', this);
    return true;
  }
}

const none: readonly Buffer[] = [];

function giveUp(call: { giveUp(): void }): void {
  call.giveUp();
}

function aborted(): Error {
  return Object.assign(new Error('The call was given up.'), { code: 'ABORTED' });
}

/** Most answers are ASCII, which needs no decoding. */
function textOf(body: Buffer): string {
  if (isAscii(body)) return body.toString('latin1');
  const text = body.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
