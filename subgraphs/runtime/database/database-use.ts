/**
 * Limits what one request may use of a database: how many connections at a time (`connection-gate.ts`), how many
 * statements, how many bytes of rows. If nobody waits for it any more, its statements are cancelled; if it has read
 * too much, its connection is cut, since the driver reads a statement's rows as they arrive.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { CancellationSignal } from '../../../wire/contract/cancellation';
import { JoineryError } from '../../../wire/contract/errors';
import type { Viewer } from '../../../wire/contract/viewer';
import type { Limits } from '../../../wire/limits';
import { type Applicant, ConnectionGate } from './connection-gate';

const cancelAgainMs = 50;

export interface Asking {
  readonly viewer: Viewer;
  readonly address?: string | undefined;
  /** Given where what is read may be left; what is written is written to its end. */
  readonly signal?: CancellationSignal | undefined;
}

/** Of node-postgres. */
export interface PooledConnection {
  readonly processID: number;
  readonly connection: {
    readonly stream: { on(event: 'data', listener: (chunk: Buffer) => void): void; destroy(): void };
  };
}

export type UseDatabase = (asking: Asking) => DatabaseUse;

/** What the requests of one process share. */
export function databaseUses(dataSource: DataSource, gate: ConnectionGate, limits: Limits): UseDatabase {
  const cancel = (processId: number) => dataSource.query('SELECT pg_cancel_backend($1)', [processId]);
  return asking => new DatabaseUse(gate, cancel, limits, asking);
}

export class DatabaseUse implements Applicant {
  readonly caller: string;
  connections = 0;
  #statements = 0;
  #bytes = 0;
  /** Why nothing more is read. */
  refusal: JoineryError | undefined;
  readonly #held = new Set<HeldConnection>();

  constructor(
    readonly gate: ConnectionGate,
    readonly cancel: (processId: number) => Promise<unknown>,
    private readonly limits: Limits,
    private readonly asking: Asking,
  ) {
    const { viewer, address = '', signal } = asking;
    this.caller = `${viewer.tenantId} ${viewer.userId ?? address}`;
    if (signal?.aborted) this.handleEvent();
    else signal?.addEventListener('abort', this);
  }

  /** The same caller's next request, for which somebody waits. */
  renewed(): DatabaseUse {
    const { viewer, address } = this.asking;
    return new DatabaseUse(this.gate, this.cancel, this.limits, { viewer, address });
  }

  /** Of a connection that is not there yet. */
  hold(): HeldConnection {
    const held = new HeldConnection(this);
    this.#held.add(held);
    return held;
  }

  forget(held: HeldConnection): void {
    this.#held.delete(held);
  }

  /** Of the signal: whoever asked has gone, or has waited for long enough. */
  handleEvent(): void {
    this.refusal ??= new JoineryError('SUBGRAPH_TIMEOUT', 'Nobody waits for the answer any more.');
    this.gate.giveUp(this, this.refusal);
    for (const held of this.#held) held.cancel();
  }

  /** Throws where the statement may not be sent. A transaction may always end. */
  count(sql: string): void {
    if (/^(?:COMMIT|ROLLBACK|RELEASE)\b/.test(sql)) return;
    if (this.refusal) throw this.refusal;
    if (++this.#statements <= this.limits.statements) return;
    throw new JoineryError(
      'TOO_MANY_STATEMENTS',
      `A request may use ${this.limits.statements} SQL statements in a subgraph at most; use fewer aliases, or several requests.`,
    );
  }

  received(bytes: number, client: PooledConnection): void {
    this.#bytes += bytes;
    if (this.#bytes <= this.limits.rowBytes || this.refusal) return;
    this.refusal = new JoineryError(
      'ANSWER_TOO_LARGE',
      `More than ${this.limits.rowBytes} bytes would be read for the answer; request fewer fields or shorter lists.`,
    );
    client.connection.stream.destroy();
  }
}

/** A connection that a request has, or waits for. */
export class HeldConnection {
  #entered: Promise<void> | undefined;
  #isIn = false;
  #client: PooledConnection | undefined;
  #sending = 0;
  #cancelling: Promise<unknown> | undefined;

  constructor(private readonly use: DatabaseUse) {}

  /** Before each use, as a runner connects. */
  async enter(): Promise<void> {
    this.#entered ??= this.#enter();
    await this.#entered;
  }

  async #enter(): Promise<void> {
    await this.use.gate.enter(this.use);
    this.#isIn = true;
  }

  /** Throws where it came too late: what is sent from now on can be cancelled. */
  has(client: PooledConnection): void {
    if (this.#client) return;
    if (this.use.refusal) throw this.use.refusal;
    this.#client = client;
    readerOf(client).use = this.use;
  }

  async send<Result>(sql: string, send: () => Promise<Result>): Promise<Result> {
    this.use.count(sql);
    this.#sending++;
    try {
      return await send();
    } catch (error) {
      throw this.use.refusal ?? error;
    } finally {
      this.#sending--;
    }
  }

  cancel(): void {
    if (!this.#client || this.#sending === 0) return;
    this.#cancelling ??= this.#cancelWhatRuns(this.#client.processID);
  }

  /** PostgreSQL forgets a cancellation that comes before the statement has begun. */
  async #cancelWhatRuns(processId: number): Promise<void> {
    while (this.#sending > 0) {
      await this.use.cancel(processId).catch(() => {});
      if (this.#sending > 0) await sleep(cancelAgainMs);
    }
  }

  /** Gives the connection back: whoever has it next must not be cancelled instead. */
  async release(release: () => Promise<void>): Promise<void> {
    await this.#cancelling;
    if (this.#client) readerOf(this.#client).use = undefined;
    this.use.forget(this);
    await release();
    if (this.#isIn) this.use.gate.leave(this.use);
    this.#isIn = false;
  }
}

/** For whom a connection reads. Beside the client and not on it: the pool hands the same object to one after the other. */
const readers = new WeakMap<PooledConnection, { use: DatabaseUse | undefined }>();

function readerOf(client: PooledConnection): { use: DatabaseUse | undefined } {
  let reader = readers.get(client);
  if (!reader) {
    const made: { use: DatabaseUse | undefined } = { use: undefined };
    client.connection.stream.on('data', chunk => made.use?.received(chunk.length, client));
    readers.set(client, made);
    reader = made;
  }
  return reader;
}
