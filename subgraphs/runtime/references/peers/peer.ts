/**
 * Defines the requests between subgraphs: the same few within one process (local-peer.ts) and over HTTP
 * (http-peer.ts). All are safe to repeat.
 */
import { JoineryError } from '../../../../wire/contract/errors';
import type { SignedInViewer } from '../../../../wire/contract/viewer';
import type { Incarnation } from '../database/incarnation';
import type { Deletion } from '../deletion/deletions';

export interface Key {
  readonly type: string;
  readonly id: string;
}

/** In one question, at the most. */
export const maxKeys = 100_000;
export const maxRanges = 1_000;
/** Objects of one checksum: some seconds of a database. */
export const maxSummed = 3_000_000;

/** What its owner says of a key. */
export interface KeyState {
  readonly id: string;
  /** Grows with every change; decimal, since it may be larger than a JavaScript integer. */
  readonly revision: string;
  /** Being deleted: nothing may refer to it any more. */
  readonly closing: boolean;
  /** The published fields. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface KeysQuery {
  readonly tenantId: string;
  readonly type: string;
  /** These; or, left out, up to `limit` whose id is greater than `after`, in the order of their ids. */
  readonly ids?: readonly string[];
  readonly after?: string | null;
  readonly limit?: number;
  /** Who will refer to them: from now on asked before such a key is deleted. Left out by who only looks. */
  readonly participant?: { readonly subgraph: string; readonly restricts: boolean };
}

/** Objects of a tenant whose ids begin alike. */
export interface IdRange {
  readonly tenantId: string;
  /** Hexadecimal digits (id-range.ts). */
  readonly range: string;
  /** Those with these ids, and apart from them all others. */
  readonly ids?: readonly string[];
  /** Of more objects than that, those with these ids not counted, no checksum is computed. */
  readonly atMost: number;
}

export interface ChecksumsQuery {
  readonly type: string;
  /** The published fields that count, beside the id and the revision. */
  readonly fields: readonly string[];
  readonly ranges: readonly IdRange[];
  readonly participant?: KeysQuery['participant'];
}

export interface Checksum {
  readonly objects: number;
  /** Decimal: the sum of the objects' hashes. Null of too many. */
  readonly sum: string | null;
}

/** Of all objects of a range; or of those with the given ids, and of all others. */
export interface RangeChecksums {
  readonly these: Checksum;
  readonly others?: Checksum;
}

/** A place in an owner's events: after the event of this transaction and number. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

export const beginning: Position = { xid: '0', seq: '0' };

/** Who made a change. */
export interface By {
  readonly userId: string | null;
  readonly address: string | null;
  readonly agent: string | null;
}

export interface Event extends Position {
  /** Of this form. A consumer that does not know it keeps the event as a dead letter. */
  readonly version: 1;
  /** The owner's subgraph. */
  readonly source: string;
  /** Of the owner's database: events of another incarnation are not the known ones. */
  readonly incarnation: Incarnation;
  /** The event before this one, so that a gap is noticed. */
  readonly previous: Position;
  readonly tenantId: string;
  readonly type: string;
  /** created, updated, deleted, or a name that the owner gives to a change. */
  readonly name: string;
  readonly key: string;
  readonly revision: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The published fields as they were before an update; null of other events. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  /** Whose request it was; null of what followed by itself, and of plain SQL. */
  readonly by?: By | null;
  /** The deletion that it is a part of. */
  readonly deletion: string | null;
  /** ISO 8601. */
  readonly occurredAt: string;
}

/** What an answer is of: see database/incarnation.ts. */
export interface OfIncarnation {
  readonly incarnation: Incarnation;
}

export interface Keys extends OfIncarnation {
  readonly keys: readonly KeyState[];
}

export interface Checksums extends OfIncarnation {
  /** One for each range, in their order. */
  readonly checksums: readonly RangeChecksums[];
}

export interface Tenants extends OfIncarnation {
  readonly ids: readonly string[];
}

export interface CountsQuery {
  readonly tenantId: string;
  readonly type: string;
  /** The published field whose values are counted, and these of them. */
  readonly field: string;
  readonly ids: readonly string[];
  /** Only objects with these in published fields. */
  readonly where: Readonly<Record<string, string>>;
  /** As they were when the events up to here had happened, and none after. */
  readonly asOf: Position;
}

export interface Counts extends OfIncarnation {
  /** By id; left out where it is none. */
  readonly counts: Readonly<Record<string, number>>;
  /** False if that moment is no longer known: events after it were pruned, or belong to another incarnation. */
  readonly known: boolean;
}

export interface EventsQuery {
  readonly after: Position;
  readonly limit: number;
  /** Who has taken all up to there, and keeps what comes after from being pruned. Left out by who only looks. */
  readonly consumer?: string;
  /** Of all tenants but this. */
  readonly without?: string | undefined;
}

