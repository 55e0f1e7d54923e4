/**
 * Owns that requests which ask a subgraph the same at the same time ask it once. A request joins what began after it
 * came, and nothing older (asker.ts). Where the same is under way since before that, its own fetch waits for the end of
 * the event loop's turn, for whoever comes with the same question in it; a fetch that is alone waits for nothing.
 */

import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { writeWatermark } from '../../wire/contract/watermark';
import { jsonText } from '../json/exact-number';
import { Flight, Flights } from './in-flight-fetch';
import type { Transport, TransportRequest } from './transport';

export function sharingTransport(transport: Transport, name: string): Transport {
  /** Of each question, what began last or is about to. */
  const flights = new Flights();

  const share = (request: TransportRequest, since: number): Promise<ExecutionResult> => {
    const likeness = likenessOf(request);
    const known = flights.get(likeness);
    if (known && !known.asks(request)) return transport.fetch(request);
    if (known && known.began > since) return known.join(request);
    const flight = new Flight(request, likeness, flights);
    return known ? endOfTurn().then(() => flight.begin(transport, name)) : flight.begin(transport, name);
  };

  return {
    ...transport,
    fetch: request => (request.asker ? share(request, request.asker.since) : transport.fetch(request)),
  };
}

/** Equal for equal questions of one asker, and different for most others: it costs less than all of their text. */
function likenessOf({ document, variables, asker, watermark, hurry }: TransportRequest): string {
  let likeness = `${numberOf(document)} ${asker!.as}`;
  if (watermark) likeness += `\n${writeWatermark(watermark)}${hurry ? ' hurry' : ''}`;
  for (const name in variables) {
    const value = variables[name];
    const some = Array.isArray(value) && value.length > 2 ? [value.length, value[0], value.at(-1)] : value;
    likeness += `\n${name} ${jsonText(some)}`;
  }
  return likeness;
}

const numbers = new WeakMap<DocumentNode, number>();
let documents = 0;

function numberOf(document: DocumentNode): number {
  let number = numbers.get(document);
  if (number === undefined) {
    number = ++documents;
    numbers.set(document, number);
  }
  return number;
}
