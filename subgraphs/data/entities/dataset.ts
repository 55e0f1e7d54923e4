/** A collection of data that somebody offers, in versions; a private one is its owner's and the moderators'. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { CountOf } from '../../runtime/declare/count-of';
import { RefersTo } from '../../runtime/declare/refers-to';
import { ItemsOf, Searched } from '../../runtime/declare/searched';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { DataVisibility } from '../types.generated';
import { DataDownload } from './data-download';

@Publish({ fields: ['title', 'userId', 'visibility'] })
@Entity('datasets')
@OfTenant()
@Unique(['tenantId', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'title', 'id'])
@Index(['tenantId', 'licence', 'createdAt', 'id'])
@Index(['tenantId', 'visibility', 'createdAt', 'id'])
@Index(['tenantId', 'downloadCount', 'id'])
export class Dataset extends Revised {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 20_000, nullable: true })
  description: string | null;

  @Line({ length: 100 })
  licence: string;

  @Column('text', { array: true, default: () => `'{}'` })
  tags: string[];

  @Choice(['PUBLIC', 'PRIVATE'], { default: 'PRIVATE' })
  visibility: DataVisibility;

  @CountOf(() => DataDownload, 'dataset')
  downloadCount: number;

  /** Not in the schema. */
  @Searched('title', 'description')
  words: string;

  /** Not in the schema. */
  @ItemsOf('tags')
  tagItems: string;
}
