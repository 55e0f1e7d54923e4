/** A post that a user keeps, once, in a collection or in none. Seen by its owner alone, in the order that they give it. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Created } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { BookmarkCollection } from './bookmark-collection';
import { Post } from './post';

@Entity('bookmarks')
@Unique(['tenantId', 'userId', 'postId'])
@Index('bookmarks_user_created_at_idx', ['tenantId', 'userId', 'createdAt', 'id'])
export class Bookmark extends Created {
  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE', index: ['position', 'id'] })
  user: Relation<AuthorReplica>;

  postId: string;

  @RefersTo(() => Post, { onDelete: 'CASCADE', index: [] })
  post: Relation<Post>;

  collectionId: string | null;

  @RefersTo(() => BookmarkCollection, {
    onDelete: 'SET NULL',
    nullable: true,
    with: ['userId'],
    index: ['position', 'id'],
  })
  collection: Relation<BookmarkCollection> | null;

  /** Among all of the user's bookmarks, from 1; a collection shows its own in the same order. */
  @Column('integer')
  position: number;
}
