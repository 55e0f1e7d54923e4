/** Resolves to the value of the promise, or to `late` if it takes longer; the work continues regardless. */
export function within<Value, Late>(ms: number, promise: Promise<Value>, late: Late): Promise<Value | Late> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Late>(resolve => {
    timer = setTimeout(resolve, Math.max(0, ms), late);
  });
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
