/**
 * Reads a request's body, up to a limit. A longer one is PAYLOAD_TOO_LARGE: the rest is read and discarded, so that
 * the client can still read the answer, and the connection is closed if the rest does not end.
 */
import { IncomingMessage } from 'node:http';
import { JoineryError } from '../contract/errors';
import { defaultLimits } from '../limits';

/** Unless the caller says. */
export const defaultMaxBodyBytes = defaultLimits.bodyBytes;

/** How much of a refused body is read and thrown away before the connection is cut. */
const maxDiscardedBytes = 64 * 1024 * 1024;

export function declaresTooMuch(req: IncomingMessage, maxBytes: number): boolean {
  return Number(req.headers['content-length']) > maxBytes;
}

/**
 * A request to a server of ours. Node makes a stream of each body, whose events are a tenth of the time of a small
 * request; a body that is read whole is gathered here as the parser hands it over.
 */
export class Request extends IncomingMessage {
  #body: Body | undefined;
  #streamed = false;

  /**
   * Resolves with the body; rejects with PAYLOAD_TOO_LARGE, or with BAD_REQUEST when the client breaks off. A handler
   * calls it before it waits for anything: the body comes right after the head.
   */
  readBody(maxBytes = defaultMaxBodyBytes): Promise<Buffer> {
    if (this.#streamed) throw new Error('The body was requested too late: it has begun to arrive.');
    return new Promise((resolve, reject) => {
      this.#body = { maxBytes, chunks: [], bytes: 0, resolve, reject };
      if (declaresTooMuch(this, maxBytes)) this.#refuse(this.#body);
    });
  }

  /** By Node's parser: a part of the body, or null at its end. */
  override push(chunk: Buffer | null): boolean {
    const body = this.#body;
    if (!body) {
      this.#streamed = true;
      return super.push(chunk);
    }
    if (chunk === null) {
      // Node keeps the last request of a connection, which need not keep its body.
      this.#body = undefined;
      body.resolve(body.chunks.length === 1 ? body.chunks[0]! : Buffer.concat(body.chunks));
    } else {
      body.bytes += chunk.length;
      if (body.bytes > body.maxBytes) this.#refuse(body);
      else body.chunks.push(chunk);
    }
    return true;
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#body?.reject(new JoineryError('BAD_REQUEST', 'The request was aborted.'));
    super._destroy(error, callback);
  }

  /** The rest comes the usual way, to nobody. */
  #refuse({ maxBytes, reject }: Body): void {
    this.#body = undefined;
    discard(this);
    reject(new JoineryError('PAYLOAD_TOO_LARGE', `The body has more than ${maxBytes} bytes.`));
  }
}

/** As far as it has come. */
interface Body {
  readonly maxBytes: number;
  readonly chunks: Buffer[];
  bytes: number;
  resolve(body: Buffer): void;
  reject(error: JoineryError): void;
}

function discard(req: IncomingMessage): void {
  let discarded = 0;
  req.on('data', (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > maxDiscardedBytes) req.destroy();
  });
}
