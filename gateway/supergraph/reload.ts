/**
 * Replaces the graph in service: opens the new one beside the old, and switches once it is valid and has planned the
 * operations that were requested lately. The old one finishes its requests and is closed after the last. If the new
 * one cannot be opened, the reason is logged and the old one stays in service.
 */
import { type EventStream, isEventStream, watchedEvents } from '../../wire/contract/event-stream';
import { isIncremental } from '../../wire/contract/incremental-results';
import type { WrittenResult } from '../../wire/contract/serialized-result';
import type { Log } from '../../wire/log';
import { reasonOf } from '../../wire/reason';
import type { Graph } from '../graph';

export interface ReloadableGraph extends Graph {
  /** Never rejects. Calls while one is under way are one more after it. */
  reload(): Promise<void>;
}

interface Generation {
  readonly graph: Graph;
  running: number;
  retired: boolean;
  /** By a request that it was running for. */
  readonly left: () => void;
}

/** Rejects when the first graph cannot be opened. `tell` hears that a reload worked, in one line; unless given, the log does. */
export async function reloadableGraph(
  open: () => Promise<Graph>,
  log: Log,
  tell: (line: string) => void = line => log.info(line),
): Promise<ReloadableGraph> {
  const begin = async (): Promise<Generation> => {
    const left = () => {
      generation.running--;
      closeIfDone(generation);
    };
    const generation: Generation = { graph: await open(), running: 0, retired: false, left };
    return generation;
  };
  let current = await begin();
  let refused: string | undefined;
  let closed = false;
  let reloading: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const closing = new Set<Promise<void>>();

  const closeIfDone = (generation: Generation): void => {
    if (!generation.retired || generation.running > 0) return;
    const ending = generation.graph
      .close()
      .catch(err => log.warn({ err }, 'The replaced graph could not be closed'))
      .finally(() => closing.delete(ending));
    closing.add(ending);
  };

  const within = <Value>(use: (graph: Graph) => Promise<Value>): Promise<Value> => {
    const { graph, left } = current;
    current.running++;
    const used = use(graph);
    used.then(left, left);
    return used;
  };

  /** Until its end a subscription is served by the graph that it began with. */
  const stayingWith = <Event>(generation: Generation, events: EventStream<Event>): EventStream<Event> => {
    generation.running++;
    return watchedEvents(events, generation.left);
  };

  const subscribe: Graph['subscribe'] = request =>
    within(async graph => {
      const generation = current;
      const events = await graph.subscribe(request);
      return isEventStream<WrittenResult>(events) ? stayingWith(generation, events) : events;
    });

  const answerIncrementally: Graph['answerIncrementally'] = request =>
    within(async graph => {
      const generation = current;
      const results = await graph.answerIncrementally(request);
      if (!isIncremental(results)) return results;
      return { ...results, subsequentResults: stayingWith(generation, results.subsequentResults) };
    });

  const replace = async (): Promise<void> => {
    try {
      const opened = await begin();
      await opened.graph.prepareAhead(current.graph.asked());
      if (closed) return await opened.graph.close();
      const old = current;
      current = opened;
      refused = undefined;
      old.retired = true;
      closeIfDone(old);
      tell('The supergraph was reloaded and is in service');
    } catch (err) {
      // What anybody may read at /ready.
      refused = reasonOf(err);
      log.error({ reason: refused }, 'The supergraph is invalid; the previous one stays in service');
      log.debug({ err }, 'Why it is invalid');
    }
  };
  const reload = (): Promise<void> => {
    if (!reloading) {
      reloading = replace().finally(() => {
        reloading = undefined;
      });
      return reloading;
    }
    next ??= reloading.then(() => {
      next = undefined;
      return reload();
    });
    return next;
  };

  return {
    get schema() {
      return current.graph.schema;
    },
    schemaOf: contract => current.graph.schemaOf(contract),
    get protects() {
      return current.graph.protects;
    },
    get refused() {
      return refused;
    },
    answer: request => within(graph => graph.answer(request)),
    answerIncrementally,
    subscribe,
    execute: request => within(graph => graph.execute(request)),
    asked: () => current.graph.asked(),
    prepareAhead: operations => current.graph.prepareAhead(operations),
    ready: () => current.graph.ready(),
    policiesIn: request => current.graph.policiesIn(request),
    overridesIn: request => current.graph.overridesIn(request),
    costOf: request => current.graph.costOf(request),
    states: () => current.graph.states(),
    explain: request => within(graph => graph.explain(request)),
    reload,
    close: async () => {
      closed = true;
      await next;
      await reloading;
      await Promise.all(closing);
      await current.graph.close();
    },
  };
}
