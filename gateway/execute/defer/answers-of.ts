/** Owns whether @defer is written in a document at all, for the page as well. */
import { BREAK, type DocumentNode, visit } from 'graphql';

export function writesDefer(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive({ name }) {
      if (name.value !== 'defer') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
