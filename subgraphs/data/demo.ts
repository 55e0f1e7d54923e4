/** The demo community's datasets and models, with versions, files and downloads. */
import { createHash } from 'node:crypto';
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickText,
  pickTime,
  pickUser,
  poolOf,
} from '../runtime/demo/demo';

const licences = ['CC-BY-4.0', 'CC0-1.0', 'ODbL-1.0', 'Apache-2.0'];
const subjects = [
  'Weather',
  'Birdsong',
  'Street trees',
  'Tram delays',
  'Recipes',
  'Chess games',
  'Handwriting',
];
const tags = ['images', 'text', 'audio', 'tabular', 'time-series'];
const frameworks = ['PyTorch', 'JAX', 'scikit-learn'];
const downloaders = 3;

export function dataDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(10);
  const sentences = poolOf(() => faker.hacker.phrase());
  const datasets = Math.max(6, Math.ceil(demo.count.posts / 30));
  const models = Math.ceil(datasets / 2);
  const versions = datasets + models;
  const { users } = demo.count;
  const isOpen = (index: number) => index % 5 !== 4;
  /** The versions of the datasets come first. */
  const of = (version: number) => ({
    dataset_id: version < datasets ? demo.id('Dataset', version) : null,
    model_id: version < datasets ? null : demo.id('Model', version - datasets),
  });
  const common = (index: number, random: () => number) => ({
    created_at: pickTime(random),
    user_id: demo.id('User', pickUser(demo, random)),
    description: pickText(random, sentences, 3),
    licence: pick(random, licences),
    tags: [pick(random, tags)],
    visibility: isOpen(index) ? 'PUBLIC' : 'PRIVATE',
  });
  return [
    demoRows('Dataset', datasets, (index, random) => ({
      ...common(index, random),
      title: `${subjects[index % subjects.length]} of ${2020 + (index % 7)}`,
    })),
    demoRows('Model', models, (index, random) => ({
      ...common(index, random),
      title: `Small ${subjects[index % subjects.length]!.toLowerCase()} model`,
      framework: frameworks[index % frameworks.length],
      dataset_id: demo.id('Dataset', index),
    })),
    demoRows('DataVersion', versions, index => ({
      ...of(index),
      version: '1.0.0',
      notes: 'The first.',
    })),
    demoRows('DataFile', versions, (index, random) => ({
      version_id: demo.id('DataVersion', index),
      name: index < datasets ? 'data.csv' : 'weights.bin',
      size: Math.floor(random() * 50_000_000_000),
      sha256: createHash('sha256').update(`${demo.slug} ${index}`).digest('hex'),
    })),
    demoRows('DataDownload', versions * downloaders, index => {
      const version = Math.floor(index / downloaders);
      return {
        version_id: demo.id('DataVersion', version),
        ...of(version),
        user_id: demo.id('User', (version + (index % downloaders)) % users),
      };
    }),
  ];
}
