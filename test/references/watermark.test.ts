/** Reading one's own writes: what a mutation's answer says, and what a later request waits for. */
import { parse } from 'graphql';
import type { Subgraph } from '../../subgraphs/runtime/open-subgraph';
import type { Watermark } from '../../wire/watermark';
import { laterWatermark, readWatermark, writeWatermark } from '../../wire/watermark';
import { demoViewer, type Estate, openEstate } from '../support/estate';

let estate: Estate;
let cortex: Subgraph;
let postal: Subgraph;
beforeAll(async () => {
  estate = await openEstate({ posts: 10 });
  [cortex, postal] = estate.subgraphs as [Subgraph, Subgraph];
});
afterAll(() => estate.close());

const admin = demoViewer(0, 'ADMIN');
const rename = (username: string) =>
  cortex.execute({
    document: parse(`mutation { updateUser(input: { username: "${username}" }) { user { username } } }`),
    viewer: admin,
  });
const ask = (watermark?: Watermark) =>
  postal.execute({ document: parse('{ posts(first: 1) { nodes { id } } }'), viewer: admin, watermark });

test('a mutation says how far it has come; whoever brings that finds it, every time', async () => {
  for (let n = 0; n < 20; n++) {
    const { extensions } = await rename(`ada-${n}`);
    const watermark = extensions!.watermark as Watermark;
    expect(watermark).toEqual({ cortex: expect.stringMatching(/^\d+$/) });
    expect((await ask(watermark)).extensions).toBeUndefined();
    const [replica] = await estate.sql('postal', 'SELECT username FROM user_replica WHERE id = $1', [
      admin.userId,
    ]);
    expect(replica.username).toBe(`ada-${n}`);
  }
});

test('a query has none, and one that says nothing of this service’s sources waits for nothing', async () => {
  expect((await ask()).extensions).toBeUndefined();
  expect((await ask({ elsewhere: '1' })).extensions).toBeUndefined();
});

test('what has not come in time is named, and the answer is given', async () => {
  const result = await ask({ cortex: '999999999999' });
  expect(result.data).toBeTruthy();
  expect(result.extensions).toEqual({ behind: ['cortex'] });
});

test('the header is read as it is written, and nonsense is nothing', () => {
  const watermark = { cortex: '12', postal: '18446744073709551615' };
  expect(readWatermark(writeWatermark(watermark))).toEqual(watermark);
  for (const nonsense of [undefined, '', 'cortex', 'cortex=x', 'a b=1', '=', ['cortex=1']]) {
    expect(readWatermark(nonsense)).toBeUndefined();
  }
  expect(laterWatermark({ cortex: '9', postal: '1' }, { cortex: '10' })).toEqual({
    cortex: '10',
    postal: '1',
  });
});
