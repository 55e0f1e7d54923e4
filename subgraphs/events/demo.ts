/** The demo community's meetings: some are over, some are full, most are still to come. */
import { type Demo, type DemoTable, demoFaker, demoRows, pick, pickUser, poolOf } from '../runtime/demo/demo';

/** Of each event. The smallest has as many seats as users go: rows of one statement do not see each other take theirs. */
const answers = ['GOING', 'GOING', 'GOING', 'INTERESTED', 'MAYBE', 'NOT_GOING'];
const rsvpsPerEvent = answers.length;
const day = 86_400_000;
const categories = ['SOCIAL', 'LEARNING', 'NETWORKING', 'CULTURE', 'SPORTS', 'OTHER'];
const kinds = ['Meetup', 'Workshop', 'Evening', 'Walk', 'Breakfast', 'Conference'];

export function eventsDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(4);
  const subjects = poolOf(() => `${faker.hacker.adjective()} ${faker.hacker.noun()}s`);
  const places = poolOf(() => `${faker.location.street()}, ${faker.location.city()}`);
  const events = Math.max(6, Math.ceil(demo.count.posts / 10));
  return [
    demoRows('Event', events, (index, random) => {
      // From three months before the demo data end to nine months after.
      const start = Date.UTC(2026, 8, 1) + Math.floor((random() - 0.25) * 365) * day + 18 * 3_600_000;
      return {
        creator_id: demo.id('User', pickUser(demo, random)),
        community_id:
          index % 3 === 0 ? demo.id('Community', Math.floor(index / 3) % demo.count.communities) : null,
        title: `${pick(random, kinds)}: ${pick(random, subjects)}`,
        description: `Bring a question. We meet at ${pick(random, places)}.`,
        place: pick(random, places),
        category: pick(random, categories),
        start_datetime: new Date(start),
        end_datetime: new Date(start + 2 * 3_600_000),
        capacity: random() < 0.2 ? 3 : 10 + Math.floor(random() * 90),
      };
    }),
    demoRows('EventRsvp', events * rsvpsPerEvent, (index, random) => ({
      event_id: demo.id('Event', Math.floor(index / rsvpsPerEvent)),
      user_id: demo.id('User', pickUser(demo, random)),
      status: answers[index % rsvpsPerEvent],
    })),
  ];
}
