/**
 * Random operations over the project's own supergraph, its subgraphs and their databases. There is no single schema over
 * these to compare with: the other opinion is @apollo/gateway's executor. Of the subgraphs it is graphql-js, which executes
 * what they have compiled.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExecutionResult, execute, parse } from 'graphql';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import { executeCompiled } from '../../subgraphs/runtime/execute/run-query';
import { projectRoot } from '../../wire/project';
import { demoViewer, type Estate, openEstate } from '../support/estate';
import { allDomains } from '../support/first-domains';
import { sorted } from './agreement';
import { type ApollosAnswer, apollosGateway } from './apollos-gateway';
import { randomOperation } from './random-operation';

const viewer = demoViewer(0, 'ADMIN');
let estate: Estate;
let apollos: ApollosAnswer;
let executeInSubgraphs = executeCompiled;

beforeAll(async () => {
  // What is heard meanwhile would differ from one answer to the other.
  const hears = false;
  estate = await openEstate({
    posts: 12,
    names: allDomains,
    hears,
    execute: args => executeInSubgraphs(args),
  });
  const supergraphSdl = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  apollos = await apollosGateway(supergraphSdl, (name, document, variables) =>
    estate.subgraphs.find(subgraph => subgraph.name === name)!.execute({ document, variables, viewer }),
  );
}, 180_000);
afterAll(() => estate.close());

/** FEDERATION_SEED=n runs that one alone, FEDERATION_COUNT=n as many as that. */
test('random operations over the whole graph', async () => {
  const [demo] = demoTenants(12);
  const types = ['User', 'Category', 'Post', 'Tag', 'Discussion', 'Comment'];
  const only = process.env.FEDERATION_SEED;
  const from = Number(only ?? 1);
  const to = only ? from : Number(process.env.FEDERATION_COUNT ?? 60);
  let found = 0;
  for (let seed = from; seed <= to; seed++) {
    const { query, variables } = randomOperation(estate.graph.schema, seed, {
      maxDepth: 5,
      values: {
        id: types.flatMap(type => [demo!.id(type, 0), demo!.id(type, 1)]),
        type: ['User', 'Post'],
        first: [1, 2, 3],
      },
      without: ['after', 'before', 'last', 'filter'],
    });
    // Of such an alias @apollo/gateway makes a key.
    if (/\bid: [a-z]/.test(query)) continue;
    const document = parse(query);
    const ours = await estate.graph.execute({ document, variables, viewer });
    executeInSubgraphs = execute;
    const byGraphqlJs = await estate.graph.execute({ document, variables, viewer });
    executeInSubgraphs = executeCompiled;
    const theirs = await apollos(document, variables);
    const story = `Seed ${seed} (FEDERATION_SEED=${seed}):\n${query}\n${JSON.stringify(variables)}`;
    const [our, their] = [ours, theirs].map(({ data }) => JSON.stringify(sorted(data ?? null), null, 1));
    if (our !== their)
      throw new Error(
        `${story}\nours: ${JSON.stringify(ours, null, 1)}\ntheirs: ${JSON.stringify(theirs, null, 1)}`,
      );
    expect(`${story}\n${whole(ours)}`).toBe(`${story}\n${whole(byGraphqlJs)}`);
    // Where all below a field is skipped, @apollo/gateway does not ask for the field, and so misses its errors.
    if (theirs.errors?.length) expect([story, Boolean(ours.errors?.length)]).toEqual([story, true]);
    found += our!.length;
  }
  // Most operations find something.
  if (!only) expect(found / to).toBeGreaterThan(50);
}, 600_000);

/** The answer to the byte; errors come as the database answers, and those that are masked have an id of their own. */
function whole({ data, errors = [] }: ExecutionResult): string {
  const told = errors.map(error => JSON.stringify(error).replaceAll(/\b[0-9a-f]{8}\b(?!-)/g, 'id'));
  return JSON.stringify([data, told.sort()]);
}
