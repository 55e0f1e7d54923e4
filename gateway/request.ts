/** Defines a request to the graph: the document, the viewer, and what the answer must contain. */
import type { DocumentNode } from 'graphql';
import type { CancellationSignal } from '../wire/contract/cancellation';
import type { Idempotency } from '../wire/contract/idempotency';
import type { Viewer } from '../wire/contract/viewer';
import type { Watermark } from '../wire/contract/watermark';
import type { ExplainRequest } from './explain/explain-request';
import type { RequestHooks } from './hooks/request-hooks';
import type { RequestObservation } from './observe/observation';
import type { AnsweredHeader } from './transport/subgraph-headers';

export interface GraphRequest {
  /** Valid against the schema. Give the same object for the same text: what is computed once hangs off it. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  /** The contract whose schema the document is valid against; undefined, the whole graph's. */
  readonly contract?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly viewer: Viewer;
  /** The client's, as far as it is known. */
  readonly address?: string | undefined;
  /** Of the client's headers, those that subgraphs may see; names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: CancellationSignal | undefined;
  /** What the client has seen, and wants to see again. */
  readonly watermark?: Watermark | undefined;
  /** Of a mutation that is not to be done twice. */
  readonly idempotency?: Idempotency | undefined;
  /** `fetchesBegun()` when it came: what began since may be shared with it. Left out, it comes now. */
  readonly since?: number | undefined;
  /** Collects the headers of subgraphs' answers that the client gets. */
  readonly answerHeaders?: { note(headers: readonly AnsweredHeader[]): void } | undefined;
  /** Of the policies that the document asks for, those that hold; undefined: none. */
  readonly policies?: ReadonlySet<string> | undefined;
  /** Labels of progressive overrides: as a hook gives them, those that it says apply; as they are planned by, all that apply. */
  readonly overrides?: readonly string[] | undefined;
  /** Where the operator has any. */
  readonly hooks?: RequestHooks | undefined;
  /** Where somebody wants to know what it took. */
  readonly observation?: RequestObservation | undefined;
  /** The answer shall have `extensions.explain`. Who may ask is the caller's to decide. */
  readonly explain?: ExplainRequest | undefined;
}

export type Caller = Partial<Pick<GraphRequest, 'viewer' | 'address'>>;

/** Equal for requests that share what one caller may have: of a user, or of an address without a user. */
export function whoseOf({ viewer, address }: Caller): string | undefined {
  return viewer?.userId ? `${viewer.tenantId} ${viewer.userId}` : address;
}
