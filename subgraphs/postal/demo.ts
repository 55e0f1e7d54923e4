/** The demo posts: mostly published articles, some shorts, some drafts. */
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
import { slugOf } from '../runtime/input/slug';
import { vectorOf } from './embedder';
import { textOf } from './related';

const topics = [
  'PostgreSQL',
  'GraphQL',
  'TypeScript',
  'Federation',
  'Kubernetes',
  'Caching',
  'Testing',
  'Observability',
  'Accessibility',
  'Security',
  'Rust',
  'Event sourcing',
  'Machine learning',
  'CSS',
  'Incident reviews',
  'Careers',
];
const titles: ((topic: string) => string)[] = [
  topic => `What we learned from a year of ${topic}`,
  topic => `${topic} for people in a hurry`,
  topic => `A field guide to ${topic}`,
  topic => `The ${topic} mistakes that we no longer make`,
  topic => `How ${topic} changed the way we work`,
  topic => `Ten questions about ${topic}, answered`,
  topic => `${topic}, from the ground up`,
  topic => `Why we stopped worrying about ${topic}`,
];

export function postalDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(2);
  const sentences = poolOf(() => faker.hacker.phrase());
  const tagNames = faker.helpers.uniqueArray(() => faker.company.buzzNoun(), demo.count.tags);

  const post = (index: number) => {
    const random = demo.random('Post', index);
    const kind = random() < 0.15 ? 'SHORT' : 'ARTICLE';
    const status = random() < 0.9 ? 'PUBLISHED' : random() < 0.5 ? 'DRAFT' : 'ARCHIVED';
    const title = kind === 'SHORT' ? null : pick(random, titles)(pick(random, topics));
    const createdAt = pickTime(random);
    const category = Math.floor(random() * demo.count.categories);
    // Of the communities, two of three are public, and each has three spaces.
    const place = Math.floor(random() * demo.count.communities);
    const community = random() < 0.2 && place % 3 !== 2 ? place : null;
    const content =
      kind === 'SHORT'
        ? pickText(random, sentences, 2).slice(0, 280)
        : Array.from({ length: 3 }, () => pickText(random, sentences, 4)).join('\n\n');
    return {
      id: demo.id('Post', index),
      author_id: demo.id('User', pickUser(demo, random)),
      category_id: demo.id('Category', category),
      community_id: community === null ? null : demo.id('Community', community),
      space_id: community === null ? null : demo.id('Space', community * 3 + (index % 3)),
      kind,
      status,
      slug: `${slugOf(title ?? 'short')}-${index + 1}`,
      title,
      summary: title && pickText(random, sentences, 1),
      content,
      view_count: Math.floor(random() ** 3 * 5_000),
      is_featured: random() < 0.03,
      version: 1,
      published_at: status === 'DRAFT' ? null : createdAt,
      archived_at: status === 'ARCHIVED' ? new Date(createdAt.getTime() + 86_400_000) : null,
      listed_at: createdAt,
      created_at: createdAt,
      updated_at: createdAt,
    };
  };
  const bookmarks = Math.min(Math.floor(demo.count.users * 1.5), demo.count.posts);

  return [
    demoRows('Post', demo.count.posts, index => {
      const row = post(index);
      return { ...row, embedding: vectorOf(textOf(row)) };
    }),
    demoRows('PostVersion', demo.count.posts, index => {
      const { id, title, summary, content, author_id, created_at } = post(index);
      return {
        post_id: id,
        version: 1,
        title,
        summary,
        content,
        edited_by: author_id,
        created_at,
      };
    }),
    demoRows('PostShare', Math.floor(demo.count.posts / 4), (index, random) => ({
      post_id: demo.id('Post', index * 4),
      user_id: demo.id('User', pickUser(demo, random)),
      audience: 'ALL',
      share_via: 'FEED',
      message: pickText(random, sentences, 1),
      created_at: pickTime(random),
    })),
    demoRows('BookmarkCollection', demo.count.users, index => ({
      user_id: demo.id('User', index),
      name: 'Read later',
      position: 1,
    })),
    demoRows('Bookmark', bookmarks, (index, random) => {
      const user = index % demo.count.users;
      return {
        user_id: demo.id('User', user),
        post_id: demo.id('Post', Math.floor(random() * demo.count.posts)),
        collection_id: random() < 0.5 ? demo.id('BookmarkCollection', user) : null,
        position: index + 1,
        created_at: pickTime(random),
      };
    }),
    demoRows('Tag', tagNames.length, index => ({ slug: slugOf(tagNames[index]!), name: tagNames[index] })),
    demoRows('PostTag', demo.count.posts * 2, (index, random) => ({
      post_id: demo.id('Post', Math.floor(index / 2)),
      tag_id: demo.id('Tag', Math.floor(random() * tagNames.length)),
    })),
  ];
}
