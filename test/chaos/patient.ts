/** Asks databases whose servers come and go: what only reads is asked again, and of what writes nobody knows. */
import type { Joinery } from '../references/joinery';
import type { Read } from '../references/readers';

const patienceMs = 120_000;
const pauseMs = 100;
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Classes of SQLSTATE in which the server speaks of itself, or of a database that is being replaced. */
const unavailable = /^(57|08|53|3D|55)/;

/** The connection, and not the statement, failed. */
function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === undefined || !/^[0-9A-Z]{5}$/.test(code) || unavailable.test(code);
}

export const patiently = (joinery: Joinery): Joinery => ({
  ...joinery,
  read: again(joinery.read),
  write: async (...asked) => {
    try {
      return await joinery.write(...asked);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      throw Object.assign(new Error('No answer', { cause: error }), { code: 'lost' });
    }
  },
});

export const again =
  (read: Read): Read =>
  async (...asked) => {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      try {
        return await read(...asked);
      } catch (error) {
        if (!isUnavailable(error) || Date.now() > deadline) throw error;
        await wait(pauseMs);
      }
    }
  };
