/**
 * Keeps the tokens of whoever is signed in: in memory, and in sessionStorage only from the moment that the page is left
 * until it is there again, so that a reload signs nobody out and a duplicated tab does not use a refresh token twice.
 * Access tokens are renewed before they end. Where the graph refuses that, the session is over, and says why.
 */
import { useSyncExternalStore } from 'react';
import { ask, Refused } from './ask';
import { ME, REFRESH, SIGN_OUT } from './operations';

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface Person {
  readonly username: string;
  readonly displayName: string | null;
  readonly role: string;
  readonly email: string | null;
  readonly emailVerified: boolean | null;
}

interface Session {
  readonly isSignedIn: boolean;
  /** Null until the graph has said who it is. */
  readonly person: Person | null;
  /** Why it ended without anybody asking for it. */
  readonly ended: string | undefined;
}

interface Kept extends Tokens {
  /** By this computer's clock, in milliseconds. */
  readonly until: number;
}

const storageKey = 'joinery:session';
/** Longer than any request is on its way. */
const marginMs = 30_000;
const retryMs = 5_000;

export const ENDED = 'Your session has ended, here or somewhere else. Sign in again.';

let kept: Kept | undefined;
let session: Session = { isSignedIn: false, person: null, ended: undefined };
let renewing: Promise<void> | undefined;
let timer: number | undefined;
const listeners = new Set<() => void>();

resume();
window.addEventListener('pagehide', () => {
  window.clearTimeout(timer);
  if (kept) store(JSON.stringify(kept));
  kept = undefined;
});
// From the browser's cache of pages: another page of this tab may have renewed them meanwhile.
window.addEventListener('pageshow', event => event.persisted && resume());

export function useSession(): Session {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

export function begin(tokens: Tokens): Promise<void> {
  kept = { ...tokens, until: Date.now() + lifetimeOf(tokens.accessToken) };
  renewLater();
  change({ isSignedIn: true, ended: undefined });
  return knowPerson();
}

/** Nobody is signed in any more, whether the graph hears of it or not. */
export async function signOut(): Promise<void> {
  const token = await accessToken().catch(() => undefined);
  forget();
  if (token) await ask(SIGN_OUT, {}, token).catch(() => {});
}

/** Where the graph has ended the session already. */
export function forget(): void {
  end(undefined);
}

/** Undefined where nobody is signed in. Rejects where the session has just ended: nothing is sent as nobody instead. */
export async function accessToken(): Promise<string | undefined> {
  if (!kept) return undefined;
  if (kept.until - Date.now() < marginMs) await renew();
  if (!kept) throw new Error(ENDED);
  return kept.accessToken;
}

/** Resolves when there is another access token, or none any more. */
export function renew(): Promise<void> {
  renewing ??= refresh().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

export async function knowPerson(): Promise<void> {
  const token = await accessToken().catch(() => undefined);
  if (!token) return;
  const { me } = await ask<{ me: Person | null }>(ME, {}, token).catch(() => ({ me: null }));
  if (me && kept) change({ person: me });
}

async function refresh(): Promise<void> {
  if (!kept) return;
  const { refreshToken } = kept;
  try {
    const input = { refreshToken };
    const { refreshSession } = await ask<{ refreshSession: Tokens }>(REFRESH, { input });
    // Signed out meanwhile.
    if (kept?.refreshToken === refreshToken) void begin(refreshSession);
  } catch (error) {
    if (kept?.refreshToken !== refreshToken) return;
    if (error instanceof Refused && error.code === 'INVALID_REFRESH_TOKEN') end(ENDED);
    else renewLater(retryMs);
  }
}

function renewLater(inMs = (kept?.until ?? 0) - Date.now() - marginMs): void {
  window.clearTimeout(timer);
  if (kept) timer = window.setTimeout(() => void renew(), Math.max(inMs, 0));
}

function end(why: string | undefined): void {
  window.clearTimeout(timer);
  kept = undefined;
  change({ isSignedIn: false, person: null, ended: why });
}

function resume(): void {
  kept = taken();
  change({ isSignedIn: kept !== undefined });
  renewLater();
  void knowPerson();
}

/** By the token alone: the clock of the gateway may differ. */
function lifetimeOf(token: string): number {
  const [, payload = ''] = token.split('.');
  const { iat, exp } = JSON.parse(window.atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  return (exp - iat) * 1000;
}

function store(text: string): void {
  try {
    window.sessionStorage.setItem(storageKey, text);
  } catch {
    // The browser forbids storage: a reload signs out.
  }
}

function taken(): Kept | undefined {
  try {
    const text = window.sessionStorage.getItem(storageKey);
    window.sessionStorage.removeItem(storageKey);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function change(to: Partial<Session>): void {
  session = { ...session, ...to };
  for (const listener of listeners) listener();
}
