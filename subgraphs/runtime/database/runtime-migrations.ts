/** Lists the runtime's own migrations: every subgraph's database has them, before the domain's. */
import type { MigrationInterface } from 'typeorm';
import { CreateReferenceTables1700000000000 } from '../references/database/create-reference-tables';

export const runtimeMigrations: (new () => MigrationInterface)[] = [CreateReferenceTables1700000000000];
