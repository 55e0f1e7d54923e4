/** Lists the operations, their numbers of connections, and their right answers. */
import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { graphql } from 'graphql';
import { callerOf, passedHeader } from './caller.mjs';
import { root } from './data.mjs';

const text = name => readFileSync(new URL(`schema/${name}.graphql`, import.meta.url), 'utf8');

export const operations = {
  large: { operationName: 'Large', query: text('large') },
  small: { operationName: 'Small', query: text('small'), variables: { id: '4' } },
};

const ofEachItsOwn = [
  { name: 'large-50', operation: 'large', connections: 50, title: 'Large query, 50 connections' },
  { name: 'small-10', operation: 'small', connections: 10, title: 'Small query, 10 connections' },
  { name: 'small-500', operation: 'small', connections: 500, title: 'Small query, 500 connections' },
];

export const loads = [...ofEachItsOwn, ...['large-50', 'small-500'].map(ofOneCaller)];

/** The load of this name once more, with the same caller at all connections, for what gateways share then. */
function ofOneCaller(name) {
  const { title, ...load } = ofEachItsOwn.find(({ name: other }) => other === name);
  return {
    ...load,
    name: `${name}-shared`,
    title: `${title}, one caller`,
    sharedOf: name,
    gateways: ['apollo', 'hive', 'joinery'],
  };
}

/** One schema over the same data, executed by graphql-js: no gateway has a hand in it. */
export async function expectedAnswer(supergraphSdl, { query, operationName, variables }) {
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema({ includeDefer: true });
  const answer = await graphql({
    schema,
    source: query,
    rootValue: root,
    operationName,
    variableValues: variables,
  });
  if (answer.errors) throw answer.errors[0];
  return JSON.parse(JSON.stringify(answer));
}

/** The bytes that a gateway answers with; throws when they are not the expected answer. */
export async function checkedAnswer(url, operation, expected) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', [passedHeader]: callerOf(0) },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(20_000),
  });
  const body = Buffer.from(await response.arrayBuffer());
  const { data, errors } = JSON.parse(body.toString());
  if (errors?.length) throw new Error(`answers with an error: ${errors[0].message}`);
  deepStrictEqual(data, expected.data);
  return body;
}
