/**
 * Defines the rules by which headers go to a subgraph of others, and from its answers to the client; and what makes a rule
 * wrong.
 */
import { z } from 'zod';
import { oneOf, textWhere } from './setting-forms';

export type RequestRule =
  | { readonly pass: string; readonly as: string; readonly default: string | undefined }
  | { readonly set: string; readonly value: string }
  | { readonly remove: string };

export type ResponseRule =
  | { readonly pass: string; readonly as: string; readonly merge: Merge }
  | { readonly set: string; readonly value: string }
  | { readonly remove: string };

/** Of a header that several answers have. */
export type Merge = (typeof merges)[number];
const merges = ['all', 'first', 'last'] as const;

/** Of one subgraph, or of all under `*`. */
export interface HeaderRules {
  readonly requestHeaders?: readonly RequestRule[] | undefined;
  readonly responseHeaders?: readonly ResponseRule[] | undefined;
}

/** By the subgraph's name; those under `*` come first. */
export type HeaderRulesBySubgraph = Readonly<Record<string, HeaderRules>>;

const form = /^[a-z0-9-]+$/i;

/** Headers that belong to one connection, or that would let a client speak in the gateway's name. */
const neverToSubgraphs =
  /^(host|connection|content-.*|transfer-encoding|upgrade|te|trailer|cookie|accept.*|joinery-.*)$/i;
/** Headers that the gateway's own answer has. */
const neverToClients =
  /^(connection|keep-alive|content-.*|transfer-encoding|upgrade|te|trailer|date|vary|x-request-id|access-control-.*|joinery-.*)$/i;

export const mayBePassedOn = (name: string): boolean => form.test(name) && !neverToSubgraphs.test(name);
const mayBeAnswered = (name: string): boolean => form.test(name) && !neverToClients.test(name);

/** https://www.rfc-editor.org/rfc/rfc9110#name-field-values */
const headerValue = textWhere(
  value => /^[\t\x20-\x7e]*$/.test(value),
  'must be a text that a header can have: ASCII, in one line',
);

const named = (mayBe: (name: string) => boolean, error: string) =>
  textWhere(mayBe, error)
    .transform(name => name.toLowerCase())
    .optional();

const toSubgraph = named(
  mayBePassedOn,
  'must be a name of a header that a subgraph may see; none of the connection or the body',
);
const toClient = named(
  mayBeAnswered,
  "must be a name of a header that a client may get; none of the connection, the body or the gateway's own",
);

const ruleError = 'must be one of: pass (with as, default or merge), set with value, remove';

interface Given {
  readonly pass?: string | undefined;
  readonly as?: string | undefined;
  readonly set?: string | undefined;
  readonly value?: string | undefined;
  readonly remove?: string | undefined;
}

/** One thing, with nothing beside it that belongs to another. */
function isOneRule({ pass, as, set, value, remove, ...more }: Given): boolean {
  const passes = [as, ...Object.values(more)].some(one => one !== undefined);
  if (pass !== undefined) return set === undefined && remove === undefined && value === undefined;
  if (set !== undefined) return value !== undefined && remove === undefined && !passes;
  return remove !== undefined && value === undefined && !passes;
}

export const requestRules = z.array(
  z
    .strictObject(
      {
        pass: toSubgraph.describe("a header of the client's request"),
        as: toSubgraph.describe('its name in the request to the subgraph'),
        default: headerValue.optional().describe('its value where the client sends none'),
        set: toSubgraph.describe('a header that is sent whatever the client sends'),
        value: headerValue.optional().describe('its value'),
        remove: toSubgraph.describe('a header that is not sent'),
      },
      ruleError,
    )
    .refine(isOneRule, ruleError)
    .transform((rule): RequestRule => {
      if (rule.pass !== undefined)
        return { pass: rule.pass, as: rule.as ?? rule.pass, default: rule.default };
      if (rule.set !== undefined) return { set: rule.set, value: rule.value! };
      return { remove: rule.remove! };
    }),
  'must be a list of rules',
);

export const responseRules = z.array(
  z
    .strictObject(
      {
        pass: toClient.describe("a header of the subgraph's answer"),
        as: toClient.describe("its name in the client's answer"),
        merge: oneOf(merges, 'must be all, first or last')
          .optional()
          .describe('which values the client gets if several answers have the header'),
        set: toClient.describe('a header of each answer that this subgraph took part in'),
        value: headerValue.optional().describe('its value'),
        remove: toClient.describe('a header that is not passed'),
      },
      ruleError,
    )
    .refine(isOneRule, ruleError)
    .transform((rule): ResponseRule => {
      if (rule.pass !== undefined)
        return { pass: rule.pass, as: rule.as ?? rule.pass, merge: rule.merge ?? 'last' };
      if (rule.set !== undefined) return { set: rule.set, value: rule.value! };
      return { remove: rule.remove! };
    }),
  'must be a list of rules',
);
