import type { Viewer } from '../../../wire/contract/viewer';
import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import type { People, Person } from '../../support/people';

const data = openDomain('data');
let people: People;
let anonymous: Person;
beforeEach(async () => {
  people = await data.newTenant();
  anonymous = people.anonymous as Person;
});

const sha256 = 'ab'.repeat(32);
const file = { name: 'data.csv', size: 5_000_000_000, sha256 };
const createDataset = async (visibility = 'PUBLIC', values = {}): Promise<string> => {
  const input = { title: 'Trees', licence: 'CC0-1.0', visibility, ...values };
  return (await data.make(people.user, 'createDataset', input, 'dataset { id }')).dataset.id;
};
const addVersion = (by: Person, datasetId: string, values = {}) =>
  data.change(
    by,
    'addDataVersion',
    { datasetId, version: '1.0.0', files: [file], ...values },
    'dataVersion { id }',
  );
const download = (by: Person, versionId: string) =>
  data.change(
    by,
    'downloadData',
    { versionId },
    'download { id } version { files { nodes { name size sha256 } } }',
  );

test('a private dataset, with its versions, files and downloads, is seen by its owner and moderators, by whatever way', async () => {
  const { user, other, moderator, stranger } = people;
  const id = await createDataset('PRIVATE', { tags: ['Secret', ' secret '] });
  const version = (await addVersion(user, id)).data.addDataVersion.dataVersion.id;
  const got = (await download(user, version)).data.downloadData.download.id;
  const [stored] = await data.sql('SELECT id FROM data_files WHERE version_id = $1', [version]);
  const { model } = await data.make(
    user,
    'createModel',
    { title: 'M', licence: 'MIT', framework: 'JAX', visibility: 'PUBLIC', datasetId: id },
    'model { id }',
  );
  const source = `query ($id: ID!, $version: ID!, $file: ID!, $got: ID!, $model: ID!, $user: ID!) {
    dataset(id: $id) { title } dataVersion(id: $version) { notes } dataFile(id: $file) { name } dataDownload(id: $got) { id }
    model(id: $model) { dataset { title } }
    datasets(filter: { tag: "SECRET" }) { totalCount nodes { title } } user: _entities(representations: [{ __typename: "User", id: $user }]) { ... on User { datasets { totalCount } dataDownloads { totalCount } } } }`;
  const seen = async (viewer: Viewer) => {
    const variables = { id, version, file: stored.id, got, model: model.id, user: user.userId };
    const answer = (await data.query(source, variables, viewer)).data;
    const [{ datasets, dataDownloads }] = answer.user;
    return [
      ...[
        answer.dataset,
        answer.dataVersion,
        answer.dataFile,
        answer.dataDownload,
        answer.model?.dataset,
      ].map(Boolean),
      answer.datasets.totalCount,
      datasets.totalCount,
      dataDownloads.totalCount,
    ];
  };
  for (const viewer of [user, moderator])
    expect(await seen(viewer)).toEqual([true, true, true, true, true, 1, 1, 1]);
  for (const viewer of [other, stranger, anonymous])
    expect(await seen(viewer)).toEqual([false, false, false, false, false, 0, 0, 0]);
  expect(codes(await download(other, version))).toEqual(['NOT_FOUND']);
  expect(codes(await addVersion(other, id))).toEqual(['FORBIDDEN']);
  for (const field of ['updateDataset', 'deleteDataset'])
    expect(codes(await data.change(other, field, { id }))).toEqual(['NOT_FOUND']);
  const onIt = { title: 'N', licence: 'MIT', framework: 'JAX', datasetId: id };
  expect(codes(await data.change(other, 'createModel', onIt))).toEqual(['REFERENCE_NOT_FOUND']);
  await data.make(user, 'updateDataset', { id, visibility: 'PUBLIC' }, 'dataset { id }');
  expect(await seen(anonymous)).toEqual([true, true, true, false, true, 1, 1, 0]);
});

