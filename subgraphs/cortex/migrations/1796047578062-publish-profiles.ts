/** Tells of every change of a profile: caches follow it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publish, unpublish } from '../../runtime/references/database/migration';

const published = [
  {
    table: 'profiles',
    type: 'Profile',
    fields: { userId: 'user_id' },
    events: { changed: 'true' },
    referable: false,
  },
] as const;

export class PublishProfiles1796047578062 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of published) await publish(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
  }
}
