/**
 * Reports problems that composition does not: a schema without an @link, which is read as Federation 1, and a type of
 * several services that lacks its @key in one of them.
 */
import {
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type SchemaExtensionNode,
} from 'graphql';
import type { Finding } from './compose';

export interface ComposedService {
  /** As findings name it: postal.graphql. */
  readonly file: string;
  readonly typeDefs: DocumentNode;
}

/** `failed`: composition did. Only then is a missing key certain to be a mistake. */
export function adviceOn(services: readonly ComposedService[], failed: boolean): Finding[] {
  return [...services.filter(isUnlinked).map(missingLink), ...(failed ? missingKeys(services) : [])];
}

function isUnlinked({ typeDefs }: ComposedService): boolean {
  return !typeDefs.definitions.some(
    definition =>
      (definition.kind === Kind.SCHEMA_EXTENSION || definition.kind === Kind.SCHEMA_DEFINITION) &&
      linksFederation(definition),
  );
}

const linksFederation = ({ directives }: Pick<SchemaExtensionNode, 'directives'>): boolean =>
  directives?.some(
    ({ name, arguments: args }) =>
      name.value === 'link' &&
      args?.some(
        ({ name: { value: argument }, value }) =>
          argument === 'url' &&
          value.kind === Kind.STRING &&
          value.value.includes('specs.apollo.dev/federation/'),
      ),
  ) ?? false;

const missingLink = ({ file }: ComposedService): Finding => ({
  level: 'WARN',
  code: 'NO_FEDERATION_LINK',
  message:
    'It has no @link to Federation 2, so it is read as Federation 1, where every field may be answered by any service. ' +
    'Write: extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])',
  places: [file],
});

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const roots = new Set(['Query', 'Mutation', 'Subscription']);

function missingKeys(services: readonly ComposedService[]): Finding[] {
  const holders = new Map<string, { keyed: string[]; keyless: string[] }>();
  for (const { file, typeDefs } of services) {
    const nodes = typeDefs.definitions.filter(
      (node): node is ObjectNode =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
    );
    for (const name of new Set(nodes.map(node => node.name.value))) {
      if (roots.has(name)) continue;
      const own = nodes.filter(node => node.name.value === name);
      const has = (directive: string) =>
        own.some(node => node.directives?.some(({ name: { value } }) => value === directive));
      if (has('shareable')) continue;
      const found = holders.get(name) ?? { keyed: [], keyless: [] };
      holders.set(name, found);
      found[has('key') ? 'keyed' : 'keyless'].push(file);
    }
  }
  return [...holders].flatMap(([type, { keyed, keyless }]) => {
    if (keyed.length === 0) return keyless.length > 1 ? [sharedWithoutKey(type, keyless)] : [];
    return keyless.map(file => ({
      level: 'ERROR' as const,
      code: 'KEY_MISSING',
      message: `${type} has a @key in ${keyed.join(', ')} and none here: write \`type ${type} @key(fields: "id")\`, or give the type another name.`,
      places: [file],
    }));
  });
}

const sharedWithoutKey = (type: string, files: readonly string[]): Finding => ({
  level: 'ERROR',
  code: 'KEY_MISSING',
  message: `${type} is in several services and has no @key: write \`type ${type} @key(fields: "id")\` in each where it is one object that they tell of, or mark it @shareable where each gives all of it.`,
  places: files,
});
