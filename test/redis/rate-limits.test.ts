/** Rates that several gateways count over one Redis. */
import { openRates } from '../../cli/process/rates';
import { readConfig } from '../../wire/config';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, later, localGateway, log, post } from '../gateway/estate';
import { eventually } from '../support/eventually';
import { startRedis } from '../support/redis';

afterEach(closeAll);

test('a caller has one count at all gateways; without Redis, one at each', async () => {
  const redis = await startRedis();
  later(() => redis.kill());
  const gatewayWith = async (environment: Record<string, string>): Promise<HttpServer> => {
    const config = readConfig({ REDIS_URL: redis.url, TRUSTED_PROXIES: '1', ...environment });
    return localGateway({ config, rates: openRates(config, log, later) });
  };
  const environment = { RATE_ADDRESS: '3/600' };
  const [one, two] = [await gatewayWith(environment), await gatewayWith(environment)];
  const ask = async (gateway: HttpServer, address: string) =>
    (await post(gateway, { query: '{ __typename }' }, { 'x-forwarded-for': address })).status;
  const warm = async (gateway: HttpServer, address: string) => {
    await ask(gateway, address);
    expect(await redis.command('KEYS', `*${address}*`)).toHaveLength(1);
  };
  let n = 0;
  for (const gateway of [one, two]) await eventually(() => warm(gateway, `198.51.100.${++n}`));

  expect(await ask(one, '192.0.2.1')).toBe(200);
  expect(await ask(two, '192.0.2.1')).toBe(200);
  expect(await ask(one, '192.0.2.1')).toBe(200);
  expect(await ask(two, '192.0.2.1')).toBe(429);
  expect(await ask(one, '192.0.2.1')).toBe(429);
  await redis.kill();
  for (const gateway of [one, two]) {
    const answers = [];
    for (let asked = 0; asked < 4; asked++) answers.push(await ask(gateway, '192.0.2.7'));
    expect(answers).toEqual([200, 200, 200, 429]);
  }
});
