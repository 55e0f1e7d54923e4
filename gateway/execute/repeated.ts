/**
 * Owns which objects of a run's tree stand at several places of it, and what was written of them: at the next place
 * it is written again as it is.
 */
import type { ObjectShape } from './shape';

interface Written {
  readonly shape: ObjectShape;
  readonly text: string;
}

export class Repeated {
  #texts: Map<object, Written | undefined> | undefined;

  add(object: object): void {
    this.#texts ??= new Map();
    if (!this.#texts.has(object)) this.#texts.set(object, undefined);
  }

  get any(): boolean {
    return this.#texts !== undefined;
  }

  /** Undefined when nothing is kept: it stands at one place only, or was written in another shape. */
  textOf(object: object, shape: ObjectShape): string | undefined {
    const written = this.#texts?.get(object);
    return written?.shape === shape ? written.text : undefined;
  }

  keep(object: object, shape: ObjectShape, text: string): void {
    if (this.#texts?.has(object)) this.#texts.set(object, { shape, text: inOnePiece(text) });
  }

  /** Texts that nobody needs any more would live as long as the run is remembered. */
  forget(): void {
    this.#texts = undefined;
  }
}

/**
 * V8 keeps a sum of strings as a tree of them, and makes one piece of it when a character is asked for. Otherwise the
 * tree would be walked again at each place that the text is written at.
 */
function inOnePiece(text: string): string {
  return text.charCodeAt(0) === 0x7b ? text : '';
}
