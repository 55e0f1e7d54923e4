/** What a subgraph that fails costs: over real HTTP, against servers that break off, are slow, or are gone. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { parse } from 'graphql';
import { httpTransport } from '../../gateway/transport/http';
import { type ResilienceOptions, resilientTransport } from '../../gateway/transport/resilient';
import { freePort } from '../support/free-port';
import { closeAll, graphOver, later, rawServer, supergraph } from './estate';

afterEach(closeAll);

const viewer = { tenantId: 't', userId: null, roles: [] };
const query = '{ a }';
const mutation = 'mutation { a }';

function transportTo(url: string, options: Partial<ResilienceOptions> = {}) {
  const { timeoutMs = 5000 } = options;
  const transport = resilientTransport(httpTransport({ name: 'products', url, timeoutMs }), {
    name: 'products',
    timeoutMs,
    ...options,
  });
  later(() => transport.close());
  return {
    ask: (text = query, signal?: AbortSignal) =>
      transport.fetch({ query: text, document: parse(text), viewer, headers: {}, signal }),
    codeOf: (text = query, signal?: AbortSignal) =>
      transport.fetch({ query: text, document: parse(text), viewer, headers: {}, signal }).then(
        () => 'answered',
        error => `${error.extensions.code} ${error.message}`,
      ),
  };
}

const answer: RequestListener = (_req, res) => {
  res.setHeader('content-type', 'application/json');
  res.end('{"data":{"a":1}}');
};
const breakOff: RequestListener = req => void req.socket.destroy();
const status =
  (code: number): RequestListener =>
  (_req, res) =>
    void res.writeHead(code).end('<h1>Nobody there</h1>');

/** Plays the listeners one after another, the last for ever. */
async function scripted(...listeners: RequestListener[]) {
  const state = { requests: 0, url: '' };
  const { url } = await rawServer((req, res) =>
    listeners[Math.min(state.requests++, listeners.length - 1)]!(req, res),
  );
  state.url = url;
  return state;
}

const tick = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('another attempt', () => {
  test.each([
    ['a connection that broke', breakOff],
    ['502', status(502)],
    ['503', status(503)],
    ['504', status(504)],
  ])('a query gets one after %s', async (_, failure) => {
    const server = await scripted(failure, failure, answer);
    expect(await transportTo(server.url).ask()).toEqual({ data: { a: 1 } });
    expect(server.requests).toBe(3);
  });

  test.each([
    ['a connection that broke', breakOff],
    ['503', status(503)],
  ])('a mutation gets none after %s', async (_, failure) => {
    const server = await scripted(failure, answer);
    expect(await transportTo(server.url).codeOf(mutation)).toMatch(/^SUBGRAPH_UNREACHABLE .*products/);
    expect(server.requests).toBe(1);
  });

  test('there are two more at most', async () => {
    const server = await scripted(breakOff);
    expect(await transportTo(server.url).codeOf()).toMatch(/^SUBGRAPH_UNREACHABLE/);
    expect(server.requests).toBe(3);
  });

  test('what was answered is not asked again, whatever the answer', async () => {
    const server = await scripted(status(500));
    expect(await transportTo(server.url).codeOf()).toMatch(/^SUBGRAPH_BAD_RESPONSE/);
    expect(server.requests).toBe(1);
  });

  test('what timed out is not asked again', async () => {
    const server = await scripted(() => {});
    expect(await transportTo(server.url, { timeoutMs: 200 }).codeOf()).toMatch(/^SUBGRAPH_TIMEOUT/);
    expect(server.requests).toBe(1);
  });

  test('all attempts together stay within the deadline', async () => {
    const server = await scripted((req, _res) => void setTimeout(() => req.socket.destroy(), 350));
    // The second is cut before its connection breaks as well.
    expect(await transportTo(server.url, { timeoutMs: 600 }).codeOf()).toMatch(/^SUBGRAPH_TIMEOUT/);
    expect(server.requests).toBe(2);
  });
});

describe('a subgraph that is down', () => {
  test('is left alone after a while, asked again when it is back, and costs the others nothing', async () => {
    const port = await freePort();
    const healthy = await rawServer((_req, res) => res.end('{"data":{"reviews":[]}}'));
    const graph = await graphOver(
      supergraph({ products: `http://127.0.0.1:${port}/`, reviews: healthy.url }),
      {},
    );
    const ask = () =>
      graph.execute({ document: parse('{ product(id: "1") { name } reviews { id } }'), viewer });
    for (let n = 0; n < 4; n++) {
      const { data, errors } = await ask();
      expect(data).toEqual({ product: null, reviews: [] });
      expect(errors).toMatchObject([{ path: ['product'], extensions: { code: 'SUBGRAPH_UNREACHABLE' } }]);
    }
    let requests = 0;
    await serverAt(port, (_req, res) => {
      requests += 1;
      res.end('{"data":{"product":{"name":"Chair"}}}');
    });
    const { errors } = await ask();
    expect(errors?.[0]?.message).toMatch(/Subgraph products has not answered lately/);
    expect(requests).toBe(0);

    let data: unknown;
    for (let n = 0; n < 60 && !JSON.stringify(data)?.includes('Chair'); n++) {
      await tick(100);
      data = (await ask()).data;
    }
    expect(data).toEqual({ product: { name: 'Chair' }, reviews: [] });
  });

  test('clients that leave do not make it one', async () => {
    const server = await scripted((req, res) => void setTimeout(() => answer(req, res), 30));
    const transport = transportTo(server.url);
    for (let n = 0; n < 15; n++) {
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(), 5);
      expect(await transport.codeOf(query, leaving.signal)).toMatch(/the client left/);
    }
    expect(await transport.codeOf()).toBe('answered');
  });
});

describe('too much at once', () => {
  test('some at once, some wait, and the rest is told', async () => {
    let active = 0;
    let most = 0;
    const { url } = await rawServer((req, res) => {
      most = Math.max(most, ++active);
      setTimeout(() => {
        active--;
        answer(req, res);
      }, 50);
    });
    const { codeOf } = transportTo(url, { maxActive: 2, maxWaiting: 3 });
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf()));
    expect(codes.filter(code => code === 'answered')).toHaveLength(5);
    expect(codes.filter(code => code.startsWith('SUBGRAPH_OVERLOADED'))).toHaveLength(3);
    expect(codes.find(code => code !== 'answered')).toContain('products');
    expect(most).toBe(2);
    expect(await codeOf()).toBe('answered');
  });

  test('waiting counts: who waited too long is not asked for any more', async () => {
    const server = await scripted((req, res) => void setTimeout(() => answer(req, res), 250));
    const { codeOf } = transportTo(server.url, { timeoutMs: 400, maxActive: 1 });
    const codes = await Promise.all([codeOf(), codeOf(), codeOf()]);
    expect(codes[0]).toBe('answered');
    expect(codes.slice(1).every(code => code.startsWith('SUBGRAPH_TIMEOUT'))).toBe(true);
    expect(server.requests).toBe(2);
  });
});

async function serverAt(port: number, listener: RequestListener): Promise<Server> {
  const server = createServer((req, res) => {
    res.setHeader('content-type', 'application/json');
    listener(req, res);
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  later(() => {
    server.closeAllConnections();
    return new Promise(resolve => server.close(resolve));
  });
  return server;
}
