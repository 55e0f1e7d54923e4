/**
 * Lists the domains, and what the others must know of each without loading its code. Everything else that needs their
 * names is derived from this list or generated from it (`npm run compose`).
 */
import type { Listed } from './runtime/declare/define-project';

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
