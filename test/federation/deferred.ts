/** Merges the answers to an operation with @defer as a client does: the first result, then each part at its path. */
import { parse, validate } from 'graphql';
import { deferRule } from '../../gateway/execute/defer/defer-rule';
import type { ExplainRequest } from '../../gateway/explain/explain-request';
import { isIncremental, payloadsOf as textsOf } from '../../wire/contract/incremental-results';
import { type Payload, withParts } from '../../wire/contract/merged-parts';
import type { Viewer } from '../../wire/contract/viewer';
import type { World } from './world';

const anonymous: Viewer = { tenantId: 't', userId: null, roles: [] };

/** One payload without `hasNext` where nothing came later. */
export async function payloadsOf(
  { graph, schema }: Pick<World, 'graph' | 'schema'>,
  query: string,
  variables?: Record<string, unknown>,
  explain?: ExplainRequest,
): Promise<Payload[]> {
  const document = parse(query);
  const [invalid] = [...validate(schema, document), ...validate(schema, document, [deferRule])];
  if (invalid) throw invalid;
  const results = await graph.answerIncrementally({ document, variables, viewer: anonymous, explain });
  if (!isIncremental(results)) return [JSON.parse(results.takeText())];
  const payloads: Payload[] = [];
  for await (const text of textsOf(results)) payloads.push(JSON.parse(text));
  return payloads;
}

/** What a client has in the end. A part whose path leads to nothing is an error. */
export function together(payloads: readonly Payload[]): { data: any; errors: any[] } {
  const [first, ...rest] = structuredClone(payloads) as [Payload, ...Payload[]];
  const { data, errors = [] } = rest.reduce(withParts, first);
  return { data, errors };
}

/** What a client has in the end is what it would have had at once. Resolves to the payloads. */
export async function agreeInTheEnd(
  world: World,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Payload[]> {
  const payloads = await payloadsOf(world, query, variables);
  const whole = await world.whole(query, variables);
  const last = payloads.length - 1;
  expect(payloads.map(({ hasNext = false }) => hasNext)).toEqual(payloads.map((_, n) => n < last));
  const { data, errors } = together(payloads);
  if (whole.errors) {
    expect(lacking(whole.data, data)).toEqual([]);
    const seen = whole.errors.filter(({ path = [] }) => objectAt(whole.data, path.slice(0, -1)) !== null);
    expect(placesOf(errors)).toEqual(expect.arrayContaining(placesOf(seen)));
  } else expect({ data, errors }).toEqual({ data: whole.data, errors: [] });
  return payloads;
}

const placesOf = (errors: readonly { path?: unknown }[]): string[] =>
  errors.map(({ path }) => JSON.stringify(path));

/** Null where null propagation took it away. */
function objectAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value: any, key) => value?.[key] ?? null, data);
}

/** What is in the whole, but otherwise in what came. Null stays within a deferred fragment: there may be more than in the whole. */
function lacking(whole: unknown, came: unknown, path = ''): string[] {
  if (whole === null) return [];
  if (typeof whole !== 'object' || typeof came !== 'object' || came === null)
    return whole === came ? [] : [path];
  return Object.entries(whole).flatMap(([name, value]) =>
    lacking(value, Object.hasOwn(came, name) ? (came as any)[name] : undefined, `${path}.${name}`),
  );
}
