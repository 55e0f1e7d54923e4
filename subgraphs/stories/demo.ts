/** The demo users' stories of the day on which the data were loaded: some have views; users have a few close friends. */
import { type Demo, type DemoTable, demoFaker, demoRows, pick, pickUser, poolOf } from '../runtime/demo/demo';

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
    demoRows('Story', stories, (index, random) => {
      const createdAt = new Date(now - Math.floor(random() * 12 * 3_600_000));
      return {
        user_id: demo.id('User', author(index)),
        media_type: 'IMAGE',
        media_url: `https://picsum.photos/seed/${demo.slug}-${index}/720/1280`,
        caption: pick(random, captions),
        audience: pick(random, ['EVERYBODY', 'FOLLOWERS', 'FOLLOWERS', 'CLOSE_FRIENDS']),
        expires_at: new Date(createdAt.getTime() + 86_400_000),
        created_at: createdAt,
      };
    }),
    demoRows('CloseFriend', users * friendsEach, index => ({
      owner_id: demo.id('User', Math.floor(index / friendsEach)),
      friend_id: demo.id('User', (Math.floor(index / friendsEach) + 1 + (index % friendsEach)) % users),
    })),
    demoRows('StoryView', stories * viewsEach, index => {
      const story = Math.floor(index / viewsEach);
      return {
        story_id: demo.id('Story', story),
        viewer_id: demo.id('User', (author(story) + 1 + (index % viewsEach)) % users),
      };
    }),
  ];
}
