// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AiConversation as AiConversationEntity } from './entities/ai-conversation';
import type { AiMessage as AiMessageEntity } from './entities/ai-message';
import type { AiCodeReview as AiCodeReviewEntity } from './entities/ai-code-review';
import type { ContentRecommendation as ContentRecommendationEntity } from './entities/content-recommendation';
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

export type AiAnswerStatus =
  /** It comes: what is there so far can be read. */
  | 'ANSWERING'
  | 'DONE'
  /** `failure` says why. */
  | 'FAILED'
  /** It waits for the model. */
  | 'PENDING';

export type AiCodeIssue = {
  /** From 1; null where it is about the whole. */
  line?: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
  severity: AiIssueSeverity;
};

/** Seen by its user alone. */
export type AiCodeReview = {
  code: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  failure?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  issues: Array<AiCodeIssue>;
  language: Scalars['String']['output'];
  /** From 1 to 10, the best. */
  score?: Maybe<Scalars['Int']['output']>;
  status: AiAnswerStatus;
  summary?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type AiCodeReviewConnection = {
  edges: Array<AiCodeReviewEdge>;
  nodes: Array<AiCodeReview>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type AiCodeReviewEdge = {
  cursor: Scalars['String']['output'];
  node: AiCodeReview;
};

/** Exactly one field. */
export type AiCodeReviewOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type AiCodeReviewPayload = {
  aiCodeReview: AiCodeReview;
};

/** Seen by its user alone. */
export type AiConversation = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  lastMessageAt: Scalars['DateTime']['output'];
  messages: AiMessageConnection;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


/** Seen by its user alone. */
export type AiConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiMessageOrder>;
};

export type AiConversationConnection = {
  edges: Array<AiConversationEdge>;
  nodes: Array<AiConversation>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type AiConversationEdge = {
  cursor: Scalars['String']['output'];
  node: AiConversation;
};

/** Exactly one field. */
export type AiConversationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  lastMessageAt?: InputMaybe<OrderDirection>;
};

export type AiConversationPayload = {
  aiConversation: AiConversation;
};

export type AiIssueSeverity =
  | 'ERROR'
  | 'INFO'
  | 'WARNING';

/** Seen by the conversation's user alone. */
export type AiMessage = {
  /** Of an answer: null until it begins, and growing until it is done. */
  content?: Maybe<Scalars['String']['output']>;
  conversation: AiConversation;
  createdAt: Scalars['DateTime']['output'];
  failure?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  role: AiMessageRole;
  status: AiAnswerStatus;
  updatedAt: Scalars['DateTime']['output'];
};

export type AiMessageConnection = {
  edges: Array<AiMessageEdge>;
  nodes: Array<AiMessage>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type AiMessageEdge = {
  cursor: Scalars['String']['output'];
  node: AiMessage;
};

/** Exactly one field. */
export type AiMessageOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type AiMessageRole =
  | 'ASSISTANT'
  | 'USER';

export type AskAiInput = {
  /** Up to 10,000 characters. */
  content: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
};

export type AskAiPayload = {
  /** Without content yet: aiMessageUpdated tells of it as it comes. */
  answer: AiMessage;
  question: AiMessage;
};

/** A post that its user may like. Seen by them alone, as long as they may read the post. */
export type ContentRecommendation = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  post?: Maybe<Post>;
  reason: RecommendationReason;
  /** The higher, the better; of one user's among themselves. */
  score: Scalars['Float']['output'];
  user?: Maybe<User>;
};

export type ContentRecommendationConnection = {
  edges: Array<ContentRecommendationEdge>;
  nodes: Array<ContentRecommendation>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ContentRecommendationEdge = {
  cursor: Scalars['String']['output'];
  node: ContentRecommendation;
};

export type ContentRecommendationIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type ContentRecommendationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  score?: InputMaybe<OrderDirection>;
};

export type ContentRecommendationPayload = {
  contentRecommendation: ContentRecommendation;
};

export type DeleteAiCodeReviewInput = {
  id: Scalars['ID']['input'];
};

export type DeleteAiConversationInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type Mutation = {
  /** The conversation's user: one question at a time, 60 an hour. */
  askAi?: Maybe<AskAiPayload>;
  /** Its user. */
  deleteAiCodeReview?: Maybe<DeletePayload>;
  /** Its user. */
  deleteAiConversation?: Maybe<DeletePayload>;
  /** Its user: the post is not recommended again. */
  dismissRecommendation?: Maybe<ContentRecommendationPayload>;
  /** Any signed-in user, their own; otherwise they are made anew by themselves, after likes and follows and once a day. */
  refreshRecommendations?: Maybe<RefreshRecommendationsPayload>;
  /** Its user. */
  renameAiConversation?: Maybe<AiConversationPayload>;
  /** Any signed-in user; it counts as a question. */
  requestAiCodeReview?: Maybe<AiCodeReviewPayload>;
  /** Any signed-in user. */
  startAiConversation?: Maybe<AiConversationPayload>;
};


export type MutationAskAiArgs = {
  input: AskAiInput;
};


export type MutationDeleteAiCodeReviewArgs = {
  input: DeleteAiCodeReviewInput;
};


export type MutationDeleteAiConversationArgs = {
  input: DeleteAiConversationInput;
};


export type MutationDismissRecommendationArgs = {
  input: ContentRecommendationIdInput;
};


export type MutationRenameAiConversationArgs = {
  input: RenameAiConversationInput;
};


export type MutationRequestAiCodeReviewArgs = {
  input: RequestAiCodeReviewInput;
};


export type MutationStartAiConversationArgs = {
  input: StartAiConversationInput;
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
  aiCodeReview?: Maybe<AiCodeReview>;
  /** The viewer's own. */
  aiCodeReviews?: Maybe<AiCodeReviewConnection>;
  aiConversation?: Maybe<AiConversation>;
  /** The viewer's own. */
  aiConversations?: Maybe<AiConversationConnection>;
  aiMessage?: Maybe<AiMessage>;
  contentRecommendation?: Maybe<ContentRecommendation>;
  /** The viewer's own, the best first. */
  contentRecommendations?: Maybe<ContentRecommendationConnection>;
};


export type QueryAiCodeReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAiCodeReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiCodeReviewOrder>;
};


