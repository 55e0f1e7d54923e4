/** A shelf, of whoever made it. */
import { Line, Timestamped } from 'joinery/subgraph';
import { Column, Entity, Index, Unique } from 'typeorm';

@Entity('shelves')
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Shelf extends Timestamped {
  /** The user's id, whoever issues it: no domain here owns users. */
  @Column('uuid')
  createdById: string;

  @Line({ length: 100 })
  name: string;
}
