/** Says in one line why something failed: for logs, where the stack stands at the level debug. */

/** The rest is in the message itself. */
const maxReason = 300;

export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').slice(0, maxReason);
