/** Tells of who has a flag whatever its share: caches follow it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publish, unpublish } from '../../runtime/references/database/migration';

const published = [
  {
    table: 'feature_flag_users',
    type: 'FeatureFlagUser',
    fields: { flagId: 'flag_id', userId: 'user_id' },
    events: { changed: 'true' },
    referable: false,
  },
] as const;

export class PublishTheUsersOfFlags1796047634918 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of published) await publish(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
  }
}
