/** What the random operations ask of Joinery: mutations by any user, and SQL past the services. */
import { type DocumentNode, parse } from 'graphql';
import type { Viewer } from '../../wire/viewer';
import type { Estate } from '../support/estate';
import { openReaders, type Read } from './readers';

/** `done`, or why not, in one word for both sides. */
export type Outcome = string;

export interface Joinery {
  readonly tenantId: string;
  /** By a user with every role; the selection of the payload, and the code where it is refused. */
  change(
    field: string,
    input: object,
    userId: string,
    selection?: string,
  ): Promise<{ data?: any; code?: string }>;
  readonly read: Read;
  readonly write: Read;
  close(): Promise<void>;
}

export const viewerOf = (tenantId: string, userId: string): Viewer => ({
  tenantId,
  userId,
  roles: ['USER', 'MODERATOR', 'ADMIN'],
});

/** The subgraphs of this process, asked directly: the gateway decides nothing about references. */
export function joineryOf({ subgraphs, databases }: Estate, tenantId: string): Joinery {
  const documents = new Map<string, DocumentNode>();
  const readers = openReaders(databases, tenantId);
  return {
    tenantId,
    ...readers,
    change: async (field, input, userId, selection = '__typename') => {
      const subgraph = subgraphs.find(({ schema }) => schema.getMutationType()?.getFields()[field])!;
      let document = documents.get(`${field} ${selection}`);
      if (!document) {
        const { args } = subgraph.schema.getMutationType()!.getFields()[field]!;
        const source = `mutation ($input: ${args[0]!.type}) { ${field}(input: $input) { ${selection} } }`;
        document = parse(source);
        documents.set(`${field} ${selection}`, document);
      }
      const viewer = viewerOf(tenantId, userId);
      const { data, errors } = await subgraph.execute({ document, variables: { input }, viewer });
      if (errors) return { code: String(errors[0]!.extensions.code) };
      return { data: data![field] };
    },
  };
}

const words: Record<string, Outcome> = {
  REFERENCE_NOT_FOUND: 'missing',
  NOT_FOUND: 'absent',
  REFERENCE_RESTRICTED: 'restricted',
  INVALID_STATE: 'state',
  CATEGORY_CYCLE: 'cycle',
  USERNAME_TAKEN: 'taken',
  // PostgreSQL's own
  '23503': 'missing',
  '23001': 'restricted',
  '23505': 'taken',
};

/** A code of either side as the word for it. */
export const outcomeOf = (code: string | undefined): Outcome =>
  code === undefined ? 'done' : (words[code] ?? code);
