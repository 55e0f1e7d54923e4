/**
 * Receives a subscription's events from a subgraph over HTTP: the distinct connections mode of graphql-sse, one
 * request per subscription.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md
 */

import type { ExecutionResult } from 'graphql';
import { createClient, NetworkError } from 'graphql-sse';
import { Agent, fetch } from 'undici';
import { JoineryError } from '../../wire/contract/errors';
import { type EventStream, PushedEvents } from '../../wire/contract/event-stream';
import { badResponse, readValue } from './http-result';
import type { TransportRequest } from './transport';

export interface HttpEventsOptions {
  readonly name: string;
  readonly url: string;
  /** Until the subgraph says that it listens. */
  readonly timeoutMs: number;
  /** A subgraph of ours says every 12 seconds that it is there; of others, nothing is known. */
  readonly silentMs: number;
  /** Of one event, decompressed. */
  readonly maxBytes: number;
  /** What is sent along with this body. */
  readonly headersOf: (request: TransportRequest, body: string) => Record<string, string>;
}

/** Events that a client may be behind, beside those that wait in the subgraph. */
export const maxWaiting = 1_000;

export interface HttpEvents {
  subscribe(request: TransportRequest): Promise<EventStream<ExecutionResult>>;
  close(): Promise<void>;
}

export function httpEvents(options: HttpEventsOptions): HttpEvents {
  const { name, url, timeoutMs, silentMs, maxBytes, headersOf } = options;
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: silentMs,
  });

  return {
    subscribe: request =>
      new Promise((resolve, reject) => {
        const { query, operationName, variables, signal } = request;
        let unsubscribe = () => {};
        let tooLarge: JoineryError | undefined;
        const leave = () => void events.return();
        const events = new PushedEvents<ExecutionResult>(maxWaiting, () => {
          signal?.removeEventListener('abort', leave);
          unsubscribe();
        });
        const client = createClient({
          url,
          // Whether to begin again is for the client to say, who knows what it missed.
          retryAttempts: 0,
          fetchFn: async (address: string, init: object) => {
            // Whoever the subgraph points at must not get the client's headers, nor a signature of ours.
            const response = await fetch(address, { ...init, redirect: 'manual', dispatcher: agent });
            if (!response.ok || !response.body) return response;
            const { ok, status, body } = response;
            return { ok, status, body: bounded(body) };
          },
          headers: sent => headersOf(request, JSON.stringify(sent)),
          on: { connected: () => resolve(events) },
        });
        const fail = (error: unknown) => {
          const reason = tooLarge ?? reasonOf(name, error);
          events.fail(reason);
          reject(reason);
        };
        /** Cut at the end of events, where the library reads them. What is no event's end may not go on for ever. */
        const bounded = async function* (body: AsyncIterable<Uint8Array>) {
          let begun = 0;
          for await (const chunk of body) {
            const end = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).lastIndexOf('\n\n') + 2;
            if (end > 1) {
              yield chunk.subarray(0, end);
              begun = 0;
            }
            const rest = end > 1 ? chunk.subarray(end) : chunk;
            begun += rest.length;
            if (begun > maxBytes) {
              tooLarge = badResponse(name, 'sent an event of more than the limit');
              throw tooLarge;
            }
            if (rest.length > 0) yield rest;
          }
        };
        signal?.addEventListener('abort', leave);
        unsubscribe = client.subscribe(
          { query, ...(operationName && { operationName }), ...(variables && { variables }) },
          {
            next: value => {
              try {
                events.push(readValue(name, 200, value));
              } catch (error) {
                fail(error);
              }
            },
            error: fail,
            complete: () => events.end(),
          },
        );
        if (signal?.aborted) leave();
      }),
    close: () => agent.destroy(),
  };
}

function reasonOf(name: string, error: unknown): JoineryError {
  if (error instanceof JoineryError) return error;
  if (!(error instanceof NetworkError)) return badResponse(name, 'sent what is no event of GraphQL');
  if (error.response) return badResponse(name, `refused the subscription with ${error.response.status}`);
  return lostConnection(name);
}

export function lostConnection(name: string): JoineryError {
  return new JoineryError(
    'SUBGRAPH_UNREACHABLE',
    `The connection to subgraph ${name} was lost and the subscription ended: subscribe again.`,
  );
}
