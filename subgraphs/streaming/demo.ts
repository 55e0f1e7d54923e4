/** The demo community's broadcasts: some are over, one is to come. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickTime,
  pickUser,
  poolOf,
} from '../runtime/demo/demo';

const viewers = 5;
const kinds = ['Live coding', 'Office hours', 'A talk', 'Questions and answers'];
const hour = 3_600_000;

export function streamingDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(9);
  const subjects = poolOf(() => `${faker.hacker.adjective()} ${faker.hacker.noun()}s`);
  const over = Math.max(3, Math.ceil(demo.count.posts / 40));
  const startOf = (index: number) => pickTime(demo.random('Stream start', index), 120);
  return [
    demoRows('Stream', over + 1, (index, random) => {
      const isOver = index > 0;
      const scheduled = isOver ? startOf(index) : new Date(Date.UTC(2030, 0, 15, 18));
      return {
        broadcaster_id: demo.id('User', pickUser(demo, random)),
        title: `${pick(random, kinds)}: ${pick(random, subjects)}`,
        status: isOver ? 'ENDED' : 'SCHEDULED',
        scheduled_at: scheduled,
        started_at: isOver ? scheduled : null,
        ended_at: isOver ? new Date(scheduled.getTime() + hour) : null,
        peak_viewer_count: isOver ? viewers : 0,
      };
    }),
    demoRows('ViewerSession', over * viewers, index => {
      const stream = 1 + Math.floor(index / viewers);
      const joined = startOf(stream).getTime() + (index % viewers) * 60_000;
      const left = new Date(startOf(stream).getTime() + hour);
      return {
        stream_id: demo.id('Stream', stream),
        viewer_id: demo.id('User', (stream + (index % viewers)) % demo.count.users),
        created_at: new Date(joined),
        last_seen_at: left,
        left_at: left,
      };
    }),
  ];
}
