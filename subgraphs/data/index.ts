/** Data: datasets and models in versions, their files, and who downloads them. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { dataDemo } from './demo';

const open = (row: string) => `${row}.visibility = 'PUBLIC' OR ${row}.user_id = :viewer`;
const ofOpen = (version: string) =>
  `EXISTS (SELECT FROM datasets d WHERE d.id = ${version}.dataset_id AND (${open('d')}))
     OR EXISTS (SELECT FROM models m WHERE m.id = ${version}.model_id AND (${open('m')}))`;
const own = (row: string) =>
  `EXISTS (SELECT FROM datasets d WHERE d.id = ${row}.dataset_id AND d.user_id = :viewer)
     OR EXISTS (SELECT FROM models m WHERE m.id = ${row}.model_id AND m.user_id = :viewer)`;

const tag = { item: 'tags', read: (name: string) => name.trim().toLowerCase() };

export const data = defineSubgraph({
  ...domainFolder(__dirname),
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
