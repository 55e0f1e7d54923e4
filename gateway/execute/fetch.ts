/**
 * Owns one fetch of a plan: for which objects of the tree it is made, what it brings them, and where its errors belong.
 * An object is asked for once, however often it stands in the tree. A fetch that fails costs what it was to bring, and
 * nothing else.
 */
import type { FetchNode } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { Absent, explained, Failure, isTree, unknown } from './absent';
import { contextArguments } from './context-arguments';
import { boardEntities } from './entity-flights';
import type { Tree } from './own';
import { keyOf, representer } from './representation';
import type { Run } from './run';
import { mark, merge, type Selected } from './selected';
import type { SubgraphCall } from './subgraph-call';
import type { Subtypes } from './subtypes';
import { objectsAt, type Place, standingsAt, type TreePath } from './tree-path';

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
  /** The operation has conditions, so that what a fetch requires may have been skipped with what needs it. */
  readonly conditional: boolean;
}

/** What is asked of a subgraph, and for whom: the objects at the same index share the representation. */
interface Question {
  readonly representations: Tree[];
  /** Equal for equal representations. */
  readonly keys: string[];
  readonly owners: Tree[][];
  readonly more: Tree;
}

/** `first`: nobody else has told what the answer says of no place. */
type Take = (run: Run, answer: ExecutionResult, owners: readonly (readonly Tree[])[], first: boolean) => void;

export function fetchStep(fetch: FetchNode, path: TreePath, surroundings: FetchSurroundings): Step {
  const { id, call, selected, subtypes, question, conditional } = surroundings;
  const take = taker(fetch.serviceName, selected, path, fetch.requires !== undefined, surroundings);

  if (!fetch.requires) {
    return async run => {
      const objects = objectsAt(run.tree, path, run.repeated.any);
      if (objects.length > 0) take(run, await call(run, {}), [objects], true);
    };
  }

  const represent = representer(fetch.requires, fetch.inputRewrites ?? [], subtypes, conditional);
  const contextOf = fetch.contextRewrites && contextArguments(fetch.contextRewrites, subtypes);

  /** Without what an entity's answer depends on besides it, all share one question. */
  const questions = (run: Run): Question[] => {
    const all = new Map<string, { question: Question; known: Map<string, number> }>();
    const add = (object: Tree, more: Tree): void => {
      const representation = represent(object);
      if (representation === undefined) return;
      if (representation instanceof Absent) {
        mark(object, selected, representation.failure);
        return;
      }
      const context = contextOf ? JSON.stringify(more) : '';
      let group = all.get(context);
      if (!group) {
        group = { question: { representations: [], keys: [], owners: [], more }, known: new Map() };
        all.set(context, group);
      }
      const { question, known } = group;
      const key = keyOf(representation);
      const index = known.get(key);
      if (index !== undefined) question.owners[index]?.push(object);
      else {
        known.set(key, question.owners.length);
        question.owners.push([object]);
        question.keys.push(key);
        question.representations.push(representation);
      }
    };
    if (contextOf) {
      for (const standing of standingsAt(run.tree, path)) add(standing.object, contextOf(standing));
    } else for (const object of objectsAt(run.tree, path, run.repeated.any)) add(object, nothing);
    return [...all.values()].map(({ question }) => question);
  };

  const ask = async (run: Run, { representations, keys, owners, more }: Question): Promise<void> => {
    const send = (all: readonly Tree[]) => call(run, { ...more, representations: all });
    if (question === undefined) return take(run, await send(representations), owners, true);
    const same = contextOf ? question + JSON.stringify(more) : question;
    for (const flight of boardEntities(run.entities, same, representations, keys, send)) {
      if (!flight.first) run.trace?.shared(id, flight.answer, 'coalesced');
      const places = flight.indexes.map(index => (index === undefined ? [] : owners[index]!));
      take(run, await flight.answer, places, flight.first);
    }
  };

  return async run => {
    const asked = questions(run);
    if (run.trace) {
      const owners = asked.flatMap(question => question.owners);
      run.trace.gathered(id, owners.flat().length, owners.length);
    }
    if (asked.length === 1) await ask(run, asked[0]!);
    else if (asked.length > 1) await Promise.all(asked.map(question => ask(run, question)));
  };
}

const nothing: Tree = {};

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
      for (const owner of owners[n]!) {
        if (isTree(answer)) merge(owner, answer, selected, how);
        if (failed) markMissing(owner, isTree(answer), failed, n);
        if (ofEntities && !isTree(answer)) mark(owner, selected, unknown);
        how.copying = true;
      }
    }
  };

  interface Failed {
    readonly failure: Failure | undefined;
    /** Which owners an error was placed at, or 'all'. */
    readonly placed: ReadonlySet<number> | 'all';
  }

  function markMissing(owner: Tree, answered: boolean, { failure, placed }: Failed, n: number): void {
    if (failure) mark(owner, selected, failure);
    else if (!answered && (placed === 'all' || placed.has(n))) mark(owner, selected, explained);
  }

  function placeErrors(
    run: Run,
    errors: readonly GraphQLError[],
    owners: readonly (readonly Tree[])[],
    data: ExecutionResult['data'],
    first: boolean,
  ): Failed {
    const placed = new Set<number>();
    const loose: GraphQLError[] = [];
    let places: Map<Tree, Place[]> | undefined;
    for (const error of errors) {
      const extensions = { ...error.extensions, serviceName };
      const index = ofEntities ? error.path?.[1] : 0;
      if (!error.path?.length || typeof index !== 'number' || !owners[index]) {
        loose.push(new GraphQLError(error.message, { extensions }));
        continue;
      }
      places ??= placesOf(run);
      placed.add(index);
      const below = renamed(error.path.slice(ofEntities ? 2 : 0), selected);
      for (const owner of owners[index]) {
        for (const place of places.get(owner) ?? []) {
          run.errors.push(new GraphQLError(error.message, { path: [...place, ...below], extensions }));
        }
      }
    }
    const nothing = data === null || data === undefined || (ofEntities && !Array.isArray(data._entities));
    if (loose.length > 0 && nothing) {
      const failure = new Failure(loose);
      run.failures.push(failure);
      return { failure, placed };
    }
    if (first) run.errors.push(...loose);
    return { failure: undefined, placed: nothing ? 'all' : placed };
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

/** A path into the answer, as a path into the tree. */
function renamed(path: Place, selected: Selected): Place {
  let level: Selected | undefined = selected;
  return path.map(part => {
    if (typeof part === 'number') return part;
    const field: Selected['fields'][number] | undefined = level?.fields.find(({ from }) => from === part);
    level = field?.below;
    return field?.to ?? part;
  });
}
