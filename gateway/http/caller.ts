/**
 * Describes who sends a request over HTTP, and what its headers ask for, whatever operation it has. Throws for a header
 * that is wrong.
 */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { CancellationSignal } from '../../wire/contract/cancellation';
import { idempotencyHeader } from '../../wire/contract/idempotency';
import type { Viewer } from '../../wire/contract/viewer';
import { readWatermark, type Watermark, watermarkHeader } from '../../wire/contract/watermark';
import { acceptsParts } from '../../wire/http/accept';
import { clientSignal } from '../../wire/http/client-abort';
import type { Params } from '../../wire/http/graphql-over-http';
import type { Answer } from '../../wire/http/http-answer';
import { type ExplainRequest, explainHeader, readExplain } from '../explain/explain-request';
import type { RequestHooks } from '../hooks/request-hooks';
import type { RequestObservation } from '../observe/observation';
import { AnswerHeaders } from './answer-headers';
import { callerAddress } from './caller-address';
import { clientOf } from './client-of';
import type { LiveSettings } from './live-settings';

export interface Caller {
  readonly viewer: Viewer;
  readonly address: string | undefined;
  readonly headers: Record<string, string>;
  readonly signal: () => CancellationSignal;
  /** Undefined for the whole graph. */
  readonly contract: string | undefined;
  readonly explain: ExplainRequest | undefined;
  readonly watermark: Watermark | undefined;
  readonly idempotencyKey: unknown;
  readonly since: number;
  /** The viewer with where the request came from: for mutations alone, since what is asked alike is fetched once. */
  readonly changing: () => Viewer;
  readonly observation: RequestObservation | undefined;
  readonly hooks: RequestHooks | undefined;
  /** What it defers may come later. */
  readonly takesParts: boolean;
  /** Where clients get headers of subgraphs' answers. */
  readonly answerHeaders: AnswerHeaders | undefined;
}

/** Has an operation answered for a caller, as those of GraphQL's own requests are. May reject with a JoineryError. */
export type Ask = (params: Params, caller: Caller) => Promise<Answer>;

interface Begun extends Pick<Caller, 'viewer' | 'since' | 'contract' | 'observation' | 'hooks'> {
  readonly requestId: string;
}

export function callerIn(
  req: IncomingMessage,
  res: ServerResponse,
  { viewer, since, contract, observation, hooks, requestId }: Begun,
  { trustedProxies, seenHeaders, answersHeaders }: LiveSettings,
  production: boolean,
): Caller {
  return {
    viewer,
    contract,
    observation,
    hooks,
    address: callerAddress(clientOf(req, trustedProxies).address),
    since,
    changing: () => ({ ...viewer, client: clientOf(req, trustedProxies) }),
    headers: passedOn(req.headers, seenHeaders, requestId),
    signal: clientSignal(res),
    explain: readExplain(req.headers[explainHeader], viewer, production),
    watermark: readWatermark(req.headers[watermarkHeader]),
    idempotencyKey: req.headers[idempotencyHeader],
    takesParts: acceptsParts(req.headers.accept),
    answerHeaders: answersHeaders || hooks ? new AnswerHeaders() : undefined,
  };
}

export function passedOn(
  given: IncomingHttpHeaders,
  names: readonly string[],
  requestId: string,
): Record<string, string> {
  const headers: Record<string, string> = { 'x-request-id': requestId };
  for (const name of names) {
    const value = given[name];
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