export type QueryAiConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAiConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiConversationOrder>;
};


export type QueryAiMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContentRecommendationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContentRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentRecommendationOrder>;
};

export type RecommendationReason =
  /** By somebody whom the user follows. */
  | 'FOLLOWED_AUTHOR'
  /** New, and liked by many. */
  | 'POPULAR'
  /** In a category of which the user likes and reads much. */
  | 'SAME_CATEGORY'
  /** Liked by those who like what the user likes. */
  | 'SAME_TASTE';

export type RefreshRecommendationsPayload = {
  /** How many there are now. */
  count: Scalars['Int']['output'];
};

export type RenameAiConversationInput = {
  id: Scalars['ID']['input'];
  title: Scalars['String']['input'];
};

export type RequestAiCodeReviewInput = {
  /** Up to 50,000 characters. */
  code: Scalars['String']['input'];
  language: Scalars['String']['input'];
};

export type StartAiConversationInput = {
  title?: Scalars['String']['input'];
};

export type Subscription = {
  aiCodeReviewUpdated?: Maybe<AiCodeReview>;
  /** The answer's words as they come. */
  aiMessageUpdated?: Maybe<AiMessage>;
};


export type SubscriptionAiCodeReviewUpdatedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionAiMessageUpdatedArgs = {
  conversationId: Scalars['ID']['input'];
};

export type User = {
  /** The viewer's own; nobody sees another's. */
  aiCodeReviews?: Maybe<AiCodeReviewConnection>;
  /** The viewer's own; nobody sees another's. */
  aiConversations?: Maybe<AiConversationConnection>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  /** The viewer's own; nobody sees another's. */
  contentRecommendations?: Maybe<ContentRecommendationConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserAiCodeReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiCodeReviewOrder>;
};


export type UserAiConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AiConversationOrder>;
};


