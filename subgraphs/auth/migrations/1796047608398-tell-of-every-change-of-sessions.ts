/** Tells of every change of a session: caches follow it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, silence } from '../../runtime/references/database/migration';

export class TellOfEveryChangeOfSessions1796047608398 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'sessions' });
    await announce(queryRunner, {
      table: 'sessions',
      type: 'Session',
      fields: { userId: 'user_id' },
      events: { changed: 'true' },
      referable: false,
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'sessions' });
    await announce(queryRunner, {
      table: 'sessions',
      type: 'Session',
      fields: { userId: 'user_id' },
      referable: false,
    });
  }
}
