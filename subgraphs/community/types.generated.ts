// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Comment as CommentEntity } from './entities/comment';
import type { Discussion as DiscussionEntity } from './entities/discussion';
import type { DiscussionReply as DiscussionReplyEntity } from './entities/discussion-reply';
import type { Like as LikeEntity } from './entities/like';
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

export type Category = {
  discussions?: Maybe<DiscussionConnection>;
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  slug: Scalars['String']['output'];
};


export type CategoryDiscussionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DiscussionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DiscussionOrder>;
};

export type Comment = {
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** Why it is held back: told to its author and to moderators. */
  heldReason?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isEdited: Scalars['Boolean']['output'];
  likeCount?: Maybe<Scalars['Int']['output']>;
  likes?: Maybe<LikeConnection>;
  /** The comment that this one answers; of the same post. */
  parent?: Maybe<Comment>;
  post?: Maybe<Post>;
  /** Answers to this comment itself, oldest first. */
  replies: CommentConnection;
  /** Answers to this comment itself, hidden and held ones included. */
  replyCount: Scalars['Int']['output'];
  status: CommentStatus;
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
  viewerHasLiked?: Maybe<Scalars['Boolean']['output']>;
};


export type CommentLikesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LikeOrder>;
};


export type CommentRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommentOrder>;
};

export type CommentConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<CommentEdge>;
  nodes: Array<Comment>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type CommentConnectionCountsArgs = {
  by: CommentGroup;
};