export type UserContentRecommendationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentRecommendationOrder>;
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
  AiCodeReview: AiCodeReview;
  AiConversation: AiConversation;
  AiMessage: AiMessage;
  ContentRecommendation: ContentRecommendation;
  Post: Post;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AiCodeReview:
    ( { __typename: 'AiCodeReview' }
    & GraphQLRecursivePick<FederationTypes['AiCodeReview'], {"id":true}> );
  AiConversation:
    ( { __typename: 'AiConversation' }
    & GraphQLRecursivePick<FederationTypes['AiConversation'], {"id":true}> );
  AiMessage:
    ( { __typename: 'AiMessage' }
    & GraphQLRecursivePick<FederationTypes['AiMessage'], {"id":true}> );
  ContentRecommendation:
    ( { __typename: 'ContentRecommendation' }
    & GraphQLRecursivePick<FederationTypes['ContentRecommendation'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AiAnswerStatus: AiAnswerStatus;
  AiCodeIssue: ResolverTypeWrapper<AiCodeIssue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AiCodeReview: ResolverTypeWrapper<AiCodeReviewEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AiCodeReviewConnection: ResolverTypeWrapper<Connection>;
  AiCodeReviewEdge: ResolverTypeWrapper<Omit<AiCodeReviewEdge, 'node'> & { node: ResolversTypes['AiCodeReview'] }>;
  AiCodeReviewOrder: AiCodeReviewOrder;
  AiCodeReviewPayload: ResolverTypeWrapper<Omit<AiCodeReviewPayload, 'aiCodeReview'> & { aiCodeReview: ResolversTypes['AiCodeReview'] }>;
  AiConversation: ResolverTypeWrapper<AiConversationEntity>;
  AiConversationConnection: ResolverTypeWrapper<Connection>;
  AiConversationEdge: ResolverTypeWrapper<Omit<AiConversationEdge, 'node'> & { node: ResolversTypes['AiConversation'] }>;
  AiConversationOrder: AiConversationOrder;
  AiConversationPayload: ResolverTypeWrapper<Omit<AiConversationPayload, 'aiConversation'> & { aiConversation: ResolversTypes['AiConversation'] }>;
  AiIssueSeverity: AiIssueSeverity;
  AiMessage: ResolverTypeWrapper<AiMessageEntity>;
  AiMessageConnection: ResolverTypeWrapper<Connection>;
  AiMessageEdge: ResolverTypeWrapper<Omit<AiMessageEdge, 'node'> & { node: ResolversTypes['AiMessage'] }>;
  AiMessageOrder: AiMessageOrder;
  AiMessageRole: AiMessageRole;
  AskAiInput: AskAiInput;
  AskAiPayload: ResolverTypeWrapper<Omit<AskAiPayload, 'answer' | 'question'> & { answer: ResolversTypes['AiMessage'], question: ResolversTypes['AiMessage'] }>;
  ContentRecommendation: ResolverTypeWrapper<ContentRecommendationEntity>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ContentRecommendationConnection: ResolverTypeWrapper<Connection>;
  ContentRecommendationEdge: ResolverTypeWrapper<Omit<ContentRecommendationEdge, 'node'> & { node: ResolversTypes['ContentRecommendation'] }>;
  ContentRecommendationIdInput: ContentRecommendationIdInput;
  ContentRecommendationOrder: ContentRecommendationOrder;
  ContentRecommendationPayload: ResolverTypeWrapper<Omit<ContentRecommendationPayload, 'contentRecommendation'> & { contentRecommendation: ResolversTypes['ContentRecommendation'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAiCodeReviewInput: DeleteAiCodeReviewInput;
  DeleteAiConversationInput: DeleteAiConversationInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Post: ResolverTypeWrapper<Post>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecommendationReason: RecommendationReason;
  RefreshRecommendationsPayload: ResolverTypeWrapper<RefreshRecommendationsPayload>;
  RenameAiConversationInput: RenameAiConversationInput;
  RequestAiCodeReviewInput: RequestAiCodeReviewInput;
  StartAiConversationInput: StartAiConversationInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<Omit<User, 'aiCodeReviews' | 'aiConversations' | 'contentRecommendations'> & { aiCodeReviews?: Maybe<ResolversTypes['AiCodeReviewConnection']>, aiConversations?: Maybe<ResolversTypes['AiConversationConnection']>, contentRecommendations?: Maybe<ResolversTypes['ContentRecommendationConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AiCodeIssue: AiCodeIssue;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  AiCodeReview: AiCodeReviewEntity;
  ID: Scalars['ID']['output'];
  AiCodeReviewConnection: Connection;
  AiCodeReviewEdge: Omit<AiCodeReviewEdge, 'node'> & { node: ResolversParentTypes['AiCodeReview'] };
  AiCodeReviewOrder: AiCodeReviewOrder;
  AiCodeReviewPayload: Omit<AiCodeReviewPayload, 'aiCodeReview'> & { aiCodeReview: ResolversParentTypes['AiCodeReview'] };
  AiConversation: AiConversationEntity;
  AiConversationConnection: Connection;
  AiConversationEdge: Omit<AiConversationEdge, 'node'> & { node: ResolversParentTypes['AiConversation'] };
  AiConversationOrder: AiConversationOrder;
  AiConversationPayload: Omit<AiConversationPayload, 'aiConversation'> & { aiConversation: ResolversParentTypes['AiConversation'] };
  AiMessage: AiMessageEntity;
  AiMessageConnection: Connection;
  AiMessageEdge: Omit<AiMessageEdge, 'node'> & { node: ResolversParentTypes['AiMessage'] };
  AiMessageOrder: AiMessageOrder;
  AskAiInput: AskAiInput;
  AskAiPayload: Omit<AskAiPayload, 'answer' | 'question'> & { answer: ResolversParentTypes['AiMessage'], question: ResolversParentTypes['AiMessage'] };
  ContentRecommendation: ContentRecommendationEntity;
  Float: Scalars['Float']['output'];
  ContentRecommendationConnection: Connection;
  ContentRecommendationEdge: Omit<ContentRecommendationEdge, 'node'> & { node: ResolversParentTypes['ContentRecommendation'] };
  ContentRecommendationIdInput: ContentRecommendationIdInput;
  ContentRecommendationOrder: ContentRecommendationOrder;
  ContentRecommendationPayload: Omit<ContentRecommendationPayload, 'contentRecommendation'> & { contentRecommendation: ResolversParentTypes['ContentRecommendation'] };
  DateTime: Scalars['DateTime']['output'];
  DeleteAiCodeReviewInput: DeleteAiCodeReviewInput;
  DeleteAiConversationInput: DeleteAiConversationInput;
  DeletePayload: DeletePayload;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Post: Post | FederationReferenceTypes['Post'];
  Query: Record<PropertyKey, never>;
  RefreshRecommendationsPayload: RefreshRecommendationsPayload;
  RenameAiConversationInput: RenameAiConversationInput;
  RequestAiCodeReviewInput: RequestAiCodeReviewInput;
  StartAiConversationInput: StartAiConversationInput;
  Subscription: Record<PropertyKey, never>;
  User: Omit<User, 'aiCodeReviews' | 'aiConversations' | 'contentRecommendations'> & { aiCodeReviews?: Maybe<ResolversParentTypes['AiCodeReviewConnection']>, aiConversations?: Maybe<ResolversParentTypes['AiConversationConnection']>, contentRecommendations?: Maybe<ResolversParentTypes['ContentRecommendationConnection']> } | FederationReferenceTypes['User'];
};

export type AiCodeIssueResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiCodeIssue'] = ResolversParentTypes['AiCodeIssue']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AiIssueSeverity'], ParentType, ContextType>;
};

export type AiCodeReviewResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiCodeReview'] = ResolversParentTypes['AiCodeReview'], FederationReferenceType extends FederationReferenceTypes['AiCodeReview'] = FederationReferenceTypes['AiCodeReview']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AiCodeReview']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issues?: Resolver<Array<ResolversTypes['AiCodeIssue']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AiAnswerStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AiCodeReviewConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiCodeReviewConnection'] = ResolversParentTypes['AiCodeReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AiCodeReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AiCodeReview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiCodeReviewEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiCodeReviewEdge'] = ResolversParentTypes['AiCodeReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AiCodeReview'], ParentType, ContextType>;
};

export type AiCodeReviewPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiCodeReviewPayload'] = ResolversParentTypes['AiCodeReviewPayload']> = {
  aiCodeReview?: Resolver<ResolversTypes['AiCodeReview'], ParentType, ContextType>;
};

