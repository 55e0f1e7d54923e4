/** The demo community's conversations: a group of the first users, and pairs who talk to each other. */
import { type Demo, type DemoTable, demoFaker, demoRows, pick, poolOf } from '../runtime/demo/demo';

const messagesPerConversation = 6;

export function messagingDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(5);
  const phrases = poolOf(() => faker.hacker.phrase());
  const conversations = Math.max(4, Math.ceil(demo.count.users / 4));
  /** The group has four members; a pair are two users who stand beside each other. */
  const membersOf = (conversation: number): number[] =>
    conversation === 0
      ? [0, 1, 2, 3]
      : [conversation % demo.count.users, (conversation + 1) % demo.count.users];
  const participants = Array.from({ length: conversations }, (_, conversation) =>
    membersOf(conversation).map(user => ({ conversation, user })),
  ).flat();
  const begun = (conversation: number): number => Date.UTC(2026, 7, 31) - conversation * 3_600_000;
  return [
    demoRows('Conversation', conversations, index => {
      const [first, second] = membersOf(index).map(user => demo.id('User', user));
      const last = new Date(begun(index) + (messagesPerConversation - 1) * 300_000);
      return {
        created_by: first,
        kind: index === 0 ? 'GROUP' : 'DIRECT',
        name: index === 0 ? 'Founders' : null,
        pair: index === 0 ? null : [first, second].sort().join(' '),
        last_message_at: last,
        created_at: new Date(begun(index)),
        updated_at: last,
      };
    }),
    demoRows('ConversationParticipant', participants.length, index => {
      const { conversation, user } = participants[index]!;
      return {
        conversation_id: demo.id('Conversation', conversation),
        user_id: demo.id('User', user),
        role: user === membersOf(conversation)[0] ? 'ADMIN' : 'MEMBER',
        last_read_at: new Date(begun(conversation) + (index % messagesPerConversation) * 300_000),
        created_at: new Date(begun(conversation)),
      };
    }),
    demoRows('Message', conversations * messagesPerConversation, (index, random) => {
      const conversation = Math.floor(index / messagesPerConversation);
      const members = membersOf(conversation);
      return {
        conversation_id: demo.id('Conversation', conversation),
        sender_id: demo.id('User', members[index % members.length]!),
        content: pick(random, phrases),
        created_at: new Date(begun(conversation) + (index % messagesPerConversation) * 300_000),
      };
    }),
    demoRows('Presence', demo.count.users, index => ({
      user_id: demo.id('User', index),
      status: 'ONLINE',
      last_seen_at: new Date(begun(index)),
    })),
  ];
}
