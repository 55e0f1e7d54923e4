/** Restores the real names of fields and subgraphs in a plan that was made from rewritten ones (`rewrite-supergraph.ts`). */
import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { type ArgumentNode, Kind, print, stripIgnoredCharacters, visit } from 'graphql';

/** The real field behind a name that the planner saw. */
export interface Wanted {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/** `wanted` by the planner's names of fields, `names` by its names of subgraphs. */
export function restoredPlan(
  plan: QueryPlan,
  wanted: ReadonlyMap<string, Wanted>,
  names: ReadonlyMap<string, string>,
): QueryPlan {
  return mappedFetches(plan, fetch => restoredFetch(fetch, wanted, names));
}

/** The plan with each fetch replaced by `mapped(fetch)`. */
export function mappedFetches(plan: QueryPlan, mapped: (fetch: FetchNode) => FetchNode): QueryPlan {
  return { ...plan, node: restoredNode(plan.node, mapped) };
}

/** A fetch in the real names: an answer still comes under the planner's, and a representation goes under the real. */
function restoredFetch(
  fetch: FetchNode,
  wanted: ReadonlyMap<string, Wanted>,
  names: ReadonlyMap<string, string>,
): FetchNode {
  const serviceName = names.get(fetch.serviceName) ?? fetch.serviceName;
  const inputRewrites = [...(fetch.inputRewrites ?? []), ...renamed(fetch.requires ?? [], wanted)];
  const document = visit(fetch.operationDocumentNode!, {
    Field: field => {
      const real = wanted.get(field.name.value);
      if (!real) return undefined;
      const name = { kind: Kind.NAME as const, value: real.name };
      return { ...field, alias: field.alias ?? field.name, name, arguments: real.arguments };
    },
  });
  const operation =
    document === fetch.operationDocumentNode ? fetch.operation : stripIgnoredCharacters(print(document));
  return { ...fetch, serviceName, inputRewrites, operationDocumentNode: document, operation };
}

function renamed(
  selections: readonly QueryPlanSelectionNode[],
  wanted: ReadonlyMap<string, Wanted>,
  path: readonly string[] = [],
): FetchDataRewrite[] {
  return selections.flatMap(selection => {
    if (selection.kind === 'InlineFragment') {
      const condition = selection.typeCondition ? [`... on ${selection.typeCondition}`] : [];
      return renamed(selection.selections, wanted, [...path, ...condition]);
    }
    const here = [...path, selection.name];
    const below = renamed(selection.selections ?? [], wanted, here);
    const real = wanted.get(selection.name);
    return real ? [...below, { kind: 'KeyRenamer', path: here, renameKeyTo: real.name }] : below;
  });
}

function restoredNode<N extends QueryPlan['node'] | PlanNode>(
  node: N,
  mapped: (fetch: FetchNode) => FetchNode,
): N {
  const within = <M extends PlanNode | undefined>(child: M): M => restoredNode(child, mapped) as M;
  switch (node?.kind) {
    case 'Fetch':
      return mapped(node) as N;
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(within) };
    case 'Flatten':
      return { ...node, node: within(node.node) };
    case 'Condition':
      return { ...node, ifClause: within(node.ifClause), elseClause: within(node.elseClause) };
    case 'Subscription':
      return { ...node, primary: mapped(node.primary), rest: within(node.rest) };
    case 'Defer':
      return {
        ...node,
        primary: { ...node.primary, node: within(node.primary.node) },
        deferred: node.deferred.map(deferred => ({ ...deferred, node: within(deferred.node) })),
      };
    default:
      return node;
  }
}
