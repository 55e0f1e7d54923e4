/** Declares a column in which PostgreSQL maintains a count of other rows (database/count.ts). */
import type { EntityClass } from './define-subgraph';
import { NonNegative } from './non-negative';

export interface CountDeclaration {
  readonly property: string;
  readonly of: () => EntityClass;
  /** The relation of the counted entity, `discussion`, or the property of a column, `likeableId`. */
  readonly by: string;
  readonly where?: string;
}

const declarations = new WeakMap<object, CountDeclaration[]>();

/**
 * `@CountOf(() => Reply, 'discussion') replyCount: number`: the replies whose relation `discussion` leads to this row.
 * Where both this entity and the counted one refer to something of another service (`post`), the replies of that; then
 * the row is made with the first. `where` says in SQL which rows are counted; where the key may be of several tables, a
 * column stands for the relation: `@CountOf(() => Like, 'likeableId', { where: "likeable_type = 'REPLY'" })`.
 */
export function CountOf(of: () => EntityClass, by: string, { where }: { where?: string } = {}) {
  return (prototype: object, property: string): void => {
    NonNegative()(prototype, property);
    const counts = declarations.get(prototype.constructor) ?? [];
    declarations.set(prototype.constructor, [...counts, { property, of, by, ...(where && { where }) }]);
  };
}

export const countsOf = (entity: object | string): readonly CountDeclaration[] =>
  typeof entity === 'string' ? [] : (declarations.get(entity) ?? []);
