/** Owns the column that every table has: whose row it is. Its value comes from the session, never from a caller. */
import { Column } from 'typeorm';

export abstract class TenantScoped {
  // The default as TypeORM reads it back from the database, without its casts.
  @Column('uuid', { default: () => "(current_setting('joinery.tenant'))" })
  tenantId: string;
}
