/**
 * Refuses fields that use one response name for different things. graphql-js compares every pair of fields with the
 * same name, repeatedly for nested fragments: fifteen thousand times `__typename` take seconds. Here each field is
 * visited once at each of its places in the answer, and only differing fields are compared.
 * https://spec.graphql.org/October2021/#sec-Field-Selection-Merging
 */
import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
// Not among graphql's exports: two objects are equal whatever the order of their fields.
import { sortValueNode } from 'graphql/utilities/sortValueNode';
import { JoineryError } from '../contract/errors';

/** On how many types one name means several things is bounded by the schema, and at some depth by this. */
const maxComparisons = 100_000;

type Parent = GraphQLNamedType | undefined | null;

/** The types of the objects in which a field stands, from the root on: of abstract ones any object may be. */
class Ancestry {
  readonly #below = new Map<string | undefined, Ancestry>();

  constructor(
    private readonly above?: Ancestry,
    private readonly objectType?: string,
  ) {}

  within(parent: Parent): Ancestry {
    const name = isObjectType(parent) ? parent.name : undefined;
    let below = this.#below.get(name);
    if (!below) {
      below = new Ancestry(this, name);
      this.#below.set(name, below);
    }
    return below;
  }

  /** Whether one object can have fields of both. */
  meets(other: Ancestry): boolean {
    for (
      let one: Ancestry = this, two = other;
      one !== two && one.above && two.above;
      one = one.above, two = two.above
    ) {
      if (one.objectType && two.objectType && one.objectType !== two.objectType) return false;
    }
    return true;
  }
}

/** A field at one of its places. */
interface Placed {
  readonly node: FieldNode;
  readonly type: GraphQLOutputType | undefined;
  readonly ancestry: Ancestry;
}

export function fieldsMergeRule(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  const meanings = new Map<FieldNode, string>();
  let comparisons = 0;

  const meaningOf = (node: FieldNode): string => {
    let meaning = meanings.get(node);
    if (meaning === undefined) {
      const given = (node.arguments ?? []).map(
        ({ name, value }) => `${name.value}: ${print(sortValueNode(value))}`,
      );
      meaning = `${node.name.value}(${given.sort().join(', ')})`;
      meanings.set(node, meaning);
    }
    return meaning;
  };

  const refuse = (path: readonly string[], one: FieldNode, other: FieldNode, why: string) =>
    context.reportError(
      new GraphQLError(
        `Fields "${path.join('.')}" conflict because ${why}. ` +
          'Use different aliases on the fields to fetch both if this was intentional.',
        { nodes: [one, other] },
      ),
    );

  /** By response name: the fields of these sets, which stand for one object of the answer. */
  const fieldsOf = (sets: readonly [SelectionSetNode, Parent, Ancestry][]): Map<string, Placed[]> => {
    const fields = new Map<string, Placed[]>();
    const spread = new Map<Ancestry, Set<string>>();
    const collect = (set: SelectionSetNode, parent: Parent, above: Ancestry): void => {
      const ancestry = above.within(parent);
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const declared =
            parent && 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
          const placed = { node: selection, type: declared?.type as GraphQLOutputType | undefined, ancestry };
          const known = fields.get(name);
          if (known) known.push(placed);
          else fields.set(name, [placed]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition;
          collect(selection.selectionSet, condition ? schema.getType(condition.name.value) : parent, above);
        } else {
          const name = selection.name.value;
          const fragment = context.getFragment(name);
          const already = spread.get(above) ?? new Set();
          spread.set(above, already);
          if (!fragment || already.has(name)) continue;
          already.add(name);
          collect(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), above);
        }
      }
    };
    for (const [set, parent, above] of sets) collect(set, parent, above);
    return fields;
  };

  /** One error for a place is enough: whoever mends it asks again. */
  const check = (fields: readonly Placed[], path: readonly string[]): void => {
    const [first] = fields;
    if (fields.length > 1 && fields.some(({ node }) => meaningOf(node) !== meaningOf(first!.node))) {
      const conflict = conflictAmong(fields);
      if (conflict) {
        const [one, other] = conflict;
        const names = [one.name.value, other.name.value] as const;
        const why =
          names[0] === names[1]
            ? 'they have differing arguments'
            : `"${names[0]}" and "${names[1]}" are different fields`;
        refuse(path, one, other, why);
        return;
      }
    }
    const typed = fields.find(({ type }) => type);
    const otherShape = fields.find(({ type }) => type && shapeOf(type) !== shapeOf(typed!.type!));
    if (typed && otherShape) {
      const why = `they return conflicting types "${typed.type}" and "${otherShape.type}"`;
      refuse(path, typed.node, otherShape.node, why);
      return;
    }
    const below = fields.flatMap(({ node, type, ancestry }): [SelectionSetNode, Parent, Ancestry][] =>
      node.selectionSet ? [[node.selectionSet, type && getNamedType(type), ancestry]] : [],
    );
    for (const [name, merged] of fieldsOf(below)) check(merged, [...path, name]);
  };

  const conflictAmong = (fields: readonly Placed[]): [FieldNode, FieldNode] | undefined => {
    const meant = new Map<string, Map<Ancestry, FieldNode>>();
    for (const { node, ancestry } of fields) {
      const ancestries = meant.get(meaningOf(node)) ?? new Map();
      meant.set(meaningOf(node), ancestries);
      if (!ancestries.has(ancestry)) ancestries.set(ancestry, node);
    }
    const different = [...meant.values()];
    for (const [n, some] of different.entries()) {
      for (const others of different.slice(n + 1)) {
        for (const [one, node] of some) {
          for (const [other, otherNode] of others) {
            if (one.meets(other)) return [node, otherNode];
            comparisons++;
            if (comparisons > maxComparisons) throw tooMany();
          }
        }
      }
    }
    return undefined;
  };

  return {
    OperationDefinition({ operation, selectionSet }) {
      const root = schema.getRootType(operation);
      for (const [name, fields] of fieldsOf([[selectionSet, root, new Ancestry()]])) check(fields, [name]);
    },
  };
}

const tooMany = () =>
  new JoineryError(
    'TOO_MANY_SELECTIONS',
    'One name has different meanings on too many types to compare them all.',
  );

/** Equal for types whose values look alike; what objects have is for their fields to say. */
function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '';
}
