// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SupportTicket as SupportTicketEntity } from './entities/support-ticket';
import type { SupportTicketReply as SupportTicketReplyEntity } from './entities/support-ticket-reply';
import type { ModerationStrategy as ModerationStrategyEntity } from './entities/moderation-strategy';
import type { HeldItem as HeldItemEntity } from './entities/held-item';
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

/** Without a user the ticket is nobody's again. */
export type AssignTicketInput = {
  assignedToId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};

export type Comment = {
  id: Scalars['ID']['output'];
};

export type CreateModerationStrategyInput = {
  action?: ModerationAction;
  appliesTo?: Array<ModeratedKind>;
  maximum?: InputMaybe<Scalars['Int']['input']>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  name: Scalars['String']['input'];
  reason: Scalars['String']['input'];
  rule: ModerationRule;
  words?: Array<Scalars['String']['input']>;
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** With ifHold, it is decided only while it is held back for the time that was looked at. */
export type DecideHeldItemInput = {
  id: Scalars['ID']['input'];
  ifHold?: InputMaybe<Scalars['Int']['input']>;
};

export type DeleteModerationStrategyInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type DeleteSupportTicketInput = {
  id: Scalars['ID']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What its services tell a moderator of; null where it was deleted meanwhile. */
export type HeldContent = Comment | Message | Post;

/** What a strategy holds back. Seen by moderators. */
export type HeldItem = {
  content?: Maybe<HeldContent>;
  contentId: Scalars['ID']['output'];
  createdAt: Scalars['DateTime']['output'];
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Null of what was hidden at once. */
  decidedBy?: Maybe<User>;
  heldAt: Scalars['DateTime']['output'];
  /** How often it was held back: an edited text is judged again. */
  hold: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  kind: ModeratedKind;
  reason: Scalars['String']['output'];
  state: HeldState;
  strategy?: Maybe<ModerationStrategy>;
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  /** Who wrote it. */
  user?: Maybe<User>;
};

export type HeldItemConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<HeldItemEdge>;
  nodes: Array<HeldItem>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type HeldItemConnectionCountsArgs = {
  by: HeldItemGroup;
};

export type HeldItemEdge = {
  cursor: Scalars['String']['output'];
  node: HeldItem;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type HeldItemFilter = {
  kind?: InputMaybe<ModeratedKind>;
  /** One of these, at most 100. */
  kindIn?: InputMaybe<Array<ModeratedKind>>;
  /** This does not hold. */
  not?: InputMaybe<HeldItemFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<HeldItemFilter>>;
  state?: InputMaybe<HeldState>;
  /** One of these, at most 100. */
  stateIn?: InputMaybe<Array<HeldState>>;
  strategyId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  strategyIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  strategyIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  userIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What HeldItems can be counted by. */
export type HeldItemGroup =
  | 'kind'
  | 'state'
  | 'strategyId'
  | 'userId';

/** Exactly one field. */
export type HeldItemOrder = {
  heldAt?: InputMaybe<OrderDirection>;
};

export type HeldItemPayload = {
  heldItem: HeldItem;
};

export type HeldState =
  /** It stays hidden. */
  | 'CONFIRMED'
  /** Waits for a moderator. */
  | 'HELD'
  /** Everybody reads it again. */
  | 'RELEASED';

export type Message = {
  id: Scalars['ID']['output'];
};

export type ModeratedKind =
  | 'COMMENT'
  /** Moderators read what is held back of a conversation, and nothing else. */
  | 'MESSAGE'
  /** As it is published, and edited while it is. */
  | 'POST';

export type ModerationAction =
  /** As HOLD, and it waits for no moderator's decision; they can release it. */
  | 'HIDE'
  /** Nobody but its author and moderators sees it until a moderator has released it. */
  | 'HOLD';

export type ModerationRule =
  /** More links than the maximum. */
  | 'LINKS'
  /** An account that is younger than the minutes. */
  | 'NEW_ACCOUNT'
  /** More things by one user within the minutes than the maximum. */
  | 'RATE'
  /** A word or phrase of the list. */
  | 'WORDS';

/** By it is judged what users write and edit from then on; moderators are not judged. Seen by moderators: whoever knows the rules gets around them. */
export type ModerationStrategy = {
  action: ModerationAction;
  appliesTo: Array<ModeratedKind>;
  createdAt: Scalars['DateTime']['output'];
  heldItems?: Maybe<HeldItemConnection>;
  id: Scalars['ID']['output'];
  isEnabled: Scalars['Boolean']['output'];
  /** Of LINKS and RATE. */
  maximum?: Maybe<Scalars['Int']['output']>;
  /** Of RATE and NEW_ACCOUNT. */
  minutes?: Maybe<Scalars['Int']['output']>;
  name: Scalars['String']['output'];
  /** What whoever is held back is told. */
  reason: Scalars['String']['output'];
  rule: ModerationRule;
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  /** Of WORDS: whole words or phrases, in whatever case. */
  words: Array<Scalars['String']['output']>;
};


/** By it is judged what users write and edit from then on; moderators are not judged. Seen by moderators: whoever knows the rules gets around them. */
export type ModerationStrategyHeldItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HeldItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HeldItemOrder>;
};

export type ModerationStrategyConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ModerationStrategyEdge>;
  nodes: Array<ModerationStrategy>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ModerationStrategyConnectionCountsArgs = {
  by: ModerationStrategyGroup;
};

export type ModerationStrategyEdge = {
  cursor: Scalars['String']['output'];
  node: ModerationStrategy;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ModerationStrategyFilter = {
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whatever the case and the accents. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<ModerationStrategyFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ModerationStrategyFilter>>;
};

/** What ModerationStrategys can be counted by. */
export type ModerationStrategyGroup =
  | 'isEnabled';

/** Exactly one field. */
export type ModerationStrategyOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  name?: InputMaybe<OrderDirection>;
};

export type ModerationStrategyPayload = {
  moderationStrategy: ModerationStrategy;
};

export type Mutation = {
  /** Moderators; whoever it is assigned to handles it from now on. */
  assignTicket?: Maybe<SupportTicketPayload>;
  /** Moderators: it stays hidden. */
  confirmHeldItem?: Maybe<HeldItemPayload>;
  /** Admins. */
  createModerationStrategy?: Maybe<ModerationStrategyPayload>;
  /** Admins. */
  deleteModerationStrategy?: Maybe<DeletePayload>;
  /** Admins; its replies go along. */
  deleteTicket?: Maybe<DeletePayload>;
  /** Any signed-in user. */
  openTicket?: Maybe<SupportTicketPayload>;
  /** Moderators: everybody who might read it without the strategy reads it again, until it is edited and held back anew. */
  releaseHeldItem?: Maybe<HeldItemPayload>;
  /** Whoever asked, moderators and whoever it is assigned to, until it is closed. */
  reopenTicket?: Maybe<SupportTicketPayload>;
  /** Whoever reads the ticket, until it is closed. A reply by whoever asked opens it again, an answer makes it pending. */
  replyToTicket?: Maybe<SupportTicketReplyPayload>;
  /** Moderators and whoever it is assigned to. */
  setTicketPriority?: Maybe<SupportTicketPayload>;
  /** Moderators and whoever it is assigned to. */
  setTicketStatus?: Maybe<SupportTicketPayload>;
  /** Whoever asked, moderators and whoever it is assigned to: it needs no more answer. */
  solveTicket?: Maybe<SupportTicketPayload>;
  /** Admins. */
  updateModerationStrategy?: Maybe<ModerationStrategyPayload>;
};


export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};


export type MutationConfirmHeldItemArgs = {
  input: DecideHeldItemInput;
};


export type MutationCreateModerationStrategyArgs = {
  input: CreateModerationStrategyInput;
};


export type MutationDeleteModerationStrategyArgs = {
  input: DeleteModerationStrategyInput;
};


export type MutationDeleteTicketArgs = {
  input: DeleteSupportTicketInput;
};


export type MutationOpenTicketArgs = {
  input: OpenTicketInput;
};


export type MutationReleaseHeldItemArgs = {
  input: DecideHeldItemInput;
};


export type MutationReopenTicketArgs = {
  input: SupportTicketIdInput;
};


export type MutationReplyToTicketArgs = {
  input: ReplyToTicketInput;
};


export type MutationSetTicketPriorityArgs = {
  input: SetTicketPriorityInput;
};


export type MutationSetTicketStatusArgs = {
  input: SetTicketStatusInput;
};


export type MutationSolveTicketArgs = {
  input: SupportTicketIdInput;
};


export type MutationUpdateModerationStrategyArgs = {
  input: UpdateModerationStrategyInput;
};

export type OpenTicketInput = {
  description: Scalars['String']['input'];
  priority?: TicketPriority;
  subject: Scalars['String']['input'];
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

export type Post = {
  id: Scalars['ID']['output'];
};

export type Query = {
  heldItem?: Maybe<HeldItem>;
  /** The queue of the moderators: what was held back first comes first. */
  heldItems?: Maybe<HeldItemConnection>;
  moderationStrategies?: Maybe<ModerationStrategyConnection>;
  moderationStrategy?: Maybe<ModerationStrategy>;
  supportTicket?: Maybe<SupportTicket>;
  supportTicketReply?: Maybe<SupportTicketReply>;
  supportTickets?: Maybe<SupportTicketConnection>;
};


export type QueryHeldItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryHeldItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HeldItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HeldItemOrder>;
};


export type QueryModerationStrategiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModerationStrategyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ModerationStrategyOrder>;
};


export type QueryModerationStrategyArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupportTicketArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupportTicketReplyArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupportTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SupportTicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupportTicketOrder>;
};

