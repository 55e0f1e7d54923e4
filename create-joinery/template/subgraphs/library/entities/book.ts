/** A book on a shelf. */
import { Line, RefersTo, Timestamped } from 'joinery/subgraph';
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Shelf } from './shelf';

@Entity('books')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index('books_shelf_title_idx', ['tenantId', 'shelfId', 'title', 'id'])
export class Book extends Timestamped {
  @Column('uuid')
  createdById: string;

  shelfId: string;

  @RefersTo(() => Shelf, { onDelete: 'CASCADE' })
  shelf: Relation<Shelf>;

  @Line({ length: 255 })
  title: string;
}
