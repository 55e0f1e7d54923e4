/** Tells of every change of experiments and of who has which variant: caches follow it. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { announce, publish, silence, unpublish } from '../../runtime/references/database/migration';

const published = [
  {
    table: 'experiment_assignments',
    type: 'ExperimentAssignment',
    fields: { experimentId: 'experiment_id', userId: 'user_id' },
    events: { changed: 'true' },
    referable: false,
  },
] as const;

export class PublishAssignments1796047663362 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await silence(queryRunner, { table: 'experiments' });
    await announce(queryRunner, {
      table: 'experiments',
      type: 'Experiment',
      fields: { key: 'key', status: 'status' },
      events: { changed: 'true' },
      referable: false,
    });
    for (const table of published) await publish(queryRunner, table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of published.toReversed()) await unpublish(queryRunner, table);
    await silence(queryRunner, { table: 'experiments' });
    await announce(queryRunner, {
      table: 'experiments',
      type: 'Experiment',
      fields: { key: 'key', status: 'status' },
      referable: false,
    });
  }
}
