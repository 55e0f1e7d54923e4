/** Lists what users are told of: whose event it is, who is told, by whom it was done, and what it is about. */
import type { EntityClass } from '../runtime/declare/define-subgraph';
import type { Event } from '../runtime/references/peers/peer';
import { EventReplica, JobReplica, PostReplica } from './entities/replicas';
import type { NotificationSubjectType, NotificationType } from './types.generated';

type Id = string | null | undefined;

export interface Occasion {
  readonly of: string;
  readonly event: `${string}.${string}`;
  readonly type: NotificationType;
  /** False where it is no occasion after all. */
  readonly if?: (event: Event) => boolean;
  readonly subject: readonly [NotificationSubjectType, (event: Event) => Id];
  readonly sender?: (event: Event) => Id;
  /** The user; or whose the object with this id is: by its replica's property, or by the event that it was made with. */
  readonly recipient: (event: Event) => Id;
  readonly ownerOf?: readonly [EntityClass, property: string] | 'subject';
}

const field =
  (name: string) =>
  ({ data }: Event): Id =>
    data[name] as Id;
const key = ({ key }: Event): Id => key;
const author = [PostReplica, 'authorId'] as const;

const gradeOf = (subject: NotificationSubjectType, property: string): Occasion => ({
  of: 'competition',
  event: 'PointAward.created',
  type: 'GRADE',
  subject: [subject, field(property)],
  recipient: field('userId'),
});

const likeOf = (type: NotificationSubjectType): Occasion => ({
  of: 'community',
  event: 'Like.created',
  type: 'LIKE',
  if: ({ data }) => data.likeableType === type,
  subject: [type, field('likeableId')],
  sender: field('userId'),
  recipient: field('likeableId'),
  ownerOf: type === 'POST' ? author : 'subject',
});

export const occasions: readonly Occasion[] = [
  ...(['POST', 'COMMENT', 'DISCUSSION'] as const).map(likeOf),
  // Not as it is made: what a moderator looks at first is told of once others read it.
  {
    of: 'community',
    event: 'Comment.shown',
    type: 'COMMENT',
    subject: ['POST', field('postId')],
    sender: field('userId'),
    recipient: field('postId'),
    ownerOf: author,
  },
  {
    of: 'community',
    event: 'Comment.shown',
    type: 'ANSWER',
    if: ({ data }) => data.parentId !== null,
    subject: ['COMMENT', field('parentId')],
    sender: field('userId'),
    recipient: field('parentId'),
    ownerOf: 'subject',
  },
  {
    of: 'community',
    event: 'DiscussionReply.created',
    type: 'ANSWER',
    subject: ['DISCUSSION', field('discussionId')],
    sender: field('userId'),
    recipient: field('discussionId'),
    ownerOf: 'subject',
  },
  {
    of: 'social',
    event: 'Follow.created',
    type: 'FOLLOW',
    subject: ['USER', field('followingId')],
    sender: field('followerId'),
    recipient: field('followingId'),
  },
  {
    of: 'messaging',
    event: 'MessageMention.shown',
    type: 'MENTION',
    subject: ['MESSAGE', field('messageId')],
    recipient: field('userId'),
  },
  {
    of: 'events',
    event: 'EventRsvp.created',
    type: 'RSVP',
    if: ({ data }) => data.status === 'GOING',
    subject: ['EVENT', field('eventId')],
    sender: field('userId'),
    recipient: field('eventId'),
    ownerOf: [EventReplica, 'creatorId'],
  },
  {
    of: 'career',
    event: 'JobApplication.created',
    type: 'APPLICATION',
    subject: ['JOB', field('jobId')],
    sender: field('userId'),
    recipient: field('jobId'),
    ownerOf: [JobReplica, 'postedById'],
  },
  {
    of: 'learning',
    event: 'Certification.created',
    type: 'CERTIFICATE',
    subject: ['COURSE', field('courseId')],
    recipient: field('userId'),
  },
  gradeOf('COMPETITION', 'competitionId'),
  gradeOf('CODING_CHALLENGE', 'challengeId'),
  {
    of: 'spaces',
    event: 'CommunityInvitation.created',
    type: 'INVITATION',
    subject: ['COMMUNITY', field('communityId')],
    sender: field('invitedById'),
    recipient: field('userId'),
  },
  {
    of: 'postal',
    event: 'PostShare.created',
    type: 'SHARE',
    subject: ['POST', field('postId')],
    sender: field('userId'),
    recipient: field('sharedWithUserId'),
  },
  {
    of: 'support',
    event: 'SupportTicket.answered',
    type: 'TICKET_ANSWER',
    subject: ['SUPPORT_TICKET', key],
    recipient: field('userId'),
  },
];
