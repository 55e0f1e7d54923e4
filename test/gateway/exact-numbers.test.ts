/**
 * Numbers of custom scalars that JavaScript cannot hold, over real HTTP: what a subgraph and a client write passes to the
 * digit, and two numbers that JavaScript takes for one are two.
 */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { HttpServer } from '../../wire/http/http-server';
import { closeAll, gatewayOver, graphOver, rawServer } from './estate';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])';
const schemas = {
  a: `${link}
    scalar Long scalar JSON
    input In { long: Long longs: [Long!] json: JSON int: Int id: ID in: In }
    type Query {
      account: Account accounts: [Account!] secret: Int @authenticated
      echo(long: Long, longs: [Long], json: JSON, in: In, int: Int, float: Float, id: ID): Int
    }
    type Account @key(fields: "no") { no: Long! balance: Long meta: JSON id: ID int: Int float: Float list: [Long] }`,
  b: `${link}
    scalar Long scalar JSON
    type Account @key(fields: "no") { no: Long! name(of: JSON): String }`,
};
type Name = keyof typeof schemas;

let answers: Record<Name, (body: string) => string>;
const asked: Record<Name, string[]> = { a: [], b: [] };
let gateway: HttpServer;

beforeAll(async () => {
  const parts = await Promise.all(
    (Object.keys(schemas) as Name[]).map(async name => {
      const { url } = await rawServer((req, res) => {
        let body = '';
        req.on('data', chunk => {
          body += chunk;
        });
        req.on('end', () => {
          asked[name].push(body);
          res.writeHead(200, { 'content-type': 'application/json' }).end(answers[name](body));
        });
      });
      return { name, url, typeDefs: parse(schemas[name]) };
    }),
  );
  gateway = await gatewayOver(await graphOver(composeServices(parts).supergraphSdl!, {}));
});
beforeEach(() => {
  for (const bodies of Object.values(asked)) bodies.length = 0;
  answers = { a: () => '{"data":{"echo":1}}', b: () => '{"data":{"_entities":[]}}' };
});
afterAll(closeAll);

async function ask(body: string, headers = {}): Promise<string> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.text();
}
const query = (text: string, variables?: string) =>
  `{"query":${JSON.stringify(text)}${variables ? `,"variables":${variables}` : ''}}`;

const numbers = [
  '9007199254740993',
  '-9007199254740993',
  '12345678901234567890',
  '1.10',
  '1.0',
  '0.1234567890123456789',
  '1e3',
  '1E+400',
  '-0',
  '42',
  '1.5',
  '1e-7',
];

test.each(numbers)('an answer of %s', async number => {
  const meta = `{"n":${number},"list":[${number},"${number}"],"deep":{"n":[[${number}]]}}`;
  for (const space of ['', ' '.repeat(4096)]) {
    answers.a = () =>
      `{"data":{"account":{"balance":${number},"meta":${meta},"list":[null,${number}]}}${space}}`;
    const text = await ask(query('{ account { balance meta list } }'));
    expect(text).toBe(`{"data":{"account":{"balance":${number},"meta":${meta},"list":[null,${number}]}}}`);
  }
});

test('numbers of GraphQL’s own types are JavaScript’s, and an id keeps its digits', async () => {
  answers.a = () =>
    '{"data":{"account":{"balance":9007199254740993,"id":9007199254740993,"int":7.0,"float":1.10}}}';
  expect(await ask(query('{ account { balance id int float } }'))).toBe(
    '{"data":{"account":{"balance":9007199254740993,"id":"9007199254740993","int":7,"float":1.1}}}',
  );
  answers.a = () => '{"data":{"account":{"x":9007199254740993,"int":9007199254740993}}}';
  const { data, errors } = JSON.parse(await ask(query('{ account { x: id int } }')));
  expect(data).toEqual({ account: { x: '9007199254740993', int: null } });
  expect(errors).toMatchObject([{ path: ['account', 'int'], extensions: { code: 'SUBGRAPH_BAD_RESPONSE' } }]);
});

test('entities whose keys JavaScript takes for one are two', async () => {
  const keys = ['9007199254740992', '9007199254740993'];
  const accounts = keys.map(no => `{"__typename":"Account","no":${no}}`);
  answers = {
    a: () => `{"data":{"accounts":[${accounts}]}}`,
    b: () => '{"data":{"_entities":[{"name":"two"},{"name":"three"}]}}',
  };
  expect(await ask(query('{ accounts { no name } }'))).toBe(
    '{"data":{"accounts":[{"no":9007199254740992,"name":"two"},{"no":9007199254740993,"name":"three"}]}}',
  );
  expect(asked.b).toHaveLength(1);
  expect(asked.b[0]).toContain(`"representations":[${accounts}]`);
});

