/** Defines how long a WebSocket may take to respond. */
export interface SocketTimes {
  /** From connecting to connection_init. */
  readonly initTimeoutMs: number;
  /** Between pings; a WebSocket that leaves one unanswered for as long is cut. */
  readonly pingMs: number;
}

export const socketTimes: SocketTimes = { initTimeoutMs: 10_000, pingMs: 12_000 };
