/** Automatic persisted queries of several gateways over one Redis. */
import { createHash } from 'node:crypto';
import { openKnownDocuments } from '../../cli/process/known-documents';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, codesOf, later, localGateway, log, post } from '../gateway/estate';
import { eventually } from '../support/eventually';
import { startRedis } from '../support/redis';

afterEach(closeAll);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string, more = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } },
  ...more,
});

async function gatewayWith(environment: Record<string, string>): Promise<HttpServer> {
  const config = readConfig(environment);
  return localGateway({ config, known: openKnownDocuments(config, log, later) });
}

test('through Redis, one process knows what another was sent; bounded there, and checked', async () => {
  const redis = await startRedis();
  later(() => redis.kill());
  const environment = { PERSISTED_QUERIES: 'on', REDIS_URL: redis.url, LIMIT_PERSISTED_QUERIES: '2' };
  const [one, two] = [await gatewayWith(environment), await gatewayWith(environment)];
  const key = (query: string) => `joinery:persisted-query:${sha256(query)}`;
  await eventually(async () => {
    const other = `{ double(n: ${Math.floor(Math.random() * 1e9)}) }`;
    await post(one, byHash(other, { query: other }));
    expect(await redis.command('EXISTS', key(other))).toBe(1);
  });
  const queries = [1, 2, 3].map(n => `{ double(n: ${n}) }`);
  for (const query of queries) {
    await post(one, byHash(query, { query }));
    await eventually(async () => expect(await redis.command('EXISTS', key(query))).toBe(1));
  }
  await eventually(async () => expect(await redis.command('EXISTS', key(queries[0]!))).toBe(0));
  expect(await redis.command('ZCARD', 'joinery:persisted-queries')).toBe(2);
  expect((await post(two, byHash(queries[2]!))).body).toEqual({ data: { double: 6 } });

  await redis.command('SET', key(queries[1]!), '{ double(n: 1000) }');
  expect(codesOf((await post(two, byHash(queries[1]!))).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  await redis.kill();
  expect((await post(two, byHash(queries[2]!))).body).toEqual({ data: { double: 6 } });
  expect(codesOf((await post(two, byHash(queries[0]!))).body)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
});
