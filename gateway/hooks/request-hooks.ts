/** Calls the hooks at the places of one request where they are due; of what the operator has not written, nothing is done. */
import type { QueryPlan } from '@apollo/query-planner';
import { getOperationAST } from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';
import type { GraphRequest } from '../request';
import type { CallHook } from './call-hook';
import type { HookedAnswer, HookedPlan, HookedRequest, Hooks } from './hooks';
import { plannedQueries } from './planned-queries';

type Headers = Readonly<Record<string, string>>;

/** Of an operation. */
export class RequestHooks {
  #start = performance.now();
  /** Then the answer is of this request alone. */
  decidedPolicies = false;

  constructor(
    private readonly hooks: Hooks,
    private readonly call: CallHook,
    readonly request: HookedRequest & { viewer: Viewer | undefined },
  ) {}

  /** Rejects with what is the answer. */
  async begin(): Promise<void> {
    const { onRequest } = this.hooks;
    if (onRequest) await this.call('onRequest', () => onRequest(this.request));
  }

  /** Rejects with what is the answer. `policies` and labels of overrides are those that the operation asks for; the request says which hold. */
  async operation(
    asked: GraphRequest,
    policies: readonly string[],
    labels: readonly string[],
  ): Promise<GraphRequest> {
    const { onOperation, onPolicies, onOverrides } = this.hooks;
    this.#start = performance.now();
    this.request.viewer = asked.viewer;
    const { document, operationName, variables = {} } = asked;
    const operation = getOperationAST(document, operationName);
    if (onOperation && operation) {
      const { name, operation: type } = operation;
      const hooked = { request: this.request, document, name: name?.value ?? '', type, variables };
      await this.call('onOperation', () => onOperation(hooked));
    }
    let request = asked;
    if (onPolicies && policies.length > 0) {
      this.decidedPolicies = true;
      const held = await this.call('onPolicies', () => onPolicies(policies, this.request));
      request = { ...request, policies: new Set(held) };
    }
    if (onOverrides && labels.length > 0) {
      const overrides = await this.call('onOverrides', () => onOverrides(labels, this.request));
      request = { ...request, overrides: [...overrides] };
    }
    return request;
  }

  get watchesPlans(): boolean {
    return this.hooks.onPlan !== undefined;
  }

  /** Rejects with what is the answer. */
  async plan(plan: QueryPlan): Promise<void> {
    const { onPlan } = this.hooks;
    const hooked: HookedPlan = { request: this.request, fetches: plannedQueries(plan) };
    if (onPlan) await this.call('onPlan', () => onPlan(hooked));
  }

  get watchesFetches(): boolean {
    return this.hooks.onFetch !== undefined;
  }

  /** With headers for the subgraph. Rejects with what the fetch fails with. */
  async fetch(
    subgraph: string,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Headers> {
    const { onFetch } = this.hooks;
    const hooked = { request: this.request, subgraph, query, variables };
    const given = onFetch && (await this.call('onFetch', () => onFetch(hooked)));
    return given ? lowerCased(given.headers) : {};
  }

  /** With headers for the client. Rejects with what is the answer. */
  async answer(errors: HookedAnswer['errors'], isStream: boolean): Promise<Headers> {
    const { onAnswer } = this.hooks;
    const durationMs = performance.now() - this.#start;
    const hooked = { request: this.request, errors, isStream, durationMs };
    const given = onAnswer && (await this.call('onAnswer', () => onAnswer(hooked)));
    return given ? lowerCased(given.headers) : {};
  }
}

const lowerCased = (headers: Headers = {}): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
