/**
 * Runs one fetch of a plan: collects the objects that it is for, merges the answer into them and places its errors. Each
 * object is requested once, however often it stands in the tree. A failed fetch costs only what it selects.
 */
import type { FetchNode } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { jsonText } from '../../json/exact-number';
import type { Subtypes } from '../prepare/subtypes';
import { EntityBatch, type RequestedEntities } from '../reuse/entity-batch';
import { fetchedEntities } from '../reuse/fetched-entities';
import { FailedMarker, Failure, isTree, unknown } from '../tree/failed-marker';
import { mark, merge, type Selected } from '../tree/merge-answer';
import type { Tree } from '../tree/own-property';
import { objectsAt, type Place, standingsAt, type TreePath } from '../tree/path';
import { contextArguments } from './context-arguments';
import { keyOf, representer } from './representation';
import type { Run } from './run';
import type { SubgraphCall } from './subgraph-call';
import type { Trace } from './trace';

export type Step = (run: Run) => Promise<void>;

export interface FetchSurroundings {
  /** Its place in the plan. */
  readonly id: number;
  readonly call: SubgraphCall;
  readonly selected: Selected;
  readonly subtypes: Subtypes;
  /** By which the same entities are known to other fetches of the plan, where there are such. */
  readonly question: string | undefined;
  /** The answer has other readers, or what it brings depends on more than the representation. */
  readonly copying: boolean;
  /** Places of the tree where the same subgraph may already have returned these entities. */
  readonly fetchedAt: readonly TreePath[];
  /** The operation has conditions, so that what a fetch requires may have been skipped with what needs it. */
  readonly conditional: boolean;
}

/** `first`: this fetch made the call, so it reports the errors that have no place. */
type Take = (run: Run, answer: ExecutionResult, owners: Owners, first: boolean) => void;

/** By the index of what an answer brings: the objects that it belongs to. */
type Owners = readonly (readonly Tree[] | undefined)[];

export function fetchStep(fetch: FetchNode, path: TreePath, surroundings: FetchSurroundings): Step {
  const { id, call, selected, subtypes, question, fetchedAt, conditional } = surroundings;
  const take = taker(fetch.serviceName, selected, path, fetch.requires !== undefined, surroundings);

  if (!fetch.requires) {
    return run => {
      const objects = objectsAt(run.tree, path, run.repeated);
      if (objects.length === 0) return done;
      return call(run, nothing).then(answer => take(run, answer, [objects], true));
    };
  }

  const represent = representer(fetch.requires, fetch.inputRewrites ?? [], subtypes, conditional);
  const contextOf = fetch.contextRewrites && contextArguments(fetch.contextRewrites, subtypes);

  const leaves = { copying: false, repeated: undefined, abstract: subtypes.abstract };

  /** `fetched`: entities that need not be requested again. */
  const addTo = (batch: EntityBatch, object: Tree, fetched?: ReadonlyMap<string, Tree>): void => {
    const representation = represent(object);
    if (representation === undefined) return;
    if (representation instanceof FailedMarker) {
      mark(object, selected, representation.failure);
      return;
    }
    const key = keyOf(representation);
    const known = fetched?.get(key);
    if (known === undefined) batch.add(object, key, representation);
    else {
      merge(object, known, selected, leaves);
      batch.alreadyFetched += 1;
    }
  };
  const ask = async (run: Run, batch: EntityBatch, more: Tree): Promise<void> => {
    batch.send(representations => call(run, { ...more, representations }));
    for (const part of batch.parts) {
      const answer = part.call.answer!;
      const first = batch.isFirst(part);
      if (!first) run.trace?.shared(id, answer, 'coalesced');
      const answered = await answer;
      take(run, answered, part.owners, first);
      run.trace?.knew(id, knownIn(answered, part.owners));
    }
  };

  const traceGathered = (trace: Trace, batches: readonly EntityBatch[]): void => {
    const owners = batches.flatMap(({ parts }) => parts.flatMap(part => Object.values(part.owners)));
    const alreadyFetched = batches.reduce((sum, batch) => sum + batch.alreadyFetched, 0);
    trace.gathered(id, {
      found: owners.flat().length + alreadyFetched,
      told: alreadyFetched,
      asked: owners.length,
    });
  };

  if (!contextOf) {
    return run => {
      const batch = new EntityBatch(entitiesOf(run), question);
      const fetched = fetchedAt.length > 0 ? fetchedEntities(run, fetchedAt, represent, selected) : undefined;
      for (const object of objectsAt(run.tree, path, run.repeated)) addTo(batch, object, fetched);
      if (run.trace) traceGathered(run.trace, [batch]);
      return ask(run, batch, nothing);
    };
  }
  // An entity's answer depends on more than its representation: each setting of that is a question.
  return async run => {
    const all = new Map<string, { batch: EntityBatch; more: Tree }>();
    for (const standing of standingsAt(run.tree, path)) {
      const more = contextOf(standing);
      const context = jsonText(more);
      let group = all.get(context);
      if (!group) {
        group = { batch: new EntityBatch(entitiesOf(run), question && question + context), more };
        all.set(context, group);
      }
      addTo(group.batch, standing.object);
    }
    const groups = [...all.values()];
    if (run.trace)
      traceGathered(
        run.trace,
        groups.map(({ batch }) => batch),
      );
    await Promise.all(groups.map(({ batch, more }) => ask(run, batch, more)));
  };
}

