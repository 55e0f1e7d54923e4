/**
 * Expands the SDL that a domain's author wrote into complete Federation 2 SDL that any tool can read. Each pass adds
 * one kind of definition, and only if the author uses it; docs/reference/sdl.md lists them.
 */
import { type DefinitionNode, Kind, print } from 'graphql';
import { type AuthoredSdl, type ColumnOf, type ForeignTypes, foreignTypesOf } from './estate-sdl';
import { addFederationLink } from './federation-link';
import { expandFilters } from './filters';
import { addForeignTypes } from './foreign-types';
import { addInputsAndPayloads } from './inputs-and-payloads';
import { expandLists } from './lists';
import { refuseNamesTakenTwice } from './names-taken-twice';
import { addSharedTypes } from './shared-types';

export interface Scope {
  readonly domain: string;
  readonly foreign: ForeignTypes;
  readonly columnOf: ColumnOf;
  /** What shared.graphql defines. */
  readonly shared: readonly DefinitionNode[];
}

export type Pass = (definitions: readonly DefinitionNode[], scope: Scope) => readonly DefinitionNode[];

/** In this order: what one adds, a later one completes. */
const passes: readonly Pass[] = [
  expandFilters,
  expandLists,
  addInputsAndPayloads,
  addForeignTypes,
  addSharedTypes,
  addFederationLink,
];

const header = (domain: string) =>
  `# Made by \`npm run compose\` from subgraphs/${domain}/schema.graphql. Edit that, and run it again.\n\n`;

/** By domain, the text of schema/<domain>.graphql. Throws GraphQLError that names the place in the author's file. */
export function expandEstate(
  estate: readonly AuthoredSdl[],
  shared: readonly DefinitionNode[],
): ReadonlyMap<string, string> {
  const expanded = new Map(
    estate.map(({ domain, definitions, columnOf }) => {
      const scope: Scope = { domain, foreign: foreignTypesOf(domain, estate), columnOf, shared };
      return [domain, passes.reduce((before, pass) => pass(before, scope), definitions)];
    }),
  );
  refuseNamesTakenTwice(expanded, shared);
  return new Map(
    [...expanded].map(([domain, definitions]) => [
      domain,
      `${header(domain)}${print({ kind: Kind.DOCUMENT, definitions })}\n`,
    ]),
  );
}