export type ReplyToTicketInput = {
  body: Scalars['String']['input'];
  /** A note for those who handle the ticket. */
  isInternal?: Scalars['Boolean']['input'];
  ticketId: Scalars['ID']['input'];
};

export type SetTicketPriorityInput = {
  id: Scalars['ID']['input'];
  priority: TicketPriority;
};

export type SetTicketStatusInput = {
  id: Scalars['ID']['input'];
  status: TicketStatus;
};

/** Seen by whoever asks, whoever it is assigned to, and moderators. */
export type SupportTicket = {
  assignedTo?: Maybe<User>;
  createdAt: Scalars['DateTime']['output'];
  description: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  priority: TicketPriority;
  /** Oldest first; internal notes for those who handle the ticket alone. */
  replies: SupportTicketReplyConnection;
  /** Without internal notes. */
  replyCount: Scalars['Int']['output'];
  solvedAt?: Maybe<Scalars['DateTime']['output']>;
  status: TicketStatus;
  subject: Scalars['String']['output'];
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


/** Seen by whoever asks, whoever it is assigned to, and moderators. */
export type SupportTicketRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupportTicketReplyOrder>;
};

export type SupportTicketConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<SupportTicketEdge>;
  nodes: Array<SupportTicket>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type SupportTicketConnectionCountsArgs = {
  by: SupportTicketGroup;
};

