/**
 * Receives a subscription's events from a foreign subgraph over a WebSocket of its own: graphql-ws' protocol
 * (`graphql-transport-ws`). The headers that the subgraph may see go along with the connection, and as its parameters.
 * https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { JoineryError } from '../../wire/contract/errors';
import { type EventStream, PushedEvents } from '../../wire/contract/event-stream';
import { type HttpEvents, type HttpEventsOptions, lostConnection, maxWaiting } from './http-events';
import { badResponse, readValue } from './http-result';

/** Twice in a row without an answer: the connection is gone. */
const pingMs = 12_000;
/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const tooBig = 1009;

export function socketEvents(options: Omit<HttpEventsOptions, 'silentMs'>): HttpEvents {
  const { name, timeoutMs, maxBytes, headersOf } = options;
  const url = options.url.replace(/^http/, 'ws');
  const open = new Set<EventStream<ExecutionResult>>();

  return {
    subscribe: request =>
      new Promise((resolve, reject) => {
        const { query, operationName, variables, signal } = request;
        const headers = headersOf(request, '');
        let unsubscribe = () => {};
        let unanswered: NodeJS.Timeout | undefined;
        const leave = () => void events.return();
        const events = new PushedEvents<ExecutionResult>(maxWaiting, () => {
          open.delete(events);
          clearTimeout(unanswered);
          signal?.removeEventListener('abort', leave);
          unsubscribe();
        });
        open.add(events);
        const fail = (reason: JoineryError) => {
          events.fail(reason);
          reject(reason);
        };
        const client = createClient({
          url,
          // Whether to begin again is for the client to say, who knows what it missed.
          retryAttempts: 0,
          connectionAckWaitTimeout: timeoutMs,
          keepAlive: pingMs,
          connectionParams: headers,
          webSocketImpl: class extends WebSocket {
            constructor(address: string, protocol: string) {
              super(address, protocol, { headers, handshakeTimeout: timeoutMs, maxPayload: maxBytes });
            }
          },
          onNonLazyError: () => {},
          on: {
            connected: () => resolve(events),
            ping: received => {
              if (!received) unanswered ??= setTimeout(() => client.terminate(), pingMs);
            },
            pong: received => {
              if (!received) return;
              clearTimeout(unanswered);
              unanswered = undefined;
            },
          },
        });
        const push = (value: unknown) => {
          try {
            events.push(readValue(name, 200, value));
          } catch (error) {
            fail(error as JoineryError);
          }
        };
        signal?.addEventListener('abort', leave);
        unsubscribe = client.subscribe(
          { query, operationName, variables: variables as Record<string, unknown> | undefined },
          {
            next: push,
            error: error => {
              // The subgraph's own, instead of events.
              if (Array.isArray(error)) {
                push({ errors: error });
                events.end();
              } else fail(reasonOf(name, error));
            },
            complete: () => events.end(),
          },
        );
        if (signal?.aborted) leave();
      }),
    close: async () => {
      await Promise.all([...open].map(events => events.return()));
    },
  };
}

function reasonOf(name: string, error: unknown): JoineryError {
  const { code } = Object(error) as { code?: unknown };
  return code === tooBig ? badResponse(name, 'sent an event of more than the limit') : lostConnection(name);
}
