/** The demo users' stories of the day on which the data were loaded: some have views; users have a few close friends. */
import { type Demo, type DemoTable, demoFaker, pick, pickUser, poolOf } from '../runtime/demo/demo';

const viewsEach = 3;
const friendsEach = 2;

export function storiesDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(9);
  const captions = poolOf(() => faker.company.catchPhrase());
  const { users } = demo.count;
  const stories = Math.max(5, Math.floor(users / 2));
  const author = (index: number) => pickUser(demo, demo.random('Story author', index));
  const now = Date.now();
  return [
    {
      table: 'stories',
      rows: stories,
      row: index => {
        const random = demo.random('Story', index);
        const createdAt = new Date(now - Math.floor(random() * 12 * 3_600_000));
        return {
          id: demo.id('Story', index),
          user_id: demo.id('User', author(index)),
          media_type: 'IMAGE',
          media_url: `https://picsum.photos/seed/${demo.slug}-${index}/720/1280`,
          caption: pick(random, captions),
          audience: pick(random, ['EVERYBODY', 'FOLLOWERS', 'FOLLOWERS', 'CLOSE_FRIENDS']),
          expires_at: new Date(createdAt.getTime() + 86_400_000),
          created_at: createdAt,
          updated_at: createdAt,
        };
      },
    },
    {
      table: 'story_close_friends',
      rows: users * friendsEach,
      row: index => ({
        id: demo.id('CloseFriend', index),
        owner_id: demo.id('User', Math.floor(index / friendsEach)),
        friend_id: demo.id('User', (Math.floor(index / friendsEach) + 1 + (index % friendsEach)) % users),
      }),
    },
    {
      table: 'story_views',
      rows: stories * viewsEach,
      row: index => {
        const story = Math.floor(index / viewsEach);
        return {
          id: demo.id('StoryView', index),
          story_id: demo.id('Story', story),
          viewer_id: demo.id('User', (author(story) + 1 + (index % viewsEach)) % users),
        };
      },
    },
  ];
}
