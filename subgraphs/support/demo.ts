/** The demo community's support: tickets with answers, and what its contents are moderated by. */
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

const subjects = [
  'I cannot change my picture',
  'Notifications arrive twice',
  'How do I leave a group?',
  'The page of my course stays empty',
  'Please rename my account',
];

export function supportDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(9);
  const sentences = poolOf(() => faker.hacker.phrase());
  const { users } = demo.count;
  const tickets = Math.max(5, Math.ceil(users / 5));
  const asker = (index: number) => Math.floor(demo.random('SupportTicket asker', index)() * users);
  const statusOf = (index: number) =>
    pick(demo.random('SupportTicket status', index), ['OPEN', 'PENDING', 'PENDING', 'SOLVED', 'CLOSED']);
  return [
    demoRows('SupportTicket', tickets, (index, random) => {
      const createdAt = pickTime(random, 60);
      const status = statusOf(index);
      return {
        user_id: demo.id('User', asker(index)),
        assigned_to: status === 'OPEN' ? null : demo.id('User', 0),
        subject: pick(random, subjects),
        description: pickText(random, sentences, 3),
        status,
        priority: pick(random, ['LOW', 'NORMAL', 'NORMAL', 'HIGH']),
        solved_at: status === 'SOLVED' || status === 'CLOSED' ? createdAt : null,
        created_at: createdAt,
      };
    }),
    demoRows('SupportTicketReply', tickets, (index, random) => {
      const isAnswer = statusOf(index) !== 'OPEN';
      return {
        ticket_id: demo.id('SupportTicket', index),
        user_id: demo.id('User', isAnswer ? 0 : asker(index)),
        body: pickText(random, sentences, 2),
        is_answer: isAnswer && asker(index) !== 0,
        created_at: pickTime(random, 10),
      };
    }),
    demoRows('ModerationStrategy', 2, index => ({
      name: index === 0 ? 'Advertising' : 'Many links',
      rule: index === 0 ? 'WORDS' : 'LINKS',
      applies_to: ['POST', 'COMMENT'],
      words: index === 0 ? ['casino', 'cheap watches'] : [],
      maximum: index === 0 ? null : 5,
      is_enabled: true,
      reason: index === 0 ? 'It reads like advertising.' : 'It has many links.',
    })),
  ];
}
