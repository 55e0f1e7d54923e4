/** Merges the parts of an incremental answer (incremental-results.ts) as a client does. */

/** A payload as it came, or what they are together. */
export interface Payload {
  data?: any;
  errors?: any[];
  readonly incremental?: readonly {
    readonly data: any;
    readonly path: readonly (string | number)[];
    readonly label?: string;
    readonly errors?: readonly any[];
  }[];
  readonly hasNext?: boolean;
  extensions?: any;
}

/** Changes the answer, and gives it. Throws where a part's path leads to nothing. */
export function withParts(answer: Payload, { incremental = [], extensions }: Payload): Payload {
  for (const { path, data, errors = [] } of incremental) {
    const target = path.reduce((value, key) => value?.[key], answer.data);
    if (!isObject(target)) throw new Error(`Nothing is at ${path.join('.')}.`);
    if (errors.length > 0) answer.errors = [...(answer.errors ?? []), ...errors];
    if (data !== null) mergeInto(target, data);
  }
  if (extensions) answer.extensions = { ...answer.extensions, ...extensions };
  return answer;
}

function mergeInto(target: any, source: any): void {
  for (const [name, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (isObject(known) && isObject(value)) mergeInto(known, value);
    else Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
