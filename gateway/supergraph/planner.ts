/**
 * Opens a supergraph: the schema that clients see, all its types, and the plans of operations, which are made in
 * separate threads (`planning.ts`). `execute/` executes plans.
 */
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, type GraphQLSchema, parse, print } from 'graphql';
import type { Contracts } from '../../wire/graph-contracts';
import { defaultLimits } from '../../wire/limits';
import { exactLiterals } from '../execute/planner-workarounds/exact-literals';
import { type SelectedNames, selectedNames } from '../execute/planner-workarounds/rewrite-operation';
import { rewrittenSupergraph } from '../execute/planner-workarounds/rewrite-supergraph';
import { builtSupergraph } from './built-supergraph';
import { contractSchema } from './contract';
import { openPlanning, type PlanningLimits } from './planning';
import { type ProgressiveOverrides, progressiveOverrides } from './progressive-overrides';

export interface Apollo {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** What clients of each contract see. */
  readonly contracts: ReadonlyMap<string, GraphQLSchema>;
  /** All types of the subgraphs. */
  readonly supergraph: GraphQLSchema;
  readonly selected: SelectedNames;
  /**
   * Rejects with OPERATION_TOO_COMPLEX for what cannot be planned in time, and with PLANNER_BUSY where too much waits to
   * be planned. Of those who ask at once, `whose` are served in turn.
   */
  plan(
    document: DocumentNode,
    operationName: string | undefined,
    circumstances?: Circumstances,
  ): Promise<QueryPlan>;
  /** Undefined where all requests are planned alike. */
  readonly overrides: ProgressiveOverrides | undefined;
  stop(): Promise<void>;
}

export interface Circumstances {
  /** Who asks. */
  readonly whose?: string | undefined;
  /** Labels of progressive overrides that apply. */
  readonly overrides?: readonly string[] | undefined;
}

export async function loadApollo(
  supergraphSdl: string,
  limits: PlanningLimits = defaultLimits,
  contracts: Contracts = {},
): Promise<Apollo> {
  const opening = openPlanning(supergraphSdl, limits);
  try {
    const real = builtSupergraph(supergraphSdl);
    const schema = real.apiSchema().toGraphQLJSSchema({ includeDefer: true });
    const schemasOfContracts = Object.entries(contracts).map(
      ([name, filter]) => [name, contractSchema(real.schema, name, filter)] as const,
    );
    const supergraph = real.schema.toGraphQLJSSchema();
    const document = parse(supergraphSdl, { noLocation: true });
    const selected = selectedNames(rewrittenSupergraph(document)?.document ?? document);
    const planning = await opening;
    return {
      schema,
      contracts: new Map(schemasOfContracts),
      supergraph,
      selected,
      overrides: progressiveOverrides(document),
      plan: async (document, operationName, { whose, overrides } = {}) => {
        const exact = exactLiterals(schema, document, operationName);
        const plan = await planning.plan(
          { text: print(exact?.document ?? document), operationName, overrides },
          whose,
        );
        return exact?.restore(plan) ?? plan;
      },
      stop: () => planning.stop(),
    };
  } catch (error) {
    // What is wrong with a supergraph is said here first, and by the thread as well.
    await opening.then(planning => planning.stop()).catch(() => {});
    throw error;
  }
}
