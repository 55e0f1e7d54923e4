/** Opens sessions, hands out their tokens, each refresh token once, and revokes them. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import type { ChangeOfRow } from '../runtime/change/change';
import { findRow, insertRow, updateRow } from '../runtime/change/write-row';
import { note } from './audit';
import { AccountHolder } from './entities/account-holder';
import { RefreshToken } from './entities/refresh-token';
import { Session } from './entities/session';
import { hashOf, newToken } from './secrets';
import type { Claims } from './signing-keys';
import type { RevocationReason } from './types.generated';

const sessionDays = 30;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

/** A session with a new refresh token, and what its access token says. */
export interface Opened {
  readonly user: AccountHolder;
  readonly session: Session;
  readonly refreshToken: string;
  readonly claims: Claims;
}

export async function openSession(manager: EntityManager, viewer: Viewer, userId: string): Promise<Opened> {
  const { client } = viewer;
  const session = await insertRow(manager, Session, {
    userId,
    ipAddress: client?.address ?? null,
    userAgent: client?.agent ?? null,
    expiresAt: inDays(sessionDays),
    lastUsedAt: new Date(),
  });
  await note(manager, viewer, { userId, action: 'SIGN_IN', resource: 'Session', resourceId: session.id });
  return withToken(manager, session);
}

/** Undefined where the token is no good; where it was used before, the whole session is revoked. */
export async function rotate(
  manager: EntityManager,
  viewer: Viewer,
  token: string,
): Promise<Opened | undefined> {
  const found = await findRow(manager, RefreshToken, { tokenHash: hashOf(token) }, 'for_no_key_update');
  if (!found) return undefined;
  const session = await findRow(manager, Session, { id: found.sessionId }, 'for_no_key_update');
  if (!session || session.revokedAt || session.expiresAt <= new Date()) return undefined;
  if (found.usedAt) {
    await revoke(manager, 'TOKEN_REUSED', 'id = $2', session.id);
    const { userId } = session;
    const entry = { userId, action: 'REFRESH_REFUSED', resource: 'Session', resourceId: session.id };
    await note(manager, viewer, { ...entry, newData: { reason: 'TOKEN_REUSED' } });
    return undefined;
  }
  await updateRow(manager, RefreshToken, found, { usedAt: new Date() });
  const used = { lastUsedAt: new Date(), expiresAt: inDays(sessionDays) };
  return withToken(manager, await updateRow(manager, Session, session, used));
}

async function withToken(manager: EntityManager, session: Session): Promise<Opened> {
  const { id: sessionId, userId, tenantId, expiresAt } = session;
  const refreshToken = newToken();
  await insertRow(manager, RefreshToken, { sessionId, userId, tokenHash: hashOf(refreshToken), expiresAt });
  const user = await manager.findOneByOrFail(AccountHolder, { id: userId });
  return { user, session, refreshToken, claims: { userId, tenantId, role: user.role, sessionId } };
}

/** Ends the open sessions of the condition, whose parameter is `$2`; answers with how many they were. */
export async function revoke(
  manager: EntityManager,
  reason: RevocationReason,
  condition: string,
  ...values: unknown[]
): Promise<number> {
  const [{ count }] = await manager.query(
    `WITH ended AS (
       UPDATE sessions SET revoked_at = now(), revoked_reason = $1, updated_at = now()
        WHERE revoked_at IS NULL AND ${condition} RETURNING id),
     tokens AS (
       UPDATE refresh_tokens SET revoked = true, revoked_reason = $1
        WHERE session_id IN (SELECT id FROM ended) AND NOT revoked)
     SELECT count(*)::int AS count FROM ended`,
    [reason, ...values],
  );
  return count;
}

export async function signOut(manager: EntityManager, viewer: SignedInViewer) {
  const { sessionId, userId } = viewer;
  if (!sessionId) return { session: null };
  await revoke(manager, 'SIGNED_OUT', 'id = $2 AND user_id = $3', sessionId, userId);
  await note(manager, viewer, { action: 'SIGN_OUT', resource: 'Session', resourceId: sessionId });
  return { session: await manager.findOneBy(Session, { id: sessionId, userId }) };
}

export async function signOutEverywhere(manager: EntityManager, viewer: SignedInViewer) {
  const count = await revoke(manager, 'SIGNED_OUT', 'user_id = $2', viewer.userId);
  await note(manager, viewer, { action: 'SIGN_OUT_EVERYWHERE', resource: 'Session', newData: { count } });
  return { count };
}

/** A step of revokeSession: its tokens go along. */
export async function followRevocation({ manager, viewer, row }: ChangeOfRow<Session>): Promise<void> {
  await manager.query(
    `UPDATE refresh_tokens SET revoked = true, revoked_reason = 'REVOKED' WHERE session_id = $1 AND NOT revoked`,
    [row.id],
  );
  await note(manager, viewer, { action: 'REVOKE_SESSION', resource: 'Session', resourceId: row.id });
}
