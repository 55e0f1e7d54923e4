/** Explains an operation over a small federated graph or the whole estate; every model is checked against its schema. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { type ExecutionResult, parse, validate } from 'graphql';
import type { ExplainRequest } from '../../gateway/explain/explain-request';
import { jsonSchemaFile } from '../../gateway/explain/json-schema';
import type { Explain, ExplainedFetch } from '../../gateway/explain/model';
import type { Graph } from '../../gateway/graph';
import type { Viewer } from '../../wire/contract/viewer';

const check = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(jsonSchemaFile, 'utf8')));

/** What does not fit the schema, as `/path message`. */
export function misfits(explain: unknown): string[] {
  return check(explain) ? [] : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

export interface Asked {
  readonly variables?: Record<string, unknown>;
  readonly viewer?: Viewer;
  readonly explain?: ExplainRequest;
  readonly operationName?: string;
}

export const analyze: ExplainRequest = { analyze: { plans: false, values: false } };
const nobody: Viewer = { tenantId: 't', userId: null, roles: [] };

export async function answerOver(
  graph: Graph,
  query: string,
  { variables, viewer = nobody, explain = { analyze: undefined }, operationName }: Asked = {},
): Promise<{ result: ExecutionResult; explain: Explain }> {
  const document = parse(query);
  const [invalid] = validate(graph.schema, document);
  if (invalid) throw invalid;
  const answered = await graph.execute({ document, variables, viewer, explain, operationName });
  const result: any = JSON.parse(JSON.stringify(answered));
  if (result.extensions) expect(misfits(result.extensions.explain)).toEqual([]);
  return { result, explain: result.extensions?.explain };
}

export async function explainOver(graph: Graph, query: string, asked?: Asked): Promise<Explain> {
  return (await answerOver(graph, query, asked)).explain;
}

/** The only fetch of the service. */
export function fetchOf({ fetches }: Explain, service: string): ExplainedFetch {
  const found = fetches.filter(fetch => fetch.service === service);
  expect(found).toHaveLength(1);
  return found[0]!;
}
