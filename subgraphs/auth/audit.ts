/**
 * Notes what was done or refused, by whom and from which address; and, of every service, each change of what it publishes.
 * Values are those of published fields, but for texts that are somebody's alone; of a user who is gone none is kept.
 */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../wire/contract/viewer';
import { insertRow } from '../runtime/change/write-row';
import type { Effect } from '../runtime/references/declare/effect';
import type { Event } from '../runtime/references/peers/peer';
import { makeRow } from '../runtime/references/write/make-row';
import { AuditLog } from './entities/audit-log';

export interface Entry {
  /** Of the viewer unless given. */
  readonly userId?: string | null;
  /** SIGN_IN, SIGN_IN_REFUSED */
  readonly action: string;
  readonly resource: string;
  readonly resourceId?: string | null;
  readonly newData?: unknown;
}

export const note = (manager: EntityManager, { userId, client }: Viewer, entry: Entry): Promise<unknown> =>
  insertRow(manager, AuditLog, {
    userId,
    ipAddress: client?.address ?? null,
    userAgent: client?.agent ?? null,
    ...entry,
  });

/** A name that the owner gives to a change comes beside one of these. */
const actions: Readonly<Record<string, string>> = { created: 'CREATE', updated: 'UPDATE', deleted: 'DELETE' };

/**
 * Read by who takes part, or by whom it is for, and not by admins; or not to be found again by the user that it names: that it
 * changed is noted, and not what it says.
 */
const unread: Readonly<Record<string, readonly string[]>> = {
  Account: ['verifiedEmail'],
  Conversation: ['name'],
  Notification: ['title', 'message'],
  SignUp: ['username', 'email', 'displayName'],
};

type Data = Event['data'];

/** Of an update, the fields that changed. */
function valuesOf({ type, name, data, before }: Event): { oldData: Data | null; newData: Data | null } {
  const isChanged = (field: string) =>
    !before || JSON.stringify(before[field]) !== JSON.stringify(data[field]);
  const fields = Object.keys(data).filter(isChanged);
  const told = (from: Data) =>
    Object.fromEntries(
      fields.map(field => [field, unread[type]?.includes(field) ? '…' : (from[field] ?? null)]),
    );
  return {
    oldData: name === 'deleted' ? told(data) : before ? told(before) : null,
    newData: name === 'deleted' ? null : told(data),
  };
}

const noteEvents = makeRow(AuditLog, {
  of: '*',
  event: '*',
  row: event => {
    const action = actions[event.name];
    if (!action) return undefined;
    return {
      userId: event.by?.userId ?? null,
      action,
      resource: event.type,
      resourceId: event.key,
      ...valuesOf(event),
      ipAddress: event.by?.address ?? null,
      userAgent: event.by?.agent ?? null,
      createdAt: new Date(event.occurredAt),
    };
  },
});

/** What anybody publishes: once each, as all effects. */
export const noteChanges: Effect = {
  ...noteEvents,
  apply: async (manager, events) => {
    await noteEvents.apply(manager, events);
    const gone = events
      .filter(({ type, name }) => type === 'User' && name === 'deleted')
      .map(({ key }) => key);
    if (gone.length > 0)
      await manager.query(
        'UPDATE audit_logs SET old_data = NULL, new_data = NULL WHERE resource_id = ANY ($1::text[])',
        [gone],
      );
  },
};