export type AiConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiConversation'] = ResolversParentTypes['AiConversation'], FederationReferenceType extends FederationReferenceTypes['AiConversation'] = FederationReferenceTypes['AiConversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AiConversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMessageAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['AiMessageConnection'], ParentType, ContextType, Partial<AiConversationMessagesArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AiConversationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiConversationConnection'] = ResolversParentTypes['AiConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AiConversationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AiConversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiConversationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiConversationEdge'] = ResolversParentTypes['AiConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AiConversation'], ParentType, ContextType>;
};

export type AiConversationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiConversationPayload'] = ResolversParentTypes['AiConversationPayload']> = {
  aiConversation?: Resolver<ResolversTypes['AiConversation'], ParentType, ContextType>;
};

export type AiMessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiMessage'] = ResolversParentTypes['AiMessage'], FederationReferenceType extends FederationReferenceTypes['AiMessage'] = FederationReferenceTypes['AiMessage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AiMessage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['AiConversation'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AiMessageRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AiAnswerStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AiMessageConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiMessageConnection'] = ResolversParentTypes['AiMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AiMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AiMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AiMessageEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AiMessageEdge'] = ResolversParentTypes['AiMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AiMessage'], ParentType, ContextType>;
};

export type AskAiPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AskAiPayload'] = ResolversParentTypes['AskAiPayload']> = {
  answer?: Resolver<ResolversTypes['AiMessage'], ParentType, ContextType>;
  question?: Resolver<ResolversTypes['AiMessage'], ParentType, ContextType>;
};

