/**
 * Owns who asks: the client's header that every gateway must pass on. Each connection of the load is a caller of its
 * own, so that no gateway can answer one with what it fetched for another: what is compared is the work, and not the
 * sharing of it. What sharing adds is measured by loads of their own, in which all connections are one caller.
 */

/** The stub subgraphs refuse operations without it. In lower case, as Node gives it. */
export const passedHeader = 'x-caller';

export const callerOf = connection => `bench-${connection}`;
export const isCaller = value => value?.startsWith('bench-') ?? false;
