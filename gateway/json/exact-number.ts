/**
 * Keeps JSON numbers that JavaScript cannot represent as they are written: 9007199254740993 would end in 2, and 1.10
 * would lose its zero. Only its subgraph knows what the digits of a custom scalar mean.
 */
export class ExactNumber {
  constructor(readonly text: string) {}

  /** For whoever writes JSON otherwise than by `jsonText`: the nearest number. */
  toJSON(): number {
    met = true;
    return Number(this.text);
  }
}

/** JSON.stringify has come upon an exact number. */
let met = false;

/** As JSON.stringify, to the digit. Undefined for undefined. */
export function jsonText(value: unknown): string {
  met = false;
  const text = JSON.stringify(value);
  return met ? written(value) : text;
}

function written(value: unknown): string {
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(item => written(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, below]) => below !== undefined);
  return `{${fields.map(([name, below]) => `${JSON.stringify(name)}:${written(below)}`).join(',')}}`;
}

/** Whether JavaScript's number is written as this one. */
export function isPlain(text: string): boolean {
  return String(Number(text)) === text;
}

/** With each exact number replaced; the same value where there is none. */
export function mapped(value: unknown, replace: (number: ExactNumber) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ExactNumber) return replace(value);
  let copy: any;
  for (const name of Object.keys(value)) {
    const below = (value as Record<string, unknown>)[name];
    const other = mapped(below, replace);
    if (other === below) continue;
    copy ??= Array.isArray(value) ? [...value] : { ...value };
    Object.defineProperty(copy, name, { value: other, writable: true, enumerable: true, configurable: true });
  }
  return copy ?? value;
}
