// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PostView as PostViewEntity } from './entities/post-view';
import type { ActivityLog as ActivityLogEntity } from './entities/activity-log';
import type { TenantStats as TenantStatsEntity } from './entities/tenant-stats';
import type { SearchDocument as SearchDocumentEntity } from './entities/search-document';
import type { AnalyticsEvent as AnalyticsEventEntity } from './entities/analytics-event';
import type { MediaFile as MediaFileEntity } from './entities/media-file';
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

/** Moderators and admins see all, others what they did themselves. */
export type ActivityLog = {
  /** The event: Post.published. */
  action: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  occurredAt: Scalars['DateTime']['output'];
  subjectId: Scalars['ID']['output'];
  user?: Maybe<User>;
};

export type ActivityLogConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ActivityLogEdge>;
  nodes: Array<ActivityLog>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ActivityLogConnectionCountsArgs = {
  by: ActivityLogGroup;
};

export type ActivityLogEdge = {
  cursor: Scalars['String']['output'];
  node: ActivityLog;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ActivityLogFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  actionIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  actionStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<ActivityLogFilter>;
  occurredAt?: InputMaybe<DateTimeRange>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ActivityLogFilter>>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  subjectIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  userIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What ActivityLogs can be counted by. */
export type ActivityLogGroup =
  | 'subjectId'
  | 'userId';

/** Exactly one field. */
export type ActivityLogOrder = {
  occurredAt?: InputMaybe<OrderDirection>;
};

export type AnalyticsCount = {
  count: Scalars['Int']['output'];
  eventName: Scalars['String']['output'];
  /** When it begins. */
  hour: Scalars['DateTime']['output'];
};

/** Moderators and admins see them. */
export type AnalyticsEvent = {
  eventName: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  properties: Array<AnalyticsProperty>;
  timestamp: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type AnalyticsEventConnection = {
  edges: Array<AnalyticsEventEdge>;
  nodes: Array<AnalyticsEvent>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type AnalyticsEventEdge = {
  cursor: Scalars['String']['output'];
  node: AnalyticsEvent;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type AnalyticsEventFilter = {
  eventName?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  eventNameIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** This does not hold. */
  not?: InputMaybe<AnalyticsEventFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<AnalyticsEventFilter>>;
  timestamp?: InputMaybe<DateTimeRange>;
};

export type AnalyticsEventInput = {
  /** Like page.opened: lower case letters, digits, _ and . */
  name: Scalars['String']['input'];
  /** 20 at the most, of 200 characters. */
  properties?: Array<AnalyticsPropertyInput>;
  /** Within the last day; now, where it is left out. */
  timestamp?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Exactly one field. */
export type AnalyticsEventOrder = {
  timestamp?: InputMaybe<OrderDirection>;
};

export type AnalyticsProperty = {
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type AnalyticsPropertyInput = {
  name: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type Community = {
  id: Scalars['ID']['output'];
};

export type Course = {
  id: Scalars['ID']['output'];
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DeleteMediaFileInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

export type Discussion = {
  id: Scalars['ID']['output'];
};

export type EditMediaFileInput = {
  id: Scalars['ID']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  visibility?: InputMaybe<MediaVisibility>;
};

export type Event = {
  id: Scalars['ID']['output'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Job = {
  id: Scalars['ID']['output'];
};

/** A file. Until it is READY it is seen by whose it is alone. */
export type MediaFile = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  sha256?: Maybe<Scalars['String']['output']>;
  /** In bytes. */
  size: Scalars['Int']['output'];
  status: MediaStatus;
  /** Like image/png; what its bytes are, once it is READY. */
  type: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Where it is got by anybody who has the link, for an hour; null until it is READY. */
  url?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
  visibility: MediaVisibility;
};

export type MediaFileConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<MediaFileEdge>;
  nodes: Array<MediaFile>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type MediaFileConnectionCountsArgs = {
  by: MediaFileGroup;
};

export type MediaFileEdge = {
  cursor: Scalars['String']['output'];
  node: MediaFile;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type MediaFileFilter = {
  /** This does not hold. */
  not?: InputMaybe<MediaFileFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<MediaFileFilter>>;
  type?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  typeIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  typeStartsWith?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What MediaFiles can be counted by. */
export type MediaFileGroup =
  | 'userId';

export type MediaFileIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type MediaFileOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type MediaFilePayload = {
  mediaFile: MediaFile;
};

export type MediaStatus =
  /** A link to put it at was given; it goes after a day. */
  | 'PENDING'
  | 'READY';

export type MediaVisibility =
  /** Seen by whose it is and by moderators. */
  | 'PRIVATE'
  /** Seen by everybody of the tenant. */
  | 'PUBLIC';

export type Mutation = {
  /** Whoever uploads it: its size and its type are looked at. */
  completeMediaUpload?: Maybe<MediaFilePayload>;
  /** Whose it is, moderators and admins: also from the store, a moment later. */
  deleteMediaFile?: Maybe<DeletePayload>;
  /** Whose it is. */
  editMediaFile?: Maybe<MediaFilePayload>;
  /** Admins: counts every day anew from the activity log. */
  rebuildTenantStats?: Maybe<RebuildTenantStatsPayload>;
  /** Anybody who may read the post. */
  recordPostView?: Maybe<RecordPostViewPayload>;
  /** Any signed-in user, as long as all of theirs are not more than a gigabyte. */
  requestMediaUpload?: Maybe<RequestMediaUploadPayload>;
  /** Anybody: what its user did in a client. */
  trackEvents?: Maybe<TrackEventsPayload>;
};


export type MutationCompleteMediaUploadArgs = {
  input: MediaFileIdInput;
};


export type MutationDeleteMediaFileArgs = {
  input: DeleteMediaFileInput;
};


export type MutationEditMediaFileArgs = {
  input: EditMediaFileInput;
};


export type MutationRecordPostViewArgs = {
  input: RecordPostViewInput;
};


export type MutationRequestMediaUploadArgs = {
  input: RequestMediaUploadInput;
};


export type MutationTrackEventsArgs = {
  input: TrackEventsInput;
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
  /** Those that the viewer may see. */
  views?: Maybe<PostViewConnection>;
};


export type PostViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostViewOrder>;
};

/** Moderators and admins see all, others their own. */
export type PostView = {
  createdAt: Scalars['DateTime']['output'];
  /** In UTC: 2026-02-03. */
  day: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  post?: Maybe<Post>;
  /** Null of somebody who was not signed in, and of one who is gone. */
  user?: Maybe<User>;
};

export type PostViewConnection = {
  edges: Array<PostViewEdge>;
  nodes: Array<PostView>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PostViewEdge = {
  cursor: Scalars['String']['output'];
  node: PostView;
};

/** Exactly one field. */
export type PostViewOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type Query = {
  activityLog?: Maybe<ActivityLog>;
  activityLogs?: Maybe<ActivityLogConnection>;
  /** By hour and name, of the week after `since` at the most; the newest first. For moderators and admins. */
  analyticsCounts?: Maybe<Array<AnalyticsCount>>;
  analyticsEvent?: Maybe<AnalyticsEvent>;
  analyticsEvents?: Maybe<AnalyticsEventConnection>;
  /** The newest day first. */
  dailyStats?: Maybe<TenantStatsConnection>;
  mediaFile?: Maybe<MediaFile>;
  mediaFiles?: Maybe<MediaFileConnection>;
  postView?: Maybe<PostView>;
  postViews?: Maybe<PostViewConnection>;
  /** As one types it: words, "a phrase", or, -not. The best first; 100 at the most. */
  search?: Maybe<Array<SearchHit>>;
  searchDocument?: Maybe<SearchDocument>;
  searchDocuments?: Maybe<SearchDocumentConnection>;
  tenantStats?: Maybe<TenantStats>;
};


export type QueryActivityLogArgs = {
  id: Scalars['ID']['input'];
};


export type QueryActivityLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ActivityLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ActivityLogOrder>;
};


export type QueryAnalyticsCountsArgs = {
  eventName?: InputMaybe<Scalars['String']['input']>;
  since: Scalars['DateTime']['input'];
};


export type QueryAnalyticsEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAnalyticsEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AnalyticsEventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AnalyticsEventOrder>;
};


export type QueryDailyStatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TenantStatsOrder>;
};


export type QueryMediaFileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMediaFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MediaFileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MediaFileOrder>;
};


export type QueryPostViewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostViewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostViewOrder>;
};


export type QuerySearchArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<Array<SearchType>>;
};


export type QuerySearchDocumentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SearchDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SearchDocumentOrder>;
};


export type QueryTenantStatsArgs = {
  id: Scalars['ID']['input'];
};

export type RebuildTenantStatsPayload = {
  /** How many days there are. */
  days: Scalars['Int']['output'];
};

export type RecordPostViewInput = {
  postId: Scalars['ID']['input'];
  /** What the client calls somebody who is not signed in; without it, such a view is not counted. */
  visitorId?: InputMaybe<Scalars['String']['input']>;
};

export type RecordPostViewPayload = {
  /** False where the viewer has seen it today. */
  isNew: Scalars['Boolean']['output'];
};

export type RequestMediaUploadInput = {
  name: Scalars['String']['input'];
  /** In bytes: 20,971,520 at the most. */
  size: Scalars['Int']['input'];
  /** image/png, image/jpeg, image/gif, image/webp, video/mp4, audio/mpeg, application/pdf, application/zip, text/plain, text/csv or application/json. */
  type: Scalars['String']['input'];
  visibility?: MediaVisibility;
};

export type RequestMediaUploadPayload = {
  /** Of the link. */
  expiresAt: Scalars['DateTime']['output'];
  mediaFile: MediaFile;
  /** PUT the file there with its type as Content-Type; then completeMediaUpload. */
  uploadUrl: Scalars['String']['output'];
};

/** What is found. Who may not see the object does not find it. */
export type SearchDocument = {
  /** The object itself, from its service. */
  document?: Maybe<SearchTarget>;
  documentId: Scalars['ID']['output'];
  documentType: SearchType;
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
};

export type SearchDocumentConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<SearchDocumentEdge>;
  nodes: Array<SearchDocument>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type SearchDocumentConnectionCountsArgs = {
  by: SearchDocumentGroup;
};

export type SearchDocumentEdge = {
  cursor: Scalars['String']['output'];
  node: SearchDocument;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type SearchDocumentFilter = {
  documentType?: InputMaybe<SearchType>;
  /** One of these, at most 100. */
  documentTypeIn?: InputMaybe<Array<SearchType>>;
  /** This does not hold. */
  not?: InputMaybe<SearchDocumentFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<SearchDocumentFilter>>;
  /** Words of title, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What SearchDocuments can be counted by. */
export type SearchDocumentGroup =
  | 'documentType';

/** Exactly one field. */
export type SearchDocumentOrder = {
  updatedAt?: InputMaybe<OrderDirection>;
};

export type SearchHit = {
  document: SearchDocument;
  /** The words around what was found, which stands between «». */
  highlight: Scalars['String']['output'];
  /** The higher, the better. */
  rank: Scalars['Float']['output'];
};

export type SearchTarget = Community | Course | Discussion | Event | Job | Post | User;

export type SearchType =
  | 'COMMUNITY'
  | 'COURSE'
  | 'DISCUSSION'
  | 'EVENT'
  | 'JOB'
  | 'POST'
  | 'USER';

export type Tenant = {
  id: Scalars['ID']['output'];
};

/** What happened on a day, in UTC. For moderators and admins. */
export type TenantStats = {
  /** All that is logged. */
  activities: Scalars['Int']['output'];
  day: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  newComments: Scalars['Int']['output'];
  newFollows: Scalars['Int']['output'];
  newLikes: Scalars['Int']['output'];
  newPosts: Scalars['Int']['output'];
  newUsers: Scalars['Int']['output'];
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
};

export type TenantStatsConnection = {
  edges: Array<TenantStatsEdge>;
  nodes: Array<TenantStats>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type TenantStatsEdge = {
  cursor: Scalars['String']['output'];
  node: TenantStats;
};

/** Exactly one field. */
export type TenantStatsOrder = {
  day?: InputMaybe<OrderDirection>;
};

export type TrackEventsInput = {
  /** 100 at the most. */
  events: Array<AnalyticsEventInput>;
};

export type TrackEventsPayload = {
  count: Scalars['Int']['output'];
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Those that the viewer may see. */
  mediaFiles?: Maybe<MediaFileConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserMediaFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MediaFileFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MediaFileOrder>;
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
  ActivityLog: ActivityLog;
  AnalyticsEvent: AnalyticsEvent;
  Community: Community;
  Course: Course;
  Discussion: Discussion;
  Event: Event;
  Job: Job;
  MediaFile: MediaFile;
  Post: Post;
  PostView: PostView;
  SearchDocument: SearchDocument;
  Tenant: Tenant;
  TenantStats: TenantStats;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ActivityLog:
    ( { __typename: 'ActivityLog' }
    & GraphQLRecursivePick<FederationTypes['ActivityLog'], {"id":true}> );
  AnalyticsEvent:
    ( { __typename: 'AnalyticsEvent' }
    & GraphQLRecursivePick<FederationTypes['AnalyticsEvent'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  Discussion:
    ( { __typename: 'Discussion' }
    & GraphQLRecursivePick<FederationTypes['Discussion'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Job:
    ( { __typename: 'Job' }
    & GraphQLRecursivePick<FederationTypes['Job'], {"id":true}> );
  MediaFile:
    ( { __typename: 'MediaFile' }
    & GraphQLRecursivePick<FederationTypes['MediaFile'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  PostView:
    ( { __typename: 'PostView' }
    & GraphQLRecursivePick<FederationTypes['PostView'], {"id":true}> );
  SearchDocument:
    ( { __typename: 'SearchDocument' }
    & GraphQLRecursivePick<FederationTypes['SearchDocument'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  TenantStats:
    ( { __typename: 'TenantStats' }
    & GraphQLRecursivePick<FederationTypes['TenantStats'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SearchTarget:
    | ( Community )
    | ( Course )
    | ( Discussion )
    | ( Event )
    | ( Job )
    | ( Omit<Post, 'views'> & { views?: Maybe<_RefType['PostViewConnection']> } )
    | ( Omit<User, 'mediaFiles'> & { mediaFiles?: Maybe<_RefType['MediaFileConnection']> } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActivityLog: ResolverTypeWrapper<ActivityLogEntity>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityLogConnection: ResolverTypeWrapper<Connection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ActivityLogEdge: ResolverTypeWrapper<Omit<ActivityLogEdge, 'node'> & { node: ResolversTypes['ActivityLog'] }>;
  ActivityLogFilter: ActivityLogFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ActivityLogGroup: ActivityLogGroup;
  ActivityLogOrder: ActivityLogOrder;
  AnalyticsCount: ResolverTypeWrapper<AnalyticsCount>;
  AnalyticsEvent: ResolverTypeWrapper<AnalyticsEventEntity>;
  AnalyticsEventConnection: ResolverTypeWrapper<Connection>;
  AnalyticsEventEdge: ResolverTypeWrapper<Omit<AnalyticsEventEdge, 'node'> & { node: ResolversTypes['AnalyticsEvent'] }>;
  AnalyticsEventFilter: AnalyticsEventFilter;
  AnalyticsEventInput: AnalyticsEventInput;
  AnalyticsEventOrder: AnalyticsEventOrder;
  AnalyticsProperty: ResolverTypeWrapper<AnalyticsProperty>;
  AnalyticsPropertyInput: AnalyticsPropertyInput;
  Community: ResolverTypeWrapper<Community>;
  Course: ResolverTypeWrapper<Course>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteMediaFileInput: DeleteMediaFileInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Discussion: ResolverTypeWrapper<Discussion>;
  EditMediaFileInput: EditMediaFileInput;
  Event: ResolverTypeWrapper<Event>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Job: ResolverTypeWrapper<Job>;
  MediaFile: ResolverTypeWrapper<MediaFileEntity>;
  MediaFileConnection: ResolverTypeWrapper<Connection>;
  MediaFileEdge: ResolverTypeWrapper<Omit<MediaFileEdge, 'node'> & { node: ResolversTypes['MediaFile'] }>;
  MediaFileFilter: MediaFileFilter;
  MediaFileGroup: MediaFileGroup;
  MediaFileIdInput: MediaFileIdInput;
  MediaFileOrder: MediaFileOrder;
  MediaFilePayload: ResolverTypeWrapper<Omit<MediaFilePayload, 'mediaFile'> & { mediaFile: ResolversTypes['MediaFile'] }>;
  MediaStatus: MediaStatus;
  MediaVisibility: MediaVisibility;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Post: ResolverTypeWrapper<Omit<Post, 'views'> & { views?: Maybe<ResolversTypes['PostViewConnection']> }>;
  PostView: ResolverTypeWrapper<PostViewEntity>;
  PostViewConnection: ResolverTypeWrapper<Connection>;
  PostViewEdge: ResolverTypeWrapper<Omit<PostViewEdge, 'node'> & { node: ResolversTypes['PostView'] }>;
  PostViewOrder: PostViewOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RebuildTenantStatsPayload: ResolverTypeWrapper<RebuildTenantStatsPayload>;
  RecordPostViewInput: RecordPostViewInput;
  RecordPostViewPayload: ResolverTypeWrapper<RecordPostViewPayload>;
  RequestMediaUploadInput: RequestMediaUploadInput;
  RequestMediaUploadPayload: ResolverTypeWrapper<Omit<RequestMediaUploadPayload, 'mediaFile'> & { mediaFile: ResolversTypes['MediaFile'] }>;
  SearchDocument: ResolverTypeWrapper<SearchDocumentEntity>;
  SearchDocumentConnection: ResolverTypeWrapper<Connection>;
  SearchDocumentEdge: ResolverTypeWrapper<Omit<SearchDocumentEdge, 'node'> & { node: ResolversTypes['SearchDocument'] }>;
  SearchDocumentFilter: SearchDocumentFilter;
  SearchDocumentGroup: SearchDocumentGroup;
  SearchDocumentOrder: SearchDocumentOrder;
  SearchHit: ResolverTypeWrapper<Omit<SearchHit, 'document'> & { document: ResolversTypes['SearchDocument'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SearchTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchTarget']>;
  SearchType: SearchType;
  Tenant: ResolverTypeWrapper<Tenant>;
  TenantStats: ResolverTypeWrapper<TenantStatsEntity>;
  TenantStatsConnection: ResolverTypeWrapper<Connection>;
  TenantStatsEdge: ResolverTypeWrapper<Omit<TenantStatsEdge, 'node'> & { node: ResolversTypes['TenantStats'] }>;
  TenantStatsOrder: TenantStatsOrder;
  TrackEventsInput: TrackEventsInput;
  TrackEventsPayload: ResolverTypeWrapper<TrackEventsPayload>;
  User: ResolverTypeWrapper<Omit<User, 'mediaFiles'> & { mediaFiles?: Maybe<ResolversTypes['MediaFileConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ActivityLog: ActivityLogEntity;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ActivityLogConnection: Connection;
  Int: Scalars['Int']['output'];
  ActivityLogEdge: Omit<ActivityLogEdge, 'node'> & { node: ResolversParentTypes['ActivityLog'] };
  ActivityLogFilter: ActivityLogFilter;
  Boolean: Scalars['Boolean']['output'];
  ActivityLogOrder: ActivityLogOrder;
  AnalyticsCount: AnalyticsCount;
  AnalyticsEvent: AnalyticsEventEntity;
  AnalyticsEventConnection: Connection;
  AnalyticsEventEdge: Omit<AnalyticsEventEdge, 'node'> & { node: ResolversParentTypes['AnalyticsEvent'] };
  AnalyticsEventFilter: AnalyticsEventFilter;
  AnalyticsEventInput: AnalyticsEventInput;
  AnalyticsEventOrder: AnalyticsEventOrder;
  AnalyticsProperty: AnalyticsProperty;
  AnalyticsPropertyInput: AnalyticsPropertyInput;
  Community: Community | FederationReferenceTypes['Community'];
  Course: Course | FederationReferenceTypes['Course'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteMediaFileInput: DeleteMediaFileInput;
  DeletePayload: DeletePayload;
  Discussion: Discussion | FederationReferenceTypes['Discussion'];
  EditMediaFileInput: EditMediaFileInput;
  Event: Event | FederationReferenceTypes['Event'];
  GroupCount: GroupCount;
  Job: Job | FederationReferenceTypes['Job'];
  MediaFile: MediaFileEntity;
  MediaFileConnection: Connection;
  MediaFileEdge: Omit<MediaFileEdge, 'node'> & { node: ResolversParentTypes['MediaFile'] };
  MediaFileFilter: MediaFileFilter;
  MediaFileIdInput: MediaFileIdInput;
  MediaFileOrder: MediaFileOrder;
  MediaFilePayload: Omit<MediaFilePayload, 'mediaFile'> & { mediaFile: ResolversParentTypes['MediaFile'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Post: Omit<Post, 'views'> & { views?: Maybe<ResolversParentTypes['PostViewConnection']> } | FederationReferenceTypes['Post'];
  PostView: PostViewEntity;
  PostViewConnection: Connection;
  PostViewEdge: Omit<PostViewEdge, 'node'> & { node: ResolversParentTypes['PostView'] };
  PostViewOrder: PostViewOrder;
  Query: Record<PropertyKey, never>;
  RebuildTenantStatsPayload: RebuildTenantStatsPayload;
  RecordPostViewInput: RecordPostViewInput;
  RecordPostViewPayload: RecordPostViewPayload;
  RequestMediaUploadInput: RequestMediaUploadInput;
  RequestMediaUploadPayload: Omit<RequestMediaUploadPayload, 'mediaFile'> & { mediaFile: ResolversParentTypes['MediaFile'] };
  SearchDocument: SearchDocumentEntity;
  SearchDocumentConnection: Connection;
  SearchDocumentEdge: Omit<SearchDocumentEdge, 'node'> & { node: ResolversParentTypes['SearchDocument'] };
  SearchDocumentFilter: SearchDocumentFilter;
  SearchDocumentOrder: SearchDocumentOrder;
  SearchHit: Omit<SearchHit, 'document'> & { document: ResolversParentTypes['SearchDocument'] };
  Float: Scalars['Float']['output'];
  SearchTarget: ResolversUnionTypes<ResolversParentTypes>['SearchTarget'];
  Tenant: Tenant | FederationReferenceTypes['Tenant'];
  TenantStats: TenantStatsEntity;
  TenantStatsConnection: Connection;
  TenantStatsEdge: Omit<TenantStatsEdge, 'node'> & { node: ResolversParentTypes['TenantStats'] };
  TenantStatsOrder: TenantStatsOrder;
  TrackEventsInput: TrackEventsInput;
  TrackEventsPayload: TrackEventsPayload;
  User: Omit<User, 'mediaFiles'> & { mediaFiles?: Maybe<ResolversParentTypes['MediaFileConnection']> } | FederationReferenceTypes['User'];
};

export type ActivityLogResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActivityLog'] = ResolversParentTypes['ActivityLog'], FederationReferenceType extends FederationReferenceTypes['ActivityLog'] = FederationReferenceTypes['ActivityLog']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ActivityLog']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ActivityLogConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActivityLogConnection'] = ResolversParentTypes['ActivityLogConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ActivityLogConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ActivityLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ActivityLog']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityLogEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ActivityLogEdge'] = ResolversParentTypes['ActivityLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActivityLog'], ParentType, ContextType>;
};

export type AnalyticsCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnalyticsCount'] = ResolversParentTypes['AnalyticsCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  eventName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hour?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AnalyticsEventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnalyticsEvent'] = ResolversParentTypes['AnalyticsEvent'], FederationReferenceType extends FederationReferenceTypes['AnalyticsEvent'] = FederationReferenceTypes['AnalyticsEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AnalyticsEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  eventName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  properties?: Resolver<Array<ResolversTypes['AnalyticsProperty']>, ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AnalyticsEventConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnalyticsEventConnection'] = ResolversParentTypes['AnalyticsEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnalyticsEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AnalyticsEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AnalyticsEventEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnalyticsEventEdge'] = ResolversParentTypes['AnalyticsEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AnalyticsEvent'], ParentType, ContextType>;
};

export type AnalyticsPropertyResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnalyticsProperty'] = ResolversParentTypes['AnalyticsProperty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CourseResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DiscussionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Discussion'] = ResolversParentTypes['Discussion'], FederationReferenceType extends FederationReferenceTypes['Discussion'] = FederationReferenceTypes['Discussion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Discussion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JobResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job'], FederationReferenceType extends FederationReferenceTypes['Job'] = FederationReferenceTypes['Job']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Job']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaFileResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MediaFile'] = ResolversParentTypes['MediaFile'], FederationReferenceType extends FederationReferenceTypes['MediaFile'] = FederationReferenceTypes['MediaFile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediaFile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MediaStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['MediaVisibility'], ParentType, ContextType>;
};

export type MediaFileConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MediaFileConnection'] = ResolversParentTypes['MediaFileConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<MediaFileConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['MediaFileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MediaFile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaFileEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MediaFileEdge'] = ResolversParentTypes['MediaFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MediaFile'], ParentType, ContextType>;
};

export type MediaFilePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MediaFilePayload'] = ResolversParentTypes['MediaFilePayload']> = {
  mediaFile?: Resolver<ResolversTypes['MediaFile'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeMediaUpload?: Resolver<Maybe<ResolversTypes['MediaFilePayload']>, ParentType, ContextType, RequireFields<MutationCompleteMediaUploadArgs, 'input'>>;
  deleteMediaFile?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteMediaFileArgs, 'input'>>;
  editMediaFile?: Resolver<Maybe<ResolversTypes['MediaFilePayload']>, ParentType, ContextType, RequireFields<MutationEditMediaFileArgs, 'input'>>;
  rebuildTenantStats?: Resolver<Maybe<ResolversTypes['RebuildTenantStatsPayload']>, ParentType, ContextType>;
  recordPostView?: Resolver<Maybe<ResolversTypes['RecordPostViewPayload']>, ParentType, ContextType, RequireFields<MutationRecordPostViewArgs, 'input'>>;
  requestMediaUpload?: Resolver<Maybe<ResolversTypes['RequestMediaUploadPayload']>, ParentType, ContextType, RequireFields<MutationRequestMediaUploadArgs, 'input'>>;
  trackEvents?: Resolver<Maybe<ResolversTypes['TrackEventsPayload']>, ParentType, ContextType, RequireFields<MutationTrackEventsArgs, 'input'>>;
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
  views?: Resolver<Maybe<ResolversTypes['PostViewConnection']>, ParentType, ContextType, Partial<PostViewsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostViewResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostView'] = ResolversParentTypes['PostView'], FederationReferenceType extends FederationReferenceTypes['PostView'] = FederationReferenceTypes['PostView']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PostView']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PostViewConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostViewConnection'] = ResolversParentTypes['PostViewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PostViewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PostView']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostViewEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostViewEdge'] = ResolversParentTypes['PostViewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PostView'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activityLog?: Resolver<Maybe<ResolversTypes['ActivityLog']>, ParentType, ContextType, RequireFields<QueryActivityLogArgs, 'id'>>;
  activityLogs?: Resolver<Maybe<ResolversTypes['ActivityLogConnection']>, ParentType, ContextType, Partial<QueryActivityLogsArgs>>;
  analyticsCounts?: Resolver<Maybe<Array<ResolversTypes['AnalyticsCount']>>, ParentType, ContextType, RequireFields<QueryAnalyticsCountsArgs, 'since'>>;
  analyticsEvent?: Resolver<Maybe<ResolversTypes['AnalyticsEvent']>, ParentType, ContextType, RequireFields<QueryAnalyticsEventArgs, 'id'>>;
  analyticsEvents?: Resolver<Maybe<ResolversTypes['AnalyticsEventConnection']>, ParentType, ContextType, Partial<QueryAnalyticsEventsArgs>>;
  dailyStats?: Resolver<Maybe<ResolversTypes['TenantStatsConnection']>, ParentType, ContextType, Partial<QueryDailyStatsArgs>>;
  mediaFile?: Resolver<Maybe<ResolversTypes['MediaFile']>, ParentType, ContextType, RequireFields<QueryMediaFileArgs, 'id'>>;
  mediaFiles?: Resolver<Maybe<ResolversTypes['MediaFileConnection']>, ParentType, ContextType, Partial<QueryMediaFilesArgs>>;
  postView?: Resolver<Maybe<ResolversTypes['PostView']>, ParentType, ContextType, RequireFields<QueryPostViewArgs, 'id'>>;
  postViews?: Resolver<Maybe<ResolversTypes['PostViewConnection']>, ParentType, ContextType, Partial<QueryPostViewsArgs>>;
  search?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  searchDocument?: Resolver<Maybe<ResolversTypes['SearchDocument']>, ParentType, ContextType, RequireFields<QuerySearchDocumentArgs, 'id'>>;
  searchDocuments?: Resolver<Maybe<ResolversTypes['SearchDocumentConnection']>, ParentType, ContextType, Partial<QuerySearchDocumentsArgs>>;
  tenantStats?: Resolver<Maybe<ResolversTypes['TenantStats']>, ParentType, ContextType, RequireFields<QueryTenantStatsArgs, 'id'>>;
};

export type RebuildTenantStatsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RebuildTenantStatsPayload'] = ResolversParentTypes['RebuildTenantStatsPayload']> = {
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordPostViewPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RecordPostViewPayload'] = ResolversParentTypes['RecordPostViewPayload']> = {
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RequestMediaUploadPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RequestMediaUploadPayload'] = ResolversParentTypes['RequestMediaUploadPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mediaFile?: Resolver<ResolversTypes['MediaFile'], ParentType, ContextType>;
  uploadUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchDocumentResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchDocument'] = ResolversParentTypes['SearchDocument'], FederationReferenceType extends FederationReferenceTypes['SearchDocument'] = FederationReferenceTypes['SearchDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SearchDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['SearchTarget']>, ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documentType?: Resolver<ResolversTypes['SearchType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SearchDocumentConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchDocumentConnection'] = ResolversParentTypes['SearchDocumentConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<SearchDocumentConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['SearchDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchDocumentEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchDocumentEdge'] = ResolversParentTypes['SearchDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchDocument'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  document?: Resolver<ResolversTypes['SearchDocument'], ParentType, ContextType>;
  highlight?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchTargetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SearchTarget'] = ResolversParentTypes['SearchTarget']> = {
  __resolveType?: TypeResolveFn<'Community' | 'Course' | 'Discussion' | 'Event' | 'Job' | 'Post' | 'User', ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TenantStatsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TenantStats'] = ResolversParentTypes['TenantStats'], FederationReferenceType extends FederationReferenceTypes['TenantStats'] = FederationReferenceTypes['TenantStats']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TenantStats']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  newComments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newFollows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newLikes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newPosts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  newUsers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TenantStatsConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TenantStatsConnection'] = ResolversParentTypes['TenantStatsConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TenantStatsEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TenantStats']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TenantStatsEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TenantStatsEdge'] = ResolversParentTypes['TenantStatsEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TenantStats'], ParentType, ContextType>;
};

export type TrackEventsPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TrackEventsPayload'] = ResolversParentTypes['TrackEventsPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mediaFiles?: Resolver<Maybe<ResolversTypes['MediaFileConnection']>, ParentType, ContextType, Partial<UserMediaFilesArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  ActivityLog?: ActivityLogResolvers<ContextType>;
  ActivityLogConnection?: ActivityLogConnectionResolvers<ContextType>;
  ActivityLogEdge?: ActivityLogEdgeResolvers<ContextType>;
  AnalyticsCount?: AnalyticsCountResolvers<ContextType>;
  AnalyticsEvent?: AnalyticsEventResolvers<ContextType>;
  AnalyticsEventConnection?: AnalyticsEventConnectionResolvers<ContextType>;
  AnalyticsEventEdge?: AnalyticsEventEdgeResolvers<ContextType>;
  AnalyticsProperty?: AnalyticsPropertyResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Discussion?: DiscussionResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  MediaFile?: MediaFileResolvers<ContextType>;
  MediaFileConnection?: MediaFileConnectionResolvers<ContextType>;
  MediaFileEdge?: MediaFileEdgeResolvers<ContextType>;
  MediaFilePayload?: MediaFilePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostView?: PostViewResolvers<ContextType>;
  PostViewConnection?: PostViewConnectionResolvers<ContextType>;
  PostViewEdge?: PostViewEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RebuildTenantStatsPayload?: RebuildTenantStatsPayloadResolvers<ContextType>;
  RecordPostViewPayload?: RecordPostViewPayloadResolvers<ContextType>;
  RequestMediaUploadPayload?: RequestMediaUploadPayloadResolvers<ContextType>;
  SearchDocument?: SearchDocumentResolvers<ContextType>;
  SearchDocumentConnection?: SearchDocumentConnectionResolvers<ContextType>;
  SearchDocumentEdge?: SearchDocumentEdgeResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchTarget?: SearchTargetResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TenantStats?: TenantStatsResolvers<ContextType>;
  TenantStatsConnection?: TenantStatsConnectionResolvers<ContextType>;
  TenantStatsEdge?: TenantStatsEdgeResolvers<ContextType>;
  TrackEventsPayload?: TrackEventsPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

