/**
 * Declares the columns that most tables have, as base classes: the tenant, the key, the times of creation and change,
 * and, for a published table, the revision that events carry.
 */
import { Column, CreateDateColumn, PrimaryColumn, PrimaryGeneratedColumn, UpdateDateColumn } from 'typeorm';

// The tenant comes from the session, never from a caller. As TypeORM reads it back from the database, without its casts.
export const sessionTenant = () => "(current_setting('joinery.tenant'))";

/** A row of a tenant, with a key of the domain's own: the join table of two others. */
export abstract class TenantScoped {
  @Column('uuid', { default: sessionTenant })
  tenantId: string;
}

/** A row whose key begins with the tenant: of an id that another service made. */
export abstract class TenantKeyed {
  @PrimaryColumn('uuid', { default: sessionTenant })
  tenantId: string;
}

/** A row with an id that is made and deleted, and never changed. */
export abstract class Created extends TenantScoped {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @CreatedAt()
  createdAt: Date;
}

/** A row that changes. */
export abstract class Timestamped extends Created {
  @UpdatedAt()
  updatedAt: Date;
}

/** A row that changes, of a type that is published: beside @Publish. */
export abstract class Revised extends Timestamped {
  @RevisionColumn()
  revision: string;
}

/** In milliseconds, as JavaScript's Date: a cursor holds the instant exactly. */
export function CreatedAt(): PropertyDecorator {
  return CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' });
}

export function UpdatedAt(): PropertyDecorator {
  return UpdateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' });
}

/** Grows with every change of a published field; a bigint, so a string here. PostgreSQL writes it, the runtime alone reads it. */
export function RevisionColumn(): PropertyDecorator {
  return Column({
    type: 'bigint',
    default: () => "nextval('joinery_revision')",
    select: false,
    insert: false,
    update: false,
  });
}
