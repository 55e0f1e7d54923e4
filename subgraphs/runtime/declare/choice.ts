/** Declares a column that holds one of a few values. PostgreSQL refuses others: `posts_status_check`. */
import { Column } from 'typeorm';
import { addCheck } from './check';
import { snakeCase } from './naming';

export interface ChoiceOptions<Value, Nullable extends boolean> {
  readonly default?: Value;
  readonly nullable?: Nullable;
  readonly length?: number;
}

/**
 * `@Choice(['DRAFT', 'PUBLISHED'], { default: 'DRAFT' }) status: PostStatus`. It compiles where the property's type, as
 * a rule the enum that codegen makes of the SDL, has these values and no others.
 */
export function Choice<const Value extends string, Nullable extends boolean = false>(
  values: readonly Value[],
  { default: initial, nullable, length = 20 }: ChoiceOptions<NoInfer<Value>, Nullable> = {},
) {
  type Held = Nullable extends true ? Value | null : Value;
  return <Property extends string, Entity extends { [P in Property]: Held }>(
    prototype: Entity,
    property: [Held] extends [Entity[Property]] ? Property : never,
  ): void => {
    Column('varchar', { length, default: initial, nullable: nullable ?? false })(prototype, property);
    const column = snakeCase(property);
    addCheck(prototype, column, `${column} IN (${values.map(value => `'${value}'`).join(', ')})`);
  };
}
