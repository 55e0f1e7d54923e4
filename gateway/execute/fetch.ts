/**
 * Owns one fetch of a plan: for which objects of the tree it is made, what it brings them, and where its errors belong.
 * An object is asked for once, however often it stands in the tree. A fetch that fails costs what it was to bring, and
 * nothing else.
 */
import type { FetchNode } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { Absent, explained, Failure, isTree, unknown } from './absent';
import { contextArguments } from './context-arguments';
import type { Tree } from './own';
import { keyOf, representer } from './representation';
import type { Run } from './run';
import { mark, merge, type Selected, selectedBy } from './selected';
import type { SubgraphCall } from './subgraph-call';
import type { Subtypes } from './subtypes';
import { objectsAt, type Place, standingsAt, type TreePath } from './tree-path';

export type Step = (run: Run) => Promise<void>;

export interface FetchSurroundings {
  /** Its place in the plan. */
  readonly id: number;
  readonly call: SubgraphCall;
  readonly subtypes: Subtypes;
  /** The answer has other readers, or what it brings depends on more than the representation. */
  readonly copying: boolean;
  /** The operation has conditions, so that what a fetch requires may have been skipped with what needs it. */
  readonly conditional: boolean;
}

/** What is asked of a subgraph, and for whom: the objects at the same index share the representation. */
interface Question {
  readonly representations: Tree[];
  readonly owners: Tree[][];
  readonly more: Tree;
}

type Take = (run: Run, answer: ExecutionResult, owners: readonly Tree[][]) => void;

export function fetchStep(fetch: FetchNode, path: TreePath, surroundings: FetchSurroundings): Step {
  const { id, call, subtypes, conditional } = surroundings;
  const document = fetch.operationDocumentNode;
  if (!document) throw new Error('The planner was not asked for documents.');
  const ofEntities = fetch.requires !== undefined;
  const selected = selectedBy(document, ofEntities, fetch.outputRewrites);
  const take = taker(fetch.serviceName, selected, path, ofEntities, surroundings);

  if (!fetch.requires) {
    return async run => {
      const objects = objectsAt(run.tree, path);
      if (objects.length > 0) take(run, await call(run, {}), [objects]);
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
        group = { question: { representations: [], owners: [], more }, known: new Map() };
        all.set(context, group);
      }
      const { question, known } = group;
      const key = keyOf(representation);
      const index = known.get(key);
      if (index !== undefined) question.owners[index]?.push(object);
      else {
        known.set(key, question.owners.length);
        question.owners.push([object]);
        question.representations.push(representation);
      }
    };
    if (contextOf) {
      for (const standing of standingsAt(run.tree, path)) add(standing.object, contextOf(standing));
    } else for (const object of objectsAt(run.tree, path)) add(object, {});
    return [...all.values()].map(({ question }) => question);
  };

  const ask = async (run: Run, { representations, owners, more }: Question): Promise<void> =>
    take(run, await call(run, { ...more, representations }), owners);

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

/** Brings an answer to its owners: of entities one list of owners for each, otherwise one for all. */
function taker(
  serviceName: string,
  selected: Selected,
  path: TreePath,
  ofEntities: boolean,
  { copying, subtypes }: FetchSurroundings,
): Take {
  return (run, { data, errors }, owners) => {
    const answers: unknown = ofEntities ? data?._entities : [data];
    const failed = errors?.length ? placeErrors(run, errors, owners, data) : undefined;
    for (let n = 0; n < owners.length; n++) {
      const answer = Array.isArray(answers) ? answers[n] : undefined;
      // The answer becomes a part of the tree under its first owner; each other gets a copy of its own, because what
      // comes later may differ by where an object stands.
      let taken = copying;
      for (const owner of owners[n]!) {
        if (isTree(answer)) merge(owner, answer, selected, taken, subtypes.abstract);
        if (failed) markMissing(owner, isTree(answer), failed, n);
        if (ofEntities && !isTree(answer)) mark(owner, selected, unknown);
        taken = true;
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
    owners: readonly Tree[][],
    data: ExecutionResult['data'],
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
    run.errors.push(...loose);
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
