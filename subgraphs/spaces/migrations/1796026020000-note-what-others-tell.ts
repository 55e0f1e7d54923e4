/** Lets activities tell of posts and events. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteWhatOthersTell1796026020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE activities DROP CONSTRAINT activities_kind_check;
      ALTER TABLE activities ADD CONSTRAINT activities_kind_check CHECK (kind IN
        ('COMMUNITY_CREATED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'SPACE_CREATED', 'POST_PUBLISHED', 'EVENT_CREATED'))`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM activities WHERE kind IN ('POST_PUBLISHED', 'EVENT_CREATED');
      ALTER TABLE activities DROP CONSTRAINT activities_kind_check;
      ALTER TABLE activities ADD CONSTRAINT activities_kind_check CHECK (kind IN
        ('COMMUNITY_CREATED', 'MEMBER_JOINED', 'MEMBER_LEFT', 'SPACE_CREATED'))`);
  }
}
