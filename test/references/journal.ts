/** A domain of the tests: it writes down who did what, and so refers to users and posts that it hears of first then. */
import {
  Column,
  Entity,
  type MigrationInterface,
  PrimaryGeneratedColumn,
  type QueryRunner,
  type Relation,
} from 'typeorm';
import { TenantReplica } from '../../subgraphs/replicas/tenant';
import { UserReplica } from '../../subgraphs/replicas/user';
import { scopeToTenant } from '../../subgraphs/runtime/database/row-level-security';
import { TenantScoped } from '../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { createReplica, refer } from '../../subgraphs/runtime/references/database/migration';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';
import { knownKeys } from '../../subgraphs/runtime/references/write/effect-keys';
import { makeRow } from '../../subgraphs/runtime/references/write/make-row';

@Replica('Post', { of: 'postal' })
class PostReplica extends ReplicaEntity {
  @Column('uuid', { nullable: true })
  authorId: string | null;
}

@Entity('entries')
class Entry extends TenantScoped {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @RefersTo(() => TenantReplica, { onDelete: 'CASCADE' })
  tenant: Relation<TenantReplica>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<UserReplica>;

  postId: string | null;

  @RefersTo(() => PostReplica, { onDelete: 'SET NULL', nullable: true, index: false })
  post: Relation<PostReplica> | null;

  /** The event's place, or whose post it was that somebody liked. */
  @Column('text')
  text: string;
}

class CreateEntries1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE entries (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        tenant_id uuid NOT NULL DEFAULT current_setting('joinery.tenant')::uuid,
        user_id uuid NOT NULL,
        post_id uuid,
        text text NOT NULL
      )`);
    await scopeToTenant(queryRunner, 'entries');
    await createReplica(queryRunner, { type: 'Tenant', table: 'tenant_replica' });
    const varchar = (length: number, rest: string) => `varchar(${length}) ${rest}`;
    await createReplica(queryRunner, {
      type: 'User',
      table: 'user_replica',
      fields: {
        username: varchar(50, `COLLATE any_case NOT NULL DEFAULT ''`),
        display_name: varchar(100, ''),
        avatar_url: varchar(500, ''),
        verified: 'boolean NOT NULL DEFAULT false',
      },
    });
    await createReplica(queryRunner, { type: 'Post', table: 'post_replica', fields: { author_id: 'uuid' } });
    const table = 'entries';
    await refer(queryRunner, {
      table,
      column: 'tenant_id',
      to: 'tenant_replica',
      type: 'Tenant',
      onDelete: 'CASCADE',
    });
    await refer(queryRunner, {
      table,
      column: 'user_id',
      to: 'user_replica',
      type: 'User',
      onDelete: 'CASCADE',
    });
    await refer(queryRunner, {
      table,
      column: 'post_id',
      to: 'post_replica',
      type: 'Post',
      onDelete: 'SET NULL',
    });
  }

  async down(): Promise<void> {}
}

/** What a test wants to happen before an effect writes, in its transaction. */
export const during = { effect: async (_query: (sql: string) => Promise<unknown>) => {} };

export const journal = defineSubgraph({
  name: 'journal',
  entities: [Entry, TenantReplica, UserReplica, PostReplica],
  migrations: [CreateEntries1763700000001],
  resolvers: {},
  effects: [
    makeRow(Entry, {
      of: 'community',
      event: 'Comment.created',
      row: ({ xid, seq, data }) => ({
        userId: data.userId as string,
        postId: data.postId as string,
        text: `${xid}-${seq}`,
      }),
    }),
    {
      of: 'community',
      event: 'Comment.created',
      apply: manager => during.effect(sql => manager.query(sql)),
    },
    // The post is told by the event, and its author by the post.
    {
      of: 'community',
      event: 'Like.created',
      apply: async (manager, events) => {
        const posts = await knownKeys(
          manager,
          PostReplica,
          events.map(({ data }) => data.likeableId as string),
        );
        const authors: { authorId: string }[] = await manager.query(
          'SELECT author_id AS "authorId" FROM post_replica WHERE id = ANY ($1::uuid[])',
          [[...posts]],
        );
        const users = await knownKeys(
          manager,
          UserReplica,
          authors.map(({ authorId }) => authorId),
        );
        await manager.query(
          `INSERT INTO entries (user_id, post_id, text) SELECT p.author_id, p.id, u.username
             FROM post_replica p JOIN user_replica u ON u.id = p.author_id WHERE p.id = ANY ($1::uuid[]) AND u.id = ANY ($2::uuid[])`,
          [[...posts], [...users]],
        );
      },
    },
    makeRow(Entry, {
      of: 'postal',
      event: 'Post.created',
      row: ({ xid, seq, data }) => ({ userId: data.authorId as string, text: `${xid}-${seq}` }),
    }),
  ],
});
