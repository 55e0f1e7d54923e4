/**
 * Owns which objects of a run's tree stand at several places of it, and where in the answer each was written: at the
 * next place these bytes are written again as they are.
 */
import type { ObjectShape } from './shape';

interface Written {
  readonly object: object;
  readonly shape: ObjectShape;
  readonly start: number;
  readonly end: number;
}

export class Repeated {
  #written: Map<object, Written | undefined> | undefined;
  /** In their order in the answer. */
  #kept: Written[] = [];

  add(object: object): void {
    this.#written ??= new Map();
    if (!this.#written.has(object)) this.#written.set(object, undefined);
  }

  get any(): boolean {
    return this.#written !== undefined;
  }

  /** Undefined when nothing is kept: it stands at one place only, or was written in another shape. */
  writtenOf(object: object, shape: ObjectShape): Written | undefined {
    const written = this.#written?.get(object);
    return written?.shape === shape ? written : undefined;
  }

  keep(object: object, shape: ObjectShape, start: number, end: number): void {
    if (!this.#written?.has(object)) return;
    const written = { object, shape, start, end };
    this.#written.set(object, written);
    this.#kept.push(written);
  }

  /** What ended behind `length` is not in the answer any more. */
  cut(length: number): void {
    for (let last = this.#kept.at(-1); last && last.end > length; last = this.#kept.at(-1)) {
      this.#kept.pop();
      if (this.#written?.get(last.object) === last) this.#written.set(last.object, undefined);
    }
  }

  /** Nobody needs it any more, and it would live as long as the run is remembered. */
  forget(): void {
    this.#written = undefined;
    this.#kept = [];
  }
}
