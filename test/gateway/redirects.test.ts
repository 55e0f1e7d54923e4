/** Nothing that the gateway asks over HTTP leads it elsewhere: a redirect is an answer that cannot be read. */
import type { IncomingMessage } from 'node:http';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { openIdentity } from '../../gateway/http/identity';
import { httpPeer } from '../../subgraphs/runtime/references/peers/http-peer';
import { readConfig } from '../../wire/config';
import { isEventStream } from '../../wire/contract/event-stream';
import type { WrittenResult } from '../../wire/contract/serialized-result';
import { demoTenantId } from '../../wire/contract/viewer';
import { closeAll, codesOf, graphOver, rawServer, secret } from './estate';

afterEach(closeAll);

const viewer = { tenantId: demoTenantId, userId: null, roles: [] };

/** One address that points at another with this status, and what that other one was asked. */
async function redirecting(status: number, answer = '{"data":{"a":1}}', type = 'application/json') {
  const asked: IncomingMessage[] = [];
  const { url: elsewhere } = await rawServer((req, res) => {
    asked.push(req);
    res.writeHead(200, { 'content-type': type }).end(answer);
  });
  const { url } = await rawServer((_req, res) => res.writeHead(status, { location: elsewhere }).end());
  return { url, asked };
}

const statuses = [301, 302, 303, 307, 308];

const typeDefs = parse('type Query { a: Int } type Subscription { a: Int }');
const supergraphAt = (url: string) => composeServices([{ name: 'a', url, typeDefs }]).supergraphSdl!;

describe.each([
  ['a subgraph of others', (url: string) => graphOver(supergraphAt(url), {})],
  [
    'a subgraph of ours',
    (url: string) => graphOver(supergraphAt('in-process:a'), { urlOf: () => url, secretOf: () => secret }),
  ],
])('%s', (_, open) => {
  test.each(statuses)('that answers a fetch with %i', async status => {
    const { url, asked } = await redirecting(status);
    const graph = await open(url);
    const headers = { authorization: 'Bearer of the client' };
    const { data, errors } = await graph.execute({ document: parse('{ a }'), viewer, headers });
    expect(data).toEqual({ a: null });
    expect(codesOf({ errors: [...errors!] })).toEqual(['SUBGRAPH_BAD_RESPONSE']);
    expect(asked).toHaveLength(0);
  });

  test.each(statuses)('that answers a subscription with %i', async status => {
    const event = 'event: next\ndata: {"data":{"a":1}}\n\n';
    const { url, asked } = await redirecting(status, event, 'text/event-stream');
    const graph = await open(url);
    const headers = { authorization: 'Bearer of the client' };
    const events = await graph.subscribe({ document: parse('subscription { a }'), viewer, headers });
    const first = isEventStream<WrittenResult>(events) ? (await events.next()).value : events;
    expect(codesOf({ errors: first.takeResult().errors })).toEqual(['SUBGRAPH_BAD_RESPONSE']);
    expect(asked).toHaveLength(0);
  });

  test.each(statuses)('that answers whether it is ready with %i', async status => {
    const { url, asked } = await redirecting(status);
    const graph = await open(url);
    expect((await graph.ready()).a).toMatch(/^Subgraph a /);
    expect(asked).toHaveLength(0);
  });
});

test.each(statuses)('an identity provider that answers for its keys with %i', async status => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] };
  const { url, asked } = await redirecting(status, JSON.stringify(keys));
  const token = await new SignJWT({ sub: demoTenantId, tenant: demoTenantId, roles: [] })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setExpirationTime('1h')
    .sign(privateKey);
  const identify = openIdentity(readConfig({ JWKS_URL: url }));
  await expect(identify(`Bearer ${token}`)).rejects.toThrow(/keys of its issuer cannot be read/);
  expect(asked).toHaveLength(0);
});

test.each(statuses)('another subgraph that answers a question with %i', async status => {
  const { url, asked } = await redirecting(status);
  const peer = httpPeer({ name: 'a', url, secret });
  await expect(peer.tenants()).rejects.toThrow('a does not answer.');
  await peer.disconnect();
  expect(asked).toHaveLength(0);
});
