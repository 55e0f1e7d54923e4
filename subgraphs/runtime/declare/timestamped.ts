/** Owns the two instants that most tables have: when a row was made and when it was last changed. */
import { CreateDateColumn, UpdateDateColumn } from 'typeorm';
import { TenantScoped } from './tenant-scoped';

export abstract class Timestamped extends TenantScoped {
  @CreateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @UpdateDateColumn({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt: Date;
}
