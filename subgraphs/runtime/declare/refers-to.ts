/**
 * Declares a reference in one line: the column of the ID, the relation, the composite foreign key (which includes the
 * tenant, so that no row can refer to another tenant's) and the index for the lists under the referenced object.
 */
import { Column, getMetadataArgsStorage, JoinColumn, ManyToOne } from 'typeorm';
import { inTable } from './check';
import { isDeclared } from './is-declared';
import { snakeCase } from './naming';

export interface ReferenceOptions<Nullable extends boolean> {
  /** What becomes of the row when what it refers to is deleted: it goes as well, it refers to nothing, or it refuses. */
  readonly onDelete: 'CASCADE' | 'RESTRICT' | (Nullable extends true ? 'SET NULL' : never);
  readonly nullable?: Nullable;
  /** The id's column, where it is not called as the property: `edited_by` of `editedById`. */
  readonly column?: string;
  /** Properties that both rows share beside the tenant: an answer is of the same post as the comment that it answers. */
  readonly with?: readonly string[];
  /** The index' columns after the tenant and the id, `createdAt, id` unless given; false for no index. */
  readonly index?: readonly string[] | false;
}

/**
 * `@RefersTo(() => UserReplica, { onDelete: 'CASCADE' }) author: Relation<UserReplica>` beside a property `authorId`, which
 * needs no decorator. One that has its own, above, stays as it was declared.
 */
export function RefersTo<Nullable extends boolean = false>(
  to: () => new () => object,
  { onDelete, nullable, column, with: shared = [], index = ['createdAt', 'id'] }: ReferenceOptions<Nullable>,
) {
  type Held = Nullable extends true ? string | null : string;
  return <Relation extends string, Entity extends { [Id in `${Relation}Id`]: Held }>(
    prototype: Entity,
    relation: [Held] extends [Entity[`${Relation}Id`]] ? Relation : never,
  ): void => {
    const id = `${relation}Id`;
    const name = column ?? snakeCase(id);
    const isTenant = id === 'tenantId';
    if (!isDeclared(prototype, id)) Column('uuid', { name, nullable: nullable ?? false })(prototype, id);
    ManyToOne(to, { onDelete })(prototype, relation);
    JoinColumn([
      ...(isTenant ? [] : ['tenantId', ...shared]).map(property => ({
        name: snakeCase(property),
        referencedColumnName: property,
      })),
      { name, referencedColumnName: 'id' },
    ])(prototype, relation);
    if (index && !isTenant) addIndex(prototype, name, ['tenantId', id, ...index]);
  };
}

/** Called as the column, whatever the order of its rows; of a class that entities extend, by the naming strategy. */
function addIndex(prototype: object, column: string, columns: string[]): void {
  const target = prototype.constructor;
  getMetadataArgsStorage().indices.push({
    target,
    columns,
    synchronize: true,
    get name() {
      return inTable(target, `${column}_idx`);
    },
  });
}
