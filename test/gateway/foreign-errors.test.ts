/** What clients are told of errors that other people's subgraphs report: nothing that the operator did not let pass. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { isEventStream } from '../../wire/contract/event-stream';
import type { WrittenResult } from '../../wire/contract/serialized-result';
import { demoTenantId } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { closeAll, codesOf, graphOver, rawServer } from './estate';

afterEach(closeAll);

const connectionString = 'postgres://shop:hunter2@10.0.0.7/shop';
const reported = [
  {
    message: `connect ECONNREFUSED ${connectionString}`,
    path: ['a'],
    extensions: { code: 'P1001', sql: 'SELECT card FROM payments', stack: 'at /srv/shop/db.js:7' },
  },
  { message: 'The card 4111 is refused.', path: ['b'], extensions: { code: 'CARD', left: 3, debug: 'x' } },
  { message: 'Sign in at 10.0.0.8.', path: ['c'], extensions: { code: 'UNAUTHENTICATED', stack: 'at y' } },
  { message: 'relation "secret" does not exist', path: ['c'] },
];
const secrets = /hunter2|SELECT|srv|4111|10\.0\.0|secret|P1001|CARD/;

/** A graph over one subgraph that answers so; and what is logged meanwhile. */
async function shop(passErrors: { subgraph: string; code?: string }[], contentType = 'application/json') {
  const body = { data: { a: null, b: null, c: null }, errors: reported };
  const event = { data: { price: null }, errors: [{ ...reported[0], path: ['price'] }] };
  const text =
    contentType === 'text/event-stream'
      ? `:\n\nevent: next\ndata: ${JSON.stringify(event)}\n\nevent: complete\ndata:\n\n`
      : JSON.stringify(body);
  const { url } = await rawServer((_req, res) =>
    res.writeHead(200, { 'content-type': contentType }).end(text),
  );
  const typeDefs = parse('type Query { a: Int b: Int c: Int } type Subscription { price: Int }');
  const { supergraphSdl } = composeServices([{ name: 'shop', url, typeDefs }]);
  const lines: string[] = [];
  const log = openLog('info', { write: line => void lines.push(line) });
  return { graph: await graphOver(supergraphSdl!, { passErrors, log }), lines };
}

const viewer = { tenantId: demoTenantId, userId: null, roles: [] };
async function ask(...given: Parameters<typeof shop>) {
  const { graph, lines } = await shop(...given);
  const { errors } = await graph.execute({ document: parse('{ a b c }'), viewer });
  return { errors: JSON.parse(JSON.stringify(errors)), lines };
}

test('an error is replaced, and is in the log under the id that the client has', async () => {
  const { errors, lines } = await ask([]);
  expect(JSON.stringify(errors)).not.toMatch(secrets);
  expect(codesOf({ errors })).toEqual([
    'SUBGRAPH_ERROR',
    'SUBGRAPH_ERROR',
    'UNAUTHENTICATED',
    'SUBGRAPH_ERROR',
  ]);
  const { errorId } = errors[0].extensions;
  expect(errors[0]).toEqual({
    message: `Subgraph shop reported an error. Quote ${errorId} when you report it.`,
    path: ['a'],
    extensions: { code: 'SUBGRAPH_ERROR', errorId, serviceName: 'shop' },
  });
  const logged = lines.map(line => JSON.parse(line)).filter(line => line.errorId === errorId);
  expect(logged).toHaveLength(1);
  expect(logged[0].errors[0]).toMatchObject({ message: reported[0]!.message, path: ['a'] });
});

test('errors with a code that the operator lets pass are told, without what is always internal', async () => {
  const { errors } = await ask([{ subgraph: 'shop', code: 'CARD' }]);
  expect(errors[1]).toEqual({
    message: 'The card 4111 is refused.',
    path: ['b'],
    extensions: { code: 'CARD', left: 3, serviceName: 'shop' },
  });
  expect(JSON.stringify([errors[0], errors[2], errors[3]])).not.toMatch(secrets);
});

test('errors of a subgraph that is trusted in whole are told', async () => {
  for (const subgraph of ['shop', '*']) {
    const { errors, lines } = await ask([{ subgraph }]);
    expect(errors.map(({ message }: any) => message)).toEqual(reported.map(({ message }) => message));
    expect(codesOf({ errors })).toEqual(['P1001', 'CARD', 'UNAUTHENTICATED', 'SUBGRAPH_ERROR']);
    expect(lines).toEqual([]);
  }
});

test('what passes for another subgraph does not pass for this one', async () => {
  const { errors } = await ask([{ subgraph: 'shop2' }, { subgraph: 'others', code: 'CARD' }]);
  expect(JSON.stringify(errors)).not.toMatch(secrets);
});

test('errors in the events of a subscription are replaced as well', async () => {
  const { graph, lines } = await shop([], 'text/event-stream');
  const events = await graph.subscribe({ document: parse('subscription { price }'), viewer });
  if (!isEventStream<WrittenResult>(events)) throw new Error('There are no events.');
  const { value } = await events.next();
  const { errors } = JSON.parse(JSON.stringify(value.takeResult()));
  expect(codesOf({ errors })).toEqual(['SUBGRAPH_ERROR']);
  expect(JSON.stringify(errors)).not.toMatch(secrets);
  expect(lines.join()).toContain('hunter2');
  await events.return();
});
