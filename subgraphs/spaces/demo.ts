/** The demo communities: every third is private; each has spaces, members, and a tier that some of them subscribe to. */
import { type Demo, type DemoTable, demoFaker, pick, pickText, pickTime, poolOf } from '../runtime/demo/demo';
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
    {
      table: 'communities',
      rows: communities,
      row: index => {
        const random = demo.random('Community', index);
        const name = `${pick(random, subjects)} ${pick(random, kinds)}`;
        return {
          id: demo.id('Community', index),
          created_by: userOf(index, 0),
          name,
          slug: `${slugOf(name)}-${index + 1}`,
          description: pickText(random, sentences, 2),
          visibility: index % 3 === 2 ? 'PRIVATE' : 'PUBLIC',
          created_at: begun(index),
        };
      },
    },
    {
      table: 'members',
      rows: communities * membersEach,
      row: index => {
        const place = index % membersEach;
        return {
          id: demo.id('Member', index),
          community_id: each(index, membersEach),
          user_id: userOf(Math.floor(index / membersEach), place),
          role: place === 0 ? 'OWNER' : place === 1 ? 'ADMIN' : place === 2 ? 'MODERATOR' : 'MEMBER',
          created_at: new Date(begun(Math.floor(index / membersEach)).getTime() + place * 3_600_000),
        };
      },
    },
    {
      table: 'spaces',
      rows: communities * spaceNames.length,
      row: index => {
        const name = spaceNames[index % spaceNames.length]!;
        return {
          id: demo.id('Space', index),
          community_id: each(index, spaceNames.length),
          name,
          slug: slugOf(name),
          created_at: begun(Math.floor(index / spaceNames.length)),
        };
      },
    },
    {
      table: 'subscription_tiers',
      rows: communities,
      row: index => ({
        id: demo.id('SubscriptionTier', index),
        community_id: demo.id('Community', index),
        name: 'Supporter',
        price_cents: 500,
        currency: 'EUR',
        billing_interval: 'MONTH',
        trial_days: 14,
        benefits: ['A badge', 'Thanks'],
        is_active: true,
      }),
    },
    {
      table: 'community_subscriptions',
      rows: communities * subscribersEach,
      row: index => {
        const community = Math.floor(index / subscribersEach);
        const createdAt = begun(community);
        return {
          id: demo.id('CommunitySubscription', index),
          community_id: demo.id('Community', community),
          tier_id: demo.id('SubscriptionTier', community),
          subscriber_id: userOf(community, 3 + (index % subscribersEach)),
          status: index % 4 === 3 ? 'TRIAL' : 'ACTIVE',
          current_period_end: new Date(Date.UTC(2026, 9, 1)),
          created_at: createdAt,
        };
      },
    },
  ];
}
