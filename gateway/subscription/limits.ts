/** Owns how much of the gateway open connections and subscriptions may take: docs/reference/gateway.md says what is met when. */

export interface SubscriptionLimits {
  /** Of the process, whatever the protocol. */
  readonly subscriptions: number;
  readonly webSockets: number;
  /** Under way on one WebSocket: a page has a dozen. */
  readonly operations: number;
  /** From connecting to connection_init. */
  readonly initTimeoutMs: number;
  /** Between pings; a WebSocket that leaves one unanswered for as long is cut. */
  readonly pingMs: number;
}

export const subscriptionLimits: SubscriptionLimits = {
  subscriptions: 10_000,
  webSockets: 10_000,
  operations: 100,
  initTimeoutMs: 10_000,
  pingMs: 12_000,
};