export interface Events extends OfIncarnation {
  readonly events: readonly Event[];
  /** Every transaction below it is in: what is not among the events up to here had none. */
  readonly horizon: string;
  /** No transaction from here on was committed yet. */
  readonly upTo: string;
  /** There are more, which wait for an older transaction to end: ask again in a moment, for nobody will wake you. */
  readonly held: boolean;
  /** Up to here events are no longer kept, and some are after the asked position: compare replicas instead. */
  readonly lost: Position | null;
  /** False if no event has, or is known to have had, the requested position: it belongs to another incarnation. */
  readonly known: boolean;
}

/** What an owner has after a position: how far behind its consumer is. */
export interface Backlog extends OfIncarnation {
  /** Every transaction below it has ended; what it did is among the events or was nothing. */
  readonly horizon: string;
  /** Everything that is committed by now is of transactions below it. */
  readonly upTo: string;
  /** As of events. */
  readonly known: boolean;
  /** The place of the last event below the horizon. */
  readonly last: Position;
  readonly types: readonly {
    readonly type: string;
    readonly events: number;
    /** Since the oldest of them was written. */
    readonly seconds: number;
  }[];
}

/** Where who took events of another incarnation goes on. */
export interface ResumptionQuery {
  /** The last that was taken. */
  readonly after: Position;
  /** The incarnation that it was taken of. */
  readonly of: Incarnation;
}

export interface Resumption extends OfIncarnation {
  /** What comes after it was not taken. */
  readonly place: Position;
  /** False if this database never was of the other incarnation: what there is up to now is passed by. */
  readonly shared: boolean;
}

export type Action = 'CASCADE' | 'SET_NULL' | 'ANONYMIZE' | 'RESTRICT';

export interface AffectedRows {
  readonly subgraph: string;
  /** The GraphQL type, or the entity where there is none. */
  readonly type: string;
  readonly action: Action;
  readonly count: number;
  /** There may be more: it was not counted further. */
  readonly atLeast?: boolean;
}

/** What deleting keys would do in one subgraph. */
export interface Impact {
  readonly rows: readonly AffectedRows[];
  /** Its own keys that would go along, and who refers to their types. */
  readonly keys: readonly { readonly type: string; readonly ids: readonly string[] }[];
  readonly participants: Readonly<Record<string, readonly string[]>>;
  /** It was not counted further: there may be more rows, and more keys. */
  readonly more?: boolean;
}

export interface ClosingQuery {
  readonly tenantId: string;
  readonly deletion: string;
  /** The subgraph that runs the deletion. */
  readonly owner: string;
  readonly keys: readonly Key[];
}

export interface Ended extends OfIncarnation {
  readonly ended: readonly string[];
}

export interface Peer {
  keys(query: KeysQuery): Promise<Keys>;
  /** Of its objects, range by range. */
  checksums(query: ChecksumsQuery): Promise<Checksums>;
  /** The ids of all tenants, of whoever owns Tenant. */
  tenants(): Promise<Tenants>;
  /** How many of its objects name each of these. */
  counts(query: CountsQuery): Promise<Counts>;
  events(query: EventsQuery): Promise<Events>;
  backlog(query: { after: Position }): Promise<Backlog>;
  resumption(query: ResumptionQuery): Promise<Resumption>;
  /** What deleting these keys, counted no further than so many rows, or those that the deletion has closed here, would do here; changes nothing. */
  impact(query: { tenantId: string; of: readonly Key[] | { deletion: string } }): Promise<Impact>;
  /** From now on nothing new refers to these keys here. */
  close(query: ClosingQuery): Promise<void>;
  /** Takes back what `close` did for this deletion. */
  reopen(query: { tenantId: string; deletion: string }): Promise<void>;
  /** What deleting this object, which it owns, would do everywhere; changes nothing. For whoever may delete it. */
  preview(query: { viewer: SignedInViewer; key: Key }): Promise<AffectedRows[]>;
  /** The last deletion of this object, which it owns. */
  deletion(query: { tenantId: string; key: Key }): Promise<Deletion | null>;
  /** Those of these deletions, which it owns, that have ended, or that it does not know. */
  ended(query: { tenantId: string; deletions: readonly string[] }): Promise<Ended>;
  /** Whether something of this deletion is still to be done here. */
  isClosing(query: { tenantId: string; deletion: string }): Promise<boolean>;
}

/** By the subgraph's name. */
export type Peers = Readonly<Record<string, Peer>>;

/** Throws REFERENCE_UNVERIFIABLE where its address is not known. */
export function peerNamed(peers: Peers, name: string): Peer {
  const peer = peers[name];
  if (peer) return peer;
  throw new JoineryError('REFERENCE_UNVERIFIABLE', `${name} does not answer: its address is not known.`);
}
