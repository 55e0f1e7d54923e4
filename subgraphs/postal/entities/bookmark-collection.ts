/** A named list of bookmarks. Seen by its owner alone, in the order that they give it. */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { Timestamped } from '../../runtime/declare/base-entities';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import { Bookmark } from './bookmark';

@Entity('bookmark_collections')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'userId', 'name'])
// Referred to together with the user, so that a bookmark is in a collection of its owner.
@Unique('bookmark_collections_owner_key', ['tenantId', 'userId', 'id'])
export class BookmarkCollection extends Timestamped {
  userId: string;

  @RefersTo(() => AuthorReplica, { onDelete: 'CASCADE', index: ['position', 'id'] })
  user: Relation<AuthorReplica>;

  @Line({ length: 100 })
  name: string;

  @Column('integer')
  position: number;

  @CountOf(() => Bookmark, 'collection')
  bookmarkCount: number;
}
