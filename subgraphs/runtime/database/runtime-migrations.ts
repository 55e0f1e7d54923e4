/** Lists the runtime's own migrations: every subgraph's database has them, before the domain's. */
import type { MigrationInterface } from 'typeorm';
import { CompareByRanges1730000000000 } from '../references/database/compare-by-ranges';
import { CreateReferenceTables1700000000000 } from '../references/database/create-reference-tables';
import { GuardInsertsTogether1731000000000 } from '../references/database/guard-inserts-together';
import { NoteIncarnations1732000000000 } from '../references/database/note-incarnations';
import { TellWhoAndBefore1720000000000 } from '../references/database/tell-who-and-before';
import { CreateCollations1600000000000 } from './collations';
import { CreateFoundRows1710000000000 } from './found-rows';

export const runtimeMigrations: (new () => MigrationInterface)[] = [
  CreateCollations1600000000000,
  CreateReferenceTables1700000000000,
  CreateFoundRows1710000000000,
  TellWhoAndBefore1720000000000,
  CompareByRanges1730000000000,
  GuardInsertsTogether1731000000000,
  NoteIncarnations1732000000000,
];