export type CommentEdge = {
  cursor: Scalars['String']['output'];
  node: Comment;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type CommentFilter = {
  createdAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  not?: InputMaybe<CommentFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<CommentFilter>>;
  postId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  postIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<CommentStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<CommentStatus>>;
  user?: InputMaybe<CommunityUserFilter>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What Comments can be counted by. */
export type CommentGroup =
  | 'postId'
  | 'status'
  | 'userId';

export type CommentOnPostInput = {
  body: Scalars['String']['input'];
  /** The comment that this one answers; of the same post. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  postId: Scalars['ID']['input'];
};

/** Exactly one field. */
export type CommentOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  likeCount?: InputMaybe<OrderDirection>;
  user?: InputMaybe<CommunityUserOrder>;
};

export type CommentPayload = {
  comment: Comment;
};

export type CommentStatus =
  /** Held back by a moderation strategy until a moderator releases it: seen by its author and by moderators. */
  | 'HELD'
  /** Hidden by a moderator: seen by its author and by moderators. */
  | 'HIDDEN'
  | 'VISIBLE';

export type CommunityCategoryFilter = {
  label?: InputMaybe<Scalars['String']['input']>;
};

/** Exactly one field. */
export type CommunityCategoryOrder = {
  label?: InputMaybe<OrderDirection>;
};

export type CommunityIdInput = {
  id: Scalars['ID']['input'];
};

export type CommunityUserFilter = {
  username?: InputMaybe<Scalars['String']['input']>;
  verified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Exactly one field. */
export type CommunityUserOrder = {
  username?: InputMaybe<OrderDirection>;
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type Discussion = {
  body: Scalars['String']['output'];
  category?: Maybe<Category>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isPinned: Scalars['Boolean']['output'];
  likeCount?: Maybe<Scalars['Int']['output']>;
  likes?: Maybe<LikeConnection>;
  /** Replies that answer no other reply, oldest first. Their answers are DiscussionReply.replies. */
  replies: DiscussionReplyConnection;
  /** All replies, answers included. */
  replyCount: Scalars['Int']['output'];
  status: DiscussionStatus;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
  viewerHasLiked?: Maybe<Scalars['Boolean']['output']>;
};


export type DiscussionLikesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LikeOrder>;
};


export type DiscussionRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DiscussionReplyOrder>;
};

export type DiscussionConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<DiscussionEdge>;
  nodes: Array<Discussion>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type DiscussionConnectionCountsArgs = {
  by: DiscussionGroup;
};

export type DiscussionEdge = {
  cursor: Scalars['String']['output'];
  node: Discussion;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type DiscussionFilter = {
  category?: InputMaybe<CommunityCategoryFilter>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  categoryIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  categoryIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  createdAt?: InputMaybe<DateTimeRange>;
  isPinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** This does not hold. */
  not?: InputMaybe<DiscussionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<DiscussionFilter>>;
  /** Words of title, body, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<DiscussionStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<DiscussionStatus>>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
  user?: InputMaybe<CommunityUserFilter>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What Discussions can be counted by. */
export type DiscussionGroup =
  | 'categoryId'
  | 'isPinned'
  | 'status'
  | 'userId';

/** Exactly one field. */
export type DiscussionOrder = {
  /** Discussions without a category come last, whatever the direction. */
  category?: InputMaybe<CommunityCategoryOrder>;
  createdAt?: InputMaybe<OrderDirection>;
  likeCount?: InputMaybe<OrderDirection>;
  user?: InputMaybe<CommunityUserOrder>;
};

export type DiscussionPayload = {
  discussion: Discussion;
};

export type DiscussionReply = {
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  discussion: Discussion;
  id: Scalars['ID']['output'];
  /** Whoever started the discussion marks at most one reply as its answer. */
  isAccepted: Scalars['Boolean']['output'];
  parent?: Maybe<DiscussionReply>;
  /** Answers to this reply itself, oldest first. */
  replies: DiscussionReplyConnection;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


export type DiscussionReplyRepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DiscussionReplyOrder>;
};

export type DiscussionReplyConnection = {
  edges: Array<DiscussionReplyEdge>;
  nodes: Array<DiscussionReply>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type DiscussionReplyEdge = {
  cursor: Scalars['String']['output'];
  node: DiscussionReply;
};

/** Exactly one field. */
export type DiscussionReplyOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type DiscussionReplyPayload = {
  reply: DiscussionReply;
};

export type DiscussionStatus =
  | 'CLOSED'
  | 'OPEN';

export type EditCommentInput = {
  body: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

/** A field that is left out stays as it is. */
export type EditDiscussionInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
};

export type EditDiscussionReplyInput = {
  body: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Like = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** What is liked; null where this viewer does not see it. */
  likeable?: Maybe<Likeable>;
  user?: Maybe<User>;
};

export type LikeConnection = {
  edges: Array<LikeEdge>;
  nodes: Array<Like>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type LikeEdge = {
  cursor: Scalars['String']['output'];
  node: Like;
};

export type LikeInput = {
  id: Scalars['ID']['input'];
  type: LikeableType;
};

/** Exactly one field. */
export type LikeOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type LikePayload = {
  /** What was named; null where unlike names something that is not, or no longer, there. */
  likeable?: Maybe<Likeable>;
};

/** Its members have likes, likeCount and viewerHasLiked of one type, so that one query can ask all of them alike. */
export type Likeable = Comment | Discussion | Post;

export type LikeableType =
  | 'COMMENT'
  | 'DISCUSSION'
  | 'POST';

export type Mutation = {
  /** By whoever started the discussion: marks the reply that answers it; any other mark is taken back. */
  acceptDiscussionReply?: Maybe<DiscussionReplyPayload>;
  commentOnPost?: Maybe<CommentPayload>;
  /** By its author or a moderator; its answers go with it. */
  deleteComment?: Maybe<DeletePayload>;
  /** By its author or a moderator; its replies and likes go with it. */
  deleteDiscussion?: Maybe<DeletePayload>;
  /** By its author or a moderator; its answers go with it. */
  deleteDiscussionReply?: Maybe<DeletePayload>;
  /** By its author. */
  editComment?: Maybe<CommentPayload>;
  /** By its author. */
  editDiscussion?: Maybe<DiscussionPayload>;
  /** By its author. */
  editDiscussionReply?: Maybe<DiscussionReplyPayload>;
  /** Liking twice is liking once. */
  like?: Maybe<LikePayload>;
  /** Moderators and admins. */
  pinDiscussion?: Maybe<DiscussionPayload>;
  /** Refused where the discussion is closed. */
  replyToDiscussion?: Maybe<DiscussionReplyPayload>;
  /** Moderators and admins. */
  setCommentStatus?: Maybe<CommentPayload>;
  /** By its author or a moderator; a closed discussion takes no replies. */
  setDiscussionStatus?: Maybe<DiscussionPayload>;
  startDiscussion?: Maybe<DiscussionPayload>;
  /** Taking back what is not liked changes nothing. */
  unlike?: Maybe<LikePayload>;
};


export type MutationAcceptDiscussionReplyArgs = {
  input: CommunityIdInput;
};


export type MutationCommentOnPostArgs = {
  input: CommentOnPostInput;
};


export type MutationDeleteCommentArgs = {
  input: CommunityIdInput;
};


export type MutationDeleteDiscussionArgs = {
  input: CommunityIdInput;
};


export type MutationDeleteDiscussionReplyArgs = {
  input: CommunityIdInput;
};


export type MutationEditCommentArgs = {
  input: EditCommentInput;
};


export type MutationEditDiscussionArgs = {
  input: EditDiscussionInput;
};


export type MutationEditDiscussionReplyArgs = {
  input: EditDiscussionReplyInput;
};


export type MutationLikeArgs = {
  input: LikeInput;
};


export type MutationPinDiscussionArgs = {
  input: PinDiscussionInput;
};


export type MutationReplyToDiscussionArgs = {
  input: ReplyToDiscussionInput;
};


export type MutationSetCommentStatusArgs = {
  input: SetCommentStatusInput;
};


export type MutationSetDiscussionStatusArgs = {
  input: SetDiscussionStatusInput;
};


export type MutationStartDiscussionArgs = {
  input: StartDiscussionInput;
};


export type MutationUnlikeArgs = {
  input: LikeInput;
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

export type PinDiscussionInput = {
  id: Scalars['ID']['input'];
  isPinned: Scalars['Boolean']['input'];
};

export type Post = {
  /** All comments, answers and hidden and held ones included. */
  commentCount?: Maybe<Scalars['Int']['output']>;
  /** The threads of the post: comments that answer no other comment. Their answers are Comment.replies. */
  comments?: Maybe<CommentConnection>;
  id: Scalars['ID']['output'];
  likeCount?: Maybe<Scalars['Int']['output']>;
  likes?: Maybe<LikeConnection>;
  viewerHasLiked?: Maybe<Scalars['Boolean']['output']>;
};


export type PostCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommentOrder>;
};


export type PostLikesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LikeOrder>;
};

export type Query = {
  comment?: Maybe<Comment>;
  comments?: Maybe<CommentConnection>;
  discussion?: Maybe<Discussion>;
  discussions?: Maybe<DiscussionConnection>;
};


export type QueryCommentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommentOrder>;
};


export type QueryDiscussionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDiscussionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DiscussionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DiscussionOrder>;
};

export type ReplyToDiscussionInput = {
  body: Scalars['String']['input'];
  discussionId: Scalars['ID']['input'];
  /** The reply that this one answers; of the same discussion. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type SetCommentStatusInput = {
  id: Scalars['ID']['input'];
  status: CommentStatus;
};

export type SetDiscussionStatusInput = {
  id: Scalars['ID']['input'];
  status: DiscussionStatus;
};

export type StartDiscussionInput = {
  body: Scalars['String']['input'];
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  title: Scalars['String']['input'];
};

export type Subscription = {
  /** Somebody comments on the post, or answers a comment on it. */
  commentAdded?: Maybe<Comment>;
};


export type SubscriptionCommentAddedArgs = {
  postId: Scalars['ID']['input'];
};

export type Tenant = {
  discussions?: Maybe<DiscussionConnection>;
  id: Scalars['ID']['output'];
};


export type TenantDiscussionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DiscussionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DiscussionOrder>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  comments?: Maybe<CommentConnection>;
  discussions?: Maybe<DiscussionConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  likes?: Maybe<LikeConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CommentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CommentOrder>;
};


export type UserDiscussionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DiscussionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DiscussionOrder>;
};


export type UserLikesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LikeOrder>;
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
  Category: Category;
  Comment: Comment;
  Discussion: Discussion;
  DiscussionReply: DiscussionReply;
  Post: Post;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Comment:
    ( { __typename: 'Comment' }
    & GraphQLRecursivePick<FederationTypes['Comment'], {"id":true}> );
  Discussion:
    ( { __typename: 'Discussion' }
    & GraphQLRecursivePick<FederationTypes['Discussion'], {"id":true}> );
  DiscussionReply:
    ( { __typename: 'DiscussionReply' }
    & GraphQLRecursivePick<FederationTypes['DiscussionReply'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Likeable:
    | ( CommentEntity )
    | ( DiscussionEntity )
    | ( Omit<Post, 'comments' | 'likes'> & { comments?: Maybe<_RefType['CommentConnection']>, likes?: Maybe<_RefType['LikeConnection']> } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Category: ResolverTypeWrapper<Omit<Category, 'discussions'> & { discussions?: Maybe<ResolversTypes['DiscussionConnection']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Comment: ResolverTypeWrapper<CommentEntity>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CommentConnection: ResolverTypeWrapper<Connection>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CommentFilter: CommentFilter;
  CommentGroup: CommentGroup;
  CommentOnPostInput: CommentOnPostInput;
  CommentOrder: CommentOrder;
  CommentPayload: ResolverTypeWrapper<Omit<CommentPayload, 'comment'> & { comment: ResolversTypes['Comment'] }>;
  CommentStatus: CommentStatus;
  CommunityCategoryFilter: CommunityCategoryFilter;
  CommunityCategoryOrder: CommunityCategoryOrder;
  CommunityIdInput: CommunityIdInput;
  CommunityUserFilter: CommunityUserFilter;
  CommunityUserOrder: CommunityUserOrder;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Discussion: ResolverTypeWrapper<DiscussionEntity>;
  DiscussionConnection: ResolverTypeWrapper<Connection>;
  DiscussionEdge: ResolverTypeWrapper<Omit<DiscussionEdge, 'node'> & { node: ResolversTypes['Discussion'] }>;
  DiscussionFilter: DiscussionFilter;
  DiscussionGroup: DiscussionGroup;
  DiscussionOrder: DiscussionOrder;
  DiscussionPayload: ResolverTypeWrapper<Omit<DiscussionPayload, 'discussion'> & { discussion: ResolversTypes['Discussion'] }>;
  DiscussionReply: ResolverTypeWrapper<DiscussionReplyEntity>;
  DiscussionReplyConnection: ResolverTypeWrapper<Connection>;
  DiscussionReplyEdge: ResolverTypeWrapper<Omit<DiscussionReplyEdge, 'node'> & { node: ResolversTypes['DiscussionReply'] }>;
  DiscussionReplyOrder: DiscussionReplyOrder;
  DiscussionReplyPayload: ResolverTypeWrapper<Omit<DiscussionReplyPayload, 'reply'> & { reply: ResolversTypes['DiscussionReply'] }>;
  DiscussionStatus: DiscussionStatus;
  EditCommentInput: EditCommentInput;
  EditDiscussionInput: EditDiscussionInput;
  EditDiscussionReplyInput: EditDiscussionReplyInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Like: ResolverTypeWrapper<LikeEntity>;
  LikeConnection: ResolverTypeWrapper<Connection>;
  LikeEdge: ResolverTypeWrapper<Omit<LikeEdge, 'node'> & { node: ResolversTypes['Like'] }>;
  LikeInput: LikeInput;
  LikeOrder: LikeOrder;
  LikePayload: ResolverTypeWrapper<Omit<LikePayload, 'likeable'> & { likeable?: Maybe<ResolversTypes['Likeable']> }>;
  Likeable: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Likeable']>;
  LikeableType: LikeableType;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PinDiscussionInput: PinDiscussionInput;
  Post: ResolverTypeWrapper<Omit<Post, 'comments' | 'likes'> & { comments?: Maybe<ResolversTypes['CommentConnection']>, likes?: Maybe<ResolversTypes['LikeConnection']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReplyToDiscussionInput: ReplyToDiscussionInput;
  SetCommentStatusInput: SetCommentStatusInput;
  SetDiscussionStatusInput: SetDiscussionStatusInput;
  StartDiscussionInput: StartDiscussionInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'discussions'> & { discussions?: Maybe<ResolversTypes['DiscussionConnection']> }>;
  User: ResolverTypeWrapper<Omit<User, 'comments' | 'discussions' | 'likes'> & { comments?: Maybe<ResolversTypes['CommentConnection']>, discussions?: Maybe<ResolversTypes['DiscussionConnection']>, likes?: Maybe<ResolversTypes['LikeConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Category: Omit<Category, 'discussions'> & { discussions?: Maybe<ResolversParentTypes['DiscussionConnection']> } | FederationReferenceTypes['Category'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Comment: CommentEntity;
  Boolean: Scalars['Boolean']['output'];
  CommentConnection: Connection;
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CommentFilter: CommentFilter;
  CommentOnPostInput: CommentOnPostInput;
  CommentOrder: CommentOrder;
  CommentPayload: Omit<CommentPayload, 'comment'> & { comment: ResolversParentTypes['Comment'] };
  CommunityCategoryFilter: CommunityCategoryFilter;
  CommunityCategoryOrder: CommunityCategoryOrder;
  CommunityIdInput: CommunityIdInput;
  CommunityUserFilter: CommunityUserFilter;
  CommunityUserOrder: CommunityUserOrder;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeletePayload: DeletePayload;
  Discussion: DiscussionEntity;
  DiscussionConnection: Connection;
  DiscussionEdge: Omit<DiscussionEdge, 'node'> & { node: ResolversParentTypes['Discussion'] };
  DiscussionFilter: DiscussionFilter;
  DiscussionOrder: DiscussionOrder;
  DiscussionPayload: Omit<DiscussionPayload, 'discussion'> & { discussion: ResolversParentTypes['Discussion'] };
  DiscussionReply: DiscussionReplyEntity;
  DiscussionReplyConnection: Connection;
  DiscussionReplyEdge: Omit<DiscussionReplyEdge, 'node'> & { node: ResolversParentTypes['DiscussionReply'] };
  DiscussionReplyOrder: DiscussionReplyOrder;
  DiscussionReplyPayload: Omit<DiscussionReplyPayload, 'reply'> & { reply: ResolversParentTypes['DiscussionReply'] };
  EditCommentInput: EditCommentInput;
  EditDiscussionInput: EditDiscussionInput;
  EditDiscussionReplyInput: EditDiscussionReplyInput;
  GroupCount: GroupCount;
  Like: LikeEntity;
  LikeConnection: Connection;
  LikeEdge: Omit<LikeEdge, 'node'> & { node: ResolversParentTypes['Like'] };
  LikeInput: LikeInput;
  LikeOrder: LikeOrder;
  LikePayload: Omit<LikePayload, 'likeable'> & { likeable?: Maybe<ResolversParentTypes['Likeable']> };
  Likeable: ResolversUnionTypes<ResolversParentTypes>['Likeable'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PinDiscussionInput: PinDiscussionInput;
  Post: Omit<Post, 'comments' | 'likes'> & { comments?: Maybe<ResolversParentTypes['CommentConnection']>, likes?: Maybe<ResolversParentTypes['LikeConnection']> } | FederationReferenceTypes['Post'];
  Query: Record<PropertyKey, never>;
  ReplyToDiscussionInput: ReplyToDiscussionInput;
  SetCommentStatusInput: SetCommentStatusInput;
  SetDiscussionStatusInput: SetDiscussionStatusInput;
  StartDiscussionInput: StartDiscussionInput;
  Subscription: Record<PropertyKey, never>;
  Tenant: Omit<Tenant, 'discussions'> & { discussions?: Maybe<ResolversParentTypes['DiscussionConnection']> } | FederationReferenceTypes['Tenant'];
  User: Omit<User, 'comments' | 'discussions' | 'likes'> & { comments?: Maybe<ResolversParentTypes['CommentConnection']>, discussions?: Maybe<ResolversParentTypes['DiscussionConnection']>, likes?: Maybe<ResolversParentTypes['LikeConnection']> } | FederationReferenceTypes['User'];
};

export type CategoryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discussions?: Resolver<Maybe<ResolversTypes['DiscussionConnection']>, ParentType, ContextType, Partial<CategoryDiscussionsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment'], FederationReferenceType extends FederationReferenceTypes['Comment'] = FederationReferenceTypes['Comment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Comment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  heldReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEdited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  likeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['LikeConnection']>, ParentType, ContextType, Partial<CommentLikesArgs>>;
  parent?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, Partial<CommentRepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CommentStatus'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  viewerHasLiked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<CommentConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CommentPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['CommentPayload'] = ResolversParentTypes['CommentPayload']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DiscussionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Discussion'] = ResolversParentTypes['Discussion'], FederationReferenceType extends FederationReferenceTypes['Discussion'] = FederationReferenceTypes['Discussion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Discussion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPinned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  likeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['LikeConnection']>, ParentType, ContextType, Partial<DiscussionLikesArgs>>;
  replies?: Resolver<ResolversTypes['DiscussionReplyConnection'], ParentType, ContextType, Partial<DiscussionRepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DiscussionStatus'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  viewerHasLiked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiscussionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionConnection'] = ResolversParentTypes['DiscussionConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<DiscussionConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['DiscussionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Discussion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscussionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionEdge'] = ResolversParentTypes['DiscussionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Discussion'], ParentType, ContextType>;
};

export type DiscussionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionPayload'] = ResolversParentTypes['DiscussionPayload']> = {
  discussion?: Resolver<ResolversTypes['Discussion'], ParentType, ContextType>;
};

export type DiscussionReplyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionReply'] = ResolversParentTypes['DiscussionReply'], FederationReferenceType extends FederationReferenceTypes['DiscussionReply'] = FederationReferenceTypes['DiscussionReply']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DiscussionReply']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  discussion?: Resolver<ResolversTypes['Discussion'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAccepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['DiscussionReply']>, ParentType, ContextType>;
  replies?: Resolver<ResolversTypes['DiscussionReplyConnection'], ParentType, ContextType, Partial<DiscussionReplyRepliesArgs>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type DiscussionReplyConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionReplyConnection'] = ResolversParentTypes['DiscussionReplyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DiscussionReplyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DiscussionReply']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscussionReplyEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionReplyEdge'] = ResolversParentTypes['DiscussionReplyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DiscussionReply'], ParentType, ContextType>;
};

export type DiscussionReplyPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DiscussionReplyPayload'] = ResolversParentTypes['DiscussionReplyPayload']> = {
  reply?: Resolver<ResolversTypes['DiscussionReply'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LikeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Like'] = ResolversParentTypes['Like']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  likeable?: Resolver<Maybe<ResolversTypes['Likeable']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type LikeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LikeConnection'] = ResolversParentTypes['LikeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LikeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Like']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LikeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LikeEdge'] = ResolversParentTypes['LikeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Like'], ParentType, ContextType>;
};

export type LikePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LikePayload'] = ResolversParentTypes['LikePayload']> = {
  likeable?: Resolver<Maybe<ResolversTypes['Likeable']>, ParentType, ContextType>;
};

export type LikeableResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Likeable'] = ResolversParentTypes['Likeable']> = {
  __resolveType?: TypeResolveFn<'Comment' | 'Discussion' | 'Post', ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptDiscussionReply?: Resolver<Maybe<ResolversTypes['DiscussionReplyPayload']>, ParentType, ContextType, RequireFields<MutationAcceptDiscussionReplyArgs, 'input'>>;
  commentOnPost?: Resolver<Maybe<ResolversTypes['CommentPayload']>, ParentType, ContextType, RequireFields<MutationCommentOnPostArgs, 'input'>>;
  deleteComment?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteCommentArgs, 'input'>>;
  deleteDiscussion?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteDiscussionArgs, 'input'>>;
  deleteDiscussionReply?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteDiscussionReplyArgs, 'input'>>;
  editComment?: Resolver<Maybe<ResolversTypes['CommentPayload']>, ParentType, ContextType, RequireFields<MutationEditCommentArgs, 'input'>>;
  editDiscussion?: Resolver<Maybe<ResolversTypes['DiscussionPayload']>, ParentType, ContextType, RequireFields<MutationEditDiscussionArgs, 'input'>>;
  editDiscussionReply?: Resolver<Maybe<ResolversTypes['DiscussionReplyPayload']>, ParentType, ContextType, RequireFields<MutationEditDiscussionReplyArgs, 'input'>>;
  like?: Resolver<Maybe<ResolversTypes['LikePayload']>, ParentType, ContextType, RequireFields<MutationLikeArgs, 'input'>>;
  pinDiscussion?: Resolver<Maybe<ResolversTypes['DiscussionPayload']>, ParentType, ContextType, RequireFields<MutationPinDiscussionArgs, 'input'>>;
  replyToDiscussion?: Resolver<Maybe<ResolversTypes['DiscussionReplyPayload']>, ParentType, ContextType, RequireFields<MutationReplyToDiscussionArgs, 'input'>>;
  setCommentStatus?: Resolver<Maybe<ResolversTypes['CommentPayload']>, ParentType, ContextType, RequireFields<MutationSetCommentStatusArgs, 'input'>>;
  setDiscussionStatus?: Resolver<Maybe<ResolversTypes['DiscussionPayload']>, ParentType, ContextType, RequireFields<MutationSetDiscussionStatusArgs, 'input'>>;
  startDiscussion?: Resolver<Maybe<ResolversTypes['DiscussionPayload']>, ParentType, ContextType, RequireFields<MutationStartDiscussionArgs, 'input'>>;
  unlike?: Resolver<Maybe<ResolversTypes['LikePayload']>, ParentType, ContextType, RequireFields<MutationUnlikeArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post'], FederationReferenceType extends FederationReferenceTypes['Post'] = FederationReferenceTypes['Post']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Post']> | FederationReferenceType, FederationReferenceType, ContextType>;
  commentCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, Partial<PostCommentsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  likeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['LikeConnection']>, ParentType, ContextType, Partial<PostLikesArgs>>;
  viewerHasLiked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType, RequireFields<QueryCommentArgs, 'id'>>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, Partial<QueryCommentsArgs>>;
  discussion?: Resolver<Maybe<ResolversTypes['Discussion']>, ParentType, ContextType, RequireFields<QueryDiscussionArgs, 'id'>>;
  discussions?: Resolver<Maybe<ResolversTypes['DiscussionConnection']>, ParentType, ContextType, Partial<QueryDiscussionsArgs>>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  commentAdded?: SubscriptionResolver<Maybe<ResolversTypes['Comment']>, "commentAdded", ParentType, ContextType, RequireFields<SubscriptionCommentAddedArgs, 'postId'>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discussions?: Resolver<Maybe<ResolversTypes['DiscussionConnection']>, ParentType, ContextType, Partial<TenantDiscussionsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comments?: Resolver<Maybe<ResolversTypes['CommentConnection']>, ParentType, ContextType, Partial<UserCommentsArgs>>;
  discussions?: Resolver<Maybe<ResolversTypes['DiscussionConnection']>, ParentType, ContextType, Partial<UserDiscussionsArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['LikeConnection']>, ParentType, ContextType, Partial<UserLikesArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Category?: CategoryResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CommentPayload?: CommentPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Discussion?: DiscussionResolvers<ContextType>;
  DiscussionConnection?: DiscussionConnectionResolvers<ContextType>;
  DiscussionEdge?: DiscussionEdgeResolvers<ContextType>;
  DiscussionPayload?: DiscussionPayloadResolvers<ContextType>;
  DiscussionReply?: DiscussionReplyResolvers<ContextType>;
  DiscussionReplyConnection?: DiscussionReplyConnectionResolvers<ContextType>;
  DiscussionReplyEdge?: DiscussionReplyEdgeResolvers<ContextType>;
  DiscussionReplyPayload?: DiscussionReplyPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Like?: LikeResolvers<ContextType>;
  LikeConnection?: LikeConnectionResolvers<ContextType>;
  LikeEdge?: LikeEdgeResolvers<ContextType>;
  LikePayload?: LikePayloadResolvers<ContextType>;
  Likeable?: LikeableResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

