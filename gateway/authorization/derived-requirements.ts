/**
 * Derives the requirements that a supergraph omits, as compositions before 2.9.5, 2.10.4, 2.11.5 and 2.12.1 did: an
 * interface's directives apply to its objects, which a fragment reaches; and a field that depends on protected fields,
 * by @requires or @fromContext, requires what they require.
 */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { argumentOf, linkedDirective } from '../supergraph/linked-directive';
import type { Requirement, Requirements } from './requirement';

interface Field {
  readonly type: string;
  /** What it is made of, each from a type. */
  readonly madeOf: readonly { readonly type: string; readonly set: SelectionSetNode }[];
}

interface Types {
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, Field>>;
  /** By interface or union. */
  readonly objects: ReadonlyMap<string, readonly string[]>;
  /** Interfaces that implement it, by interface. */
  readonly interfaces: ReadonlyMap<string, readonly string[]>;
}

export function derivedRequirements(supergraph: DocumentNode, declared: Requirements): Requirements {
  const types = typesOf(supergraph);
  const requirements = new Map(declared);
  let grown = true;
  const add = (coordinate: string, more: readonly Requirement[]): void => {
    const held = requirements.get(coordinate) ?? [];
    const missing = more.filter((one, n) => !held.includes(one) && more.indexOf(one) === n);
    if (missing.length === 0) return;
    requirements.set(coordinate, [...held, ...missing]);
    grown = true;
  };
  while (grown) {
    grown = false;
    for (const [type, fields] of types.fields) {
      if (types.interfaces.has(type)) fromInterface(types, type, requirements, add);
      for (const [name, { madeOf }] of fields) {
        for (const { type: of, set } of madeOf) add(`${type}.${name}`, met(types, of, set, requirements));
      }
    }
  }
  return requirements;
}

type Add = (coordinate: string, requirements: readonly Requirement[]) => void;

/**
 * Newer compositions give an interface what its objects ask for, together: that is no more than its objects say. What is
 * more was said of the interface itself.
 */
function fromInterface(types: Types, name: string, requirements: Requirements, add: Add): void {
  const objects = types.objects.get(name) ?? [];
  const implementing = [...objects, ...types.interfaces.get(name)!];
  for (const suffix of ['', ...[...types.fields.get(name)!.keys()].map(field => `.${field}`)]) {
    const ofObjects = objects.flatMap(object => requirements.get(object + suffix) ?? []);
    const own = (requirements.get(name + suffix) ?? []).filter(one => !isImplied(one, ofObjects));
    if (own.length > 0) for (const type of implementing) add(type + suffix, own);
  }
}

/** Of whatever a selection meets, in whichever object. */
function met(types: Types, type: string, set: SelectionSetNode, requirements: Requirements): Requirement[] {
  return set.selections.flatMap(selection => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      return [
        ...(requirements.get(condition) ?? []),
        ...met(types, condition, selection.selectionSet, requirements),
      ];
    }
    const name = selection.name.value;
    const below = types.fields.get(type)?.get(name)?.type;
    const coordinates = [type, ...(types.objects.get(type) ?? [])].map(owner => `${owner}.${name}`);
    if (below) coordinates.push(below);
    const here = coordinates.flatMap(coordinate => requirements.get(coordinate) ?? []);
    if (!below || !selection.selectionSet) return here;
    return [...here, ...met(types, below, selection.selectionSet, requirements)];
  });
}

/** More alternatives are not compared: then the requirement stands. */
const maxAlternatives = 1_000;

/** Whether whoever meets all the others meets this one. */
function isImplied(requirement: Requirement, others: readonly Requirement[]): boolean {
  if (others.includes(requirement)) return true;
  const { alternatives: wanted } = requirement;
  if (!wanted) return false;
  let together: ReadonlySet<string>[] = [new Set()];
  for (const other of new Set(others)) {
    const { alternatives } = other;
    if (!alternatives) continue;
    if (together.length * alternatives.length > maxAlternatives) return false;
    together = together.flatMap(held => alternatives.map(more => new Set([...held, ...more])));
  }
  return together.every(held => wanted.some(alternative => alternative.every(scope => held.has(scope))));
}

function typesOf(supergraph: DocumentNode): Types {
  const fields = new Map<string, Map<string, Field>>();
  const objects = new Map<string, string[]>();
  const interfaces = new Map<string, string[]>();
  const contexts = contextTypes(supergraph);
  const note = (map: Map<string, string[]>, key: string, value: string) =>
    map.set(key, [...(map.get(key) ?? []), value]);

  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      objects.set(
        definition.name.value,
        (definition.types ?? []).map(({ name }) => name.value),
      );
    }
    const isInterface = definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!isInterface && definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    if (isInterface && !interfaces.has(type)) interfaces.set(type, []);
    for (const { name } of definition.interfaces ?? []) {
      note(isInterface ? interfaces : objects, name.value, type);
    }
    const read = (field: FieldDefinitionNode) =>
      [
        field.name.value,
        { type: namedType(field.type), madeOf: (field.directives ?? []).flatMap(madeOf(type, contexts)) },
      ] as const;
    fields.set(type, new Map((definition.fields ?? []).map(read)));
  }
  return { fields, objects, interfaces };
}

/** https://specs.apollo.dev/join/v0.5/#@join__field */
function madeOf(type: string, contexts: ReadonlyMap<string, readonly string[]>) {
  return (directive: ConstDirectiveNode): Field['madeOf'] => {
    if (directive.name.value !== 'join__field') return [];
    const requires = argumentOf(directive, 'requires');
    const own = requires?.kind === Kind.STRING ? [{ type, set: selectionOf(requires.value) }] : [];
    const given = argumentOf(directive, 'contextArguments');
    if (given?.kind !== Kind.LIST) return own;
    const fromContexts = given.values.flatMap(value => {
      if (value.kind !== Kind.OBJECT) return [];
      const text = (key: string) => {
        const found = value.fields.find(({ name }) => name.value === key)?.value;
        return found?.kind === Kind.STRING ? found.value : '';
      };
      const set = selectionOf(text('selection'));
      return (contexts.get(text('context')) ?? []).map(of => ({ type: of, set }));
    });
    return [...own, ...fromContexts];
  };
}

/** The types that have a context, by its name. */
function contextTypes(supergraph: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const name = linkedDirective(supergraph, 'context', 'context');
  const contexts = new Map<string, string[]>();
  for (const definition of supergraph.definitions) {
    if (!('name' in definition) || !definition.name) continue;
    for (const directive of definition.directives ?? []) {
      const context = directive.name.value === name && argumentOf(directive as ConstDirectiveNode, 'name');
      if (!context || context.kind !== Kind.STRING) continue;
      contexts.set(context.value, [...(contexts.get(context.value) ?? []), definition.name.value]);
    }
  }
  return contexts;
}

/** Of field sets, which stand with and without their braces. */
function selectionOf(text: string): SelectionSetNode {
  const whole = text.trim().startsWith('{') ? text : `{${text}}`;
  const [definition] = parse(whole, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`This is not a field set: ${text}`);
  return definition.selectionSet;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
