// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Community as CommunityEntity } from './entities/community';
import type { Member as MemberEntity } from './entities/member';
import type { CommunityInvitation as CommunityInvitationEntity } from './entities/community-invitation';
import type { Space as SpaceEntity } from './entities/space';
import type { SubscriptionTier as SubscriptionTierEntity } from './entities/subscription-tier';
import type { CommunitySubscription as CommunitySubscriptionEntity } from './entities/community-subscription';
import type { Activity as ActivityEntity } from './entities/activity';
import type { Connection } from '../runtime/list/connection';
import type { SubgraphContext } from '../runtime/request/context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant, as ISO 8601 in UTC with milliseconds: 2026-02-03T04:05:06.789Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: any; output: any; }
};

export type Activity = {
  community: Community;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  kind: ActivityKind;
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** Who did it; null once that user is gone. */
  user?: Maybe<User>;
};

export type ActivityConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ActivityEdge>;
  nodes: Array<Activity>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ActivityConnectionCountsArgs = {
  by: ActivityGroup;
};

export type ActivityEdge = {
  cursor: Scalars['String']['output'];
  node: Activity;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ActivityFilter = {
  kind?: InputMaybe<ActivityKind>;
  /** One of these, at most 100. */
  kindIn?: InputMaybe<Array<ActivityKind>>;
  /** This does not hold. */
  not?: InputMaybe<ActivityFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ActivityFilter>>;
};

/** What Activitys can be counted by. */
export type ActivityGroup =
  | 'kind';

export type ActivityKind =
  | 'COMMUNITY_CREATED'
  | 'EVENT_CREATED'
  | 'MEMBER_JOINED'
  | 'MEMBER_LEFT'
  | 'POST_PUBLISHED'
  /** The subjectId of this and of those below is what was made. */
  | 'SPACE_CREATED';

/** Exactly one field. */
export type ActivityOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** Rows of one type in one service, and what the deletion does to them. */
export type AffectedRows = {
  action: DeleteAction;
  /** There may be more: a preview counts no further than some 10,000 rows of a service, nor what would follow from others. */
  atLeast: Scalars['Boolean']['output'];
  count: Scalars['Int']['output'];
  subgraph: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

export type BillingInterval =
  | 'MONTH'
  | 'YEAR';

export type Community = {
  activities: ActivityConnection;
  coverImageUrl?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** All for owners, admins and moderators; those by and for the viewer for others. */
  invitations: CommunityInvitationConnection;
  memberCount: Scalars['Int']['output'];
  /** Of a private community, for its members alone; so are spaces, tiers and activities. */
  members: MemberConnection;
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  spaces: SpaceConnection;
  /** All for owners and admins, one's own for others. */
  subscriptions: CommunitySubscriptionConnection;
  tenant?: Maybe<Tenant>;
  tiers: SubscriptionTierConnection;
  updatedAt: Scalars['DateTime']['output'];
  /** Null for those who are no members. */
  viewerMember?: Maybe<Member>;
  visibility: CommunityVisibility;
};


export type CommunityActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


export type CommunityInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunityInvitationOrder>;
};


export type CommunityMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MemberOrder>;
};


export type CommunitySpacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SpaceOrder>;
};


export type CommunitySubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommunitySubscriptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunitySubscriptionOrder>;
};


export type CommunityTiersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SubscriptionTierOrder>;
};

export type CommunityConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<CommunityEdge>;
  nodes: Array<Community>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type CommunityConnectionCountsArgs = {
  by: CommunityGroup;
};

