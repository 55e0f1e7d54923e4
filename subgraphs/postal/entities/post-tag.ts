/** A tag on a post: the join table of Post.tags and Tag.posts. */
import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, TenantScoped } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Post } from './post';
import { Tag } from './tag';

@Entity('post_tags')
export class PostTag extends TenantScoped {
  @PrimaryColumn('uuid')
  postId: string;

  @RefersTo(() => Post, { onDelete: 'CASCADE', index: false })
  post: Relation<Post>;

  @PrimaryColumn('uuid')
  tagId: string;

  @RefersTo(() => Tag, { onDelete: 'CASCADE', index: ['postId'] })
  tag: Relation<Tag>;

  @CreatedAt()
  createdAt: Date;
}
