/** A version of a dataset or of a model, with its files; never changed once it is there. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Name, Text } from '../../runtime/declare/text-columns';
import { Dataset } from './dataset';
import { Model } from './model';

@Entity('data_versions')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'datasetId', 'version'])
@Unique(['tenantId', 'modelId', 'version'])
@Check('of', 'num_nonnulls(dataset_id, model_id) = 1')
@Index(['tenantId', 'createdAt', 'id'])
export class DataVersion extends Created {
  datasetId: string | null;

  @RefersTo(() => Dataset, { onDelete: 'CASCADE', nullable: true })
  dataset: Relation<Dataset> | null;

  modelId: string | null;

  @RefersTo(() => Model, { onDelete: 'CASCADE', nullable: true })
  model: Relation<Model> | null;

  @Name({ length: 50 })
  version: string;

  @Text({ maximum: 10_000, nullable: true })
  notes: string | null;
}
