/** `joinery serve gateway --supergraph`: any Federation 2 supergraph, with subgraphs that know nothing of us. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { type JWTPayload, SignJWT } from 'jose';
import { listening } from '../support/listening';
import { type JoineryProcess, post, runJoinery } from '../support/process';
import { selfSigned } from '../support/self-signed';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@authenticated", "@requiresScopes"])`;
const schemas: Record<string, { sdl: string; resolvers: any }> = {
  books: {
    sdl: `${link} type Book @key(fields: "isbn") { isbn: ID! title: String! } type Query { books: [Book!]! }`,
    resolvers: { Query: { books: () => [{ isbn: '1', title: 'Joinery' }] } },
  },
  stock: {
    sdl: `${link} type Book @key(fields: "isbn") { isbn: ID! copies: Int } type Query { shop: String }`,
    resolvers: { Book: { copies: () => 3 } },
  },
};

interface Foreign {
  readonly url: string;
  readonly seen: readonly IncomingHttpHeaders[];
  /** In what the gateway says. */
  readonly saw: JoineryProcess['saw'];
}

/** A gateway's process over the schemas, each served as anybody would; with `tls` over HTTPS. */
async function withGateway(
  schemas: Record<string, { sdl: string; resolvers: any }>,
  environment: Record<string, string>,
  run: (foreign: Foreign) => Promise<void>,
  tls?: ReturnType<typeof selfSigned>,
): Promise<void> {
  const servers: Server[] = [];
  const seen: IncomingHttpHeaders[] = [];
  const services = [];
  for (const [name, { sdl, resolvers }] of Object.entries(schemas)) {
    const typeDefs = parse(sdl);
    const handler = createHandler({ schema: buildSubgraphSchema([{ typeDefs, resolvers }]) });
    const listener: RequestListener = (request, response) => {
      seen.push(request.headers);
      handler(request, response);
    };
    const server = tls ? createTlsServer(tls, listener) : createServer(listener);
    const port = await listening(server);
    servers.push(server);
    services.push({ name, typeDefs, url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}/` });
  }
  const folder = await mkdtemp(join(tmpdir(), 'joinery-foreign-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, composeServices(services).supergraphSdl!);

  const gateway = runJoinery(['serve', 'gateway', '--supergraph', file, '--port', '0'], {
    NODE_ENV: 'production',
    ...environment,
  });
  try {
    await run({ url: (await gateway.saw(/served at (\S+)\/graphql/))[1]!, seen, saw: gateway.saw });
  } finally {
    expect(await gateway.stop()).toBe(0);
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
    await rm(folder, { recursive: true, force: true });
  }
}

test('it joins two foreign subgraphs, unsigned, and hands on the headers it is told to', () =>
  withGateway(schemas, { PASS_HEADERS: 'authorization' }, async ({ url, seen }) => {
    const answer = await post(url, '{ books { title copies } }', {
      authorization: 'Bearer theirs',
      'x-other': 'ours',
    });
    expect(answer).toEqual({ data: { books: [{ title: 'Joinery', copies: 3 }] } });
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const queries = seen.filter(headers => headers.authorization);
    expect(queries).toHaveLength(2);
    for (const headers of queries) expect(headers.authorization).toBe('Bearer theirs');
    const names = seen.flatMap(headers => Object.keys(headers));
    expect(names.filter(name => name.startsWith('joinery-') || name === 'x-other')).toEqual([]);
  }));

test('in production GraphiQL, introspection and suggestions are off until they are switched on', async () => {
  const query = '{ __schema { queryType { name } } }';
  const misspelt = '{ bocks { title } }';
  await withGateway(schemas, {}, async ({ url }) => {
    expect((await fetch(url)).status).toBe(404);
    expect(await post(url, query)).toMatchObject({
      errors: [{ message: 'Introspection is disabled: __schema cannot be queried.' }],
    });
    const { errors } = await post(url, misspelt);
    expect(errors[0].message).toBe('Cannot query field "bocks" on type "Query".');
  });
  await withGateway(schemas, { GRAPHIQL: 'on', INTROSPECTION: 'on' }, async ({ url }) => {
    expect((await fetch(url)).status).toBe(200);
    expect(await post(url, query)).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    const { errors } = await post(url, misspelt);
    expect(errors[0].message).toBe('Cannot query field "bocks" on type "Query". Did you mean "books"?');
  });
});

test('what it protects is protected, by tokens of its own issuer', async () => {
  const library = {
    sdl: `${link} type Query { open: Int lent: Int @authenticated dues: Int @requiresScopes(scopes: [["dues:read"]]) }`,
    resolvers: { Query: { open: () => 1, lent: () => 2, dues: () => 3 } },
  };
  const JWT_SECRET = 'the secret of somebody else, long enough to sign';
  const token = (claims: JWTPayload) =>
    new SignJWT({
      sub: 'reader|7',
      iss: 'theirs',
      aud: 'this',
      exp: Math.floor(Date.now() / 1000) + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(JWT_SECRET));
  await withGateway(
    { library },
    { JWT_SECRET, JWT_ISSUER: 'theirs', JWT_AUDIENCE: 'this' },
    async ({ url }) => {
      const ask = async (claims?: JWTPayload) => {
        const headers: Record<string, string> = claims
          ? { authorization: `Bearer ${await token(claims)}` }
          : {};
        const { data, errors = [] } = await post(url, '{ open lent dues }', headers);
        return [data, errors.map((error: any) => `${error.path} ${error.extensions.code}`)];
      };
      expect(await ask()).toEqual([
        { open: 1, lent: null, dues: null },
        ['lent UNAUTHENTICATED', 'dues UNAUTHENTICATED'],
      ]);
      expect(await ask({})).toEqual([{ open: 1, lent: 2, dues: null }, ['dues FORBIDDEN']]);
      expect(await ask({ scope: 'x dues:read' })).toEqual([{ open: 1, lent: 2, dues: 3 }, []]);
      expect(await ask({ exp: 1 })).toEqual([undefined, ['undefined UNAUTHENTICATED']]);
    },
  );
});

describe('over HTTPS', () => {
  const tls = selfSigned();
  const query = '{ books { title copies } }';

  test('a subgraph is asked where its certificate is trusted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'joinery-tls-'));
    const trusted = join(folder, 'trusted.pem');
    await writeFile(trusted, tls.cert);
    const asked = async ({ url }: Foreign) => {
      const answers = await Promise.all([1, 2, 3].map(() => post(url, query)));
      for (const answer of answers) {
        expect(answer).toEqual({ data: { books: [{ title: 'Joinery', copies: 3 }] } });
      }
    };
    try {
      await withGateway(schemas, { NODE_EXTRA_CA_CERTS: trusted }, asked, tls);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('one whose certificate is not trusted hears nothing, and the log says why', () => {
    const refused = async ({ url, seen, saw }: Foreign) => {
      const answer = await post(url, query);
      expect(answer).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'books' } }],
      });
      expect(seen).toEqual([]);
      await saw(/"cause":"DEPTH_ZERO_SELF_SIGNED_CERT"/);
      expect(JSON.stringify(answer)).not.toContain('CERT');
    };
    return withGateway(schemas, {}, refused, tls);
  });
});
