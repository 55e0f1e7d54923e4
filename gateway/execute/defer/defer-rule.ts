/**
 * Decides where @defer is allowed: not at the root of a mutation, whose fields run in order, nor in a subscription;
 * and labels must distinguish the parts of an answer.
 * https://github.com/graphql/graphql-js/tree/v17.0.0-alpha.9/src/validation/rules (DeferStreamDirective…)
 */
import {
  type ASTVisitor,
  type DirectiveNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type ValidationContext,
} from 'graphql';

export function deferRule(context: ValidationContext): ASTVisitor {
  const labels = new Map<string, DirectiveNode>();
  const refuse = (message: string, ...nodes: DirectiveNode[]) =>
    context.reportError(new GraphQLError(message, { nodes }));

  return {
    Directive(node) {
      if (node.name.value !== 'defer') return;
      const parent = context.getParentType();
      if (parent && parent === context.getSchema().getMutationType()) {
        refuse('@defer may not be at the root of a mutation.', node);
      }
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (!label) return;
      if (label.kind !== Kind.STRING) {
        refuse('The label of @defer must be a string, and no variable.', node);
        return;
      }
      const known = labels.get(label.value);
      if (known) refuse(`Two @defer have the label "${label.value}".`, known, node);
      else labels.set(label.value, node);
    },
    OperationDefinition: {
      leave(operation) {
        if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
        for (const node of defersOf(context, operation)) {
          refuse('@defer may not be in a subscription, unless its `if` is false.', node);
        }
      },
    },
  };
}

/** Those that may be on, also in fragments. */
function defersOf(context: ValidationContext, operation: OperationDefinitionNode): DirectiveNode[] {
  const sets = [operation, ...context.getRecursivelyReferencedFragments(operation)].map(
    ({ selectionSet }) => selectionSet,
  );
  const found: DirectiveNode[] = [];
  while (sets.length > 0) {
    for (const selection of sets.pop()!.selections) {
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
        sets.push(selection.selectionSet);
      found.push(...(selection.directives ?? []).filter(isOn));
    }
  }
  return found;
}

function isOn({ name, arguments: given = [] }: DirectiveNode): boolean {
  if (name.value !== 'defer') return false;
  const condition = given.find(argument => argument.name.value === 'if')?.value;
  return condition?.kind !== Kind.VARIABLE && !(condition?.kind === Kind.BOOLEAN && !condition.value);
}