export type ContentRecommendationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContentRecommendation'] = ResolversParentTypes['ContentRecommendation'], FederationReferenceType extends FederationReferenceTypes['ContentRecommendation'] = FederationReferenceTypes['ContentRecommendation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ContentRecommendation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RecommendationReason'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ContentRecommendationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContentRecommendationConnection'] = ResolversParentTypes['ContentRecommendationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContentRecommendationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContentRecommendation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContentRecommendationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContentRecommendationEdge'] = ResolversParentTypes['ContentRecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContentRecommendation'], ParentType, ContextType>;
};

export type ContentRecommendationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContentRecommendationPayload'] = ResolversParentTypes['ContentRecommendationPayload']> = {
  contentRecommendation?: Resolver<ResolversTypes['ContentRecommendation'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  askAi?: Resolver<Maybe<ResolversTypes['AskAiPayload']>, ParentType, ContextType, RequireFields<MutationAskAiArgs, 'input'>>;
  deleteAiCodeReview?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteAiCodeReviewArgs, 'input'>>;
  deleteAiConversation?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteAiConversationArgs, 'input'>>;
  dismissRecommendation?: Resolver<Maybe<ResolversTypes['ContentRecommendationPayload']>, ParentType, ContextType, RequireFields<MutationDismissRecommendationArgs, 'input'>>;
  refreshRecommendations?: Resolver<Maybe<ResolversTypes['RefreshRecommendationsPayload']>, ParentType, ContextType>;
  renameAiConversation?: Resolver<Maybe<ResolversTypes['AiConversationPayload']>, ParentType, ContextType, RequireFields<MutationRenameAiConversationArgs, 'input'>>;
  requestAiCodeReview?: Resolver<Maybe<ResolversTypes['AiCodeReviewPayload']>, ParentType, ContextType, RequireFields<MutationRequestAiCodeReviewArgs, 'input'>>;
  startAiConversation?: Resolver<Maybe<ResolversTypes['AiConversationPayload']>, ParentType, ContextType, RequireFields<MutationStartAiConversationArgs, 'input'>>;
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
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  aiCodeReview?: Resolver<Maybe<ResolversTypes['AiCodeReview']>, ParentType, ContextType, RequireFields<QueryAiCodeReviewArgs, 'id'>>;
  aiCodeReviews?: Resolver<Maybe<ResolversTypes['AiCodeReviewConnection']>, ParentType, ContextType, Partial<QueryAiCodeReviewsArgs>>;
  aiConversation?: Resolver<Maybe<ResolversTypes['AiConversation']>, ParentType, ContextType, RequireFields<QueryAiConversationArgs, 'id'>>;
  aiConversations?: Resolver<Maybe<ResolversTypes['AiConversationConnection']>, ParentType, ContextType, Partial<QueryAiConversationsArgs>>;
  aiMessage?: Resolver<Maybe<ResolversTypes['AiMessage']>, ParentType, ContextType, RequireFields<QueryAiMessageArgs, 'id'>>;
  contentRecommendation?: Resolver<Maybe<ResolversTypes['ContentRecommendation']>, ParentType, ContextType, RequireFields<QueryContentRecommendationArgs, 'id'>>;
  contentRecommendations?: Resolver<Maybe<ResolversTypes['ContentRecommendationConnection']>, ParentType, ContextType, Partial<QueryContentRecommendationsArgs>>;
};

