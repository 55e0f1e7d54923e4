/**
 * Collects the fields that an object of a given type has in the client's answer, in order, with their selections
 * merged. Conditions are decided here, so the result holds for one setting of the @skip and @include variables.
 * https://spec.graphql.org/October2021/#CollectFields()
 */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { deferLabel } from '../defer/deferring-operation';
import type { NameInTree, SelectedNames } from '../planner-workarounds/rewrite-operation';
import type { IsPlanned } from '../run/planned-places';

export interface Collecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: ReadonlyMap<string, boolean>;
  readonly nameInTree: NameInTree;
  readonly selected: SelectedNames;
  readonly isPlanned: IsPlanned;
}

/** By response name: all the field's nodes, whose selections belong together. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

export interface Collected {
  readonly fields: CollectedFields;
  /** What is not in this answer, but in a later one. */
  readonly deferred: readonly InlineFragmentNode[];
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** `type` is an object's, or an abstract one where the object's own is not known. */
export function collectFields(
  collecting: Collecting,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): Collected {
  const fields = new Map<string, FieldNode[]>();
  const deferred: InlineFragmentNode[] = [];
  const spread = new Set<string>();
  const { schema, fragments, conditions } = collecting;

  const visitSet = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (isIncluded(selection, conditions)) visitSelection(selection);
    }
  };
  const visitSelection = (selection: SelectionNode): void => {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const known = fields.get(name);
      if (known) known.push(selection);
      else fields.set(name, [selection]);
      return;
    }
    let fragment: { typeCondition?: { name: { value: string } } | undefined; selectionSet: SelectionSetNode };
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const definition = fragments.get(name);
      if (!definition || spread.has(name)) return;
      spread.add(name);
      fragment = definition;
    } else fragment = selection;
    if (!meets(schema, type, fragment.typeCondition?.name.value)) return;
    if (selection.kind === Kind.INLINE_FRAGMENT && deferLabel(selection)) deferred.push(selection);
    else visitSet(fragment.selectionSet);
  };

  for (const set of sets) visitSet(set);
  return { fields, deferred };
}

function meets(schema: GraphQLSchema, type: GraphQLCompositeType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && 'getFields' in type && schema.isSubType(wanted, type);
}

function isIncluded({ directives }: SelectionNode, conditions: ReadonlyMap<string, boolean>): boolean {
  if (!directives?.length) return true;
  for (const directive of directives) {
    const name = directive.name.value;
    if (name === 'skip' && ifOf(directive, conditions)) return false;
    if (name === 'include' && !ifOf(directive, conditions)) return false;
  }
  return true;
}

function ifOf(directive: DirectiveNode, conditions: ReadonlyMap<string, boolean>): boolean {
  const value = directive.arguments?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return conditions.get(value.name.value) === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** The variables that @skip and @include ask, anywhere in the operation. */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly string[] {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node, {
      Directive({ name, arguments: [argument] = [] }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        if (argument?.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
      },
    });
  }
  // A fragment of another operation may use variables that this one does not have.
  const declared = new Set(operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  return [...names].filter(name => declared.has(name)).sort();
}
