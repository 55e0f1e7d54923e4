import { once } from 'node:events';
import { Agent, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { readConfig } from '../../wire/config';
import { JoineryError } from '../../wire/contract/errors';
import { startHttpServer } from '../../wire/http/http-server';
import {
  closeAll,
  codesOf,
  fetched,
  gatewayOver,
  graphOver,
  later,
  localGateway,
  log,
  ownSubgraph,
  post,
  supergraph,
} from './estate';

afterEach(closeAll);

/** What the server says to these bytes. */
function raw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', chunk => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('routes', () => {
  test('/health answers while the process runs', async () => {
    const gateway = await localGateway();
    expect(await fetched(`${gateway.url}/health`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect((await fetched(`${gateway.url}/health`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetched(`${gateway.url}/health`, { method: 'POST' })).status).toBe(405);
  });

  test('what is nowhere is a 404 that says where the graph is', async () => {
    const gateway = await localGateway();
    const { status, body } = await fetched(`${gateway.url}/grahpql?x=1`);
    expect(status).toBe(404);
    expect(body.errors).toEqual([
      {
        message: 'Nothing is served at /grahpql. The graph is at /graphql.',
        extensions: { code: 'NOT_FOUND' },
      },
    ]);
  });

  test('the page is asked for what is not a route, and may leave it alone', async () => {
    const gateway = await localGateway({
      page: {
        serve: (req, res) => {
          if (req.url !== '/') return false;
          res.end('<h1>hello</h1>');
          return true;
        },
      },
    });
    expect((await fetched(gateway.url)).body).toBe('<h1>hello</h1>');
    expect((await fetched(`${gateway.url}/other`)).status).toBe(404);
  });
});

describe('readiness', () => {
  test('is 503 and names the subgraph that is not ready, and why, without its secrets', async () => {
    const broken = {
      ...ownSubgraph('reviews'),
      ready: async () => {
        throw new Error('connect ECONNREFUSED postgres://reviews:hunter2@db');
      },
    };
    const inProcess = { products: ownSubgraph('products'), reviews: broken };
    const gateway = await gatewayOver(await graphOver(supergraph(), { inProcess }));
    expect(await fetched(`${gateway.url}/ready`)).toMatchObject({
      status: 503,
      body: {
        status: 'not ready',
        subgraphs: { products: 'ok', reviews: 'It does not answer; the log says why.' },
      },
    });
    broken.ready = async () => {
      throw new JoineryError('DATABASE_UNAVAILABLE', 'The database of reviews does not answer.');
    };
    const { body } = await fetched(`${gateway.url}/ready`);
    expect(body.subgraphs.reviews).toBe('The database of reviews does not answer.');
  });

  test('is 200 when every subgraph is', async () => {
    const gateway = await localGateway();
    const { status, body } = await fetched(`${gateway.url}/ready`);
    expect([status, body]).toEqual([200, { status: 'ok', subgraphs: { products: 'ok', reviews: 'ok' } }]);
  });
});

describe('request ids', () => {
  test('one is given, or the sender keeps its own unless it could forge a log line', async () => {
    const gateway = await localGateway();
    const idFor = async (given: Record<string, string>) =>
      (await fetched(`${gateway.url}/health`, { headers: given })).headers.get('x-request-id');
    expect(await idFor({})).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor({ 'x-request-id': 'trace-7' })).toBe('trace-7');
    expect(await idFor({ 'x-request-id': '"}{"level":60' })).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('CORS', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: { origin: 'https://app.example.com', 'access-control-request-method': 'POST' },
  };

  test('is off unless origins are listed', async () => {
    const gateway = await localGateway();
    const answer = await fetched(`${gateway.url}/graphql`, preflight);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  test('lets a listed origin in and no other', async () => {
    const gateway = await localGateway({ config: readConfig({ CORS_ORIGINS: 'https://app.example.com' }) });
    const answer = await fetched(`${gateway.url}/graphql`, preflight);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://app.example.com',
    ]);
    const query = { query: '{ __typename }' };
    const allowed = await post(gateway, query, { origin: 'https://app.example.com' });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
    const other = await post(gateway, query, { origin: 'https://app.example.com.evil.example' });
    expect([other.headers.get('access-control-allow-origin'), other.headers.get('vary')]).toEqual([
      null,
      'Origin',
    ]);
  });
});

describe('what is no HTTP', () => {
  test('is answered with 400 in JSON', async () => {
    const gateway = await localGateway();
    const answer = await raw(gateway.port, 'HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('{"errors":[{"message":"This is not an HTTP request."');
  });

  test('headers without an end are answered with 431', async () => {
    const gateway = await localGateway();
    const answer = await raw(gateway.port, `GET / HTTP/1.1\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
  });

  test('a client that breaks off in the middle of its body harms nobody', async () => {
    const gateway = await localGateway();
    const socket = connect(gateway.port, '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"q',
    );
    await new Promise(resolve => setTimeout(resolve, 50));
    socket.destroy();
    expect((await post(gateway, { query: '{ __typename }' })).status).toBe(200);
  });
});

describe('the end', () => {
  test('what is under way is finished, and nothing new is accepted', async () => {
    const gateway = await localGateway();
    const slow = post(gateway, { query: '{ slow(ms: 300) }' });
    await new Promise(resolve => setTimeout(resolve, 100));
    const begun = Date.now();
    const closed = gateway.close();
    await expect(fetch(`${gateway.url}/health`)).rejects.toThrow();
    expect((await slow).body).toEqual({ data: { slow: 300 } });
    await closed;
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  test('an idle connection does not hold it up', async () => {
    const gateway = await localGateway();
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      const req = request(`${gateway.url}/health`, { agent }, res => res.resume().on('end', resolve));
      req.on('error', reject).end();
    });
    const begun = Date.now();
    await gateway.close();
    expect(Date.now() - begun).toBeLessThan(5000);
    agent.destroy();
  });

  test('what does not finish in time is cut off', async () => {
    const gateway = await localGateway();
    const slow = post(gateway, { query: '{ slow(ms: 5000) }' });
    const outcome = expect(slow).rejects.toThrow();
    await new Promise(resolve => setTimeout(resolve, 100));
    const begun = Date.now();
    await gateway.close(200);
    expect(Date.now() - begun).toBeLessThan(4500);
    await outcome;
  });
});

describe('a port that cannot be had', () => {
  const start = (host: string, port: number) =>
    startHttpServer({ host, port, routes: {}, fallback: () => {}, log });

  test('is named when it is in use, with what to set', async () => {
    const { port } = await localGateway();
    await expect(start('127.0.0.1', port)).rejects.toThrow(
      `Port ${port} is in use. Set PORT to a free one, for example PORT=${port + 1}.`,
    );
  });

  test('an address that is not of this machine is named', async () => {
    await expect(start('192.0.2.1', 0)).rejects.toThrow(
      /^This machine has no address 192\.0\.2\.1\. Set HOST/,
    );
  });
});

test('what a handler throws is masked', async () => {
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: {
      '/': () => {
        throw new Error('password=hunter2');
      },
    },
    fallback: () => {},
  });
  const { status, body } = await fetched(server.url);
  expect([status, codesOf(body)]).toEqual([500, ['INTERNAL_ERROR']]);
  expect(body.errors[0].message).toMatch(/^Something failed on the server\. Quote [0-9a-f]{8} /);
  await server.close();
});

describe('a client that does not read', () => {
  const megabyte = 'x'.repeat(1024 * 1024);
  async function serve(handle: (res: ServerResponse) => void) {
    let closed = () => {};
    const over = new Promise<void>(resolve => {
      closed = resolve;
    });
    const server = await startHttpServer({
      host: '127.0.0.1',
      port: 0,
      log,
      unreadMs: 300,
      routes: {
        '/': (_req, res) => {
          res.on('close', closed);
          handle(res);
        },
      },
      fallback: () => {},
    });
    later(() => server.close(0));
    const socket = connect(server.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n'));
    socket.on('error', () => {});
    later(() => socket.destroy());
    return { socket, over };
  }

  /** Of what is read from now on, until the connection ends. */
  async function bytesOf(socket: Socket): Promise<number> {
    let bytes = 0;
    socket.on('data', chunk => {
      bytes += chunk.length;
    });
    socket.resume();
    await new Promise(resolve => socket.on('close', resolve));
    return bytes;
  }

  test('is cut, and what was to be sent to it is forgotten', async () => {
    const { socket, over } = await serve(res => res.end(megabyte.repeat(64)));
    socket.pause();
    await over;
    expect(await bytesOf(socket)).toBeLessThan(32 * megabyte.length);
  });

  test('is cut from a stream that goes on', async () => {
    let writing: NodeJS.Timeout;
    const { socket, over } = await serve(res => {
      writing = setInterval(() => res.write(megabyte), 20);
    });
    socket.pause();
    await over;
    clearInterval(writing!);
    await bytesOf(socket);
  });

  test('is not cut while its answer is in the making', async () => {
    const { socket } = await serve(res => setTimeout(() => res.end('late'), 1_000));
    const [chunk] = await once(socket, 'data');
    expect(String(chunk)).toContain('late');
  });

  test('is not cut while it reads slowly', async () => {
    const { socket } = await serve(res => {
      res.shouldKeepAlive = false;
      res.end(megabyte.repeat(64));
    });
    // For two seconds at least, with pauses that are shorter than the time that it has.
    const end = performance.now() + 2_000;
    socket.on('data', () => {
      if (performance.now() > end) return;
      socket.pause();
      setTimeout(() => socket.resume(), 10);
    });
    expect(await bytesOf(socket)).toBeGreaterThan(64 * megabyte.length);
  });
});
