/** Whom the demo users follow: some are followed by many, most by few. */
import { type Demo, type DemoTable, demoRows, pickTime, pickUser } from '../runtime/demo/demo';

const followsPerUser = 8;

export function socialDemo(demo: Demo): DemoTable[] {
  return [
    demoRows('Follow', demo.count.users * followsPerUser, index => {
      const follower = Math.floor(index / followsPerUser);
      const following = followedBy(demo, follower)[index % followsPerUser]!;
      return {
        follower_id: demo.id('User', follower),
        following_id: demo.id('User', following),
        created_at: pickTime(demo.random('Follow at', index)),
      };
    }),
  ];
}

/** Each once, for a pair that is there already would be left out; and nobody follows themselves. */
function followedBy(demo: Demo, follower: number): number[] {
  const random = demo.random('Follow', follower);
  const followed = new Set<number>();
  while (followed.size < followsPerUser) {
    const user = pickUser(demo, random);
    if (user !== follower) followed.add(user);
  }
  return [...followed];
}
