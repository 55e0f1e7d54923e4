/** What the random operations ask of Joinery: mutations by any user, and SQL past the services. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, Kind, parse, print } from 'graphql';
import { askedOnceHeader, type Idempotency, writeIdempotency } from '../../wire/contract/idempotency';
import { sign } from '../../wire/contract/signature';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { projectRoot } from '../../wire/project';
import type { TestDatabase } from '../support/databases';
import { type Estate, testSecret } from '../support/estate';
import { firstDomains } from '../support/first-domains';
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
    idempotency?: Idempotency,
  ): Promise<{ data?: any; code?: string }>;
  readonly read: Read;
  readonly write: Read;
  close(): Promise<void>;
}

export const viewerOf = (tenantId: string, userId: string): SignedInViewer => ({
  tenantId,
  userId,
  roles: ['USER', 'MODERATOR', 'ADMIN'],
});

/** The subgraphs of this process, asked directly: the gateway decides nothing about references. */
export function joineryOf({ subgraphs, databases }: Estate, tenantId: string): Joinery {
  const documents = new Map<string, DocumentNode>();
  return {
    tenantId,
    ...openReaders(databases, tenantId),
    change: async (field, input, userId, selection = '__typename', idempotency) => {
      const { domain, source } = mutationOf(field, selection);
      const document = documents.get(source) ?? parse(source);
      documents.set(source, document);
      const viewer = viewerOf(tenantId, userId);
      const subgraph = subgraphs.find(({ name }) => name === domain)!;
      const { data, errors } = await subgraph.execute({
        ...{ document, variables: { input }, viewer, idempotency },
      });
      if (errors) return { code: String(errors[0]!.extensions.code) };
      return { data: data![field] };
    },
  };
}

/** The subgraphs of other processes, asked as the gateway asks them. Code `lost`: no answer, done or not. */
export function joineryAt(
  urls: Readonly<Record<string, string>>,
  databases: Readonly<Record<string, TestDatabase>>,
  tenantId: string,
): Joinery {
  return {
    tenantId,
    ...openReaders(databases, tenantId),
    change: async (field, input, userId, selection = '__typename', idempotency) => {
      const { domain, source } = mutationOf(field, selection);
      const body = JSON.stringify({ query: source, variables: { input } });
      const headers = {
        'content-type': 'application/json',
        ...sign(
          {
            viewer: viewerOf(tenantId, userId),
            method: 'POST',
            path: new URL(urls[domain]!).pathname,
            audience: domain,
            body,
            ...(idempotency && { headers: { [askedOnceHeader]: writeIdempotency(idempotency) } }),
          },
          testSecret,
        ),
      };
      try {
        const response = await fetch(urls[domain]!, { method: 'POST', headers, body });
        const { data, errors } = (await response.json()) as any;
        if (errors) return { code: String(errors[0].extensions.code) };
        return { data: data[field] };
      } catch {
        return { code: 'lost' };
      }
    },
  };
}

/** Mutation → its subgraph, and the type of its input. */
const mutations = new Map<string, readonly [domain: string, input: string]>();
for (const { name } of firstDomains) {
  const sdl = parse(readFileSync(join(projectRoot, 'schema', `${name}.graphql`), 'utf8'));
  for (const type of sdl.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value !== 'Mutation') continue;
    for (const field of type.fields ?? []) {
      mutations.set(field.name.value, [name, print(field.arguments![0]!.type)]);
    }
  }
}

function mutationOf(field: string, selection: string): { domain: string; source: string } {
  const [domain, input] = mutations.get(field)!;
  return { domain, source: `mutation ($input: ${input}) { ${field}(input: $input) { ${selection} } }` };
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
