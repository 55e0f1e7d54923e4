/** What is still to be removed from the store since its row is gone: a trigger makes it, whoever deleted the row. Not in the schema. */
import { Column, Entity } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';

@Entity('media_removals')
export class MediaRemoval extends Created {
  @Column('varchar', { length: 64, nullable: true })
  sha256: string | null;
}
