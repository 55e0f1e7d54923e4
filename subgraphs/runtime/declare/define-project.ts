/** Declares a project: the domains that its graph is made of, and what the command line must know of them. */
import type { SubgraphDefinition } from './define-subgraph';

export interface Listed {
  /** Also of its folder, its database and its role. */
  readonly name: string;
  /** The types whose keys other domains may refer to; as @Publish says in code. */
  readonly publishes: readonly string[];
  /** Synchronous, so that tests can be listed by domain; and lazy: a process loads the domains that it runs. */
  load(): SubgraphDefinition;
}

export interface Project {
  /** Each as its definition; or, where a process is not to load the code of all, as what the others must know of it. */
  readonly domains: readonly (Listed | SubgraphDefinition)[];
  /** The domain that signs users in: the gateway believes the keys that it publishes. */
  readonly signIn?: string;
  /** The domain that makes the links to users' files: the gateway serves them where there is no bucket. */
  readonly media?: string;
  /** Finds a user for `joinery token`: `sql` is given a name, and selects the id and the role. */
  readonly users?: { readonly domain: string; readonly sql: string };
  /** Shown at the start. */
  readonly firstQuery?: string;
  /** Whether the demo data have the users whom the page offers: ada, grace and alan, of the domain `signIn`. */
  readonly hasDemoUsers?: boolean;
}

/** `export default defineProject({ domains: [library] })` in joinery.config.ts. */
export const defineProject = (project: Project): Project => Object.freeze(project);

/** What the others must know of a domain, however it is given. */
export function listDomain(domain: Listed | SubgraphDefinition): Listed {
  if ('load' in domain) return domain;
  return {
    name: domain.name,
    publishes: (domain.publishes ?? []).map(entity => entity.name),
    load: () => domain,
  };
}

/** Its definition. Throws where the two say different things. */
export function loadDomain({ name, publishes, load }: Listed): SubgraphDefinition {
  const definition = load();
  const published = (definition.publishes ?? []).map(entity => entity.name);
  if (definition.name !== name)
    throw new Error(
      `The project lists the domain ${name}, but what it loads is named ${definition.name}: make them agree.`,
    );
  if (published.sort().join() !== [...publishes].sort().join())
    throw new Error(
      `The project says that ${name} publishes ${listed(publishes)}; its definition publishes ${listed(published)}: make them agree.`,
    );
  return definition;
}

const listed = (types: readonly string[]): string => (types.length > 0 ? types.join(', ') : 'nothing');
