/** The demo communities: every third is private; each has spaces, members, and a tier that some of them subscribe to. */
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
import { slugOf } from '../runtime/input/slug';

const subjects = ['Gardening', 'Rust', 'Data', 'Design', 'Running', 'Photography', 'Cooking', 'Security'];
const kinds = ['Circle', 'Guild', 'Workshop', 'Club'];
const spaceNames = ['Introductions', 'Questions', 'Show and tell'];
const membersEach = 8;
const subscribersEach = 2;

export function spacesDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(8);
  const sentences = poolOf(() => faker.company.catchPhrase());
  const { communities } = demo.count;
  const begun = (index: number) => pickTime(demo.random('Community begun', index));
  const each = (index: number, count: number) => demo.id('Community', Math.floor(index / count));
  /** The first members have made the community; no user is twice in one. */
  const userOf = (community: number, place: number) =>
    demo.id('User', (community * 3 + place) % demo.count.users);
  return [
    demoRows('Community', communities, (index, random) => {
      const name = `${pick(random, subjects)} ${pick(random, kinds)}`;
      return {
        created_by: userOf(index, 0),
        name,
        slug: `${slugOf(name)}-${index + 1}`,
        description: pickText(random, sentences, 2),
        visibility: index % 3 === 2 ? 'PRIVATE' : 'PUBLIC',
        created_at: begun(index),
      };
    }),
    demoRows('Member', communities * membersEach, index => {
      const place = index % membersEach;
      return {
        community_id: each(index, membersEach),
        user_id: userOf(Math.floor(index / membersEach), place),
        role: place === 0 ? 'OWNER' : place === 1 ? 'ADMIN' : place === 2 ? 'MODERATOR' : 'MEMBER',
        created_at: new Date(begun(Math.floor(index / membersEach)).getTime() + place * 3_600_000),
      };
    }),
    demoRows('Space', communities * spaceNames.length, index => {
      const name = spaceNames[index % spaceNames.length]!;
      return {
        community_id: each(index, spaceNames.length),
        name,
        slug: slugOf(name),
        created_at: begun(Math.floor(index / spaceNames.length)),
      };
    }),
    demoRows('SubscriptionTier', communities, index => ({
      community_id: demo.id('Community', index),
      name: 'Supporter',
      price_cents: 500,
      currency: 'EUR',
      billing_interval: 'MONTH',
      trial_days: 14,
      benefits: ['A badge', 'Thanks'],
      is_active: true,
    })),
    demoRows('CommunitySubscription', communities * subscribersEach, index => {
      const community = Math.floor(index / subscribersEach);
      return {
        created_at: begun(community),
        community_id: demo.id('Community', community),
        tier_id: demo.id('SubscriptionTier', community),
        subscriber_id: userOf(community, 3 + (index % subscribersEach)),
        status: index % 4 === 3 ? 'TRIAL' : 'ACTIVE',
        current_period_end: new Date(Date.UTC(2026, 9, 1)),
      };
    }),
  ];
}
