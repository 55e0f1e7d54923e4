/**
 * Tracks the objects that stand at several places of a run's tree: each is visited once, and its written bytes are
 * copied to its other places.
 */
import type { ObjectShape } from '../response/shape';

interface Standing {
  /** The last walk that came by. */
  walk: number;
  written: Written | undefined;
}

interface Written {
  readonly shape: ObjectShape;
  readonly start: number;
  readonly end: number;
}

export class Repeated {
  #standings: Map<object, Standing> | undefined;
  #walks = 0;
  /** What is written, in its order in the answer. */
  #kept: Standing[] = [];

  add(object: object): void {
    this.#standings ??= new Map();
    if (!this.#standings.has(object)) this.#standings.set(object, { walk: 0, written: undefined });
  }

  /** The number of the first of so many walks that nobody was on before. */
  walks(count: number): number {
    const first = this.#walks + 1;
    this.#walks += count;
    return first;
  }

  /** Whether the walk had not come by this object. */
  isNew(object: object, walk: number): boolean {
    const standing = this.#standings?.get(object);
    if (standing === undefined) return true;
    if (standing.walk === walk) return false;
    standing.walk = walk;
    return true;
  }

  /** Undefined when nothing is kept: it stands at one place only, or was written in another shape. */
  writtenOf(object: object, shape: ObjectShape): Written | undefined {
    const written = this.#standings?.get(object)?.written;
    return written?.shape === shape ? written : undefined;
  }

  keep(object: object, shape: ObjectShape, start: number, end: number): void {
    const standing = this.#standings?.get(object);
    if (standing === undefined) return;
    standing.written = { shape, start, end };
    this.#kept.push(standing);
  }

  /** What ended behind `length` is not in the answer any more. */
  cut(length: number): void {
    for (let last = this.#kept.at(-1); last; last = this.#kept.at(-1)) {
      if (last.written && last.written.end <= length) return;
      last.written = undefined;
      this.#kept.pop();
    }
  }

  /** Nobody needs it any more, and it would live as long as the run is remembered. */
  forget(): void {
    this.#standings = undefined;
    this.#kept = [];
  }
}
