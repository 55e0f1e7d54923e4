/**
 * Defines the hooks: functions of the operator's that take part in a request. A module that the configuration names exports
 * any of them. docs/reference/hooks.md describes each.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { DocumentNode } from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';

type Given<Value> = Value | Promise<Value>;

/** The same object in all hooks of one request. */
export interface HookedRequest {
  /** As in the header x-request-id. */
  readonly id: string;
  /** Of HTTP, or WEBSOCKET. */
  readonly method: string;
  /** Of the client; of the connection's first request over a WebSocket. */
  readonly headers: Readonly<IncomingHttpHeaders>;
  readonly address: string | undefined;
  /** Whose schema is asked; undefined, the whole graph's. */
  readonly contract: string | undefined;
  /** Undefined until it is known, before `onOperation`. */
  readonly viewer: Viewer | undefined;
  /** What one hook wants to tell the next. */
  readonly context: Record<string, unknown>;
}

export interface HookedOperation {
  readonly request: HookedRequest;
  /** Valid. */
  readonly document: DocumentNode;
  /** Empty without one. */
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface HookedPlan {
  readonly request: HookedRequest;
  /** All that the plan may ask, in its order. */
  readonly fetches: readonly { readonly subgraph: string; readonly query: string }[];
}

export interface HookedFetch {
  readonly request: HookedRequest;
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface HookedAnswer {
  readonly request: HookedRequest;
  /** The client gets these. */
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  }[];
  /** Whether more follows: deferred parts, or events. */
  readonly isStream: boolean;
  /** Since the operation began. */
  readonly durationMs: number;
}

export interface Hooks {
  /** Before anything of a request is read. What it throws is the answer. */
  onRequest?(request: HookedRequest): Given<void>;
  /** Before a valid operation is planned. What it throws is the answer. */
  onOperation?(operation: HookedOperation): Given<void>;
  /** Before a plan runs. What it throws is the answer. */
  onPlan?(plan: HookedPlan): Given<void>;
  /** Before each fetch. What it throws costs the fields of the fetch. Foreign subgraphs get the headers that it returns. */
  onFetch?(fetch: HookedFetch): Given<{ readonly headers?: Readonly<Record<string, string>> } | undefined>;
  /** Before an answer is sent. Clients get the headers that it returns, where the head is not sent yet. */
  onAnswer?(answer: HookedAnswer): Given<{ readonly headers?: Readonly<Record<string, string>> } | undefined>;
  /** Of these policies of @policy, returns those that hold for the request. */
  onPolicies?(policies: readonly string[], request: HookedRequest): Given<readonly string[]>;
  /** Of these labels of progressive overrides, none of them a percentage, returns those that apply to the request. */
  onOverrides?(labels: readonly string[], request: HookedRequest): Given<readonly string[]>;
  /** When the gateway has answered its last request. */
  onClose?(): Given<void>;
}

export const hookNames = [
  'onRequest',
  'onOperation',
  'onPlan',
  'onFetch',
  'onAnswer',
  'onPolicies',
  'onOverrides',
  'onClose',
] as const satisfies readonly (keyof Hooks)[];
