/**
 * Deduplicates identical fetches: requests that ask a subgraph the same at the same time ask it once. A request joins a
 * fetch that began after the request came, never an older one (dedupe-scope.ts). If an older identical fetch is still
 * under way, the new fetch waits until the end of the event loop's turn so that others can join it; without one it
 * starts at once.
 */

import { setImmediate as endOfTurn } from 'node:timers/promises';
import type { DocumentNode } from 'graphql';
import { writeWatermark } from '../../wire/contract/watermark';
import { jsonText } from '../json/exact-number';
import { InFlightFetch, InFlightFetches } from './in-flight-fetch';
import type { SubgraphResult, Transport, TransportRequest } from './transport';

export function deduplicatingTransport(transport: Transport, name: string): Transport {
  /** The latest fetch for each fingerprint. */
  const inFlight = new InFlightFetches();
  let shared = 0;

  const share = (request: TransportRequest, since: number): Promise<SubgraphResult> => {
    const fingerprint = fingerprintOf(request);
    const known = inFlight.get(fingerprint);
    if (known && !known.asks(request)) return transport.fetch(request);
    if (known && known.began > since) {
      shared++;
      return known.join(request);
    }
    const fetch = new InFlightFetch(request, fingerprint, inFlight);
    return known ? endOfTurn().then(() => fetch.begin(transport, name)) : fetch.begin(transport, name);
  };

  return {
    ...transport,
    fetch: request =>
      request.dedupeScope ? share(request, request.dedupeScope.since) : transport.fetch(request),
    state: () => ({ isOpen: undefined, active: 0, waiting: 0, ...transport.state?.(), shared }),
  };
}

/** Equal for equal requests of one scope, and different for most others: cheaper than comparing their whole text. */
function fingerprintOf({ document, variables, dedupeScope, watermark, skipWait }: TransportRequest): string {
  let fingerprint = `${numberOf(document)} ${dedupeScope!.as}`;
  if (watermark) fingerprint += `\n${writeWatermark(watermark)}${skipWait ? ' skip-wait' : ''}`;
  for (const name in variables) {
    const value = variables[name];
    const some = Array.isArray(value) && value.length > 2 ? [value.length, value[0], value.at(-1)] : value;
    fingerprint += `\n${name} ${jsonText(some)}`;
  }
  return fingerprint;
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
