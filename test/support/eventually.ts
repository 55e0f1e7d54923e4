/** Waits for what events bring about: runs the check until it passes, answers as it does, and fails with its last failure. */
export async function eventually<Value>(
  check: () => Value | Promise<Value>,
  patienceMs = 10_000,
): Promise<Value> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
}
