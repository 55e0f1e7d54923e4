/**
 * Declares a column that holds a timestamp in milliseconds, like JavaScript's Date, so that a cursor holds it exactly.
 */
import { Column } from 'typeorm';

export function Instant<Nullable extends boolean = false>({ nullable }: { nullable?: Nullable } = {}) {
  type Held = Nullable extends true ? Date | null : Date;
  return <Property extends string, Entity extends { [P in Property]: Held }>(
    prototype: Entity,
    property: [Held] extends [Entity[Property]] ? Property : never,
  ): void => Column({ type: 'timestamptz', precision: 3, nullable: nullable ?? false })(prototype, property);
}
