/** Defines how an operator lists issuers of tokens, each with what its tokens must be. */
import { z } from 'zod';
import { type Role, roles } from './contract/viewer';

/** Of public keys alone: one must never be taken for a secret. */
export const publicKeyAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

export interface TokenIssuer {
  /** The claim `iss`. */
  readonly issuer: string;
  readonly jwksUrl: string;
  /** One of them is in the claim `aud`. */
  readonly audiences: readonly string[];
  readonly algorithms: readonly string[];
  /** The claim that has the roles, or the way to it: `realm_access.roles`. */
  readonly rolesClaim: string;
  /** By the issuer's own names. */
  readonly roles?: Readonly<Record<string, Role>> | undefined;
}

export const tokenIssuersForm =
  '[{"issuer":"https://login.example.org","jwksUrl":"https://login.example.org/keys","audiences":["graph"]}]';

/** `url`: of what is believed. */
export const tokenIssuers = (url: z.ZodType<string>): z.ZodType<TokenIssuer[]> =>
  z
    .array(
      z.strictObject({
        issuer: z.string().min(1),
        jwksUrl: url,
        audiences: z.array(z.string().min(1)).min(1),
        algorithms: z
          .array(z.enum(publicKeyAlgorithms))
          .min(1)
          .default([...publicKeyAlgorithms]),
        rolesClaim: z.string().min(1).default('roles'),
        roles: z.record(z.string(), z.enum(roles)).optional(),
      }),
    )
    .refine(issuers => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length);