export type SupportTicketEdge = {
  cursor: Scalars['String']['output'];
  node: SupportTicket;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type SupportTicketFilter = {
  assignedToId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  assignedToIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  assignedToIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  createdAt?: InputMaybe<DateTimeRange>;
  isAssigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  not?: InputMaybe<SupportTicketFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SupportTicketFilter>>;
  priority?: InputMaybe<TicketPriority>;
  /** One of these, at most 100. */
  priorityIn?: InputMaybe<Array<TicketPriority>>;
  /** Words of subject, description, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<TicketStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<TicketStatus>>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What SupportTickets can be counted by. */
export type SupportTicketGroup =
  | 'assignedToId'
  | 'priority'
  | 'status'
  | 'userId';

export type SupportTicketIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type SupportTicketOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  updatedAt?: InputMaybe<OrderDirection>;
};

export type SupportTicketPayload = {
  supportTicket: SupportTicket;
};

export type SupportTicketReply = {
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** By somebody else than whoever asks. */
  isAnswer: Scalars['Boolean']['output'];
  isInternal: Scalars['Boolean']['output'];
  ticket: SupportTicket;
  user?: Maybe<User>;
};

export type SupportTicketReplyConnection = {
  edges: Array<SupportTicketReplyEdge>;
  nodes: Array<SupportTicketReply>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type SupportTicketReplyEdge = {
  cursor: Scalars['String']['output'];
  node: SupportTicketReply;
};

/** Exactly one field. */
export type SupportTicketReplyOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type SupportTicketReplyPayload = {
  supportTicketReply?: Maybe<SupportTicketReply>;
  ticket?: Maybe<SupportTicket>;
};

export type Tenant = {
  id: Scalars['ID']['output'];
  moderationStrategies?: Maybe<ModerationStrategyConnection>;
  supportTickets?: Maybe<SupportTicketConnection>;
};


export type TenantModerationStrategiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModerationStrategyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ModerationStrategyOrder>;
};


export type TenantSupportTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SupportTicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupportTicketOrder>;
};

