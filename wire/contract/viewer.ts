/** Defines the viewer: the claims of a verified token, which the gateway passes to every subgraph. */

/** ADMIN is of a tenant; OPERATOR runs the estate, and may see what all tenants have together. */
export const roles = ['USER', 'MODERATOR', 'ADMIN', 'OPERATOR'] as const;
export type Role = (typeof roles)[number];

export interface Viewer {
  /** Uuid of the tenant whose rows this request sees; it never sees another's. */
  readonly tenantId: string;
  /** Uuid of the signed-in user; null is an anonymous viewer, who sees public data only. */
  readonly userId: string | null;
  readonly roles: readonly Role[];
  /** Of the token, for @requiresScopes. The gateway decides by them; subgraphs are not told. */
  readonly scopes?: readonly string[];
  /** Of the token, in milliseconds since 1970: what stays open for longer than a request ends then. */
  readonly expiresAt?: number;
  /** Uuid of the session that the token is of, where auth signed it. */
  readonly sessionId?: string;
  /** Where a mutation came from. */
  readonly client?: Client;
}

export interface Client {
  readonly address: string;
  /** The header User-Agent, cut to a length that one stores. */
  readonly agent: string | null;
}

export interface SignedInViewer extends Viewer {
  readonly userId: string;
}

/** The tenant that anonymous requests see unless DEFAULT_TENANT_ID names another; the demo data make it. */
export const demoTenantId = '00000000-0000-4000-8000-000000000001';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuidForm.test(value);
}
