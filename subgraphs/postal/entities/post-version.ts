/** What a post said from one edit to the next; never changed afterwards. */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Post } from './post';

@Entity('post_versions')
@Unique('post_versions_version_key', ['postId', 'version'])
export class PostVersion extends Created {
  postId: string;

  @RefersTo(() => Post, { onDelete: 'CASCADE', index: ['version', 'id'] })
  post: Relation<Post>;

  /** From 1, without gaps. */
  @Check('version > 0')
  @Column('integer')
  version: number;

  @Column('varchar', { length: 255, nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('text')
  content: string;

  @Column('varchar', { length: 500, nullable: true })
  changeNote: string | null;

  /** Null once that user is gone. */
  editedById: string | null;

  @RefersTo(() => AuthorReplica, { onDelete: 'SET NULL', nullable: true, column: 'edited_by', index: [] })
  editedBy: Relation<AuthorReplica> | null;
}