export type TicketPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

export type TicketStatus =
  | 'CLOSED'
  | 'OPEN'
  | 'PENDING'
  | 'SOLVED';

/** A field that is left out stays as it is. */
export type UpdateModerationStrategyInput = {
  action?: InputMaybe<ModerationAction>;
  appliesTo?: InputMaybe<Array<ModeratedKind>>;
  id: Scalars['ID']['input'];
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  maximum?: InputMaybe<Scalars['Int']['input']>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  words?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type User = {
  assignedTickets?: Maybe<SupportTicketConnection>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  /** What is held back of what they wrote. Seen by moderators. */
  heldItems?: Maybe<HeldItemConnection>;
  id: Scalars['ID']['output'];
  supportTicketReplies?: Maybe<SupportTicketReplyConnection>;
  /** Those that they opened. */
  supportTickets?: Maybe<SupportTicketConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserAssignedTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SupportTicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupportTicketOrder>;
};


export type UserHeldItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<HeldItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<HeldItemOrder>;
};


export type UserSupportTicketRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupportTicketReplyOrder>;
};


export type UserSupportTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SupportTicketFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SupportTicketOrder>;
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
  Comment: Comment;
  HeldItem: HeldItem;
  Message: Message;
  ModerationStrategy: ModerationStrategy;
  Post: Post;
  SupportTicket: SupportTicket;
  SupportTicketReply: SupportTicketReply;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Comment:
    ( { __typename: 'Comment' }
    & GraphQLRecursivePick<FederationTypes['Comment'], {"id":true}> );
  HeldItem:
    ( { __typename: 'HeldItem' }
    & GraphQLRecursivePick<FederationTypes['HeldItem'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  ModerationStrategy:
    ( { __typename: 'ModerationStrategy' }
    & GraphQLRecursivePick<FederationTypes['ModerationStrategy'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  SupportTicket:
    ( { __typename: 'SupportTicket' }
    & GraphQLRecursivePick<FederationTypes['SupportTicket'], {"id":true}> );
  SupportTicketReply:
    ( { __typename: 'SupportTicketReply' }
    & GraphQLRecursivePick<FederationTypes['SupportTicketReply'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  HeldContent:
    | ( Comment )
    | ( Message )
    | ( Post )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AssignTicketInput: AssignTicketInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Comment: ResolverTypeWrapper<Comment>;
  CreateModerationStrategyInput: CreateModerationStrategyInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DecideHeldItemInput: DecideHeldItemInput;
  DeleteModerationStrategyInput: DeleteModerationStrategyInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  DeleteSupportTicketInput: DeleteSupportTicketInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  HeldContent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HeldContent']>;
  HeldItem: ResolverTypeWrapper<HeldItemEntity>;
  HeldItemConnection: ResolverTypeWrapper<Connection>;
  HeldItemEdge: ResolverTypeWrapper<Omit<HeldItemEdge, 'node'> & { node: ResolversTypes['HeldItem'] }>;
  HeldItemFilter: HeldItemFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  HeldItemGroup: HeldItemGroup;
  HeldItemOrder: HeldItemOrder;
  HeldItemPayload: ResolverTypeWrapper<Omit<HeldItemPayload, 'heldItem'> & { heldItem: ResolversTypes['HeldItem'] }>;
  HeldState: HeldState;
  Message: ResolverTypeWrapper<Message>;
  ModeratedKind: ModeratedKind;
  ModerationAction: ModerationAction;
  ModerationRule: ModerationRule;
  ModerationStrategy: ResolverTypeWrapper<ModerationStrategyEntity>;
  ModerationStrategyConnection: ResolverTypeWrapper<Connection>;
  ModerationStrategyEdge: ResolverTypeWrapper<Omit<ModerationStrategyEdge, 'node'> & { node: ResolversTypes['ModerationStrategy'] }>;
  ModerationStrategyFilter: ModerationStrategyFilter;
  ModerationStrategyGroup: ModerationStrategyGroup;
  ModerationStrategyOrder: ModerationStrategyOrder;
  ModerationStrategyPayload: ResolverTypeWrapper<Omit<ModerationStrategyPayload, 'moderationStrategy'> & { moderationStrategy: ResolversTypes['ModerationStrategy'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenTicketInput: OpenTicketInput;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Post: ResolverTypeWrapper<Post>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReplyToTicketInput: ReplyToTicketInput;
  SetTicketPriorityInput: SetTicketPriorityInput;
  SetTicketStatusInput: SetTicketStatusInput;
  SupportTicket: ResolverTypeWrapper<SupportTicketEntity>;
  SupportTicketConnection: ResolverTypeWrapper<Connection>;
  SupportTicketEdge: ResolverTypeWrapper<Omit<SupportTicketEdge, 'node'> & { node: ResolversTypes['SupportTicket'] }>;
  SupportTicketFilter: SupportTicketFilter;
  SupportTicketGroup: SupportTicketGroup;
  SupportTicketIdInput: SupportTicketIdInput;
  SupportTicketOrder: SupportTicketOrder;
  SupportTicketPayload: ResolverTypeWrapper<Omit<SupportTicketPayload, 'supportTicket'> & { supportTicket: ResolversTypes['SupportTicket'] }>;
  SupportTicketReply: ResolverTypeWrapper<SupportTicketReplyEntity>;
  SupportTicketReplyConnection: ResolverTypeWrapper<Connection>;
  SupportTicketReplyEdge: ResolverTypeWrapper<Omit<SupportTicketReplyEdge, 'node'> & { node: ResolversTypes['SupportTicketReply'] }>;
  SupportTicketReplyOrder: SupportTicketReplyOrder;
  SupportTicketReplyPayload: ResolverTypeWrapper<Omit<SupportTicketReplyPayload, 'supportTicketReply' | 'ticket'> & { supportTicketReply?: Maybe<ResolversTypes['SupportTicketReply']>, ticket?: Maybe<ResolversTypes['SupportTicket']> }>;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'moderationStrategies' | 'supportTickets'> & { moderationStrategies?: Maybe<ResolversTypes['ModerationStrategyConnection']>, supportTickets?: Maybe<ResolversTypes['SupportTicketConnection']> }>;
  TicketPriority: TicketPriority;
  TicketStatus: TicketStatus;
  UpdateModerationStrategyInput: UpdateModerationStrategyInput;
  User: ResolverTypeWrapper<Omit<User, 'assignedTickets' | 'heldItems' | 'supportTicketReplies' | 'supportTickets'> & { assignedTickets?: Maybe<ResolversTypes['SupportTicketConnection']>, heldItems?: Maybe<ResolversTypes['HeldItemConnection']>, supportTicketReplies?: Maybe<ResolversTypes['SupportTicketReplyConnection']>, supportTickets?: Maybe<ResolversTypes['SupportTicketConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AssignTicketInput: AssignTicketInput;
  ID: Scalars['ID']['output'];
  Comment: Comment | FederationReferenceTypes['Comment'];
  CreateModerationStrategyInput: CreateModerationStrategyInput;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DecideHeldItemInput: DecideHeldItemInput;
  DeleteModerationStrategyInput: DeleteModerationStrategyInput;
  DeletePayload: DeletePayload;
  DeleteSupportTicketInput: DeleteSupportTicketInput;
  GroupCount: GroupCount;
  HeldContent: ResolversUnionTypes<ResolversParentTypes>['HeldContent'];
  HeldItem: HeldItemEntity;
  HeldItemConnection: Connection;
  HeldItemEdge: Omit<HeldItemEdge, 'node'> & { node: ResolversParentTypes['HeldItem'] };
  HeldItemFilter: HeldItemFilter;
  Boolean: Scalars['Boolean']['output'];
  HeldItemOrder: HeldItemOrder;
  HeldItemPayload: Omit<HeldItemPayload, 'heldItem'> & { heldItem: ResolversParentTypes['HeldItem'] };
  Message: Message | FederationReferenceTypes['Message'];
  ModerationStrategy: ModerationStrategyEntity;
  ModerationStrategyConnection: Connection;
  ModerationStrategyEdge: Omit<ModerationStrategyEdge, 'node'> & { node: ResolversParentTypes['ModerationStrategy'] };
  ModerationStrategyFilter: ModerationStrategyFilter;
  ModerationStrategyOrder: ModerationStrategyOrder;
  ModerationStrategyPayload: Omit<ModerationStrategyPayload, 'moderationStrategy'> & { moderationStrategy: ResolversParentTypes['ModerationStrategy'] };
  Mutation: Record<PropertyKey, never>;
  OpenTicketInput: OpenTicketInput;
  PageInfo: PageInfo;
  Post: Post | FederationReferenceTypes['Post'];
  Query: Record<PropertyKey, never>;
  ReplyToTicketInput: ReplyToTicketInput;
  SetTicketPriorityInput: SetTicketPriorityInput;
  SetTicketStatusInput: SetTicketStatusInput;
  SupportTicket: SupportTicketEntity;
  SupportTicketConnection: Connection;
  SupportTicketEdge: Omit<SupportTicketEdge, 'node'> & { node: ResolversParentTypes['SupportTicket'] };
  SupportTicketFilter: SupportTicketFilter;
  SupportTicketIdInput: SupportTicketIdInput;
  SupportTicketOrder: SupportTicketOrder;
  SupportTicketPayload: Omit<SupportTicketPayload, 'supportTicket'> & { supportTicket: ResolversParentTypes['SupportTicket'] };
  SupportTicketReply: SupportTicketReplyEntity;
  SupportTicketReplyConnection: Connection;
  SupportTicketReplyEdge: Omit<SupportTicketReplyEdge, 'node'> & { node: ResolversParentTypes['SupportTicketReply'] };
  SupportTicketReplyOrder: SupportTicketReplyOrder;
  SupportTicketReplyPayload: Omit<SupportTicketReplyPayload, 'supportTicketReply' | 'ticket'> & { supportTicketReply?: Maybe<ResolversParentTypes['SupportTicketReply']>, ticket?: Maybe<ResolversParentTypes['SupportTicket']> };
  Tenant: Omit<Tenant, 'moderationStrategies' | 'supportTickets'> & { moderationStrategies?: Maybe<ResolversParentTypes['ModerationStrategyConnection']>, supportTickets?: Maybe<ResolversParentTypes['SupportTicketConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateModerationStrategyInput: UpdateModerationStrategyInput;
  User: Omit<User, 'assignedTickets' | 'heldItems' | 'supportTicketReplies' | 'supportTickets'> & { assignedTickets?: Maybe<ResolversParentTypes['SupportTicketConnection']>, heldItems?: Maybe<ResolversParentTypes['HeldItemConnection']>, supportTicketReplies?: Maybe<ResolversParentTypes['SupportTicketReplyConnection']>, supportTickets?: Maybe<ResolversParentTypes['SupportTicketConnection']> } | FederationReferenceTypes['User'];
};

export type CommentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment'], FederationReferenceType extends FederationReferenceTypes['Comment'] = FederationReferenceTypes['Comment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Comment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HeldContentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldContent'] = ResolversParentTypes['HeldContent']> = {
  __resolveType?: TypeResolveFn<'Comment' | 'Message' | 'Post', ParentType, ContextType>;
};

export type HeldItemResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldItem'] = ResolversParentTypes['HeldItem'], FederationReferenceType extends FederationReferenceTypes['HeldItem'] = FederationReferenceTypes['HeldItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HeldItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['HeldContent']>, ParentType, ContextType>;
  contentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  heldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ModeratedKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HeldState'], ParentType, ContextType>;
  strategy?: Resolver<Maybe<ResolversTypes['ModerationStrategy']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type HeldItemConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldItemConnection'] = ResolversParentTypes['HeldItemConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<HeldItemConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['HeldItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HeldItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldItemEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldItemEdge'] = ResolversParentTypes['HeldItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldItem'], ParentType, ContextType>;
};

export type HeldItemPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['HeldItemPayload'] = ResolversParentTypes['HeldItemPayload']> = {
  heldItem?: Resolver<ResolversTypes['HeldItem'], ParentType, ContextType>;
};

export type MessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ModerationStrategyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModerationStrategy'] = ResolversParentTypes['ModerationStrategy'], FederationReferenceType extends FederationReferenceTypes['ModerationStrategy'] = FederationReferenceTypes['ModerationStrategy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ModerationStrategy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['ModerationAction'], ParentType, ContextType>;
  appliesTo?: Resolver<Array<ResolversTypes['ModeratedKind']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  heldItems?: Resolver<Maybe<ResolversTypes['HeldItemConnection']>, ParentType, ContextType, Partial<ModerationStrategyHeldItemsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['ModerationRule'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ModerationStrategyConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModerationStrategyConnection'] = ResolversParentTypes['ModerationStrategyConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ModerationStrategyConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ModerationStrategyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ModerationStrategy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModerationStrategyEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModerationStrategyEdge'] = ResolversParentTypes['ModerationStrategyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ModerationStrategy'], ParentType, ContextType>;
};

export type ModerationStrategyPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModerationStrategyPayload'] = ResolversParentTypes['ModerationStrategyPayload']> = {
  moderationStrategy?: Resolver<ResolversTypes['ModerationStrategy'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  assignTicket?: Resolver<Maybe<ResolversTypes['SupportTicketPayload']>, ParentType, ContextType, RequireFields<MutationAssignTicketArgs, 'input'>>;
  confirmHeldItem?: Resolver<Maybe<ResolversTypes['HeldItemPayload']>, ParentType, ContextType, RequireFields<MutationConfirmHeldItemArgs, 'input'>>;
  createModerationStrategy?: Resolver<Maybe<ResolversTypes['ModerationStrategyPayload']>, ParentType, ContextType, RequireFields<MutationCreateModerationStrategyArgs, 'input'>>;
  deleteModerationStrategy?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteModerationStrategyArgs, 'input'>>;
  deleteTicket?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteTicketArgs, 'input'>>;
  openTicket?: Resolver<Maybe<ResolversTypes['SupportTicketPayload']>, ParentType, ContextType, RequireFields<MutationOpenTicketArgs, 'input'>>;
  releaseHeldItem?: Resolver<Maybe<ResolversTypes['HeldItemPayload']>, ParentType, ContextType, RequireFields<MutationReleaseHeldItemArgs, 'input'>>;
  reopenTicket?: Resolver<Maybe<ResolversTypes['SupportTicketPayload']>, ParentType, ContextType, RequireFields<MutationReopenTicketArgs, 'input'>>;
  replyToTicket?: Resolver<Maybe<ResolversTypes['SupportTicketReplyPayload']>, ParentType, ContextType, RequireFields<MutationReplyToTicketArgs, 'input'>>;
  setTicketPriority?: Resolver<Maybe<ResolversTypes['SupportTicketPayload']>, ParentType, ContextType, RequireFields<MutationSetTicketPriorityArgs, 'input'>>;
  setTicketStatus?: Resolver<Maybe<ResolversTypes['SupportTicketPayload']>, ParentType, ContextType, RequireFields<MutationSetTicketStatusArgs, 'input'>>;
  solveTicket?: Resolver<Maybe<ResolversTypes['SupportTicketPayload']>, ParentType, ContextType, RequireFields<MutationSolveTicketArgs, 'input'>>;
  updateModerationStrategy?: Resolver<Maybe<ResolversTypes['ModerationStrategyPayload']>, ParentType, ContextType, RequireFields<MutationUpdateModerationStrategyArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post'], FederationReferenceType extends FederationReferenceTypes['Post'] = FederationReferenceTypes['Post']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Post']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  heldItem?: Resolver<Maybe<ResolversTypes['HeldItem']>, ParentType, ContextType, RequireFields<QueryHeldItemArgs, 'id'>>;
  heldItems?: Resolver<Maybe<ResolversTypes['HeldItemConnection']>, ParentType, ContextType, Partial<QueryHeldItemsArgs>>;
  moderationStrategies?: Resolver<Maybe<ResolversTypes['ModerationStrategyConnection']>, ParentType, ContextType, Partial<QueryModerationStrategiesArgs>>;
  moderationStrategy?: Resolver<Maybe<ResolversTypes['ModerationStrategy']>, ParentType, ContextType, RequireFields<QueryModerationStrategyArgs, 'id'>>;
  supportTicket?: Resolver<Maybe<ResolversTypes['SupportTicket']>, ParentType, ContextType, RequireFields<QuerySupportTicketArgs, 'id'>>;
  supportTicketReply?: Resolver<Maybe<ResolversTypes['SupportTicketReply']>, ParentType, ContextType, RequireFields<QuerySupportTicketReplyArgs, 'id'>>;
  supportTickets?: Resolver<Maybe<ResolversTypes['SupportTicketConnection']>, ParentType, ContextType, Partial<QuerySupportTicketsArgs>>;
};

export type SupportTicketResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicket'] = ResolversParentTypes['SupportTicket'], FederationReferenceType extends FederationReferenceTypes['SupportTicket'] = FederationReferenceTypes['SupportTicket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SupportTicket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedTo?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TicketPriority'], ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['SupportTicketReplyConnection'], ParentType, ContextType, Partial<SupportTicketRepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  solvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SupportTicketConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketConnection'] = ResolversParentTypes['SupportTicketConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<SupportTicketConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['SupportTicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupportTicket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupportTicketEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketEdge'] = ResolversParentTypes['SupportTicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportTicket'], ParentType, ContextType>;
};

export type SupportTicketPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketPayload'] = ResolversParentTypes['SupportTicketPayload']> = {
  supportTicket?: Resolver<ResolversTypes['SupportTicket'], ParentType, ContextType>;
};

export type SupportTicketReplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketReply'] = ResolversParentTypes['SupportTicketReply'], FederationReferenceType extends FederationReferenceTypes['SupportTicketReply'] = FederationReferenceTypes['SupportTicketReply']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SupportTicketReply']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAnswer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isInternal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ticket?: Resolver<ResolversTypes['SupportTicket'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SupportTicketReplyConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketReplyConnection'] = ResolversParentTypes['SupportTicketReplyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupportTicketReplyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupportTicketReply']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupportTicketReplyEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketReplyEdge'] = ResolversParentTypes['SupportTicketReplyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupportTicketReply'], ParentType, ContextType>;
};

export type SupportTicketReplyPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SupportTicketReplyPayload'] = ResolversParentTypes['SupportTicketReplyPayload']> = {
  supportTicketReply?: Resolver<Maybe<ResolversTypes['SupportTicketReply']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['SupportTicket']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  moderationStrategies?: Resolver<Maybe<ResolversTypes['ModerationStrategyConnection']>, ParentType, ContextType, Partial<TenantModerationStrategiesArgs>>;
  supportTickets?: Resolver<Maybe<ResolversTypes['SupportTicketConnection']>, ParentType, ContextType, Partial<TenantSupportTicketsArgs>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedTickets?: Resolver<Maybe<ResolversTypes['SupportTicketConnection']>, ParentType, ContextType, Partial<UserAssignedTicketsArgs>>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  heldItems?: Resolver<Maybe<ResolversTypes['HeldItemConnection']>, ParentType, ContextType, Partial<UserHeldItemsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  supportTicketReplies?: Resolver<Maybe<ResolversTypes['SupportTicketReplyConnection']>, ParentType, ContextType, Partial<UserSupportTicketRepliesArgs>>;
  supportTickets?: Resolver<Maybe<ResolversTypes['SupportTicketConnection']>, ParentType, ContextType, Partial<UserSupportTicketsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Comment?: CommentResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  HeldContent?: HeldContentResolvers<ContextType>;
  HeldItem?: HeldItemResolvers<ContextType>;
  HeldItemConnection?: HeldItemConnectionResolvers<ContextType>;
  HeldItemEdge?: HeldItemEdgeResolvers<ContextType>;
  HeldItemPayload?: HeldItemPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  ModerationStrategy?: ModerationStrategyResolvers<ContextType>;
  ModerationStrategyConnection?: ModerationStrategyConnectionResolvers<ContextType>;
  ModerationStrategyEdge?: ModerationStrategyEdgeResolvers<ContextType>;
  ModerationStrategyPayload?: ModerationStrategyPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SupportTicket?: SupportTicketResolvers<ContextType>;
  SupportTicketConnection?: SupportTicketConnectionResolvers<ContextType>;
  SupportTicketEdge?: SupportTicketEdgeResolvers<ContextType>;
  SupportTicketPayload?: SupportTicketPayloadResolvers<ContextType>;
  SupportTicketReply?: SupportTicketReplyResolvers<ContextType>;
  SupportTicketReplyConnection?: SupportTicketReplyConnectionResolvers<ContextType>;
  SupportTicketReplyEdge?: SupportTicketReplyEdgeResolvers<ContextType>;
  SupportTicketReplyPayload?: SupportTicketReplyPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