test.each(numbers)('a variable of %s', async number => {
  const operation =
    'query ($l: Long, $ls: [Long], $j: JSON, $in: In) { echo(long: $l, longs: $ls, json: $j, in: $in) }';
  const variables = `{"l":${number},"ls":[${number}],"j":{"a":[${number}]},"in":{"long":${number},"longs":[${number}],"json":${number},"in":{"long":${number}}}}`;
  for (const type of ['application/json', 'application/json; charset=utf-8']) {
    expect(await ask(query(operation, variables), { 'content-type': type })).toBe('{"data":{"echo":1}}');
    expect(asked.a.at(-1)).toContain(`"variables":${variables}`);
  }
  await ask(query(operation, variables), { accept: 'text/event-stream' });
  expect(asked.a.at(-1)).toContain(`"variables":${variables}`);
  const given = new URLSearchParams({ query: operation, variables });
  await fetch(`${gateway.url}/graphql?${given}`);
  expect(asked.a.at(-1)).toContain(`"variables":${variables}`);
  expect(asked.a).toHaveLength(4);
});

test('variables of GraphQL’s own types are JavaScript’s numbers, and an id is its digits', async () => {
  const operation =
    'query ($i: Int, $f: Float, $id: ID, $in: In) { echo(int: $i, float: $f, id: $id, in: $in) }';
  const variables =
    '{"i":7.0,"f":1.10,"id":9007199254740993,"in":{"int":1e1,"id":9007199254740993,"json":1.0}}';
  expect(await ask(query(operation, variables))).toBe('{"data":{"echo":1}}');
  expect(asked.a[0]).toContain(
    '"variables":{"i":7,"f":1.1,"id":"9007199254740993","in":{"int":10,"id":"9007199254740993","json":1.0}}',
  );
  const { errors } = JSON.parse(await ask(query(operation, '{"i":9007199254740993}')));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test.each(numbers.filter(number => number !== '-0'))('a literal of %s', async number => {
  const operation = `query ($x: Long = ${number}, $y: String = "y") {
    a: echo(long: ${number}) b: echo(longs: [${number}, null]) c: echo(longs: ${number})
    d: echo(json: {n: ${number}, l: [${number}], v: $y}) e: echo(in: {long: ${number}, json: [${number}], in: {longs: ${number}}})
    f: echo(long: $x)
  }`;
  answers.a = () => '{"data":{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}}';
  expect(JSON.parse(await ask(query(operation, '{"y":"z"}'))).errors).toBeUndefined();
  const { query: sent, variables } = JSON.parse(asked.a[0]!);
  // The planner makes lists of single items.
  const written = sent.replace(/[\s,]+/g, ' ').replace(`longs:[${number}])`, `longs:${number})`);
  expect(written).toContain(`a:echo(long:${number})b:echo(longs:[${number} null])c:echo(longs:${number})`);
  expect(written).toContain(
    `d:echo(json:{n:${number} l:[${number}]v:$y})e:echo(in:{long:${number} json:[${number}]`,
  );
  expect(written).toContain(`$x:Long=${number}`);
  expect(variables.y).toBe('z');
});

test('requests whose variables JavaScript takes for one share no answer', async () => {
  answers.a = body => `{"data":{"echo":${body.includes('9007199254740993') ? 3 : 2}}}`;
  const operation = 'query ($l: Long) { echo(long: $l) }';
  const all = await Promise.all(
    ['9007199254740993', '9007199254740992', '9007199254740993', '9007199254740992'].map(number =>
      ask(query(operation, `{"l":${number}}`)),
    ),
  );
  expect(all.map(text => JSON.parse(text).data.echo)).toEqual([3, 2, 3, 2]);
});

test('what a viewer is denied costs no digit of the rest', async () => {
  answers.a = () => '{"data":{"account":{"balance":9007199254740993,"meta":{"n":1.10}}}}';
  expect(await ask(query('{ account { balance meta } secret }'))).toContain(
    '"data":{"account":{"balance":9007199254740993,"meta":{"n":1.10}},"secret":null}',
  );
});

test('variables that are nested too deep are refused, whatever numbers they hold', async () => {
  const deep = `${'['.repeat(100_000)}1.10${']'.repeat(100_000)}`;
  const { errors } = JSON.parse(await ask(query('query ($j: JSON) { echo(json: $j) }', `{"j":${deep}}`)));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
