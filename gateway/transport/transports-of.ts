/**
 * Chooses the transport to each subgraph of a supergraph: in process if it runs here; otherwise over HTTP, at the URL
 * that the operator set or else the supergraph's. Only our own subgraphs get signed requests, and those are the ones
 * that the supergraph marks `in-process:`: no secret and no viewer ever goes to an address that a supergraph names.
 */
import { variableOf } from '../../wire/config';
import type { InProcessSubgraph } from '../../wire/contract/in-process-subgraph';
import type { HeaderRulesBySubgraph } from '../../wire/header-rules';
import { defaultLimits, type Limits } from '../../wire/limits';
import type { Log } from '../../wire/log';
import type { PassedError, SubscriptionProtocol } from '../../wire/settings';
import { inProcessScheme, type NamedSubgraph, subgraphsOf } from '../supergraph/supergraph-subgraphs';
import { deduplicatingTransport } from './deduplicate';
import { foreignErrors } from './foreign-errors';
import { httpTransport } from './http';
import { inProcessTransport } from './in-process';
import { mockedSubgraph } from './mocked';
import { resilientTransport } from './resilient';
import { requestHeaders, responseHeaders } from './subgraph-headers';
import type { Transport, Transports } from './transport';

export interface TransportsOptions {
  /** Subgraphs that run here, by name. */
  readonly inProcess?: Readonly<Record<string, InProcessSubgraph>>;
  /** Subgraphs that are not there yet: values are made up for them. */
  readonly mocks?: readonly string[] | undefined;
  /** Where a subgraph is served (`config.urlOf`), by its name and the supergraph's URL, if it has one. */
  readonly urlOf?: (subgraph: string, declared?: string) => string | undefined;
  /** Signs requests to a subgraph of ours over HTTP. */
  readonly secretOf?: (subgraph: string) => string | undefined;
  /** Errors of other people's subgraphs that clients may read. */
  readonly passErrors?: readonly PassedError[] | undefined;
  /** Which headers other people's subgraphs get, and clients of their answers. */
  readonly headerRules?: HeaderRulesBySubgraph | undefined;
  /** The client's headers that all of them get. */
  readonly passHeaders?: readonly string[] | undefined;
  /** How other people's subgraphs send events, where that is not by server-sent events. */
  readonly subscriptionsOf?: Readonly<Record<string, SubscriptionProtocol>> | undefined;
  readonly timeoutMs?: number | undefined;
  readonly limits?: Limits | undefined;
  /** Has what clients may not read. */
  readonly log?: Log | undefined;
}

/** Throws, in a sentence, for a subgraph to which no way leads. */
export function transportsOf(supergraphSdl: string, options: TransportsOptions = {}): Transports {
  const { mocks = [] } = options;
  const subgraphs = subgraphsOf(supergraphSdl);
  const unknown = mocks.find(mock => !subgraphs.some(({ name }) => name === mock));
  if (unknown !== undefined) {
    const names = subgraphs.map(({ name }) => name).join(', ');
    throw new Error(
      `MOCKS names ${unknown}, which the supergraph does not have. Its subgraphs are: ${names}.`,
    );
  }
  if (mocks.length > 0) options.log?.warn({ mocks }, 'Subgraphs are answered for with made-up values');
  const way = ({ name, url }: NamedSubgraph): Transport =>
    mocks.includes(name)
      ? inProcessTransport(mockedSubgraph(supergraphSdl, name), { name })
      : transportTo(name, url, options);
  return Object.fromEntries(subgraphs.map(subgraph => [subgraph.name, way(subgraph)]));
}

/** To one subgraph of ours, for whoever asks it beside the graph's requests. Undefined where no way leads there. */
export function ownTransport(name: string, options: TransportsOptions): Transport | undefined {
  if (!options.inProcess?.[name] && !options.urlOf?.(name)) return undefined;
  return transportTo(name, `${inProcessScheme}${name}`, options);
}

function transportTo(name: string, declared: string, options: TransportsOptions): Transport {
  const here = options.inProcess?.[name];
  const { headerRules = {}, passHeaders = [] } = options;
  const ours = declared.startsWith(inProcessScheme);
  if ((here || ours) && headerRules[name]) {
    throw new Error(
      `Subgraph ${name} is one of ours, which get no headers of clients. Remove its requestHeaders and responseHeaders.`,
    );
  }
  if ((here || ours) && options.subscriptionsOf?.[name]) {
    throw new Error(
      `Subgraph ${name} is one of ours, which send server-sent events. Remove its subscriptions.`,
    );
  }
  const { limits = defaultLimits, timeoutMs = limits.fetchMs } = options;
  if (here) return deduplicatingTransport(inProcessTransport(here, { name, timeoutMs }), name);
  const routingUrl = ours || declared === '' ? undefined : declared;
  const url = options.urlOf ? options.urlOf(name, routingUrl) : routingUrl;
  const variable = variableOf(name, 'URL');
  if (!url) {
    const cure = ours
      ? 'Add it to the domains of the project, if it is to run in this process, or set'
      : 'Set';
    throw new Error(`The URL of subgraph ${name} is unknown. ${cure} ${variable} to its GraphQL endpoint.`);
  }
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error(`Subgraph ${name} has no http(s) URL. Set ${variable} to its GraphQL endpoint.`);
  }
  const secret = ours ? options.secretOf?.(name) : undefined;
  if (ours && !secret) {
    throw new Error(
      `Subgraph ${name} answers only signed requests. Set SUBGRAPH_SECRET to the same value as there.`,
    );
  }
  const { fetchBytes: maxResponseBytes, fetches, fetchesWaiting: maxWaiting } = limits;
  const maskForeign = foreignErrors(name, options.passErrors ?? [], options.log);
  const overHttp = httpTransport({
    name,
    url,
    secret,
    maskForeign,
    requestHeaders: ours ? undefined : requestHeaders(name, headerRules, passHeaders),
    responseHeaders: ours ? undefined : responseHeaders(name, headerRules),
    subscriptions: ours ? undefined : options.subscriptionsOf?.[name],
    timeoutMs,
    maxResponseBytes,
    connections: fetches,
  });
  const transport = resilientTransport(overHttp, { name, timeoutMs, maxActive: fetches, maxWaiting });
  return deduplicatingTransport(transport, name);
}
