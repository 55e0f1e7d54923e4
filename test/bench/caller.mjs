/**
 * Sets the client's header that every gateway must pass on. Each connection of the load has its own, so that no
 * gateway can answer one with what it fetched for another: the comparison measures the work without deduplication.
 * Separate loads, in which all connections are one caller, measure what deduplication adds.
 */

/** The stub subgraphs refuse operations without it. In lower case, as Node gives it. */
export const passedHeader = 'x-caller';

export const callerOf = connection => `bench-${connection}`;
export const isCaller = value => value?.startsWith('bench-') ?? false;
