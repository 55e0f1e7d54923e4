/**
 * Identifies the request that a client sends under an idempotency key, so that the key cannot be reused for another
 * one.
 */
import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import type { Idempotency } from '../../wire/contract/idempotency';
import { ExactNumber, jsonText } from '../json/exact-number';
import type { GraphRequest } from '../request';

const printed = new WeakMap<DocumentNode, string>();

export function idempotencyOf(
  key: string,
  { document, operationName, variables = {} }: Pick<GraphRequest, 'document' | 'operationName' | 'variables'>,
): Idempotency {
  let text = printed.get(document);
  if (text === undefined) {
    text = print(document);
    printed.set(document, text);
  }
  const asked = `${operationName ?? ''}\n${jsonText(sorted(variables))}\n${text}`;
  return { key, request: createHash('sha256').update(asked).digest('base64url') };
}

/** A client may write the same fields in another order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
  const fields = Object.entries(value).map(([name, below]) => [name, sorted(below)] as const);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
