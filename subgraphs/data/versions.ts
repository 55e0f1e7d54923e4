/** Decides whose versions are whose, writes their files, and counts who downloads them. */
import type { EntityManager } from 'typeorm';
import { type InvalidField, invalidField } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { Change, Checked } from '../runtime/change/change';
import type { Rule } from '../runtime/change/who';
import { insertRow, insertUnlessThere } from '../runtime/change/write-row';
import { findForChange, findReadable, notFound } from '../runtime/request/find';
import { isStaff } from '../runtime/request/viewer-rights';
import { DataDownload } from './entities/data-download';
import { DataFile } from './entities/data-file';
import { DataVersion } from './entities/data-version';
import { Dataset } from './entities/dataset';
import { Model } from './entities/model';
import type { AddDataVersionInput, DownloadDataInput } from './types.generated';

const maximumFiles = 100;
const maximumTags = 20;
const maximumTag = 50;

async function isOwn(
  viewer: SignedInViewer,
  { datasetId, modelId }: DataVersion,
  manager: EntityManager,
): Promise<boolean> {
  const { userId } = viewer;
  return datasetId
    ? manager.existsBy(Dataset, { id: datasetId, userId })
    : manager.existsBy(Model, { id: modelId!, userId });
}

export const owner: Rule<DataVersion> = {
  words: 'whoever the dataset or the model is of',
  // Of neither or both, the input is what is wrong.
  allows: (viewer, row, manager) =>
    (row.datasetId ? !row.modelId : row.modelId) ? isOwn(viewer, row, manager) : true,
};

export const ownerOrStaff: Rule<DataVersion> = {
  words: 'whoever the dataset or the model is of and moderators',
  allows: (viewer, row, manager) => isStaff(viewer) || isOwn(viewer, row, manager),
};

export function checkFiles({ input }: Checked<DataVersion, AddDataVersionInput>): InvalidField[] {
  const { datasetId, modelId, files } = input;
  const invalid: InvalidField[] = [];
  if (Boolean(datasetId) === Boolean(modelId))
    invalid.push(invalidField('datasetId', 'A version is of a dataset or of a model: name one of them.'));
  const message = files && faultOf(files);
  if (message !== undefined) invalid.push(invalidField('files', message));
  return invalid;
}

function faultOf(files: AddDataVersionInput['files']): string | undefined {
  if (files.length === 0 || files.length > maximumFiles)
    return `A version has 1 to ${maximumFiles} files, but got: ${files.length}.`;
  const names = new Set(files.map(({ name }) => name));
  if (names.size < files.length) return 'Each file of a version has a name of its own.';
  for (const { name, size, sha256 } of files) {
    if (name.length > 255) return 'The name of a file has at most 255 characters.';
    if (!Number.isSafeInteger(size) || size < 0)
      return `The size of a file is a whole number of bytes, but that of ${name} is ${size}.`;
    if (!/^[0-9a-f]{64}$/i.test(sha256))
      return `The sha256 of a file has 64 hexadecimal digits; that of ${name} has not.`;
  }
  return undefined;
}

export async function writeFiles({
  manager,
  input,
  row,
}: Change<DataVersion, AddDataVersionInput>): Promise<void> {
  for (const { name, size, sha256 } of input.files)
    await insertRow(manager, DataFile, { versionId: row.id, name, size, sha256: sha256.toLowerCase() });
}

/** Counted for the dataset or the model, once a user and version. */
export async function download(
  manager: EntityManager,
  viewer: SignedInViewer,
  { versionId }: DownloadDataInput,
) {
  const version = await findReadable(manager, viewer, DataVersion, versionId);
  if (!version) throw notFound(DataVersion, versionId);
  const { datasetId, modelId } = version;
  // Its row has the count, and whoever deletes it holds it first.
  if (datasetId) await findForChange(manager, viewer, Dataset, datasetId);
  else await findForChange(manager, viewer, Model, modelId!);
  const { userId } = viewer;
  const pair = { versionId, userId };
  await insertUnlessThere(manager, DataDownload, { ...pair, datasetId, modelId });
  return { version, download: await manager.findOneByOrFail(DataDownload, pair) };
}

interface Tagged {
  readonly input: { tags?: string[] | null };
}

/** As tags are compared: in lower case, each once. */
export const readTags = ({ input }: Tagged): { tags?: string[] } =>
  input.tags ? { tags: [...new Set(input.tags.map(tag => tag.trim().toLowerCase()))] } : {};

export function checkTags(tagged: Tagged): InvalidField[] {
  const { tags = [] } = readTags(tagged);
  if (tags.length > maximumTags) return [invalidField('tags', `There are at most ${maximumTags} tags.`)];
  if (tags.every(tag => tag.length <= maximumTag)) return [];
  return [invalidField('tags', `A tag has at most ${maximumTag} characters.`)];
}
