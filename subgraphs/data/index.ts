/** Data: datasets and models in versions, their files, and who downloads them. */

import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableIf } from '../runtime/request/readable-if';
import { dataDemo } from './demo';
import { DataDownload } from './entities/data-download';
import { DataFile } from './entities/data-file';
import { DataVersion } from './entities/data-version';
import { Dataset } from './entities/dataset';
import { Model } from './entities/model';
import { CreateData1796023751865 } from './migrations/1796023751865-create-data';
import { SearchDatasetsAndModels1796035194603 } from './migrations/1796035194603-search-datasets-and-models';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';

const open = (row: string) => `${row}.visibility = 'PUBLIC' OR ${row}.user_id = :viewer`;
const ofOpen = (version: string) =>
  `EXISTS (SELECT FROM datasets d WHERE d.id = ${version}.dataset_id AND (${open('d')}))
     OR EXISTS (SELECT FROM models m WHERE m.id = ${version}.model_id AND (${open('m')}))`;
const own = (row: string) =>
  `EXISTS (SELECT FROM datasets d WHERE d.id = ${row}.dataset_id AND d.user_id = :viewer)
     OR EXISTS (SELECT FROM models m WHERE m.id = ${row}.model_id AND m.user_id = :viewer)`;

const tag = { item: 'tags', read: (name: string) => name.trim().toLowerCase() };

export const data = defineSubgraph({
  name: 'data',
  entities: [Dataset, Model, DataVersion, DataFile, DataDownload, TenantReplica, UserReplica],
  migrations: [CreateData1796023751865, SearchDatasetsAndModels1796035194603],
  resolvers: { Mutation, ...fields },
  orders: { DataFile: { name: 'ASC' } },
  filters: { Dataset: { tag }, Model: { tag } },
  readable: {
    Dataset: readableIf(open),
    Model: readableIf(open),
    DataVersion: readableIf(ofOpen),
    DataFile: readableIf(
      file => `EXISTS (SELECT FROM data_versions v WHERE v.id = ${file}.version_id AND (${ofOpen('v')}))`,
    ),
    DataDownload: readableIf(row => `${row}.user_id = :viewer AND (${ofOpen(row)}) OR ${own(row)}`),
  },
  demo: dataDemo,
  violations: {
    data_versions_dataset_id_version_key: {
      code: 'ALREADY_EXISTS',
      message: 'The dataset has this version already.',
      field: 'version',
    },
    data_versions_model_id_version_key: {
      code: 'ALREADY_EXISTS',
      message: 'The model has this version already.',
      field: 'version',
    },
  },
});
