/**
 * Removes the fields that a viewer may not read from a document, so that no subgraph is asked for them. A field of an
 * abstract type that is denied for some object types is requested only for the others. If objects may be of several
 * types, or nothing else is left, their type is requested under a name of our own.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { coordinateOf } from './requirement';

/** Under which name the type of an object is asked for: none that the client uses itself. */
export function typenameAliasIn(document: DocumentNode): string {
  const used = new Set<string>();
  visit(document, { Field: ({ alias }) => void (alias && used.add(alias.value)) });
  let name = 'joinery__typename';
  while (used.has(name)) name += '_';
  return name;
}

/** Whether the viewer is denied a type, or a field whatever its types. */
export type IsDenied = (coordinate: string) => boolean;

/** The document itself when nothing in it is denied. */
export function permittedDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  typenameAlias: string,
  isDenied: IsDenied,
): DocumentNode {
  const typename: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: typenameAlias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
  const definitions = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) definitions.set(definition.name.value, definition);
  }
  const fragments = new Map<string, FragmentDefinitionNode | undefined>();
  let anyDenied = false;

  const isPermitted = (type: GraphQLCompositeType, field: string): boolean => {
    const below = fieldType(type, field);
    const denied = [type.name, coordinateOf(type, field), below && getNamedType(below).name].filter(
      coordinate => coordinate !== undefined && isDenied(coordinate),
    );
    if (denied.length > 0) anyDenied = true;
    return denied.length === 0;
  };

  const fieldOf = (type: GraphQLCompositeType, field: FieldNode): SelectionNode[] => {
    const name = field.name.value;
    if (name.startsWith('__')) return [field];
    if (!isPermitted(type, name)) return [];
    const narrowed = (of: GraphQLCompositeType): FieldNode => {
      const below = fieldType(of, name);
      const named = below && getNamedType(below);
      if (!field.selectionSet || !isCompositeType(named)) return field;
      return { ...field, selectionSet: setOf(field.selectionSet, named, true) };
    };
    if (!isAbstractType(type)) return [narrowed(type)];
    const possible = schema.getPossibleTypes(type);
    const permitted = possible.filter(object => isPermitted(object, name));
    if (permitted.length === possible.length) return [narrowed(type)];
    return permitted.map(object => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: object.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [narrowed(object)] },
    }));
  };

  const fragmentOf = (name: string): FragmentDefinitionNode | undefined => {
    if (!fragments.has(name)) {
      const definition = definitions.get(name)!;
      const selectionSet = conditioned(definition.typeCondition.name.value, definition.selectionSet);
      fragments.set(name, selectionSet && { ...definition, selectionSet });
    }
    return fragments.get(name);
  };

  const conditioned = (condition: string, set: SelectionSetNode): SelectionSetNode | undefined => {
    const type = schema.getType(condition);
    if (isDenied(condition)) anyDenied = true;
    if (isDenied(condition) || !isCompositeType(type)) return undefined;
    const left = setOf(set, type, false);
    return left.selections.length > 0 ? left : undefined;
  };

  const selectionOf = (type: GraphQLCompositeType, selection: SelectionNode): SelectionNode[] => {
    switch (selection.kind) {
      case Kind.FIELD:
        return fieldOf(type, selection);
      case Kind.FRAGMENT_SPREAD:
        return fragmentOf(selection.name.value) ? [selection] : [];
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value ?? type.name;
        const selectionSet = conditioned(condition, selection.selectionSet);
        return selectionSet ? [{ ...selection, selectionSet }] : [];
      }
    }
  };

  const setOf = (set: SelectionSetNode, type: GraphQLCompositeType, whole: boolean): SelectionSetNode => {
    const selections = set.selections.flatMap(selection => selectionOf(type, selection));
    if (whole && (selections.length === 0 || isAbstractType(type))) selections.push(typename);
    return { ...set, selections };
  };

  const left = document.definitions.flatMap(definition => {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) return fragmentOf(definition.name.value) ?? [];
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const root = schema.getRootType(definition.operation);
    return root ? { ...definition, selectionSet: setOf(definition.selectionSet, root, true) } : definition;
  });
  return anyDenied ? { ...document, definitions: left } : document;
}

export function fieldType(type: GraphQLNamedType, field: string): GraphQLOutputType | undefined {
  return 'getFields' in type ? (type.getFields()[field]?.type as GraphQLOutputType | undefined) : undefined;
}
