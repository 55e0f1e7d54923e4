import type { ServerResponse } from 'node:http';
import { WrittenResult } from '../../wire/contract/serialized-result';
import { type Answer, send } from '../../wire/http/http-answer';
import { startHttpServer } from '../../wire/http/http-server';
import { closeAll, later, log } from './estate';

afterEach(closeAll);

/** A server that answers when as many have asked as `bodies` has answers, all in one turn. */
async function answering(...bodies: Answer['body'][]) {
  const waiting: ServerResponse[] = [];
  const answered: boolean[] = [];
  const all = (_: unknown, res: ServerResponse) => {
    if (waiting.push(res) < bodies.length) return;
    const responses = waiting.splice(0);
    for (const [n, response] of responses.entries()) void send(response, { status: 200, body: bodies[n]! });
    answered.push(...responses.map(({ writableEnded }) => writableEnded));
  };
  const leaving = (_: unknown, res: ServerResponse) => {
    void send(res, { status: 200, body: bodies[0]! });
    res.destroy();
    all(_, res);
  };
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    routes: { '/leaving': leaving },
    fallback: all,
    log,
  });
  later(() => server.close(0));
  return { url: server.url, answered };
}

const short = (n: number) => new WrittenResult(JSON.stringify({ n }), []);

test('what is ready in one turn leaves together, each answer to its own client', async () => {
  const long = JSON.stringify({ text: 'é'.repeat(100_000) });
  const { url, answered } = await answering(short(1), new WrittenResult(long, []), '{"n":"é"}');
  const asked = await Promise.all([1, 2, 3].map(async () => (await fetch(url)).text()));
  expect(asked.sort()).toEqual(['{"data":{"n":1}}', `{"data":${long}}`, '{"n":"é"}'].sort());
  expect(answered).toEqual([false, false, false]);
});

test('a client that left meanwhile costs the others nothing', async () => {
  const { url } = await answering(short(1), short(2));
  const [left, stayed] = await Promise.allSettled([
    fetch(`${url}/leaving`),
    fetch(url).then(answer => answer.json()),
  ]);
  expect(left.status).toBe('rejected');
  expect(stayed).toMatchObject({ status: 'fulfilled', value: { data: { n: 2 } } });
});

test('HEAD has the length of what GET has, and no body', async () => {
  const { url } = await answering('{"n":1}');
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('7');
  expect(await head.text()).toBe('');
  expect(await (await fetch(url)).text()).toBe('{"n":1}');
});
