/**
 * Lists the domains, and what the others must know of each without loading its code. Everything else that needs their
 * names is derived from this list or generated from it (`npm run compose`).
 */
import type { SubgraphDefinition } from './runtime/declare/define-subgraph';

export interface Listed {
  /** Also of its folder, its database and its role. */
  readonly name: string;
  /** The types whose keys other domains may refer to; as @Publish says in code. */
  readonly publishes: readonly string[];
  /** Synchronous, so that tests can be listed by domain; and lazy: a process loads the domains that it runs. */
  load(): SubgraphDefinition;
}

/** Its definition. Throws where the two say different things. */
export function loadDomain({ name, publishes, load }: Listed): SubgraphDefinition {
  const definition = load();
  const published = (definition.publishes ?? []).map(entity => entity.name);
  if (definition.name !== name)
    throw new Error(
      `subgraphs/manifest.ts lists ${name}, but what it loads is named ${definition.name}: make them agree.`,
    );
  if (published.sort().join() !== [...publishes].sort().join())
    throw new Error(
      `subgraphs/manifest.ts says that ${name} publishes ${listed(publishes)}; its definition publishes ${listed(published)}: make them agree.`,
    );
  return definition;
}

const listed = (types: readonly string[]): string => (types.length > 0 ? types.join(', ') : 'nothing');

export const manifest: readonly Listed[] = [
  {
    name: 'cortex',
    publishes: ['Tenant', 'User', 'Category', 'RefusedSignUp', 'Profile'],
    load: () => (require('./cortex') as typeof import('./cortex')).cortex,
  },
  {
    name: 'auth',
    publishes: ['Account', 'Session', 'SignUp'],
    load: () => (require('./auth') as typeof import('./auth')).auth,
  },
  {
    name: 'communication',
    publishes: [],
    load: () => (require('./communication') as typeof import('./communication')).communication,
  },
  {
    name: 'postal',
    publishes: ['Post', 'PostShare'],
    load: () => (require('./postal') as typeof import('./postal')).postal,
  },
  {
    name: 'community',
    publishes: ['Comment', 'Discussion', 'DiscussionReply', 'Like'],
    load: () => (require('./community') as typeof import('./community')).community,
  },
  {
    name: 'social',
    publishes: ['Follow'],
    load: () => (require('./social') as typeof import('./social')).social,
  },
  {
    name: 'spaces',
    publishes: ['Community', 'Member', 'CommunityInvitation', 'Space', 'CommunitySubscription'],
    load: () => (require('./spaces') as typeof import('./spaces')).spaces,
  },
  {
    name: 'stories',
    publishes: ['Story'],
    load: () => (require('./stories') as typeof import('./stories')).stories,
  },
  {
    name: 'events',
    publishes: ['Event', 'EventRsvp'],
    load: () => (require('./events') as typeof import('./events')).events,
  },
  {
    name: 'feature-flags',
    publishes: ['FeatureFlag', 'FeatureFlagUser'],
    load: () => (require('./feature-flags') as typeof import('./feature-flags')).featureFlags,
  },
  {
    name: 'experiments',
    publishes: ['Experiment', 'ExperimentAssignment'],
    load: () => (require('./experiments') as typeof import('./experiments')).experiments,
  },
  {
    name: 'streaming',
    publishes: ['Stream'],
    load: () => (require('./streaming') as typeof import('./streaming')).streaming,
  },
  {
    name: 'data',
    publishes: ['Dataset', 'Model'],
    load: () => (require('./data') as typeof import('./data')).data,
  },
  {
    name: 'analytics',
    publishes: ['PostView'],
    load: () => (require('./analytics') as typeof import('./analytics')).analytics,
  },
  {
    name: 'messaging',
    publishes: ['Conversation', 'Message', 'MessageMention', 'Presence'],
    load: () => (require('./messaging') as typeof import('./messaging')).messaging,
  },
  {
    name: 'career',
    publishes: ['Job', 'JobApplication'],
    load: () => (require('./career') as typeof import('./career')).career,
  },
  {
    name: 'learning',
    publishes: ['Course', 'CourseEnrollment', 'Certification'],
    load: () => (require('./learning') as typeof import('./learning')).learning,
  },
  {
    name: 'support',
    publishes: ['SupportTicket', 'ModerationStrategy', 'HeldItem'],
    load: () => (require('./support') as typeof import('./support')).support,
  },
  {
    name: 'competition',
    publishes: [
      'Competition',
      'CompetitionParticipant',
      'CodingChallenge',
      'ChallengeSubmission',
      'PointAward',
    ],
    load: () => (require('./competition') as typeof import('./competition')).competition,
  },
  {
    name: 'ai',
    publishes: ['AiMessage', 'AiCodeReview'],
    load: () => (require('./ai') as typeof import('./ai')).ai,
  },
  {
    name: 'notifications',
    publishes: ['Notification'],
    load: () => (require('./notifications') as typeof import('./notifications')).notifications,
  },
];
