/**
 * Reads the authored SDL of all domains, subgraphs/<domain>/schema.graphql, and which types each domain publishes.
 * Both determine what a domain may know about the types of the others.
 */
import { readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  Source,
} from 'graphql';

/** What is known of the column behind a field of a type; undefined where there is none. */
export type ColumnOf = (
  type: string,
  field: string,
) =>
  | { readonly isNullable: boolean; readonly isPrefixIndexed: boolean; readonly isSearched: boolean }
  | undefined;

export interface AuthoredSdl {
  readonly domain: string;
  /** The names of the types whose keys other domains may refer to. */
  readonly publishes: readonly string[];
  readonly definitions: readonly DefinitionNode[];
  /** Of the domain's entities. */
  readonly columnOf: ColumnOf;
}

/** A type that another domain publishes. */
export interface ForeignType {
  readonly owner: string;
  /** Whether the owner gives it a @key; without one, nobody else can name it. */
  readonly isKeyed: boolean;
  /** The owner's fields that are @shareable: what each replica of the type holds. */
  readonly replicated: readonly FieldDefinitionNode[];
}

export type ForeignTypes = ReadonlyMap<string, ForeignType>;

/** `shownAs` is how errors name the file. Throws GraphQLError for what is no GraphQL. */
export function readSdl(file: string, shownAs: string): readonly DefinitionNode[] {
  return parse(new Source(readText(file, shownAs), shownAs)).definitions;
}

function readText(file: string, shownAs: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${shownAs} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** To `domain`, the published types of all others. */
export function foreignTypesOf(domain: string, estate: readonly AuthoredSdl[]): ForeignTypes {
  const foreign = new Map<string, ForeignType>();
  for (const { domain: owner, publishes, definitions } of estate) {
    if (owner === domain) continue;
    for (const type of publishes) {
      const found = definitions.find(
        (node): node is ObjectTypeDefinitionNode =>
          node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === type,
      );
      foreign.set(type, {
        owner,
        isKeyed: found !== undefined && hasDirective(found, 'key'),
        replicated: found?.fields?.filter(field => hasDirective(field, 'shareable')) ?? [],
      });
    }
  }
  return foreign;
}

export const hasDirective = (
  node: { readonly directives?: readonly { readonly name: { readonly value: string } }[] | undefined },
  name: string,
): boolean => node.directives?.some(directive => directive.name.value === name) ?? false;
