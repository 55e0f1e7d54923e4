/** A file that a user has put into the store, or is about to: it is there once its type and checksum are known. */
import { Column, Entity, Index, type Relation } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import type { MediaStatus, MediaVisibility } from '../types.generated';

@Entity('media_files')
@OfTenant()
@Check('ready', `status <> 'READY' OR sha256 IS NOT NULL`)
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'type', 'createdAt', 'id'])
@Index('media_files_abandoned_idx', { synchronize: false })
export class MediaFile extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 255 })
  name: string;

  @Line({ length: 100 })
  type: string;

  /** In bytes. */
  @Check('size BETWEEN 1 AND 20971520')
  @Column('integer')
  size: number;

  @Check(`sha256 ~ '^[0-9a-f]{64}$'`)
  @Column('varchar', { length: 64, nullable: true })
  sha256: string | null;

  @Choice(['PENDING', 'READY'], { default: 'PENDING' })
  status: MediaStatus;

  @Choice(['PUBLIC', 'PRIVATE'], { default: 'PUBLIC' })
  visibility: MediaVisibility;
}
