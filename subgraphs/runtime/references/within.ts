/** What the promise gives, or `late` where that takes longer; it goes on all the same. */
export function within<Value, Late>(ms: number, promise: Promise<Value>, late: Late): Promise<Value | Late> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Late>(resolve => {
    timer = setTimeout(resolve, Math.max(0, ms), late);
  });
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