export type RefreshRecommendationsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RefreshRecommendationsPayload'] = ResolversParentTypes['RefreshRecommendationsPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  aiCodeReviewUpdated?: SubscriptionResolver<Maybe<ResolversTypes['AiCodeReview']>, "aiCodeReviewUpdated", ParentType, ContextType, Partial<SubscriptionAiCodeReviewUpdatedArgs>>;
  aiMessageUpdated?: SubscriptionResolver<Maybe<ResolversTypes['AiMessage']>, "aiMessageUpdated", ParentType, ContextType, RequireFields<SubscriptionAiMessageUpdatedArgs, 'conversationId'>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aiCodeReviews?: Resolver<Maybe<ResolversTypes['AiCodeReviewConnection']>, ParentType, ContextType, Partial<UserAiCodeReviewsArgs>>;
  aiConversations?: Resolver<Maybe<ResolversTypes['AiConversationConnection']>, ParentType, ContextType, Partial<UserAiConversationsArgs>>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contentRecommendations?: Resolver<Maybe<ResolversTypes['ContentRecommendationConnection']>, ParentType, ContextType, Partial<UserContentRecommendationsArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AiCodeIssue?: AiCodeIssueResolvers<ContextType>;
  AiCodeReview?: AiCodeReviewResolvers<ContextType>;
  AiCodeReviewConnection?: AiCodeReviewConnectionResolvers<ContextType>;
  AiCodeReviewEdge?: AiCodeReviewEdgeResolvers<ContextType>;
  AiCodeReviewPayload?: AiCodeReviewPayloadResolvers<ContextType>;
  AiConversation?: AiConversationResolvers<ContextType>;
  AiConversationConnection?: AiConversationConnectionResolvers<ContextType>;
  AiConversationEdge?: AiConversationEdgeResolvers<ContextType>;
  AiConversationPayload?: AiConversationPayloadResolvers<ContextType>;
  AiMessage?: AiMessageResolvers<ContextType>;
  AiMessageConnection?: AiMessageConnectionResolvers<ContextType>;
  AiMessageEdge?: AiMessageEdgeResolvers<ContextType>;
  AskAiPayload?: AskAiPayloadResolvers<ContextType>;
  ContentRecommendation?: ContentRecommendationResolvers<ContextType>;
  ContentRecommendationConnection?: ContentRecommendationConnectionResolvers<ContextType>;
  ContentRecommendationEdge?: ContentRecommendationEdgeResolvers<ContextType>;
  ContentRecommendationPayload?: ContentRecommendationPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshRecommendationsPayload?: RefreshRecommendationsPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

