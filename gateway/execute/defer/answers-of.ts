/** Decides how an operation is answered: once, in parts (@defer) or as a stream of events. */
import { BREAK, type DocumentNode, getOperationAST, parse, visit } from 'graphql';

export type Answers = 'one' | 'parts' | 'events';

export function answersOf(document: DocumentNode, operationName: string | null | undefined): Answers {
  if (getOperationAST(document, operationName)?.operation === 'subscription') return 'events';
  return writesDefer(document) ? 'parts' : 'one';
}

/** What cannot be parsed is for the gateway to refuse, in one answer. */
export function answersOfText(query: string, operationName: string | undefined): Answers {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    return 'one';
  }
  return answersOf(document, operationName);
}

/** Whether @defer is written in the document at all. */
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
