/**
 * Makes the API schema of a contract: what a supergraph offers to clients who see only elements with certain tags, or only
 * those without. As in Apollo's contracts, what is excluded becomes @inaccessible. Throws, in sentences, where no valid
 * schema is left.
 * https://www.apollographql.com/docs/graphos/platform/schema-management/delivery/contracts/reference
 */
import {
  baseType,
  errorCauses,
  FieldDefinition,
  INACCESSIBLE_VERSIONS,
  InputFieldDefinition,
  inaccessibleIdentity,
  type NamedType,
  type Schema,
  type SchemaElement,
  tagIdentity,
  type UnionType,
} from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import type { ContractFilter } from '../../wire/graph-contracts';

/** One thing that is wrong makes others wrong. */
const maxReasons = 5;

/** `supergraph` stays as it is. */
export function contractSchema(supergraph: Schema, name: string, filter: ContractFilter): GraphQLSchema {
  try {
    return filtered(supergraph.clone(), filter).toGraphQLJSSchema({ includeDefer: true });
  } catch (error) {
    const reasons = (errorCauses(error as Error) ?? [error as Error]).map(({ message }) => message);
    throw new Error(`The contract "${name}" is invalid: ${reasons.slice(0, maxReasons).join(' ')}`, {
      cause: error,
    });
  }
}

type Element = SchemaElement<any, any>;

function filtered(schema: Schema, { include, exclude, hideUnreachable }: ContractFilter): Schema {
  const inaccessible = inaccessibleIn(schema);
  const tag = schema.coreFeatures!.getByIdentity(tagIdentity)?.directiveNameInSchema('tag');
  const types = schema.types().filter(type => !schema.coreFeatures!.sourceFeature(type));
  const query = schema.schemaDefinition.rootType('query');

  const hide = (element: Element): void => {
    if (isSeen(element)) element.applyDirective(inaccessible);
  };
  const isSeen = (element: Element): boolean => !element.hasAppliedDirective(inaccessible);
  const tagsOf = (element: Element): string[] =>
    tag === undefined
      ? []
      : element.appliedDirectivesOf(tag).map(applied => String(applied.arguments().name));
  const has = (element: Element, tags: readonly string[]) => tagsOf(element).some(one => tags.includes(one));

  for (const type of types) {
    const isOut = has(type, exclude);
    const isIn = include.length === 0 || has(type, include);
    if (isOut || (type.kind === 'UnionType' && !isIn)) hide(type);
    for (const part of partsOf(type)) {
      const isField = type.kind === 'ObjectType' || type.kind === 'InterfaceType';
      // The tags of a type with fields are those of each.
      if (has(part, exclude) || (isField && (isOut || !(isIn || has(part, include))))) hide(part);
      for (const argument of argumentsOf(part)) if (has(argument, exclude)) hide(argument);
    }
  }
  // Members of unions are objects: unions come after them.
  for (const type of [...types].sort((a, b) => Number(isUnion(a)) - Number(isUnion(b)))) {
    const parts = isUnion(type) ? type.types() : partsOf(type);
    if (type !== query && parts.length > 0 && !parts.some(isSeen)) hide(type);
  }
  if (query && !partsOf(query).some(isSeen)) throw new Error('No field of Query is left.');
  if (hideUnreachable) {
    const reached = reachable(schema, isSeen);
    for (const type of types) if (!reached.has(type)) hide(type);
  }
  return schema.toAPISchema();
}

function inaccessibleIn(schema: Schema): string {
  const features = schema.coreFeatures!;
  if (!features.getByIdentity(inaccessibleIdentity)) {
    const latest = INACCESSIBLE_VERSIONS.latest();
    features.coreDefinition.applyFeatureToSchema(schema, latest, undefined, latest.defaultCorePurpose);
  }
  return features.getByIdentity(inaccessibleIdentity)!.directiveNameInSchema('inaccessible');
}

/** All types that the roots lead to, through what clients see. */
function reachable(schema: Schema, isSeen: (element: Element) => boolean): ReadonlySet<NamedType> {
  const reached = new Set<NamedType>();
  const reach = (type: NamedType): void => {
    if (reached.has(type) || !isSeen(type)) return;
    reached.add(type);
    for (const part of partsOf(type).filter(isSeen)) {
      if (part instanceof FieldDefinition || part instanceof InputFieldDefinition)
        reach(baseType(part.type!));
      for (const { type } of argumentsOf(part).filter(isSeen)) reach(baseType(type!));
    }
    if (isUnion(type)) type.types().forEach(reach);
    if (type.kind === 'InterfaceType') type.allImplementations().forEach(reach);
    if (type.kind === 'ObjectType' || type.kind === 'InterfaceType') type.interfaces().forEach(reach);
  };
  for (const { type } of schema.schemaDefinition.roots()) reach(type);
  return reached;
}

/** What can be excluded of a type. */
function partsOf(type: NamedType): readonly Element[] {
  if (type.kind === 'EnumType') return type.values;
  return type.kind === 'ObjectType' || type.kind === 'InterfaceType' || type.kind === 'InputObjectType'
    ? type.fields()
    : [];
}

function argumentsOf(part: Element) {
  return part instanceof FieldDefinition ? part.arguments() : [];
}

const isUnion = (type: NamedType): type is UnionType => type.kind === 'UnionType';
