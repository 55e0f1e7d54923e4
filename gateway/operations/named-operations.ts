/**
 * Lists the operations of trusted documents by their names, for those who ask by name: agents, and clients of the REST
 * routes. Left out are operations without a name, subscriptions, and documents that do not fit the schema, which the log
 * names; of several operations with one name the last one is meant.
 */
import {
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type Token,
  TokenKind,
  validate,
} from 'graphql';
import type { Log } from '../../wire/log';
import type { TrustedDocument } from './trusted-documents';

export interface NamedOperation {
  readonly name: string;
  readonly isMutation: boolean;
  readonly definition: OperationDefinitionNode;
  readonly trusted: TrustedDocument;
  /** What its author says of it, or else what the schema says of its fields. */
  readonly description: string;
}

export type NamedOperations = ReadonlyMap<string, NamedOperation>;

/** The same object as long as documents and schema do not change. */
export function namedOperations(
  documents: () => readonly TrustedDocument[],
  schema: () => GraphQLSchema,
  log: Log,
): () => NamedOperations {
  let known: { documents: unknown; schema: unknown; named: NamedOperations } | undefined;
  return () => {
    if (known?.documents !== documents() || known.schema !== schema()) {
      const now = { documents: documents(), schema: schema() };
      known = { ...now, named: byName(now.documents, now.schema, log) };
    }
    return known.named;
  };
}

function byName(documents: readonly TrustedDocument[], schema: GraphQLSchema, log: Log): NamedOperations {
  const named = new Map<string, NamedOperation>();
  for (const trusted of documents) {
    const [error] = validate(schema, trusted.document, undefined, { maxErrors: 1 });
    if (error) {
      log.warn({ file: trusted.file, why: error.message }, 'A trusted document does not fit the schema');
      continue;
    }
    for (const definition of trusted.document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) continue;
      if (definition.operation === OperationTypeNode.SUBSCRIPTION) continue;
      const name = definition.name.value;
      const other = named.get(name)?.trusted;
      if (other && other.text !== trusted.text) {
        log.warn(
          { operation: name, files: [other.file, trusted.file] },
          'Two trusted operations have one name',
        );
      }
      const isMutation = definition.operation === OperationTypeNode.MUTATION;
      named.set(name, { name, isMutation, definition, trusted, description: describe(definition, schema) });
    }
  }
  return named;
}

function describe(definition: OperationDefinitionNode, schema: GraphQLSchema): string {
  const written = definition.description?.value.trim() || commentBefore(definition.loc?.startToken);
  if (written) return written;
  const fields = schema.getRootType(definition.operation)?.getFields() ?? {};
  const ofFields = definition.selectionSet.selections.flatMap(selection => {
    const found = selection.kind === Kind.FIELD && fields[selection.name.value]?.description;
    return found ? [found.trim()] : [];
  });
  return ofFields.length > 0
    ? [...new Set(ofFields)].join(' ')
    : `The ${definition.operation} ${definition.name!.value}.`;
}

/** The lines right above, but for those that speak to a command: `# budget: fetches 4`. */
function commentBefore(start: Token | undefined): string {
  const lines: string[] = [];
  for (let token = start?.prev; token?.kind === TokenKind.COMMENT; token = token.prev) {
    if (token.line !== start!.line - lines.length - 1) break;
    lines.unshift(token.value.trim());
  }
  return lines
    .filter(line => !/^budget:/.test(line))
    .join(' ')
    .trim();
}
