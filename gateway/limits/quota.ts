/** Counts what each caller has open, and the total. */
export class Quota {
  readonly #open = new Map<string, number>();
  #all = 0;

  get all(): number {
    return this.#all;
  }

  of(caller: string): number {
    return this.#open.get(caller) ?? 0;
  }

  take(caller: string): void {
    this.#open.set(caller, this.of(caller) + 1);
    this.#all++;
  }

  giveBack(caller: string): void {
    const left = this.of(caller) - 1;
    if (left > 0) this.#open.set(caller, left);
    else this.#open.delete(caller);
    this.#all--;
  }
}
