/**
 * Decides how many selections an operation may have once its fragments are written out at each place where they are
 * spread: a few dozen that spread one another twice are billions, and whoever plans meets each.
 */
import {
  type ASTVisitor,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { JoineryError } from '../../wire/contract/errors';

/** A generated client's largest operations have some thousands. */
const maxSelections = 10_000;

export function selectionLimit(context: ValidationContext): ASTVisitor {
  const known = new Map<string, number>();

  const inFragment = (name: string): number => {
    const count = known.get(name);
    if (count !== undefined) return count;
    // A fragment that spreads itself is refused by another rule.
    known.set(name, 0);
    const fragment = context.getFragment(name);
    const found = fragment ? inSet(fragment.selectionSet) : 0;
    known.set(name, found);
    return found;
  };
  const inSelection = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return 1 + inFragment(selection.name.value);
    return selection.selectionSet ? 1 + inSet(selection.selectionSet) : 1;
  };
  const inSet = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => sum + inSelection(selection), 0);

  return {
    OperationDefinition({ selectionSet }) {
      if (inSet(selectionSet) <= maxSelections) return;
      const message = `An operation has at most ${maxSelections} selections, its fragments written out.`;
      context.reportError(new JoineryError('TOO_MANY_SELECTIONS', message));
    },
  };
}
