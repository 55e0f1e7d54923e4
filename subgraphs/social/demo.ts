/** Whom the demo users follow: some are followed by many, most by few. */
import { type Demo, type DemoTable, pickTime, pickUser } from '../runtime/demo/demo';

const followsPerUser = 8;

export function socialDemo(demo: Demo): DemoTable[] {
  const { users } = demo.count;
  // Each pair once: whoever knows the keys knows those that are there.
  const pairs = Array.from({ length: users }, (_, follower) => {
    const picked = Array.from({ length: followsPerUser }, (_, place) =>
      pickUser(demo, demo.random('Follow', follower * followsPerUser + place)),
    );
    return [...new Set(picked)].filter(user => user !== follower).map(following => ({ follower, following }));
  }).flat();
  return [
    {
      table: 'follows',
      rows: pairs.length,
      row: index => {
        const { follower, following } = pairs[index]!;
        return {
          id: demo.id('Follow', index),
          follower_id: demo.id('User', follower),
          following_id: demo.id('User', following),
          created_at: pickTime(demo.random('Follow at', index)),
        };
      },
    },
  ];
}
