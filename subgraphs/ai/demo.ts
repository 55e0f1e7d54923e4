/** The demo community's conversations with a model, its reviews of code, and what it recommends. */
import { type Demo, type DemoTable, demoRows, pick, pickTime } from '../runtime/demo/demo';

const talks = [
  [
    'Indexes',
    'Why is my query slow although there is an index?',
    'Look at the plan by EXPLAIN. Often the order of the columns in the index is not that of the conditions.',
  ],
  [
    'Federation',
    'When does a type need a key?',
    'As soon as another subgraph refers to it: the key is how the gateway asks for the rest.',
  ],
  [
    'Cursors',
    'Why cursors and not OFFSET?',
    'OFFSET reads what it skips, and skips or repeats rows when others are added meanwhile.',
  ],
] as const;
const snippets = [
  ['TypeScript', 'export const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b);'],
  ['SQL', 'SELECT * FROM posts WHERE lower(title) = $1'],
  ['Python', 'def first(items):\n    return items[0]'],
] as const;
const perUser = 3;

export function aiDemo(demo: Demo): DemoTable[] {
  const conversations = Math.ceil(demo.count.users / 4);
  const begun = (index: number) => pickTime(demo.random('AiConversation', index), 60);
  return [
    demoRows('AiConversation', conversations, index => ({
      user_id: demo.id('User', index),
      title: talks[index % talks.length]![0],
      last_message_at: begun(index),
      created_at: begun(index),
    })),
    demoRows('AiMessage', conversations * 2, index => {
      const conversation = Math.floor(index / 2);
      const isAnswer = index % 2 === 1;
      const at = new Date(begun(conversation).getTime() + (isAnswer ? 4_000 : 0));
      return {
        conversation_id: demo.id('AiConversation', conversation),
        role: isAnswer ? 'ASSISTANT' : 'USER',
        status: 'DONE',
        content: talks[conversation % talks.length]![isAnswer ? 2 : 1],
        created_at: at,
      };
    }),
    demoRows('AiCodeReview', Math.ceil(demo.count.users / 8), (index, random) => {
      const [language, code] = snippets[index % snippets.length]!;
      const at = pickTime(random, 60);
      return {
        user_id: demo.id('User', index),
        language,
        code,
        status: 'DONE',
        summary: 'Short and clear; think of the empty case.',
        score: 6 + Math.floor(random() * 4),
        issues: [{ line: 1, severity: 'WARNING', message: 'Nothing is said of an empty list.' }],
        created_at: at,
      };
    }),
    demoRows('ContentRecommendation', demo.count.users * perUser, (index, random) => {
      const user = Math.floor(index / perUser);
      return {
        user_id: demo.id('User', user),
        post_id: demo.id('Post', (user * 7 + (index % perUser)) % demo.count.posts),
        reason: pick(random, ['FOLLOWED_AUTHOR', 'SAME_TASTE', 'SAME_CATEGORY', 'POPULAR']),
        score: 1 + random() * 4,
        created_at: pickTime(random, 10),
      };
    }),
  ];
}
