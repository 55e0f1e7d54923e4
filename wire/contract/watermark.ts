/**
 * Reads and writes the watermark: how far writes have come, by service. A mutation's answer carries it, and a later
 * request sends it back to read its own writes. `cortex=1042, postal=977`: the last transaction that wrote to each
 * service's database.
 */

export const watermarkHeader = 'joinery-watermark';
/** Of the gateway's requests to subgraphs: `1` where a request that waited once in vain waits no more. */
export const skipWaitHeader = 'joinery-hurry';

/** By subgraph: the transaction, decimal. */
export type Watermark = Readonly<Record<string, string>>;

/** A graph has fewer services than this. */
const maxServices = 100;
const part = /^([A-Za-z0-9_-]{1,100})=(\d{1,20})$/;

/** Undefined where it says nothing, or nothing that is a watermark: then nothing is waited for. */
export function readWatermark(text: unknown): Watermark | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const parts = text.split(',', maxServices).map(one => part.exec(one.trim()));
  const found = parts.flatMap(match => (match ? [[match[1]!, match[2]!] as const] : []));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

export function writeWatermark(watermark: Watermark): string {
  return Object.entries(watermark)
    .map(([subgraph, transaction]) => `${subgraph}=${transaction}`)
    .join(', ');
}

/** The later of each service. */
export function laterWatermark(one: Watermark, other: Watermark): Watermark {
  const merged: Record<string, string> = { ...one };
  for (const [subgraph, transaction] of Object.entries(other)) {
    const known = merged[subgraph];
    if (known === undefined || BigInt(transaction) > BigInt(known)) merged[subgraph] = transaction;
  }
  return merged;
}
