/**
 * Prepares what is computed once per operation: its plan, and for each setting of its @skip and @include variables the
 * shape of its answer. Rejects with OPERATION_TOO_COMPLEX if it cannot be planned.
 */
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLObjectType,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { cutText } from '../../../wire/contract/bounded-errors';
import { JoineryError } from '../../../wire/contract/errors';
import type { GraphRequest } from '../../request';
import type { Apollo } from '../../supergraph/planner';
import { rewrittenOperation } from '../planner-workarounds/rewrite-operation';
import { notPlanned } from '../response/completion-errors';
import { type Introspect, introspection } from '../response/introspection';
import { compileShape, type Shape } from '../response/shape';
import { type CompiledPlan, compilePlan, type PlanSurroundings, sizeOf } from '../run/plan';
import { coerceVariables } from './coerce-variables';
import { collectFields, conditionVariables, fragmentsOf } from './collect-fields';
import { plainVariables } from './plain-variables';

export interface Operation extends CompiledPlan {
  /** The request's variables by their names in the plan as well. */
  variablesOf(request: Pick<GraphRequest, 'variables'>): GraphRequest['variables'];
  /** Throws for variables that do not fit their types; returns those that @skip and @include ask. */
  conditionsOf(variables: Record<string, unknown> | undefined): ReadonlyMap<string, boolean>;
  answerFor(conditions: ReadonlyMap<string, boolean>): Answer;
  readonly plan: QueryPlan;
  /** Characters of what the plan asks: what is kept in memory grows with it. */
  readonly size: number;
}

export interface OperationOptions {
  /** Of variables that were literals. */
  readonly literals?: Readonly<Record<string, unknown>> | undefined;
  readonly deferring: boolean;
  /** Who asks; those who have new operations planned are served in turn. */
  readonly whose: string | undefined;
  /** Labels of progressive overrides that apply. */
  readonly overrides: readonly string[] | undefined;
}

export interface Answer {
  /** Without what is deferred. */
  readonly shape: Shape;
  readonly introspect: Introspect | undefined;
}

/** Clients use a few settings of their conditions; there may be as many as 2 to the number of variables. */
const maxAnswers = 16;

export async function prepareOperation(
  apollo: Apollo,
  document: DocumentNode,
  operationName: string | undefined,
  surroundings: PlanSurroundings,
  { literals = nothing, deferring, whose, overrides }: OperationOptions,
): Promise<Operation> {
  const { schema, selected } = apollo;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new JoineryError('BAD_REQUEST', noOperation(operationName));
  const root = schema.getRootType(operation.operation);
  if (!root) throw new JoineryError('BAD_REQUEST', `The schema has no ${operation.operation} type.`);
  const { planned, nameInTree, variables: renamed } = rewrittenOperation(document, selected);
  const plan = await apollo.plan(planned, operation.name?.value, { whose, overrides });
  const fragments = fragmentsOf(document);
  const asking = conditionVariables(operation, fragments);
  // What was a literal is known to fit.
  const given =
    operation.variableDefinitions?.filter(({ variable }) => !Object.hasOwn(literals, variable.name.value)) ??
    [];
  const plain = plainVariables(schema, given);
  const answers = new LRUCache<string, Answer>({ max: maxAnswers });

  const compiled = compilePlan(plan, surroundings, deferring);
  const { isPlanned } = compiled;

  const answer = (conditions: ReadonlyMap<string, boolean>): Answer => {
    const collecting = { schema, fragments, conditions, nameInTree, selected, isPlanned };
    const shape = compileShape(collecting, root, operation.selectionSet);
    if (!plan.node) refuseUnplanned(shape);
    return { shape, introspect: introspectionOf(collecting, root, document, operation) };
  };

  return {
    ...compiled,
    variablesOf: ({ variables }) => {
      if (!variables || renamed.size === 0) return variables;
      const own = [...renamed].filter(([, name]) => Object.hasOwn(variables, name));
      return { ...variables, ...Object.fromEntries(own.map(([other, name]) => [other, variables[name]])) };
    },
    conditionsOf: variables => {
      if (given.length === 0) return none;
      if (asking.length === 0 && plain?.(variables ?? nothing)) return none;
      const { coerced, errors } = coerceVariables(schema, given, variables ?? {});
      if (errors) throw new VariableErrors(errors);
      if (asking.length === 0) return none;
      const conditions = new Map(asking.map(name => [name, conditionOf(name, coerced[name])]));
      for (const [other, name] of renamed) {
        if (conditions.has(name)) conditions.set(other, conditions.get(name)!);
      }
      return conditions;
    },
    answerFor: conditions => {
      const key = asking.map(name => Number(conditions.get(name))).join('');
      let known = answers.get(key);
      if (!known) {
        known = answer(conditions);
        answers.set(key, known);
      }
      return known;
    },
    plan,
    size: 1 + sizeOf(plan) + (document.loc?.source.body.length ?? 0),
  };
}

const nothing = {};
const none: ReadonlyMap<string, boolean> = new Map();

/** The client's variables do not fit: there may be several reasons. */
export class VariableErrors extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('The variables do not fit their types.');
  }
}

/** A nullable variable with a default may be given as null, and is then no condition. */
function conditionOf(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new GraphQLError(
    `Argument "if" of non-null type "Boolean!" must not be null, but variable "$${name}" is.`,
  );
}

/** Of a plan without any fetch. */
function refuseUnplanned({ root }: Shape): void {
  const field = root.typeOf(undefined)?.fields.find(({ planned }) => !planned);
  if (field) throw notPlanned(field.where, [field.name]);
}

function introspectionOf(
  collecting: Parameters<typeof collectFields>[0],
  root: GraphQLObjectType,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Introspect | undefined {
  if (operation.operation !== 'query') return undefined;
  const rootFields = collectFields(collecting, root, [operation.selectionSet]).fields;
  return introspection(collecting.schema, document, operation, rootFields);
}

function noOperation(name: string | undefined): string {
  return name === undefined
    ? 'The document has several operations, or none: say which by its name.'
    : `The document has no operation "${cutText(name, 100)}".`;
}
