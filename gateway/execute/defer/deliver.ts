/**
 * Delivers the results of an operation with @defer after the first part of its plan: finds the places of the answer
 * that were deferred, and sends the result for each as soon as the plan has gathered it. Places that null propagation
 * removed from the answer get no results.
 */
import { GraphQLError } from 'graphql';
import { PushedEvents } from '../../../wire/contract/event-stream';
import type {
  DeferredResult,
  IncrementalResults,
  SubsequentResult,
} from '../../../wire/contract/incremental-results';
import { WrittenResult } from '../../../wire/contract/serialized-result';
import type { SelectedNames } from '../planner-workarounds/rewrite-operation';
import { clientErrors, unreportedFailures } from '../response/answer-errors';
import { type ObjectShape, visible, writeOrNull } from '../response/shape';
import { Writing } from '../response/writing';
import type { Run } from '../run/run';
import { isTree } from '../tree/failed-marker';
import { own, type Tree } from '../tree/own-property';
import type { Place } from '../tree/path';
import { Repeated } from '../tree/shared-objects';
import type { Deferral } from './deferral';

export interface Delivering {
  readonly root: ObjectShape;
  readonly selected: SelectedNames;
  /** The client's labels. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

/** Where something is to come. */
interface DeferredPlace {
  readonly label: string;
  readonly shape: ObjectShape;
  readonly object: Tree;
  readonly place: Place;
  readonly placeInTree: Place;
}

/** `first` alone where nothing that is deferred has a place. */
export function deliver(
  first: WrittenResult,
  run: Run,
  deferral: Deferral,
  { root, selected, labels }: Delivering,
): WrittenResult | IncrementalResults {
  const text = first.take();
  const initialResult = new WrittenResult(text, first.errors, first.extensions);
  let waiting = placesIn(root, run.tree, JSON.parse(text), [], []);
  if (waiting.length === 0) return initialResult.with([...first.errors, ...unreportedFailures(run)]);

  const write = ({ label, shape, object, place, placeInTree }: DeferredPlace): DeferredResult => {
    const to = { path: place, label: labels.get(label) };
    const failure = deferral.failureOf(label);
    if (failure !== undefined) return { ...to, result: new WrittenResult('null', [failed(failure, place)]) };
    const writing = new Writing(new Repeated());
    run.budget.write(writing.bytes, () => writeOrNull(shape, object, writing));
    const text = writing.bytes.take();
    const errors = clientErrors(run, path => {
      if (!placeInTree.every((part, n) => path[n] === part)) return undefined;
      const below = visible(path.slice(placeInTree.length), object, shape, selected);
      return below && [...place, ...below];
    });
    if (writing.errors.length > 0) {
      for (const part of [...place].reverse()) writing.errors.within(part, 0);
      errors.push(...writing.errors.all(errors));
    }
    waiting.push(...placesIn(shape, object, JSON.parse(text), place, placeInTree));
    return { ...to, result: new WrittenResult(text, errors) };
  };

  /** What is written may have places of its own, which may be done as well. */
  const writeDone = (): DeferredResult[] => {
    const written: DeferredResult[] = [];
    for (;;) {
      const found = waiting;
      waiting = found.filter(({ label }) => !deferral.isDone(label));
      if (waiting.length === found.length) return written;
      for (const place of found) if (deferral.isDone(place.label)) written.push(write(place));
    }
  };

  const subsequentResults = new PushedEvents<SubsequentResult>(Number.POSITIVE_INFINITY);
  const tellDone = () => {
    const incremental = writeDone();
    const hasNext = deferral.underWay;
    const last = incremental.at(-1);
    if (!hasNext && last) {
      const { result } = last;
      incremental[incremental.length - 1] = {
        ...last,
        result: result.with([...result.errors, ...unreportedFailures(run)]),
      };
    }
    const extensions = hasNext ? undefined : run.responseExtensions.extensions();
    if (last || !hasNext) subsequentResults.push({ incremental, hasNext, extensions });
    if (!hasNext) subsequentResults.end();
  };
  const tell = () => {
    try {
      tellDone();
    } catch (error) {
      subsequentResults.fail(error);
    }
  };
  deferral.onDone(tell);
  tell();
  return { initialResult, subsequentResults };
}

/** `written` is what the client got of `value`. */
function placesIn(
  shape: ObjectShape,
  value: unknown,
  written: unknown,
  place: Place,
  placeInTree: Place,
): DeferredPlace[] {
  if (Array.isArray(written) && Array.isArray(value)) {
    return written.flatMap((item, n) => placesIn(shape, value[n], item, [...place, n], [...placeInTree, n]));
  }
  if (!isTree(written) || !isTree(value)) return [];
  const { fields = [], deferred = [] } = shape.typeOf(value.__typename) ?? {};
  return [
    ...deferred.map(deferredShape => ({ ...deferredShape, object: value, place, placeInTree })),
    ...fields.flatMap(({ name, from, below }) => {
      if (!below) return [];
      return placesIn(below, own(value, from), own(written, name), [...place, name], [...placeInTree, from]);
    }),
  ];
}

function failed(failure: unknown, path: Place): GraphQLError {
  return new GraphQLError('Internal error.', { path, originalError: failure as Error });
}
