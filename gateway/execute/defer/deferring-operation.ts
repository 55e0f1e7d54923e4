/**
 * Decides which fragments of an operation are deferred in one request. If `if` is a variable, it is decided before
 * planning, so that the planner does not plan for every setting of all such variables. Each deferred part is an
 * inline fragment with a label of its own, even where one fragment is spread at several places.
 * https://github.com/graphql/graphql-wg/blob/main/rfcs/DeferStream.md
 */
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { JoineryError } from '../../../wire/contract/errors';
import { coerceVariables } from '../prepare/coerce-variables';
import { fragmentsOf } from '../prepare/collect-fields';
import { writesDefer } from './answers-of';

/** Equal for requests for which the same is deferred. */
export type SettingOf = (variables: Readonly<Record<string, unknown>> | undefined) => string;

export interface ResolvedOperation {
  /** Each @defer that is left is on an inline fragment, and has a label alone. */
  readonly document: DocumentNode;
  /** The client's labels, by those of the document. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

interface DeferredOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | null | undefined;
  /** Without it, nothing is deferred. */
  readonly setting: string | undefined;
}

/** Each is planned and answered on its own; a page has a dozen. */
const maxDeferred = 100;

/** Undefined where no @defer is written. Variables that do not fit are for whoever executes to refuse. */
export function deferSetting(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): SettingOf | undefined {
  if (!writesDefer(document)) return undefined;
  const asking = deferVariables(document);
  const definitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    asking.has(variable.name.value),
  );
  return variables => {
    const { coerced } = coerceVariables(schema, definitions, variables ?? {});
    const names = definitions.map(({ variable }) => variable.name.value);
    return names.filter(name => coerced?.[name] === false).join(' ');
  };
}

/** As if no @defer was written. */
function withoutDefer(document: DocumentNode): DocumentNode {
  return writesDefer(document)
    ? visit(document, { Directive: node => (isDefer(node) ? null : undefined) })
    : document;
}

/** What was deferred under which label, in a resolved document. */
export function deferLabel({ directives }: InlineFragmentNode): string | undefined {
  const label = directives?.find(isDefer)?.arguments?.[0]?.value;
  return label?.kind === Kind.STRING ? label.value : undefined;
}

const isDefer = (directive: DirectiveNode): boolean => directive.name.value === 'defer';

function deferVariables(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const condition = isDefer(node) ? argumentOf(node, 'if') : undefined;
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  });
  return names;
}

function argumentOf({ arguments: given = [] }: DirectiveNode, name: string) {
  return given.find(argument => argument.name.value === name)?.value;
}

/** Throws BAD_REQUEST where too much would be deferred. */
function resolvedOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  setting: string,
): ResolvedOperation {
  const off = new Set(setting.split(' '));
  const fragments = fragmentsOf(document);
  const labels = new Map<string, string | undefined>();
  const deferring = new Set(
    [...fragments.values()].filter(writesBelow(fragments)).map(({ name }) => name.value),
  );

  const withLabel = (directives: readonly DirectiveNode[] = []): readonly DirectiveNode[] =>
    directives.flatMap(directive => {
      if (!isDefer(directive)) return [directive];
      const condition = argumentOf(directive, 'if');
      if (condition?.kind === Kind.BOOLEAN && !condition.value) return [];
      if (condition?.kind === Kind.VARIABLE && off.has(condition.name.value)) return [];
      const given = argumentOf(directive, 'label');
      const label = `d${labels.size}`;
      labels.set(label, given?.kind === Kind.STRING ? given.value : undefined);
      if (labels.size > maxDeferred) {
        throw new JoineryError('BAD_REQUEST', `An operation defers at most ${maxDeferred} fragments.`);
      }
      return [labelled(label)];
    });

  const within = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map(selection),
  });
  const selection = (node: SelectionNode): SelectionNode => {
    switch (node.kind) {
      case Kind.FIELD:
        return node.selectionSet ? { ...node, selectionSet: within(node.selectionSet) } : node;
      case Kind.INLINE_FRAGMENT:
        return { ...node, directives: withLabel(node.directives), selectionSet: within(node.selectionSet) };
      case Kind.FRAGMENT_SPREAD: {
        const fragment = fragments.get(node.name.value);
        if (!fragment || !(deferring.has(node.name.value) || node.directives?.some(isDefer))) return node;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          directives: withLabel(node.directives),
          selectionSet: within(fragment.selectionSet),
        };
      }
    }
  };

  const resolved = { ...operation, selectionSet: within(operation.selectionSet) };
  const kept = [...fragments.values()].filter(({ name }) => !deferring.has(name.value));
  return { document: { ...document, definitions: [resolved, ...kept] }, labels };
}

/**
 * What `plan` makes of the operation with what is deferred in this setting; of all at once where nothing is (the labels
 * are empty then), or where it fails, which is told to `atOnce`. A JoineryError is no failure to defer.
 */
export async function plannedInParts<Planned>(
  { document, operation, setting }: DeferredOperation,
  plan: (resolved: ResolvedOperation) => Promise<Planned>,
  atOnce: (error: unknown) => void = () => {},
): Promise<Planned> {
  const resolved = operation && setting !== undefined && resolvedOperation(document, operation, setting);
  if (resolved && resolved.labels.size > 0) {
    try {
      return await plan(resolved);
    } catch (error) {
      if (error instanceof JoineryError) throw error;
      // Fragments on abstract types, deferred within others, bring the planner into confusion about their types.
      atOnce(error);
    }
  }
  return plan({ document: withoutDefer(document), labels: new Map() });
}

/** Whether @defer is written in a fragment, or in one that is spread there. */
function writesBelow(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): (fragment: FragmentDefinitionNode) => boolean {
  const known = new Map<string, boolean>();
  const below = (fragment: FragmentDefinitionNode): boolean => {
    const name = fragment.name.value;
    const already = known.get(name);
    if (already !== undefined) return already;
    known.set(name, false);
    let found = false;
    visit(fragment, {
      Directive(node) {
        found ||= isDefer(node);
      },
      FragmentSpread(node) {
        const spread = fragments.get(node.name.value);
        found ||= spread !== undefined && below(spread);
      },
    });
    known.set(name, found);
    return found;
  };
  return below;
}

function labelled(label: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'defer' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'label' },
        value: { kind: Kind.STRING, value: label },
      },
    ],
  };
}
