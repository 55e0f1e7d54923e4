/**
 * Hides client values from the planner where it would change them or be slowed by them: it turns numbers in custom
 * scalars into JavaScript's numbers, and searches nested lists for variables in time that doubles with each level.
 * Each such value is replaced by a variable, and restored as written in the plan's fetches.
 */
import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  type IntValueNode,
  isInputType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  stripIgnoredCharacters,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isPlain } from '../../json/exact-number';
import { mappedFetches } from './restore-plan-names';

export interface ExactLiterals {
  readonly document: DocumentNode;
  /** With the values as they were written. */
  restore(plan: QueryPlan): QueryPlan;
}

const prefix = 'exact__';

/** Undefined where no number needs it. */
export function exactLiterals(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): ExactLiterals | undefined {
  const operation = getOperationAST(document, operationName);
  const own = operation?.variableDefinitions ?? [];
  const values = new Map<string, ValueNode>();
  const definitions: VariableDefinitionNode[] = [];
  const info = new TypeInfo(schema);

  const lifted = (node: ValueNode) => {
    // Within a list, the information is of its items already.
    const isList = node.kind === Kind.LIST;
    const type = isList ? info.getParentInputType() : info.getInputType();
    if (isList && isListType(getNullableType(type))) return undefined;
    if (!type || !((isCustom(getNamedType(type)) && hasInexact(node)) || hasManyLists(node)))
      return undefined;
    let name = `${prefix}${values.size}`;
    while (own.some(({ variable }) => variable.name.value === name)) name += '_';
    values.set(name, node);
    const variable = { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: name } };
    const typeNode = parseType(String(type), { noLocation: true });
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: typeNode });
    return variable;
  };
  const changed = visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      IntValue: lifted,
      FloatValue: lifted,
      ListValue: lifted,
      ObjectValue: lifted,
    }),
  );
  const defaults = new Map(
    own
      .filter(
        ({ type, defaultValue }) => defaultValue && hasInexact(defaultValue) && holdsCustom(schema, type),
      )
      .map(({ variable, defaultValue }) => [variable.name.value, defaultValue!]),
  );
  if (values.size === 0 && defaults.size === 0) return undefined;

  const withoutDigits = (definition: VariableDefinitionNode): VariableDefinitionNode =>
    defaults.has(definition.variable.name.value)
      ? { ...definition, defaultValue: visit(definition.defaultValue!, { IntValue: zero, FloatValue: zero }) }
      : definition;
  const withDefinitions = {
    ...changed,
    definitions: changed.definitions.map(definition =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operation?.name?.value
        ? { ...definition, variableDefinitions: [...own.map(withoutDigits), ...definitions] }
        : definition,
    ),
  };
  const declared = new Map(own.map(definition => [definition.variable.name.value, definition]));
  return {
    document: withDefinitions,
    restore: plan => mappedFetches(plan, fetch => restored(fetch, { values, defaults, declared })),
  };
}

interface Written {
  readonly values: ReadonlyMap<string, ValueNode>;
  readonly defaults: ReadonlyMap<string, ValueNode>;
  /** The client's variables: a value may have some within it. */
  readonly declared: ReadonlyMap<string, VariableDefinitionNode>;
}

function restored(fetch: FetchNode, { values, defaults, declared }: Written): FetchNode {
  const used = new Set<string>();
  const document = visit(fetch.operationDocumentNode!, {
    VariableDefinition: node => {
      const name = node.variable.name.value;
      if (values.has(name)) return null;
      used.add(name);
      const written = defaults.get(name);
      // Nothing within it is a variable that could be restored.
      return written ? { ...node, defaultValue: written as typeof node.defaultValue } : false;
    },
    Variable: node => values.get(node.name.value),
  });
  if (document === fetch.operationDocumentNode) return fetch;
  const more: VariableDefinitionNode[] = [];
  visit(document, {
    Variable: ({ name }) => {
      const definition = declared.get(name.value);
      if (!definition || used.has(name.value)) return;
      used.add(name.value);
      more.push(definition);
    },
  });
  const whole = more.length > 0 ? withVariables(document, more) : document;
  return {
    ...fetch,
    variableUsages: [
      ...(fetch.variableUsages ?? []).filter(name => !values.has(name)),
      ...more.map(({ variable }) => variable.name.value),
    ],
    operationDocumentNode: whole,
    operation: stripIgnoredCharacters(print(whole)),
  };
}

function withVariables(document: DocumentNode, more: readonly VariableDefinitionNode[]): DocumentNode {
  return visit(document, {
    OperationDefinition: (operation): OperationDefinitionNode => ({
      ...operation,
      variableDefinitions: [...(operation.variableDefinitions ?? []), ...more],
    }),
  });
}

/** A number that the planner can hold, for one that it cannot. */
function zero({ value }: { readonly value: string }): IntValueNode | undefined {
  return isPlain(value) ? undefined : { kind: Kind.INT, value: '0' };
}

function isCustom(type: unknown): boolean {
  return isScalarType(type) && !isSpecifiedScalarType(type);
}

/** Also an input object may have such a field. */
function holdsCustom(schema: GraphQLSchema, node: VariableDefinitionNode['type']): boolean {
  const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
  if (!type || !isInputType(type)) return false;
  const named = getNamedType(type);
  return isCustom(named) || 'getFields' in named;
}

/** More levels of lists than the types of most graphs have. */
const maxLists = 4;

function hasManyLists(value: ValueNode): boolean {
  let levels = 0;
  let found = false;
  visit(value, {
    ListValue: {
      enter: () => {
        levels++;
        if (levels <= maxLists) return undefined;
        found = true;
        return BREAK;
      },
      leave: () => {
        levels--;
      },
    },
  });
  return found;
}

function hasInexact(value: ValueNode): boolean {
  let found = false;
  const look = ({ value: text }: { readonly value: string }) => {
    found ||= !isPlain(text);
  };
  visit(value, { IntValue: look, FloatValue: look });
  return found;
}
