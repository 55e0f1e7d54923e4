/** What sharing keeps of fetches that are over: nothing, for V8 would collect it late. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'graphql';
import { deduplicatingTransport } from '../../gateway/transport/deduplicate';

setFlagsFromString('--expose-gc');
const collectAll: () => void = runInNewContext('gc');

const query = 'query ($all: [Int!]!) { sum(all: $all) }';
const document = parse(query);
const viewer = { tenantId: '00000000-0000-4000-8000-000000000001', userId: null, roles: [] };
const underWay = 10;
const fetches = 40_000;
/** What a request holds, in bytes: 125 numbers of 8. */
const requestBytes = 1000;

test('a fetch that is over is not kept in the old generation by those that follow', async () => {
  const answers: (() => void)[] = [];
  const { fetch } = deduplicatingTransport(
    {
      fetch: () => new Promise(resolve => answers.push(() => resolve({ data: {} }))),
      ready: async () => {},
      close: async () => {},
    },
    'numbers',
  );
  const ask = (n: number) =>
    fetch({
      query,
      document,
      variables: { all: Array.from({ length: requestBytes / 8 }, () => n) },
      viewer,
      headers: {},
      dedupeScope: { as: 'anonymous', since: 0 },
    });

  const waiting = Array.from({ length: underWay }, (_, n) => ask(n));
  // Then what is under way is in the old generation, as in a gateway that had little to do for a while.
  collectAll();
  collectAll();
  const before = oldBytes();
  let most = before;
  for (let n = underWay; n < fetches; n++) {
    waiting.push(ask(n));
    answers.shift()!();
    await waiting.shift();
    if (n % 100 === 0) most = Math.max(most, oldBytes());
  }
  expect(most - before).toBeLessThan((fetches * requestBytes) / 10);
});

function oldBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'old_space')!.space_used_size;
}
