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

const name = z.string('must be a text').min(1, 'must not be empty');

/** `url`: of what is believed. */
export const tokenIssuers = (url: z.ZodType<string>): z.ZodType<TokenIssuer[]> =>
  z
    .array(
      z.strictObject(
        {
          issuer: name,
          jwksUrl: url,
          audiences: z.array(name, 'must be a list of texts').min(1, 'must not be empty'),
          algorithms: z
            .array(
              z.enum(publicKeyAlgorithms, `must be one of ${publicKeyAlgorithms.join(', ')}`),
              'must be a list of algorithms',
            )
            .min(1, 'must not be empty')
            .default([...publicKeyAlgorithms]),
          rolesClaim: name.default('roles'),
          roles: z
            .record(
              z.string(),
              z.enum(roles, `must be one of ${roles.join(', ')}`),
              'must say for each role of the issuer which role it is here',
            )
            .optional(),
        },
        'must have issuer, jwksUrl and audiences',
      ),
      `must be a list like ${tokenIssuersForm}`,
    )
    .refine(
      issuers => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length,
      'must list each issuer once',
    );
