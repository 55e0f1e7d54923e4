/** Owns an operation with @defer as a client puts it together: the first result, and each part at its path. */
import { parse, validate } from 'graphql';
import { deferRule } from '../../gateway/execute/defer/defer-rule';
import { isIncremental, payloadsOf as textsOf } from '../../wire/incremental-results';
import type { Viewer } from '../../wire/viewer';
import type { World } from './world';

export interface Payload {
  readonly data?: any;
  readonly errors?: readonly any[];
  readonly incremental?: readonly {
    readonly data: any;
    readonly path: readonly (string | number)[];
    readonly label?: string;
    readonly errors?: readonly any[];
  }[];
  readonly hasNext?: boolean;
}

const anonymous: Viewer = { tenantId: 't', userId: null, roles: [] };

/** One payload without `hasNext` where nothing came later. */
export async function payloadsOf(
  { graph, schema }: Pick<World, 'graph' | 'schema'>,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Payload[]> {
  const document = parse(query);
  const [invalid] = [...validate(schema, document), ...validate(schema, document, [deferRule])];
  if (invalid) throw invalid;
  const results = await graph.answerIncrementally({ document, variables, viewer: anonymous });
  if (!isIncremental(results)) return [JSON.parse(results.takeResponse().text)];
  const payloads: Payload[] = [];
  for await (const text of textsOf(results)) payloads.push(JSON.parse(text));
  return payloads;
}

/** What a client has in the end. A part whose path leads to nothing is an error. */
export function together(payloads: readonly Payload[]): { data: any; errors: any[] } {
  const { data, errors = [] } = structuredClone(payloads[0]!);
  const all = [...errors];
  for (const { incremental = [] } of payloads.slice(1)) {
    for (const part of incremental) {
      const target = part.path.reduce((value: any, key) => value?.[key], data);
      if (typeof target !== 'object' || target === null) throw new Error(`Nothing is at ${part.path}.`);
      all.push(...(part.errors ?? []));
      if (part.data !== null) mergeInto(target, structuredClone(part.data));
    }
  }
  return { data, errors: all };
}

function mergeInto(target: any, source: any): void {
  for (const [name, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, name) ? target[name] : undefined;
    if (typeof known === 'object' && known !== null && typeof value === 'object' && value !== null) {
      mergeInto(known, value);
    } else
      Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
  }
}
