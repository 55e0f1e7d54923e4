/**
 * Tells whether an object of a type meets a type condition, for all types of the supergraph: also types that clients
 * do not see, and interfaces, which a subgraph with an @interfaceObject returns as an object's type.
 */
import { type GraphQLSchema, isAbstractType, isInterfaceType } from 'graphql';

export interface Subtypes {
  /** The names of the types that meet the condition. */
  meeting(condition: string): ReadonlySet<string>;
  /** The names of types that no object is of. */
  readonly abstract: ReadonlySet<string>;
}

export function subtypesOf(schema: GraphQLSchema): Subtypes {
  const known = new Map<string, ReadonlySet<string>>();
  const types = Object.values(schema.getTypeMap());
  return {
    abstract: new Set(types.filter(isAbstractType).map(({ name }) => name)),
    meeting: condition => {
      let names = known.get(condition);
      if (!names) {
        names = new Set([condition, ...subtypeNames(schema, condition)]);
        known.set(condition, names);
      }
      return names;
    },
  };
}

function subtypeNames(schema: GraphQLSchema, condition: string): string[] {
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return [];
  const implementing = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
  return [...schema.getPossibleTypes(type), ...implementing].map(({ name }) => name);
}