test('versions are added by the owner, once each, with files that say what they are', async () => {
  const { user, other, moderator, stranger } = people;
  const id = await createDataset();
  expect(codes(await addVersion(other, id))).toEqual(['FORBIDDEN']);
  expect(codes(await addVersion(moderator, id))).toEqual(['FORBIDDEN']);
  expect(codes(await addVersion(stranger, id)).length).toBe(1);
  expect(codes(await addVersion(anonymous, id))).toEqual(['UNAUTHENTICATED']);
  const answers = await Promise.all([addVersion(user, id), addVersion(user, id)]);
  expect(answers.flatMap(codes)).toEqual(['ALREADY_EXISTS']);
  for (const files of [
    [],
    [file, file],
    [{ ...file, size: -1 }],
    [{ ...file, size: 1.5 }],
    [{ ...file, sha256: 'ab' }],
  ])
    expect((await addVersion(user, id, { version: '2', files })).errors).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  const { errors } = await addVersion(user, id, { version: '2', datasetId: null });
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(codes(await addVersion(user, id, { version: 'one two' }))).toEqual(['INVALID_TEXT']);
  const [version] = await data.sql('SELECT id FROM data_versions WHERE dataset_id = $1', [id]);
  expect(codes(await data.change(other, 'removeDataVersion', { id: version.id }))).toEqual(['FORBIDDEN']);
  expect(codes(await data.change(moderator, 'removeDataVersion', { id: version.id }))).toEqual([]);
  expect(await data.sql('SELECT id FROM data_files WHERE version_id = $1', [version.id])).toEqual([]);
});

test('a download is counted once a user and version, however many at once', async () => {
  const { user, other } = people;
  const id = await createDataset();
  const version = (await addVersion(user, id)).data.addDataVersion.dataVersion.id;
  const crowd = await data.crowd(people.tenantId, 10);
  const answers = await Promise.all([...crowd, ...crowd, other].map(viewer => download(viewer, version)));
  expect(answers.flatMap(codes)).toEqual([]);
  expect(answers[0]!.data.downloadData.version.files.nodes).toEqual([file]);
  const source =
    'query ($id: ID!) { dataset(id: $id) { downloadCount versions { nodes { downloads { totalCount } } } } }';
  const seen = async (viewer: Viewer) => {
    const { dataset } = (await data.query(source, { id }, viewer)).data;
    return [dataset.downloadCount, dataset.versions.nodes[0].downloads.totalCount];
  };
  expect(await seen(user)).toEqual([11, 11]);
  expect(await seen(other)).toEqual([11, 1]);
  expect(await seen(anonymous)).toEqual([11, 0]);
});

test('tags are compared in lower case, and are few', async () => {
  const { user } = people;
  await createDataset('PUBLIC', { tags: ['Birds', 'birds', 'Sound'] });
  await createDataset('PUBLIC', { tags: ["o'clock"] });
  const tagged = async (tag: string) =>
    (
      await data.query(
        'query ($tag: String) { datasets(filter: { tag: $tag }) { nodes { tags } } }',
        { tag },
        user,
      )
    ).data.datasets.nodes;
  expect(await tagged('BIRDS')).toEqual([{ tags: ['birds', 'sound'] }]);
  expect(await tagged("o'clock")).toEqual([{ tags: ["o'clock"] }]);
  for (const tag of ["x'] OR true --", 'x:viewer', '\\', '']) expect(await tagged(tag)).toEqual([]);
  const many = Array.from({ length: 21 }, (_, at) => `tag ${at}`);
  const input = { title: 'T', licence: 'MIT', tags: many };
  expect(codes(await data.change(user, 'createDataset', input))).toEqual(['BAD_USER_INPUT']);
  const { invalidFields } = await data.change(user, 'createDataset', { title: ' ', licence: '\0', tags: [] });
  expect([...invalidFields].sort()).toEqual(['licence', 'title']);
});

test('lists take as many statements with many rows as with few', async () => {
  const { user, other } = people;
  const source = `{ datasets(first: 50) { nodes { title user { username } models(first: 5) { nodes { title } }
    versions(first: 5) { nodes { version files(first: 5) { nodes { name } } downloads(first: 5) { nodes { user { username } } } } } } } }`;
  const fill = async (versions: string[]) => {
    const id = await createDataset();
    for (const version of versions) {
      const { dataVersion } = (await addVersion(user, id, { version })).data.addDataVersion;
      await download(other, dataVersion.id);
    }
  };
  await fill(['1']);
  const few = (await data.query(source, {}, user)).statements.length;
  for (let index = 0; index < 3; index += 1) await fill(['1', '2']);
  expect((await data.query(source, {}, user)).statements).toHaveLength(few);
  expect(few).toBe(5);
});
