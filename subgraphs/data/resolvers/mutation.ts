import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { remove } from '../../runtime/change/remove';
import { author, authorOrStaff } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { DataVersion } from '../entities/data-version';
import { Dataset } from '../entities/dataset';
import { Model } from '../entities/model';
import type { MutationResolvers } from '../types.generated';
import { checkFiles, checkTags, download, owner, ownerOrStaff, readTags, writeFiles } from '../versions';

export const Mutation: MutationResolvers = {
  createDataset: create(Dataset, { by: 'userId', check: checkTags, set: readTags }),
  updateDataset: edit(Dataset, { who: author('userId'), check: checkTags, set: readTags }),
  deleteDataset: remove(Dataset, { who: authorOrStaff('userId') }),
  createModel: create(Model, { by: 'userId', check: checkTags, set: readTags }),
  updateModel: edit(Model, { who: author('userId'), check: checkTags, set: readTags }),
  deleteModel: remove(Model, { who: authorOrStaff('userId') }),
  addDataVersion: create(DataVersion, { who: owner, check: checkFiles, after: writeFiles }),
  removeDataVersion: remove(DataVersion, { who: ownerOrStaff }),
  downloadData: mutation(download),
};
