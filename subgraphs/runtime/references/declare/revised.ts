/** Owns the column of a published table that says which state of a row an event speaks of. PostgreSQL writes it. */
import { Column } from 'typeorm';
import { Timestamped } from '../../declare/timestamped';

/** Grows with every change of a published field; a bigint, so a string here. Read by the runtime alone. */
export const RevisionColumn = (): PropertyDecorator =>
  Column({
    type: 'bigint',
    default: () => "nextval('joinery_revision')",
    select: false,
    insert: false,
    update: false,
  });

export abstract class Revised extends Timestamped {
  @RevisionColumn()
  revision: string;
}
