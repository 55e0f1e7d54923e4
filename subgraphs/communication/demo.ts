/** The demo community's letters, who gets them, and what strangers wrote. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickText,
  pickTime,
  poolOf,
} from '../runtime/demo/demo';

export function communicationDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(12);
  const sentences = poolOf(() => faker.hacker.phrase());
  const names = poolOf(() => faker.person.fullName());
  const readers = Math.ceil(demo.count.users / 2);
  return [
    demoRows('Newsletter', 3, (index, random) => {
      const isSent = index < 2;
      const createdAt = pickTime(random, 30);
      return {
        created_by: demo.id('User', 0),
        subject: ['What was new in spring', 'Summer meetings', 'The year that comes'][index],
        body: pickText(random, sentences, 6),
        status: isSent ? 'SENT' : 'DRAFT',
        sent_at: isSent ? createdAt : null,
        recipient_count: isSent ? readers : 0,
        created_at: createdAt,
      };
    }),
    demoRows('NewsletterSubscription', readers, (index, random) => ({
      user_id: demo.id('User', index),
      email: `reader${index}@example.org`,
      status: 'CONFIRMED',
      confirmed_at: pickTime(random, 90),
    })),
    demoRows('ContactSubmission', 5, (index, random) => ({
      name: pick(random, names),
      email: `visitor${index}@example.org`,
      subject: pick(random, ['A question', 'Working together', 'An interview']),
      message: pickText(random, sentences, 3),
      inquiry_type: pick(random, ['GENERAL', 'SUPPORT', 'PRESS', 'PARTNERSHIP']),
      created_at: pickTime(random, 20),
    })),
  ];
}