export type CommunityEdge = {
  cursor: Scalars['String']['output'];
  node: Community;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CommunityFilter = {
  createdById?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  createdByIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whatever the case and the accents. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<CommunityFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CommunityFilter>>;
  visibility?: InputMaybe<CommunityVisibility>;
  /** One of these, at most 100. */
  visibilityIn?: InputMaybe<Array<CommunityVisibility>>;
};

/** What Communitys can be counted by. */
export type CommunityGroup =
  | 'createdById'
  | 'visibility';

export type CommunityInvitation = {
  community: Community;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  invitedBy?: Maybe<User>;
  user?: Maybe<User>;
};

export type CommunityInvitationConnection = {
  edges: Array<CommunityInvitationEdge>;
  nodes: Array<CommunityInvitation>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type CommunityInvitationEdge = {
  cursor: Scalars['String']['output'];
  node: CommunityInvitation;
};

export type CommunityInvitationIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type CommunityInvitationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type CommunityInvitationPayload = {
  communityInvitation: CommunityInvitation;
};

/** Exactly one field. */
export type CommunityOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  memberCount?: InputMaybe<OrderDirection>;
  name?: InputMaybe<OrderDirection>;
};

export type CommunityPayload = {
  community: Community;
};

/** Seen by the subscriber, and by the community's owners and admins. */
export type CommunitySubscription = {
  cancelledAt?: Maybe<Scalars['DateTime']['output']>;
  community: Community;
  createdAt: Scalars['DateTime']['output'];
  currentPeriodEnd: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  status: CommunitySubscriptionStatus;
  subscriber?: Maybe<User>;
  tier?: Maybe<SubscriptionTier>;
  updatedAt: Scalars['DateTime']['output'];
};

export type CommunitySubscriptionConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<CommunitySubscriptionEdge>;
  nodes: Array<CommunitySubscription>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type CommunitySubscriptionConnectionCountsArgs = {
  by: CommunitySubscriptionGroup;
};

export type CommunitySubscriptionEdge = {
  cursor: Scalars['String']['output'];
  node: CommunitySubscription;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CommunitySubscriptionFilter = {
  /** This does not hold. */
  not?: InputMaybe<CommunitySubscriptionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CommunitySubscriptionFilter>>;
  status?: InputMaybe<CommunitySubscriptionStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<CommunitySubscriptionStatus>>;
};

/** What CommunitySubscriptions can be counted by. */
export type CommunitySubscriptionGroup =
  | 'status';

export type CommunitySubscriptionIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type CommunitySubscriptionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type CommunitySubscriptionPayload = {
  communitySubscription: CommunitySubscription;
};

export type CommunitySubscriptionStatus =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PAST_DUE'
  | 'TRIAL';

export type CommunityVisibility =
  /** Only members see what is in it; whoever is invited joins. Its name and description are no secret. */
  | 'PRIVATE'
  /** Everybody sees what is in it, and joins. */
  | 'PUBLIC';

export type CreateCommunityInput = {
  coverImageUrl?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** Made from the name unless given. */
  slug?: InputMaybe<Scalars['String']['input']>;
  visibility?: CommunityVisibility;
};

export type CreateSpaceInput = {
  communityId: Scalars['ID']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** Made from the name unless given. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

export type CreateSubscriptionTierInput = {
  benefits?: Array<Scalars['String']['input']>;
  billingInterval?: BillingInterval;
  communityId: Scalars['ID']['input'];
  currency?: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  priceCents: Scalars['Int']['input'];
  trialDays?: Scalars['Int']['input'];
};

export type DeleteAction =
  | 'ANONYMIZE'
  | 'CASCADE'
  | 'RESTRICT'
  | 'SET_NULL';

export type DeleteCommunityInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type Deletion = {
  /** What restricts it, where it is refused. */
  blockers: Array<AffectedRows>;
  id: Scalars['ID']['output'];
  /** The id of the object. */
  objectId: Scalars['ID']['output'];
  state: DeletionState;
  type: Scalars['String']['output'];
  /** Services that have not yet done their part. */
  waitingFor: Array<Scalars['String']['output']>;
};

export type DeletionPayload = {
  deletion: Deletion;
};

/** How far the deletion of an object has come that other services refer to. */
export type DeletionState =
  /** It was refused and has changed nothing; "blockers" says why. */
  | 'BLOCKED'
  /** It is gone; the services are deleting what goes along. */
  | 'CASCADING'
  /** The services that refer to it are asked, and take no new references. */
  | 'CLOSING'
  | 'DONE'
  /** A row restricts it: the services take references again. */
  | 'REOPENING';

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type HandOverCommunityInput = {
  id: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type InviteToCommunityInput = {
  communityId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type JoinCommunityInput = {
  communityId: Scalars['ID']['input'];
};

export type LeaveCommunityPayload = {
  community?: Maybe<Community>;
  /** Null where the viewer was no member. */
  member?: Maybe<Member>;
};

export type Member = {
  community: Community;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  role: MemberRole;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type MemberConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<MemberEdge>;
  nodes: Array<Member>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type MemberConnectionCountsArgs = {
  by: MemberGroup;
};

export type MemberEdge = {
  cursor: Scalars['String']['output'];
  node: Member;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type MemberFilter = {
  /** This does not hold. */
  not?: InputMaybe<MemberFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<MemberFilter>>;
  role?: InputMaybe<MemberRole>;
  /** One of these, at most 100. */
  roleIn?: InputMaybe<Array<MemberRole>>;
};

/** What Members can be counted by. */
export type MemberGroup =
  | 'role';

export type MemberIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type MemberOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type MemberPayload = {
  member: Member;
};

export type MemberRole =
  /** Manages spaces, tiers, invitations and members. */
  | 'ADMIN'
  | 'MEMBER'
  /** Invites. */
  | 'MODERATOR'
  /** A community always has one, or several. */
  | 'OWNER';

export type Mutation = {
  /** Its subscriber. */
  cancelCommunitySubscription?: Maybe<CommunitySubscriptionPayload>;
  /** Any signed-in user, who becomes its owner. */
  createCommunity?: Maybe<CommunityPayload>;
  /** Owners and admins of the community. */
  createSpace?: Maybe<SpacePayload>;
  /** Owners and admins of the community. */
  createSubscriptionTier?: Maybe<SubscriptionTierPayload>;
  /** Who is invited declines it; who invited, owners and admins take it back. */
  declineInvitation?: Maybe<DeletePayload>;
  /** Its owners, and admins of the tenant; what is in it goes along. */
  deleteCommunity?: Maybe<DeletionPayload>;
  /** Owners and admins of the community; the posts in it go along. */
  deleteSpace?: Maybe<DeletionPayload>;
  /** Owners and admins of the community, as long as nobody has subscribed to it; make it inactive otherwise. */
  deleteSubscriptionTier?: Maybe<DeletePayload>;
  /** Whoever made it, and admins: to one of its owners. Whoever made a community can be deleted once it is another's. */
  handOverCommunity?: Maybe<CommunityPayload>;
  /** Owners, admins and moderators of the community. */
  inviteToCommunity?: Maybe<CommunityInvitationPayload>;
  /** Any signed-in user, if it is public; of a private one, whoever is invited. */
  joinCommunity?: Maybe<MemberPayload>;
  /** Every member but the last owner, who hands over first. */
  leaveCommunity?: Maybe<LeaveCommunityPayload>;
  /** Owners of the community; admins, who is no owner and no admin. */
  removeMember?: Maybe<DeletePayload>;
  /** Owners and admins of the community: whether it was paid. From TRIAL to ACTIVE or EXPIRED, from ACTIVE to PAST_DUE, from PAST_DUE to ACTIVE or EXPIRED. */
  setCommunitySubscriptionStatus?: Maybe<CommunitySubscriptionPayload>;
  /** Owners of the community. */
  setMemberRole?: Maybe<MemberPayload>;
  /** Members of the community, to one tier at a time. It begins with the tier's trial, where there is one. */
  subscribeToTier?: Maybe<CommunitySubscriptionPayload>;
  /** Its owners and admins. */
  updateCommunity?: Maybe<CommunityPayload>;
  /** Owners and admins of the community. */
  updateSpace?: Maybe<SpacePayload>;
  /** Owners and admins of the community. */
  updateSubscriptionTier?: Maybe<SubscriptionTierPayload>;
};


export type MutationCancelCommunitySubscriptionArgs = {
  input: CommunitySubscriptionIdInput;
};


export type MutationCreateCommunityArgs = {
  input: CreateCommunityInput;
};


export type MutationCreateSpaceArgs = {
  input: CreateSpaceInput;
};


export type MutationCreateSubscriptionTierArgs = {
  input: CreateSubscriptionTierInput;
};


export type MutationDeclineInvitationArgs = {
  input: CommunityInvitationIdInput;
};


export type MutationDeleteCommunityArgs = {
  input: DeleteCommunityInput;
};


export type MutationDeleteSpaceArgs = {
  input: SpaceIdInput;
};


export type MutationDeleteSubscriptionTierArgs = {
  input: SubscriptionTierIdInput;
};


export type MutationHandOverCommunityArgs = {
  input: HandOverCommunityInput;
};


export type MutationInviteToCommunityArgs = {
  input: InviteToCommunityInput;
};


export type MutationJoinCommunityArgs = {
  input: JoinCommunityInput;
};


export type MutationLeaveCommunityArgs = {
  input: JoinCommunityInput;
};


export type MutationRemoveMemberArgs = {
  input: MemberIdInput;
};


export type MutationSetCommunitySubscriptionStatusArgs = {
  input: SetCommunitySubscriptionStatusInput;
};


export type MutationSetMemberRoleArgs = {
  input: SetMemberRoleInput;
};


export type MutationSubscribeToTierArgs = {
  input: SubscribeToTierInput;
};


export type MutationUpdateCommunityArgs = {
  input: UpdateCommunityInput;
};


export type MutationUpdateSpaceArgs = {
  input: UpdateSpaceInput;
};


export type MutationUpdateSubscriptionTierArgs = {
  input: UpdateSubscriptionTierInput;
};

/** Which way a list is ordered; ties are broken by the key in the same direction. */
export type OrderDirection =
  | 'ASC'
  | 'DESC';

/** https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo */
export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  /** Of all communities that the viewer sees into. */
  activities?: Maybe<ActivityConnection>;
  activity?: Maybe<Activity>;
  communities?: Maybe<CommunityConnection>;
  community?: Maybe<Community>;
  communityBySlug?: Maybe<Community>;
  communityInvitation?: Maybe<CommunityInvitation>;
  communitySubscription?: Maybe<CommunitySubscription>;
  member?: Maybe<Member>;
  space?: Maybe<Space>;
  subscriptionTier?: Maybe<SubscriptionTier>;
};


export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


export type QueryActivityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunityOrder>;
};


export type QueryCommunityArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommunityBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCommunityInvitationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommunitySubscriptionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySpaceArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySubscriptionTierArgs = {
  id: Scalars['ID']['input'];
};

export type SetCommunitySubscriptionStatusInput = {
  id: Scalars['ID']['input'];
  status: CommunitySubscriptionStatus;
};

export type SetMemberRoleInput = {
  id: Scalars['ID']['input'];
  role: MemberRole;
};

export type Space = {
  community: Community;
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type SpaceConnection = {
  edges: Array<SpaceEdge>;
  nodes: Array<Space>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type SpaceEdge = {
  cursor: Scalars['String']['output'];
  node: Space;
};

export type SpaceIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type SpaceOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  name?: InputMaybe<OrderDirection>;
};

export type SpacePayload = {
  space: Space;
};

export type SubscribeToTierInput = {
  tierId: Scalars['ID']['input'];
};

export type SubscriptionTier = {
  benefits: Array<Scalars['String']['output']>;
  billingInterval: BillingInterval;
  community: Community;
  createdAt: Scalars['DateTime']['output'];
  /** Three letters, as in ISO 4217: EUR. */
  currency: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** One that is not takes no new subscriptions. */
  isActive: Scalars['Boolean']['output'];
  name: Scalars['String']['output'];
  priceCents: Scalars['Int']['output'];
  trialDays: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type SubscriptionTierConnection = {
  edges: Array<SubscriptionTierEdge>;
  nodes: Array<SubscriptionTier>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type SubscriptionTierEdge = {
  cursor: Scalars['String']['output'];
  node: SubscriptionTier;
};

export type SubscriptionTierIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type SubscriptionTierOrder = {
  priceCents?: InputMaybe<OrderDirection>;
};

export type SubscriptionTierPayload = {
  subscriptionTier: SubscriptionTier;
};

export type Tenant = {
  communities?: Maybe<CommunityConnection>;
  id: Scalars['ID']['output'];
};


export type TenantCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunityOrder>;
};

/** A field that is left out stays as it is; null empties it. */
export type UpdateCommunityInput = {
  coverImageUrl?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  visibility?: InputMaybe<CommunityVisibility>;
};

/** A field that is left out stays as it is; null empties it. */
export type UpdateSpaceInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** What subscribers pay stays as it was when they came: for another price, make another tier. */
export type UpdateSubscriptionTierInput = {
  benefits?: InputMaybe<Array<Scalars['String']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  activities?: Maybe<ActivityConnection>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** Communities that the user made. */
  communities?: Maybe<CommunityConnection>;
  /** The user's own alone, and those of communities that the viewer manages. */
  communityInvitations?: Maybe<CommunityInvitationConnection>;
  communitySubscriptions?: Maybe<CommunitySubscriptionConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Those that the viewer may see. */
  memberships?: Maybe<MemberConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityOrder>;
};


export type UserCommunitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommunityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunityOrder>;
};


export type UserCommunityInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunityInvitationOrder>;
};


export type UserCommunitySubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommunitySubscriptionOrder>;
};


export type UserMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MemberOrder>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Activity: Activity;
  Community: Community;
  CommunityInvitation: CommunityInvitation;
  CommunitySubscription: CommunitySubscription;
  Member: Member;
  Space: Space;
  SubscriptionTier: SubscriptionTier;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Activity:
    ( { __typename: 'Activity' }
    & GraphQLRecursivePick<FederationTypes['Activity'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  CommunityInvitation:
    ( { __typename: 'CommunityInvitation' }
    & GraphQLRecursivePick<FederationTypes['CommunityInvitation'], {"id":true}> );
  CommunitySubscription:
    ( { __typename: 'CommunitySubscription' }
    & GraphQLRecursivePick<FederationTypes['CommunitySubscription'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Space:
    ( { __typename: 'Space' }
    & GraphQLRecursivePick<FederationTypes['Space'], {"id":true}> );
  SubscriptionTier:
    ( { __typename: 'SubscriptionTier' }
    & GraphQLRecursivePick<FederationTypes['SubscriptionTier'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: ResolverTypeWrapper<ActivityEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityConnection: ResolverTypeWrapper<Connection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ActivityFilter: ActivityFilter;
  ActivityGroup: ActivityGroup;
  ActivityKind: ActivityKind;
  ActivityOrder: ActivityOrder;
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BillingInterval: BillingInterval;
  Community: ResolverTypeWrapper<CommunityEntity>;
  CommunityConnection: ResolverTypeWrapper<Connection>;
  CommunityEdge: ResolverTypeWrapper<Omit<CommunityEdge, 'node'> & { node: ResolversTypes['Community'] }>;
  CommunityFilter: CommunityFilter;
  CommunityGroup: CommunityGroup;
  CommunityInvitation: ResolverTypeWrapper<CommunityInvitationEntity>;
  CommunityInvitationConnection: ResolverTypeWrapper<Connection>;
  CommunityInvitationEdge: ResolverTypeWrapper<Omit<CommunityInvitationEdge, 'node'> & { node: ResolversTypes['CommunityInvitation'] }>;
  CommunityInvitationIdInput: CommunityInvitationIdInput;
  CommunityInvitationOrder: CommunityInvitationOrder;
  CommunityInvitationPayload: ResolverTypeWrapper<Omit<CommunityInvitationPayload, 'communityInvitation'> & { communityInvitation: ResolversTypes['CommunityInvitation'] }>;
  CommunityOrder: CommunityOrder;
  CommunityPayload: ResolverTypeWrapper<Omit<CommunityPayload, 'community'> & { community: ResolversTypes['Community'] }>;
  CommunitySubscription: ResolverTypeWrapper<CommunitySubscriptionEntity>;
  CommunitySubscriptionConnection: ResolverTypeWrapper<Connection>;
  CommunitySubscriptionEdge: ResolverTypeWrapper<Omit<CommunitySubscriptionEdge, 'node'> & { node: ResolversTypes['CommunitySubscription'] }>;
  CommunitySubscriptionFilter: CommunitySubscriptionFilter;
  CommunitySubscriptionGroup: CommunitySubscriptionGroup;
  CommunitySubscriptionIdInput: CommunitySubscriptionIdInput;
  CommunitySubscriptionOrder: CommunitySubscriptionOrder;
  CommunitySubscriptionPayload: ResolverTypeWrapper<Omit<CommunitySubscriptionPayload, 'communitySubscription'> & { communitySubscription: ResolversTypes['CommunitySubscription'] }>;
  CommunitySubscriptionStatus: CommunitySubscriptionStatus;
  CommunityVisibility: CommunityVisibility;
  CreateCommunityInput: CreateCommunityInput;
  CreateSpaceInput: CreateSpaceInput;
  CreateSubscriptionTierInput: CreateSubscriptionTierInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAction: DeleteAction;
  DeleteCommunityInput: DeleteCommunityInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  HandOverCommunityInput: HandOverCommunityInput;
  InviteToCommunityInput: InviteToCommunityInput;
  JoinCommunityInput: JoinCommunityInput;
  LeaveCommunityPayload: ResolverTypeWrapper<Omit<LeaveCommunityPayload, 'community' | 'member'> & { community?: Maybe<ResolversTypes['Community']>, member?: Maybe<ResolversTypes['Member']> }>;
  Member: ResolverTypeWrapper<MemberEntity>;
  MemberConnection: ResolverTypeWrapper<Connection>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberFilter: MemberFilter;
  MemberGroup: MemberGroup;
  MemberIdInput: MemberIdInput;
  MemberOrder: MemberOrder;
  MemberPayload: ResolverTypeWrapper<Omit<MemberPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  MemberRole: MemberRole;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetCommunitySubscriptionStatusInput: SetCommunitySubscriptionStatusInput;
  SetMemberRoleInput: SetMemberRoleInput;
  Space: ResolverTypeWrapper<SpaceEntity>;
  SpaceConnection: ResolverTypeWrapper<Connection>;
  SpaceEdge: ResolverTypeWrapper<Omit<SpaceEdge, 'node'> & { node: ResolversTypes['Space'] }>;
  SpaceIdInput: SpaceIdInput;
  SpaceOrder: SpaceOrder;
  SpacePayload: ResolverTypeWrapper<Omit<SpacePayload, 'space'> & { space: ResolversTypes['Space'] }>;
  SubscribeToTierInput: SubscribeToTierInput;
  SubscriptionTier: ResolverTypeWrapper<SubscriptionTierEntity>;
  SubscriptionTierConnection: ResolverTypeWrapper<Connection>;
  SubscriptionTierEdge: ResolverTypeWrapper<Omit<SubscriptionTierEdge, 'node'> & { node: ResolversTypes['SubscriptionTier'] }>;
  SubscriptionTierIdInput: SubscriptionTierIdInput;
  SubscriptionTierOrder: SubscriptionTierOrder;
  SubscriptionTierPayload: ResolverTypeWrapper<Omit<SubscriptionTierPayload, 'subscriptionTier'> & { subscriptionTier: ResolversTypes['SubscriptionTier'] }>;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'communities'> & { communities?: Maybe<ResolversTypes['CommunityConnection']> }>;
  UpdateCommunityInput: UpdateCommunityInput;
  UpdateSpaceInput: UpdateSpaceInput;
  UpdateSubscriptionTierInput: UpdateSubscriptionTierInput;
  User: ResolverTypeWrapper<Omit<User, 'activities' | 'communities' | 'communityInvitations' | 'communitySubscriptions' | 'memberships'> & { activities?: Maybe<ResolversTypes['ActivityConnection']>, communities?: Maybe<ResolversTypes['CommunityConnection']>, communityInvitations?: Maybe<ResolversTypes['CommunityInvitationConnection']>, communitySubscriptions?: Maybe<ResolversTypes['CommunitySubscriptionConnection']>, memberships?: Maybe<ResolversTypes['MemberConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityEntity;
  ID: Scalars['ID']['output'];
  ActivityConnection: Connection;
  Int: Scalars['Int']['output'];
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  String: Scalars['String']['output'];
  ActivityFilter: ActivityFilter;
  ActivityOrder: ActivityOrder;
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Community: CommunityEntity;
  CommunityConnection: Connection;
  CommunityEdge: Omit<CommunityEdge, 'node'> & { node: ResolversParentTypes['Community'] };
  CommunityFilter: CommunityFilter;
  CommunityInvitation: CommunityInvitationEntity;
  CommunityInvitationConnection: Connection;
  CommunityInvitationEdge: Omit<CommunityInvitationEdge, 'node'> & { node: ResolversParentTypes['CommunityInvitation'] };
  CommunityInvitationIdInput: CommunityInvitationIdInput;
  CommunityInvitationOrder: CommunityInvitationOrder;
  CommunityInvitationPayload: Omit<CommunityInvitationPayload, 'communityInvitation'> & { communityInvitation: ResolversParentTypes['CommunityInvitation'] };
  CommunityOrder: CommunityOrder;
  CommunityPayload: Omit<CommunityPayload, 'community'> & { community: ResolversParentTypes['Community'] };
  CommunitySubscription: CommunitySubscriptionEntity;
  CommunitySubscriptionConnection: Connection;
  CommunitySubscriptionEdge: Omit<CommunitySubscriptionEdge, 'node'> & { node: ResolversParentTypes['CommunitySubscription'] };
  CommunitySubscriptionFilter: CommunitySubscriptionFilter;
  CommunitySubscriptionIdInput: CommunitySubscriptionIdInput;
  CommunitySubscriptionOrder: CommunitySubscriptionOrder;
  CommunitySubscriptionPayload: Omit<CommunitySubscriptionPayload, 'communitySubscription'> & { communitySubscription: ResolversParentTypes['CommunitySubscription'] };
  CreateCommunityInput: CreateCommunityInput;
  CreateSpaceInput: CreateSpaceInput;
  CreateSubscriptionTierInput: CreateSubscriptionTierInput;
  DateTime: Scalars['DateTime']['output'];
  DeleteCommunityInput: DeleteCommunityInput;
  DeletePayload: DeletePayload;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  GroupCount: GroupCount;
  HandOverCommunityInput: HandOverCommunityInput;
  InviteToCommunityInput: InviteToCommunityInput;
  JoinCommunityInput: JoinCommunityInput;
  LeaveCommunityPayload: Omit<LeaveCommunityPayload, 'community' | 'member'> & { community?: Maybe<ResolversParentTypes['Community']>, member?: Maybe<ResolversParentTypes['Member']> };
  Member: MemberEntity;
  MemberConnection: Connection;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberFilter: MemberFilter;
  MemberIdInput: MemberIdInput;
  MemberOrder: MemberOrder;
  MemberPayload: Omit<MemberPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SetCommunitySubscriptionStatusInput: SetCommunitySubscriptionStatusInput;
  SetMemberRoleInput: SetMemberRoleInput;
  Space: SpaceEntity;
  SpaceConnection: Connection;
  SpaceEdge: Omit<SpaceEdge, 'node'> & { node: ResolversParentTypes['Space'] };
  SpaceIdInput: SpaceIdInput;
  SpaceOrder: SpaceOrder;
  SpacePayload: Omit<SpacePayload, 'space'> & { space: ResolversParentTypes['Space'] };
  SubscribeToTierInput: SubscribeToTierInput;
  SubscriptionTier: SubscriptionTierEntity;
  SubscriptionTierConnection: Connection;
  SubscriptionTierEdge: Omit<SubscriptionTierEdge, 'node'> & { node: ResolversParentTypes['SubscriptionTier'] };
  SubscriptionTierIdInput: SubscriptionTierIdInput;
  SubscriptionTierOrder: SubscriptionTierOrder;
  SubscriptionTierPayload: Omit<SubscriptionTierPayload, 'subscriptionTier'> & { subscriptionTier: ResolversParentTypes['SubscriptionTier'] };
  Tenant: Omit<Tenant, 'communities'> & { communities?: Maybe<ResolversParentTypes['CommunityConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateCommunityInput: UpdateCommunityInput;
  UpdateSpaceInput: UpdateSpaceInput;
  UpdateSubscriptionTierInput: UpdateSubscriptionTierInput;
  User: Omit<User, 'activities' | 'communities' | 'communityInvitations' | 'communitySubscriptions' | 'memberships'> & { activities?: Maybe<ResolversParentTypes['ActivityConnection']>, communities?: Maybe<ResolversParentTypes['CommunityConnection']>, communityInvitations?: Maybe<ResolversParentTypes['CommunityInvitationConnection']>, communitySubscriptions?: Maybe<ResolversParentTypes['CommunitySubscriptionConnection']>, memberships?: Maybe<ResolversParentTypes['MemberConnection']> } | FederationReferenceTypes['User'];
};

export type ActivityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity'], FederationReferenceType extends FederationReferenceTypes['Activity'] = FederationReferenceTypes['Activity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Activity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActivityKind'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ActivityConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ActivityConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Activity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activities?: Resolver<ResolversTypes['ActivityConnection'], ParentType, ContextType, Partial<CommunityActivitiesArgs>>;
  coverImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitations?: Resolver<ResolversTypes['CommunityInvitationConnection'], ParentType, ContextType, Partial<CommunityInvitationsArgs>>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, Partial<CommunityMembersArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  spaces?: Resolver<ResolversTypes['SpaceConnection'], ParentType, ContextType, Partial<CommunitySpacesArgs>>;
  subscriptions?: Resolver<ResolversTypes['CommunitySubscriptionConnection'], ParentType, ContextType, Partial<CommunitySubscriptionsArgs>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  tiers?: Resolver<ResolversTypes['SubscriptionTierConnection'], ParentType, ContextType, Partial<CommunityTiersArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewerMember?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['CommunityVisibility'], ParentType, ContextType>;
};

export type CommunityConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityConnection'] = ResolversParentTypes['CommunityConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<CommunityConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['CommunityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Community']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityEdge'] = ResolversParentTypes['CommunityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
};

export type CommunityInvitationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityInvitation'] = ResolversParentTypes['CommunityInvitation'], FederationReferenceType extends FederationReferenceTypes['CommunityInvitation'] = FederationReferenceTypes['CommunityInvitation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityInvitation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type CommunityInvitationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityInvitationConnection'] = ResolversParentTypes['CommunityInvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommunityInvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CommunityInvitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityInvitationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityInvitationEdge'] = ResolversParentTypes['CommunityInvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommunityInvitation'], ParentType, ContextType>;
};

export type CommunityInvitationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityInvitationPayload'] = ResolversParentTypes['CommunityInvitationPayload']> = {
  communityInvitation?: Resolver<ResolversTypes['CommunityInvitation'], ParentType, ContextType>;
};

export type CommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunityPayload'] = ResolversParentTypes['CommunityPayload']> = {
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
};

export type CommunitySubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunitySubscription'] = ResolversParentTypes['CommunitySubscription'], FederationReferenceType extends FederationReferenceTypes['CommunitySubscription'] = FederationReferenceTypes['CommunitySubscription']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunitySubscription']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currentPeriodEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommunitySubscriptionStatus'], ParentType, ContextType>;
  subscriber?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['SubscriptionTier']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CommunitySubscriptionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunitySubscriptionConnection'] = ResolversParentTypes['CommunitySubscriptionConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<CommunitySubscriptionConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['CommunitySubscriptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CommunitySubscription']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunitySubscriptionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunitySubscriptionEdge'] = ResolversParentTypes['CommunitySubscriptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommunitySubscription'], ParentType, ContextType>;
};

export type CommunitySubscriptionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommunitySubscriptionPayload'] = ResolversParentTypes['CommunitySubscriptionPayload']> = {
  communitySubscription?: Resolver<ResolversTypes['CommunitySubscription'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeletionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Deletion'] = ResolversParentTypes['Deletion']> = {
  blockers?: Resolver<Array<ResolversTypes['AffectedRows']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  objectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeletionState'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeletionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletionPayload'] = ResolversParentTypes['DeletionPayload']> = {
  deletion?: Resolver<ResolversTypes['Deletion'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeaveCommunityPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LeaveCommunityPayload'] = ResolversParentTypes['LeaveCommunityPayload']> = {
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MemberRole'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<MemberConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MemberPayload'] = ResolversParentTypes['MemberPayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelCommunitySubscription?: Resolver<Maybe<ResolversTypes['CommunitySubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationCancelCommunitySubscriptionArgs, 'input'>>;
  createCommunity?: Resolver<Maybe<ResolversTypes['CommunityPayload']>, ParentType, ContextType, RequireFields<MutationCreateCommunityArgs, 'input'>>;
  createSpace?: Resolver<Maybe<ResolversTypes['SpacePayload']>, ParentType, ContextType, RequireFields<MutationCreateSpaceArgs, 'input'>>;
  createSubscriptionTier?: Resolver<Maybe<ResolversTypes['SubscriptionTierPayload']>, ParentType, ContextType, RequireFields<MutationCreateSubscriptionTierArgs, 'input'>>;
  declineInvitation?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeclineInvitationArgs, 'input'>>;
  deleteCommunity?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCommunityArgs, 'input'>>;
  deleteSpace?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteSpaceArgs, 'input'>>;
  deleteSubscriptionTier?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteSubscriptionTierArgs, 'input'>>;
  handOverCommunity?: Resolver<Maybe<ResolversTypes['CommunityPayload']>, ParentType, ContextType, RequireFields<MutationHandOverCommunityArgs, 'input'>>;
  inviteToCommunity?: Resolver<Maybe<ResolversTypes['CommunityInvitationPayload']>, ParentType, ContextType, RequireFields<MutationInviteToCommunityArgs, 'input'>>;
  joinCommunity?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationJoinCommunityArgs, 'input'>>;
  leaveCommunity?: Resolver<Maybe<ResolversTypes['LeaveCommunityPayload']>, ParentType, ContextType, RequireFields<MutationLeaveCommunityArgs, 'input'>>;
  removeMember?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'input'>>;
  setCommunitySubscriptionStatus?: Resolver<Maybe<ResolversTypes['CommunitySubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationSetCommunitySubscriptionStatusArgs, 'input'>>;
  setMemberRole?: Resolver<Maybe<ResolversTypes['MemberPayload']>, ParentType, ContextType, RequireFields<MutationSetMemberRoleArgs, 'input'>>;
  subscribeToTier?: Resolver<Maybe<ResolversTypes['CommunitySubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationSubscribeToTierArgs, 'input'>>;
  updateCommunity?: Resolver<Maybe<ResolversTypes['CommunityPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCommunityArgs, 'input'>>;
  updateSpace?: Resolver<Maybe<ResolversTypes['SpacePayload']>, ParentType, ContextType, RequireFields<MutationUpdateSpaceArgs, 'input'>>;
  updateSubscriptionTier?: Resolver<Maybe<ResolversTypes['SubscriptionTierPayload']>, ParentType, ContextType, RequireFields<MutationUpdateSubscriptionTierArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<QueryActivitiesArgs>>;
  activity?: Resolver<Maybe<ResolversTypes['Activity']>, ParentType, ContextType, RequireFields<QueryActivityArgs, 'id'>>;
  communities?: Resolver<Maybe<ResolversTypes['CommunityConnection']>, ParentType, ContextType, Partial<QueryCommunitiesArgs>>;
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType, RequireFields<QueryCommunityArgs, 'id'>>;
  communityBySlug?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType, RequireFields<QueryCommunityBySlugArgs, 'slug'>>;
  communityInvitation?: Resolver<Maybe<ResolversTypes['CommunityInvitation']>, ParentType, ContextType, RequireFields<QueryCommunityInvitationArgs, 'id'>>;
  communitySubscription?: Resolver<Maybe<ResolversTypes['CommunitySubscription']>, ParentType, ContextType, RequireFields<QueryCommunitySubscriptionArgs, 'id'>>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'id'>>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType, RequireFields<QuerySpaceArgs, 'id'>>;
  subscriptionTier?: Resolver<Maybe<ResolversTypes['SubscriptionTier']>, ParentType, ContextType, RequireFields<QuerySubscriptionTierArgs, 'id'>>;
};

export type SpaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Space'] = ResolversParentTypes['Space'], FederationReferenceType extends FederationReferenceTypes['Space'] = FederationReferenceTypes['Space']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Space']> | FederationReferenceType, FederationReferenceType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SpaceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpaceConnection'] = ResolversParentTypes['SpaceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SpaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Space']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpaceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpaceEdge'] = ResolversParentTypes['SpaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Space'], ParentType, ContextType>;
};

export type SpacePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SpacePayload'] = ResolversParentTypes['SpacePayload']> = {
  space?: Resolver<ResolversTypes['Space'], ParentType, ContextType>;
};

export type SubscriptionTierResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubscriptionTier'] = ResolversParentTypes['SubscriptionTier'], FederationReferenceType extends FederationReferenceTypes['SubscriptionTier'] = FederationReferenceTypes['SubscriptionTier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SubscriptionTier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  benefits?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  billingInterval?: Resolver<ResolversTypes['BillingInterval'], ParentType, ContextType>;
  community?: Resolver<ResolversTypes['Community'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceCents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trialDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SubscriptionTierConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubscriptionTierConnection'] = ResolversParentTypes['SubscriptionTierConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SubscriptionTierEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SubscriptionTier']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionTierEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubscriptionTierEdge'] = ResolversParentTypes['SubscriptionTierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SubscriptionTier'], ParentType, ContextType>;
};

export type SubscriptionTierPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubscriptionTierPayload'] = ResolversParentTypes['SubscriptionTierPayload']> = {
  subscriptionTier?: Resolver<ResolversTypes['SubscriptionTier'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  communities?: Resolver<Maybe<ResolversTypes['CommunityConnection']>, ParentType, ContextType, Partial<TenantCommunitiesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activities?: Resolver<Maybe<ResolversTypes['ActivityConnection']>, ParentType, ContextType, Partial<UserActivitiesArgs>>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  communities?: Resolver<Maybe<ResolversTypes['CommunityConnection']>, ParentType, ContextType, Partial<UserCommunitiesArgs>>;
  communityInvitations?: Resolver<Maybe<ResolversTypes['CommunityInvitationConnection']>, ParentType, ContextType, Partial<UserCommunityInvitationsArgs>>;
  communitySubscriptions?: Resolver<Maybe<ResolversTypes['CommunitySubscriptionConnection']>, ParentType, ContextType, Partial<UserCommunitySubscriptionsArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, Partial<UserMembershipsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  CommunityConnection?: CommunityConnectionResolvers<ContextType>;
  CommunityEdge?: CommunityEdgeResolvers<ContextType>;
  CommunityInvitation?: CommunityInvitationResolvers<ContextType>;
  CommunityInvitationConnection?: CommunityInvitationConnectionResolvers<ContextType>;
  CommunityInvitationEdge?: CommunityInvitationEdgeResolvers<ContextType>;
  CommunityInvitationPayload?: CommunityInvitationPayloadResolvers<ContextType>;
  CommunityPayload?: CommunityPayloadResolvers<ContextType>;
  CommunitySubscription?: CommunitySubscriptionResolvers<ContextType>;
  CommunitySubscriptionConnection?: CommunitySubscriptionConnectionResolvers<ContextType>;
  CommunitySubscriptionEdge?: CommunitySubscriptionEdgeResolvers<ContextType>;
  CommunitySubscriptionPayload?: CommunitySubscriptionPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  LeaveCommunityPayload?: LeaveCommunityPayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberPayload?: MemberPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Space?: SpaceResolvers<ContextType>;
  SpaceConnection?: SpaceConnectionResolvers<ContextType>;
  SpaceEdge?: SpaceEdgeResolvers<ContextType>;
  SpacePayload?: SpacePayloadResolvers<ContextType>;
  SubscriptionTier?: SubscriptionTierResolvers<ContextType>;
  SubscriptionTierConnection?: SubscriptionTierConnectionResolvers<ContextType>;
  SubscriptionTierEdge?: SubscriptionTierEdgeResolvers<ContextType>;
  SubscriptionTierPayload?: SubscriptionTierPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