const nothing: Tree = {};
const done = Promise.resolve();

function entitiesOf(run: Run): RequestedEntities {
  run.entities ??= new Map();
  return run.entities;
}

/** How many entities that have owners here the service knew. */
function knownIn({ data }: ExecutionResult, owners: Owners): number {
  const answers: unknown = data?._entities;
  return Array.isArray(answers) ? owners.filter((_, n) => isTree(answers[n])).length : 0;
}

/** Brings an answer to its owners: of entities one list of owners for each, otherwise one for all. */
function taker(
  serviceName: string,
  selected: Selected,
  path: TreePath,
  ofEntities: boolean,
  { copying, subtypes }: FetchSurroundings,
): Take {
  return (run, { data, errors }, owners, first) => {
    const answers: unknown = ofEntities ? data?._entities : [data];
    const failed = errors?.length ? placeErrors(run, errors, owners, data, first) : undefined;
    for (let n = 0; n < owners.length; n++) {
      const answer = Array.isArray(answers) ? answers[n] : undefined;
      // The answer becomes a part of the tree under its first owner; each other gets a copy of its own where what comes
      // later may differ by where an object stands.
      const how = { copying, repeated: copying ? undefined : run.repeated, abstract: subtypes.abstract };
      for (const owner of owners[n] ?? []) {
        if (isTree(answer)) merge(owner, answer, selected, how);
        if (failed) markMissing(owner, isTree(answer), failed, n);
        if (ofEntities && !isTree(answer)) mark(owner, selected, unknown);
        how.copying = true;
      }
    }
  };

  /** Why the owners at an index miss what the answer was to bring them; undefined where it had no error for them. */
  type Failed = (n: number) => Failure | undefined;

  function markMissing(owner: Tree, answered: boolean, failed: Failed, n: number): void {
    const failure = failed(n);
    if (failure && !(answered && failure.placed)) mark(owner, selected, failure);
  }

  function placeErrors(
    run: Run,
    errors: readonly GraphQLError[],
    owners: Owners,
    data: ExecutionResult['data'],
    first: boolean,
  ): Failed {
    const placed = new Map<number, GraphQLError[]>();
    const loose: GraphQLError[] = [];
    let places: Map<Tree, Place[]> | undefined;
    for (const { message, path = [], extensions: given } of errors) {
      const tagged = new GraphQLError(message, { extensions: { ...given, serviceName } });
      const index = indexOf(path);
      const below = placeWithin(path.slice(ofEntities ? 2 : 0), selected);
      // An entity is a place by itself; the root is none.
      if (index === undefined || !owners[index] || (!ofEntities && below.length === 0)) {
        loose.push(tagged);
        continue;
      }
      places ??= placesOf(run);
      const known = placed.get(index);
      if (known) known.push(tagged);
      else placed.set(index, [tagged]);
      const standing = owners[index].flatMap(owner => places!.get(owner) ?? []);
      if (standing.length === 0 && first) run.errors.push(tagged);
      for (const place of standing) {
        run.errors.push(
          new GraphQLError(message, { path: [...place, ...below], extensions: tagged.extensions }),
        );
      }
    }
    const nothing = data === null || data === undefined || (ofEntities && !Array.isArray(data._entities));
    if (loose.length > 0 && nothing) {
      const failure = new Failure(loose);
      run.failures.push(failure);
      return () => failure;
    }
    if (first) run.errors.push(...loose);
    const all = nothing ? new Failure([...placed.values()].flat(), true) : undefined;
    const failures = new Map([...placed].map(([index, own]) => [index, new Failure(own, true)]));
    return n => failures.get(n) ?? all;
  }

  function indexOf(path: Place): number | undefined {
    if (!ofEntities) return 0;
    const [field, index] = path;
    return field === '_entities' && typeof index === 'number' ? index : undefined;
  }

  function placesOf(run: Run): Map<Tree, Place[]> {
    const places = new Map<Tree, Place[]>();
    for (const { object, place } of standingsAt(run.tree, path)) {
      const known = places.get(object);
      if (known) known.push(place);
      else places.set(object, [place]);
    }
    return places;
  }
}

/**
 * A path into the answer, as a path into the tree: as much of it as leads through what was selected. Some subgraphs say
 * a field's name where it has an alias.
 */
function placeWithin(path: Place, selected: Selected): Place {
  const place: (string | number)[] = [];
  let level: Selected | undefined = selected;
  for (const part of path) {
    if (typeof part === 'number') {
      if (place.length === 0) break;
      place.push(part);
      continue;
    }
    const fields: Selected['fields'] = level?.fields ?? [];
    const field =
      fields.find(({ from }) => from === part) ?? fields.find(({ names }) => names.includes(part));
    if (!field) break;
    level = field.below;
    place.push(field.to);
  }
  return place;
}
