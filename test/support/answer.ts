/** Runs an operation of a test and answers with its data, its errors' codes and the SQL statements that it caused. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { Statement } from '../../subgraphs/runtime/database/statements';

export interface Answer {
  readonly data: any;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; code: string }[];
  /** The fields of the input that are told to be invalid. */
  readonly invalidFields: readonly string[];
  /** The SQL statements it caused, in the order in which they were sent. */
  readonly statements: Statement[];
}

export const codes = ({ errors }: Pick<Answer, 'errors'>): string[] => errors.map(({ code }) => code);

/** Throws for a document that does not fit the schema, and for a query of more statements than fields. */
export async function answerOf(
  schema: GraphQLSchema,
  source: string,
  execute: (document: DocumentNode) => Promise<ExecutionResult>,
): Promise<Answer> {
  const document = parse(source);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(invalid.map(error => error.message).join('\n'));
  const statements: Statement[] = [];
  const listener = (statement: unknown) => void statements.push(statement as Statement);
  subscribe('joinery:statement', listener);
  try {
    const result = await execute(document);
    const errors = (result.errors ?? []).map(({ message, path, extensions }) => ({
      message,
      path,
      code: String(extensions?.code),
    }));
    const invalidFields = (result.errors ?? []).flatMap(({ extensions }) =>
      ((extensions?.fields ?? []) as { field: string }[]).map(({ field }) => field),
    );
    expectFewStatements(document, statements);
    return { data: result.data, errors, invalidFields, statements };
  } finally {
    unsubscribe('joinery:statement', listener);
  }
}

/**
 * Holds for every query of the test suite: no more statements than its document has fields, whatever the number of
 * rows. (test/graph/statements.test.ts says exactly how many for the queries that matter.)
 */
function expectFewStatements(document: DocumentNode, statements: readonly Statement[]): void {
  let fields = 0;
  let isQuery = true;
  visit(document, {
    OperationDefinition: ({ operation }) => {
      isQuery = operation === OperationTypeNode.QUERY;
    },
    Field: () => {
      fields += 1;
    },
  });
  if (!isQuery || statements.length <= fields) return;
  const texts = statements.map(({ subgraph, sql }) => `${subgraph}: ${sql}`);
  throw new Error(`A query of ${fields} fields took ${statements.length} statements:\n${texts.join('\n')}`);
}
