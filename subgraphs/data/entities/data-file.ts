/** A file of a version: its name, size and checksum, by which whoever downloads it knows that it is the right one. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import { DataVersion } from './data-version';

@Entity('data_files')
@Unique(['tenantId', 'versionId', 'name'])
@Index('data_files_version_name_idx', ['tenantId', 'versionId', 'name', 'id'])
export class DataFile extends Created {
  versionId: string;

  @RefersTo(() => DataVersion, { onDelete: 'CASCADE' })
  version: Relation<DataVersion>;

  @Line({ length: 255 })
  name: string;

  /** In bytes; whole numbers, exact up to 2^53. */
  @Check('size >= 0 AND size = trunc(size) AND size <= 9007199254740991')
  @Column('double precision')
  size: number;

  @Check(`sha256 ~ '^[0-9a-f]{64}$'`)
  @Column('varchar', { length: 64 })
  sha256: string;
}
