/** Whom the demo users follow: some are followed by many, most by few. */
import { type Demo, type DemoTable, pickTime, pickUser } from '../runtime/demo/demo';

const followsPerUser = 8;

export function socialDemo(demo: Demo): DemoTable[] {
  const { users } = demo.count;
  return [
    {
      table: 'follows',
      rows: users * followsPerUser,
      row: index => {
        const random = demo.random('Follow', index);
        const follower = Math.floor(index / followsPerUser);
        const following = pickUser(demo, random);
        return {
          id: demo.id('Follow', index),
          follower_id: demo.id('User', follower),
          // Nobody follows themselves.
          following_id: demo.id('User', following === follower ? (following + 1) % users : following),
          created_at: pickTime(random),
        };
      },
    },
  ];
}
