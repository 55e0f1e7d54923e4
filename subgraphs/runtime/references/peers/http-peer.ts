/**
 * Calls other subgraphs over HTTP: POST /peer, a request as JSON, signed like the gateway's requests
 * (wire/contract/signature.ts). A circuit breaker opens for an owner that keeps failing, so that writes that need it
 * fail at once (REFERENCE_UNVERIFIABLE) instead of piling up.
 */
import { ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { Pool } from 'undici';
import { z } from 'zod';
import { type ErrorCode, JoineryError } from '../../../../wire/contract/errors';
import { sign } from '../../../../wire/contract/signature';
import { roles, type Viewer } from '../../../../wire/contract/viewer';
import { explainDatabaseError } from '../../database/database-error';
import { deletionTimeoutMs } from '../database/system-transaction';
import { maxKeys, maxRanges, maxSummed, type Peer } from './peer';

const uuid = z.uuid().or(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
const name = z.string().min(1).max(200);
const number = z.string().regex(/^\d{1,20}$/);
const after = z.strictObject({ xid: number, seq: number });
const key = z.strictObject({ type: name, id: uuid });
const keys = z.array(key).max(maxKeys);
const tenantId = uuid;
const deletion = uuid;
const participant = z.strictObject({ subgraph: name, restricts: z.boolean() });
const viewer = z.strictObject({ tenantId, userId: uuid, roles: z.array(z.enum(roles)) });

/** The form of each question; what does not fit is BAD_REQUEST. */
const questions = {
  keys: z.strictObject({
    tenantId,
    type: name,
    ids: z.array(uuid).max(maxKeys).optional(),
    after: uuid.nullish(),
    limit: z.int().positive().max(10_000).optional(),
    participant: participant.optional(),
  }),
  checksums: z.strictObject({
    type: name,
    fields: z.array(name).max(90),
    ranges: z
      .array(
        z.strictObject({
          tenantId,
          range: z.string().regex(/^[0-9a-f]{0,32}$/),
          ids: z.array(uuid).max(maxKeys).optional(),
          atMost: z.int().nonnegative().max(maxSummed),
        }),
      )
      .max(maxRanges),
    participant: participant.optional(),
  }),
  tenants: z.strictObject({}),
  counts: z.strictObject({
    tenantId,
    type: name,
    field: name,
    ids: z.array(uuid).max(maxKeys),
    where: z.record(name, z.string()),
    asOf: after,
  }),
  events: z.strictObject({
    after,
    limit: z.int().positive().max(10_000),
    consumer: name.optional(),
    without: uuid.optional(),
  }),
  backlog: z.strictObject({ after }),
  resumption: z.strictObject({ after, of: z.string() }),
  impact: z.strictObject({ tenantId, of: keys.or(z.strictObject({ deletion })) }),
  close: z.strictObject({ tenantId, deletion, owner: name, keys }),
  reopen: z.strictObject({ tenantId, deletion }),
  preview: z.strictObject({ viewer, key }),
  deletion: z.strictObject({ tenantId, key }),
  ended: z.strictObject({ tenantId, deletions: z.array(deletion).max(maxKeys) }),
  isClosing: z.strictObject({ tenantId, deletion }),
} satisfies Record<keyof Peer, z.ZodType>;

const envelope = z.strictObject({
  peer: z.enum(Object.keys(questions) as [keyof Peer]),
  question: z.unknown(),
});

/** What a subgraph answers to a question that came over HTTP. Throws BAD_REQUEST. */
export async function answerPeer(peer: Peer, body: unknown): Promise<unknown> {
  const asked = envelope.safeParse(body);
  if (!asked.success) throw misfit(asked.error);
  const question = questions[asked.data.peer].safeParse(asked.data.question);
  if (!question.success) throw misfit(question.error);
  const method = peer[asked.data.peer] as (question: unknown) => Promise<unknown>;
  try {
    return (await method(question.data)) ?? null;
  } catch (error) {
    throw explainDatabaseError(error, {});
  }
}

const misfit = (error: z.ZodError): JoineryError =>
  new JoineryError('BAD_REQUEST', `A question of a peer was expected, but got: ${z.prettifyError(error)}.`);

export interface HttpPeerOptions {
  readonly name: string;
  /** Of the subgraph: http://cortex:4000/graphql */
  readonly url: string;
  /** Of the subgraph that is asked. */
  readonly secret: string;
  /** Between two looks at whether a subgraph that takes long is still there. */
  readonly lookMs?: number;
}

/** A write waits for the answer. */
const quickMs = 3_000;
/** The database may take its time (system-transaction.ts). */
const slowMs = 65_000;
const timeouts: Partial<Record<keyof Peer, number>> = {
  checksums: slowMs,
  impact: deletionTimeoutMs + quickMs,
  close: slowMs,
  reopen: slowMs,
  preview: slowMs,
};
/** A machine that is gone says nothing, and neither does a process that hangs: so many looks in vain, one after the other. */
const looksInVain = 3;
const connections = 16;
const failuresToOpen = 5;
const halfOpenAfterMs = 1_000;

/** The peers ask in their own name. */
const nobody: Viewer = { tenantId: '00000000-0000-0000-0000-000000000000', userId: null, roles: [] };

export interface HttpPeer extends Peer {
  disconnect(): Promise<void>;
}

export function httpPeer({ name, url, secret, lookMs = 10_000 }: HttpPeerOptions): HttpPeer {
  const { origin } = new URL(url);
  // How long each question may take is said with it.
  const pool = new Pool(origin, { connections, connectTimeout: quickMs, headersTimeout: 0, bodyTimeout: 0 });
  const breaker = circuitBreaker(
    handleWhen(error => !(error instanceof JoineryError)),
    { halfOpenAfter: halfOpenAfterMs, breaker: new ConsecutiveBreaker(failuresToOpen) },
  );

  const answers = async (): Promise<boolean> => {
    const { body, statusCode } = await pool.request({
      method: 'GET',
      path: '/health',
      signal: AbortSignal.timeout(quickMs),
    });
    await body.dump();
    return statusCode === 200;
  };

  /** Gives up before its time where the subgraph is no longer there. */
  const patienceFor = (method: keyof Peer): { signal: AbortSignal; end: () => void } => {
    const ms = timeouts[method] ?? quickMs;
    const patience = AbortSignal.timeout(ms);
    if (ms <= slowMs) return { signal: patience, end: () => {} };
    const gone = new AbortController();
    let inVain = 0;
    const looking = setInterval(async () => {
      inVain = (await answers().catch(() => false)) ? 0 : inVain + 1;
      if (inVain >= looksInVain) gone.abort();
    }, lookMs);
    return { signal: AbortSignal.any([patience, gone.signal]), end: () => clearInterval(looking) };
  };

  const ask = (method: keyof Peer, question: unknown): Promise<any> => {
    const { signal, end } = patienceFor(method);
    return answerTo(method, question, signal).finally(end);
  };

  const answerTo = async (method: keyof Peer, question: unknown, signal: AbortSignal): Promise<any> => {
    const call = { method: 'POST', path: '/peer', body: JSON.stringify({ peer: method, question }) } as const;
    const type = { 'content-type': 'application/json' };
    const answer = await pool.request({
      ...call,
      headers: sign({ ...call, viewer: nobody, audience: name, headers: type }, secret),
      signal,
    });
    const { data, errors } = Object(await answer.body.json());
    const [error] = errors ?? [];
    if (error) throw refusal(error);
    if (answer.statusCode !== 200) throw new Error(`${name} answered with HTTP status ${answer.statusCode}.`);
    return data;
  };

  const asking =
    (method: keyof Peer) =>
    async (question: unknown = {}): Promise<any> => {
      try {
        return await breaker.execute(() => ask(method, question));
      } catch (error) {
        if (error instanceof JoineryError) throw error;
        const why = isBrokenCircuitError(error) ? 'has not answered for a while' : 'does not answer';
        throw new JoineryError('REFERENCE_UNVERIFIABLE', `${name} ${why}.`);
      }
    };

  const methods = Object.keys(questions) as (keyof Peer)[];
  const peer = Object.fromEntries(methods.map(method => [method, asking(method)])) as unknown as Peer;
  return { ...peer, disconnect: () => pool.destroy() };
}

/** What was wrong with the question, and not with the way to its answer. */
function refusal({
  message,
  extensions,
}: {
  message?: unknown;
  extensions?: Record<string, unknown>;
}): Error {
  const { code, ...details } = extensions ?? {};
  if (typeof code !== 'string') return new Error(String(message));
  if (code === 'INTERNAL_ERROR' || code === 'DATABASE_UNAVAILABLE' || code === 'UNSIGNED_REQUEST') {
    return new Error(`${code}: ${message}`);
  }
  return new JoineryError(code as ErrorCode, String(message), details);
}
