/** The demo community's conversations: comments in threads, discussions with replies, and likes of all of them. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickText,
  pickTime,
  pickUser,
  poolOf,
} from '../runtime/demo/demo';

const repliesPerDiscussion = 5;
const commentsPerThread = 4;
/** Between an answer and the one before it, at the most. */
const pause = 6 * 3_600_000;

const questions: ((subject: string) => string)[] = [
  subject => `How do you explain ${subject} to a newcomer?`,
  subject => `Does anybody still use ${subject}?`,
  subject => `What went wrong with ${subject}, and what we do now`,
  subject => `Share your setup for ${subject}`,
  subject => `Is ${subject} worth the trouble?`,
  subject => `Looking for a second pair of eyes on ${subject}`,
];

export function communityDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(3);
  const sentences = poolOf(() => faker.hacker.phrase());
  const subjects = poolOf(() => `${faker.hacker.adjective()} ${faker.hacker.noun()}s`);
  const { posts, comments, discussions } = demo.count;
  // Half of the threads are about a post that already has one: some posts are talked about more than others.
  const postOfThread = (thread: number): number => {
    const random = demo.random('Thread', thread);
    return random() < 0.5 ? thread : Math.floor(random() * thread);
  };

  /** When the answer in this place was given: after the ones before it. */
  const timeOf = (begun: Date, place: number, random: () => number): Date =>
    new Date(begun.getTime() + Math.floor((place + random()) * pause));
  const begunDiscussion = (index: number) => pickTime(demo.random('Discussion begun', index));
  const begunThread = (index: number) => pickTime(demo.random('Thread begun', index));

  const likesOf = (type: string, likeableType: string, things: number, likesOfEach: number): DemoTable =>
    demoRows('Like', Math.floor(things * likesOfEach), index => {
      const random = demo.random(`${type} Like`, index);
      return {
        id: demo.id(`${type} Like`, index),
        user_id: demo.id('User', pickUser(demo, random)),
        likeable_type: likeableType,
        // Squared: some things are liked by many, most by few.
        likeable_id: demo.id(type, Math.floor(random() ** 2 * Math.ceil((index + 1) / likesOfEach))),
        created_at: pickTime(random),
      };
    });

  return [
    demoRows('Discussion', discussions, (index, random) => ({
      created_at: begunDiscussion(index),
      user_id: demo.id('User', pickUser(demo, random)),
      category_id: random() < 0.9 ? demo.id('Category', Math.floor(random() * demo.count.categories)) : null,
      title: pick(random, questions)(pick(random, subjects)),
      body: pickText(random, sentences, 3),
      status: random() < 0.85 ? 'OPEN' : 'CLOSED',
      is_pinned: random() < 0.03,
    })),
    demoRows('DiscussionReply', discussions * repliesPerDiscussion, (index, random) => {
      const discussion = Math.floor(index / repliesPerDiscussion);
      const place = index % repliesPerDiscussion;
      return {
        created_at: timeOf(begunDiscussion(discussion), place, random),
        discussion_id: demo.id('Discussion', discussion),
        user_id: demo.id('User', pickUser(demo, random)),
        // The first two answer the discussion itself, the others one of the replies before them.
        parent_id: place < 2 ? null : demo.id('DiscussionReply', index - 1 - Math.floor(random() * place)),
        body: pickText(random, sentences, 2),
        is_accepted: place === 0 && random() < 0.4,
      };
    }),
    demoRows('Comment', comments, (index, random) => {
      const thread = Math.floor(index / commentsPerThread);
      const place = index % commentsPerThread;
      return {
        created_at: timeOf(begunThread(thread), place, random),
        post_id: demo.id('Post', postOfThread(thread)),
        user_id: demo.id('User', pickUser(demo, random)),
        parent_id: place === 0 ? null : demo.id('Comment', index - 1 - Math.floor(random() * place)),
        body: pickText(random, sentences, 1),
        status: random() < 0.98 ? 'VISIBLE' : 'HIDDEN',
        is_edited: random() < 0.1,
      };
    }),
    likesOf('Post', 'POST', posts, 3),
    likesOf('Comment', 'COMMENT', comments, 0.5),
    likesOf('Discussion', 'DISCUSSION', discussions, 3),
  ];
}
