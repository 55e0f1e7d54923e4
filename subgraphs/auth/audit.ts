/** Notes what was done or refused, by whom and from which address. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../wire/contract/viewer';
import { insertRow } from '../runtime/change/write-row';
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
