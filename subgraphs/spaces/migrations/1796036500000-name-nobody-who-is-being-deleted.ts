/**
 * Lets members go whose user is being deleted: that they left is told without their name, and they are made nobody's owner
 * again. Nothing refers anew to a user who is being deleted, so their deletion would wait forever.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

const isClosing = (user: string) =>
  `EXISTS (SELECT FROM joinery_closing closing WHERE closing.type = 'User' AND closing.id = ${user})`;

const note = (whoLeft: string) => `
  CREATE OR REPLACE FUNCTION members_note() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      -- That its first owner is a member needs no mention.
      INSERT INTO activities (id, tenant_id, community_id, user_id, kind, created_at)
        SELECT md5('MEMBER_JOINED' || id)::uuid, tenant_id, community_id, user_id, 'MEMBER_JOINED', created_at
          FROM changed WHERE role <> 'OWNER';
    ELSE
      -- Those whose community is left; a user who is gone is told of without a name.
      INSERT INTO activities (id, tenant_id, community_id, user_id, kind)
        SELECT md5('MEMBER_LEFT' || o.id)::uuid, o.tenant_id, o.community_id, u.id, 'MEMBER_LEFT'
          FROM changed o JOIN communities c ON c.id = o.community_id LEFT JOIN user_replica u ON ${whoLeft};
    END IF;
    RETURN NULL;
  END $$`;

const keepOwner = (mayOwn: string) => `
  CREATE OR REPLACE FUNCTION members_keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- Of two owners who go at once, the second waits here, and sees that the first is gone.
    PERFORM FROM communities WHERE id = OLD.community_id FOR NO KEY UPDATE;
    IF NOT FOUND OR EXISTS (SELECT FROM members WHERE community_id = OLD.community_id AND role = 'OWNER')
    THEN RETURN NULL; END IF;
    UPDATE members SET role = 'OWNER', updated_at = now() WHERE id = (
      SELECT id FROM members WHERE community_id = OLD.community_id
       ORDER BY array_position(ARRAY['ADMIN', 'MODERATOR', 'MEMBER'], role::text), created_at, id LIMIT 1);
    IF NOT FOUND THEN
      INSERT INTO members (tenant_id, community_id, user_id, role)
        SELECT tenant_id, id, created_by, 'OWNER' FROM communities WHERE id = OLD.community_id${mayOwn};
    END IF;
    RETURN NULL;
  END $$`;

export class NameNobodyWhoIsBeingDeleted1796036500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(note(`u.id = o.user_id AND NOT ${isClosing('u.id')}`));
    await queryRunner.query(keepOwner(` AND NOT ${isClosing('created_by')}`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(keepOwner(''));
    await queryRunner.query(note('u.id = o.user_id'));
  }
}
