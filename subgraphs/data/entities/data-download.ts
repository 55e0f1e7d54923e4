/** A user who has downloaded a version, counted once however often they do. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { DataVersion } from './data-version';
import { Dataset } from './dataset';
import { Model } from './model';

@Entity('data_downloads')
@Unique(['tenantId', 'versionId', 'userId'])
@Check('of', 'num_nonnulls(dataset_id, model_id) = 1')
@Index(['tenantId', 'createdAt', 'id'])
export class DataDownload extends Created {
  versionId: string;

  @RefersTo(() => DataVersion, { onDelete: 'CASCADE' })
  version: Relation<DataVersion>;

  datasetId: string | null;

  @RefersTo(() => Dataset, { onDelete: 'CASCADE', nullable: true })
  dataset: Relation<Dataset> | null;

  modelId: string | null;

  @RefersTo(() => Model, { onDelete: 'CASCADE', nullable: true })
  model: Relation<Model> | null;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;
}
