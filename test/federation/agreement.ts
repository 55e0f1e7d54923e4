/**
 * Proves that the executor is right: its answer is the one that graphql-js gives for a single schema over the same data,
 * and the one that @apollo/gateway gives. Where those two differ, graphql-js is right. Wherever graphql-js tells of an
 * error, so does the executor: a null where none may be always has one.
 */
import { type RandomOptions, randomOperation } from './random-operation';
import type { Answered, World } from './world';

export interface AgreementOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Why @apollo/gateway's answer is another one. */
  readonly apolloDiffers?: string;
}

/** Resolves to our answer. Error messages are compared by the places that they are at. */
export async function agree(world: World, query: string, options: AgreementOptions = {}): Promise<Answered> {
  const { variables, operationName, apolloDiffers } = options;
  const ours = await world.ours(query, variables, operationName);
  const whole = await world.whole(query, variables, operationName);
  expect(JSON.stringify(ours.data)).toBe(JSON.stringify(whole.data));
  const found = placesOf(ours);
  expect(found).toEqual(expect.arrayContaining(placesOf(whole)));
  // graphql-js stops inside what is null already; subgraphs had answered by then.
  const further = (ours.errors ?? []).filter(({ path }) => !placesOf(whole).includes(JSON.stringify(path)));
  expect(further.filter(({ path }) => !endsInNull(ours.data, path ?? []))).toEqual([]);
  if (apolloDiffers === undefined) {
    expect(ours.data).toEqual((await world.apollos(query, variables, operationName)).data);
  }
  return ours;
}

function placesOf({ errors = [] }: Answered): string[] {
  return errors.map(({ path }) => JSON.stringify(path)).sort();
}

/** Of each error in the whole, that the null which it left has an error in our answer. */
function isTold(whole: Answered, ours: Answered): boolean {
  return (whole.errors ?? []).every(({ path = [] }) => {
    const left = JSON.stringify(path.slice(0, depthOfNull(whole.data, path)));
    return ours.errors?.some(
      error => JSON.stringify(error.path?.slice(0, depthOfNull(whole.data, path))) === left,
    );
  });
}

/** How many parts of the path lead to the null that it ends in. */
function depthOfNull(data: unknown, path: readonly (string | number)[]): number {
  let value = data;
  for (const [depth, part] of path.entries()) {
    if (value === null) return depth;
    value = (value as Record<string | number, unknown>)[part];
  }
  return path.length;
}

function endsInNull(data: unknown, path: readonly (string | number)[]): boolean {
  return depthOfNull(data, path) < path.length;
}

export interface RandomAgreementOptions extends RandomOptions {
  readonly count: number;
  /** The planner's plan gives other data than the schema says. Returns the reason, for operations where that is known. */
  readonly exception?: (query: string) => string | undefined;
  readonly apollo?: boolean;
}

/** FEDERATION_SEED=n runs that one alone, FEDERATION_COUNT=n as many as that. */
export async function agreeOnRandomOperations(world: World, options: RandomAgreementOptions): Promise<void> {
  const only = process.env.FEDERATION_SEED;
  const [from, to] = only
    ? [Number(only), Number(only) + 1]
    : [1, Number(process.env.FEDERATION_COUNT ?? options.count) + 1];
  let apolloWrong = 0;
  for (let seed = from; seed < to; seed++) {
    const { query, variables } = randomOperation(world.schema, seed, options);
    if (options.exception?.(query)) continue;
    const whole = await world.whole(query, variables);
    const ours = await world.ours(query, variables);
    // A mutation counts on: each executor starts from what the one before it left.
    const same = JSON.stringify(ours.data) === JSON.stringify(whole.data);
    if (!same || !isTold(whole, ours) || Boolean(ours.errors) !== Boolean(whole.errors)) {
      const story = { seed, query, variables, ours, whole };
      throw new Error(
        `Seed ${seed} (FEDERATION_SEED=${seed}) disagrees:\n${JSON.stringify(story, null, 1)}\n${query}`,
      );
    }
    if (options.apollo === false || whole.errors) continue;
    const apollos = await world.apollos(query, variables).catch(error => ({ data: String(error) }));
    if (JSON.stringify(sorted(apollos.data)) !== JSON.stringify(sorted(ours.data))) apolloWrong++;
  }
  if (process.env.FEDERATION_SEED || process.env.FEDERATION_COUNT) {
    process.stderr.write(`${to - from} operations, @apollo/gateway gave other data for ${apolloWrong}\n`);
  }
}

/** Without the order of fields. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, sorted(item)]),
  );
}
