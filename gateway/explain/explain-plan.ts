/** Explains a plan before it runs: turns the operation, the planner's plan and the supergraph into the model. */
import {
  type DocumentNode,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql';
import { JoineryError } from '../../wire/contract/errors';
import { deferSetting, plannedInParts, type ResolvedOperation } from '../execute/defer/deferring-operation';
import { rewrittenOperation } from '../execute/planner-workarounds/rewrite-operation';
import { fragmentsOf } from '../execute/prepare/collect-fields';
import type { Apollo } from '../supergraph/planner';
import { clientFields, clientPath } from './client-fields';
import { criticalPath } from './critical-path';
import { dependenciesOf, type FetchWithOutput } from './dependencies';
import { countable, fetchOutput, type Variables } from './fetch-output';
import { type Explain, modelVersion, type PlanTree } from './model';
import { plannedFetches } from './planned-fetches';
import { reasonOf } from './reasons';
import { supergraphMetadata } from './supergraph-metadata';
import { variableWarnings } from './variable-warnings';
import { warningsOf } from './warnings';

export interface ExplainedOperation {
  /** Labels of progressive overrides that apply. */
  readonly overrides?: readonly string[] | undefined;
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Variables | undefined;
  /** What is deferred comes later; otherwise at once. */
  readonly inParts: boolean;
}

/** Rejects with BAD_REQUEST where the document has no such operation, or with why it cannot be planned. */
export async function explainPlan(apollo: Apollo, asked: ExplainedOperation): Promise<Explain> {
  const { operation, rewritten, plan, document, labels } = await plannedOperation(apollo, asked);
  const client = clientFields(operation, fragmentsOf(document), rewritten.nameInTree);
  const place = (path: readonly string[]) => clientPath(client, path);
  const { fetches: planned, tree, depth } = plannedFetches(plan, { place, labels });
  const metadata = supergraphMetadata(apollo.supergraph);
  const variables = withDefaults(operation, asked.variables ?? {});

  const counts = new Map<string, number>();
  const bringing = planned.map((fetch): FetchWithOutput & { count: number } => {
    const count = fetch.path.length === 0 ? 1 : (counts.get(fetch.path.join('.')) ?? 1);
    const output = fetchOutput(fetch.node, { path: fetch.path, count }, apollo.supergraph, variables);
    for (const one of output) {
      const path = one.path.join('.');
      if (!counts.has(path)) counts.set(path, one.count);
    }
    return { ...fetch, output, count };
  });

  const whole = { fetches: bringing, dependencies: dependenciesOf(bringing) };
  const fetches = bringing.map((fetch): Explain['fetches'][number] => {
    const { id, node, path, hop, deferred, output, count } = fetch;
    const ofEntities = node.requires !== undefined;
    const lists = new Map(
      output.filter(({ list, leaf }) => list && !leaf).map(one => [one.path.join('.'), one.count]),
    );
    return {
      id,
      service: node.serviceName,
      kind: ofEntities ? 'entities' : 'root',
      at: place(path),
      types: [...new Set(output.filter(({ level }) => level === 0).map(({ type }) => type))],
      hop,
      deferred,
      operation: print(parse(node.operation)),
      variables: node.variableUsages ?? [],
      reason: reasonOf(fetch, whole, client, metadata),
      estimate: {
        entities: ofEntities ? count : 0,
        objects: [...lists.values()].reduce((sum, many) => countable(sum + many), 0),
      },
      run: null,
    };
  });
  const sum = (of: 'entities' | 'objects') =>
    fetches.reduce((total, { estimate }) => countable(total + estimate[of]), 0);
  const cost = { fetches: fetchesOf(tree), depth, entities: sum('entities'), objects: sum('objects') };
  const path = criticalPath(tree, fetches);
  return {
    version: modelVersion,
    operation: { name: operation.name?.value ?? null, kind: operation.operation },
    services: [...new Set(fetches.map(({ service }) => service))],
    plan: tree,
    fetches,
    cost,
    criticalPath: path,
    warnings: [
      ...warningsOf({ fetches, cost, criticalPath: path, run: null }),
      ...variableWarnings(apollo.schema, operation, asked.variables ?? {}),
    ],
    run: null,
  };
}

/** As the executor plans it. */
function plannedOperation(
  apollo: Apollo,
  { document, operationName, variables, inParts, overrides }: ExplainedOperation,
) {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new JoineryError('BAD_REQUEST', noOperation(document, operationName));
  const planned = async ({ document, labels }: ResolvedOperation) => {
    const rewritten = rewrittenOperation(document, apollo.selected);
    const plan = await apollo.plan(rewritten.planned, operation.name?.value, { overrides });
    return { operation: getOperationAST(document, operationName)!, rewritten, plan, document, labels };
  };
  const setting = inParts ? deferSetting(apollo.schema, document, operation)?.(variables) : undefined;
  return plannedInParts({ document, operation, setting }, planned);
}

/** Of two branches only one runs. */
function fetchesOf(tree: PlanTree | null): number {
  switch (tree?.kind) {
    case 'fetch':
      return 1;
    case 'sequence':
    case 'parallel':
      return tree.nodes.reduce((sum, node) => sum + fetchesOf(node), 0);
    case 'condition':
      return Math.max(fetchesOf(tree.if), fetchesOf(tree.else));
    case 'defer':
      return tree.deferred.reduce((sum, { plan }) => sum + fetchesOf(plan), fetchesOf(tree.primary));
    default:
      return 0;
  }
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

function noOperation(document: DocumentNode, name: string | undefined): string {
  const names = document.definitions.flatMap(definition =>
    definition.kind === 'OperationDefinition' ? [definition.name?.value ?? '(without a name)'] : [],
  );
  const known = names.length > 0 ? ` There are: ${names.join(', ')}.` : ' There is none in it.';
  return name === undefined
    ? `Which operation of the document is meant must be said by its name.${known}`
    : `The document has no operation "${name}".${known}`;
}
