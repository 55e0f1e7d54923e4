// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Post as PostEntity } from './entities/post';
import type { PostVersion as PostVersionEntity } from './entities/post-version';
import type { Tag as TagEntity } from './entities/tag';
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

/** Rows of one type in one service, and what the deletion does to them. */
export type AffectedRows = {
  action: DeleteAction;
  count: Scalars['Int']['output'];
  subgraph: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

export type Category = {
  id: Scalars['ID']['output'];
  label: Scalars['String']['output'];
  posts?: Maybe<PostConnection>;
  slug: Scalars['String']['output'];
};


export type CategoryPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};

export type CreatePostInput = {
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  content: Scalars['String']['input'];
  coverImageUrl?: InputMaybe<Scalars['String']['input']>;
  kind?: PostKind;
  /** Made from the title unless given. */
  slug?: InputMaybe<Scalars['String']['input']>;
  subCategoryId?: InputMaybe<Scalars['ID']['input']>;
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Tags are named by their slug and made when they do not exist yet; at most 10. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateTagInput = {
  name: Scalars['String']['input'];
  slug: Scalars['String']['input'];
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DeleteAction =
  | 'ANONYMIZE'
  | 'CASCADE'
  | 'RESTRICT'
  | 'SET_NULL';

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

export type FeaturePostInput = {
  id: Scalars['ID']['input'];
  isFeatured: Scalars['Boolean']['input'];
};

export type Mutation = {
  archivePost?: Maybe<PostPayload>;
  /** A draft of the signed-in user. */
  createPost?: Maybe<PostPayload>;
  /** Moderators and admins. */
  createTag?: Maybe<TagPayload>;
  /** By its author or a moderator; its comments and likes go along. */
  deletePost?: Maybe<DeletionPayload>;
  /** Moderators and admins. */
  featurePost?: Maybe<PostPayload>;
  /** A draft or an archived post becomes visible to everybody. */
  publishPost?: Maybe<PostPayload>;
  /** Makes a new version with what an older one said. */
  restorePostVersion?: Maybe<PostPayload>;
  tagPost?: Maybe<PostPayload>;
  untagPost?: Maybe<PostPayload>;
  /** Makes a new version when the title, the summary or the content changes. */
  updatePost?: Maybe<PostPayload>;
};


export type MutationArchivePostArgs = {
  input: PostIdInput;
};


export type MutationCreatePostArgs = {
  input: CreatePostInput;
};


export type MutationCreateTagArgs = {
  input: CreateTagInput;
};


export type MutationDeletePostArgs = {
  input: PostIdInput;
};


export type MutationFeaturePostArgs = {
  input: FeaturePostInput;
};


export type MutationPublishPostArgs = {
  input: PostIdInput;
};


export type MutationRestorePostVersionArgs = {
  input: RestorePostVersionInput;
};


export type MutationTagPostArgs = {
  input: TagPostInput;
};


export type MutationUntagPostArgs = {
  input: TagPostInput;
};


export type MutationUpdatePostArgs = {
  input: UpdatePostInput;
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
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  author?: Maybe<User>;
  category?: Maybe<Category>;
  content: Scalars['String']['output'];
  coverImageUrl?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isFeatured: Scalars['Boolean']['output'];
  kind: PostKind;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  slug: Scalars['String']['output'];
  status: PostStatus;
  subCategory?: Maybe<Category>;
  summary?: Maybe<Scalars['String']['output']>;
  tags: TagConnection;
  tenant?: Maybe<Tenant>;
  /** Shorts have none. */
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  /** The number of the newest version, from 1. */
  version: Scalars['Int']['output'];
  /** Seen by the author and by moderators; empty for everybody else. */
  versions: PostVersionConnection;
  viewCount: Scalars['Int']['output'];
};


export type PostTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TagOrder>;
};


export type PostVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostVersionOrder>;
};

export type PostAuthorFilter = {
  username?: InputMaybe<Scalars['String']['input']>;
  verified?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Exactly one field. */
export type PostAuthorOrder = {
  username?: InputMaybe<OrderDirection>;
};

export type PostCategoryFilter = {
  label?: InputMaybe<Scalars['String']['input']>;
};

/** Exactly one field. */
export type PostCategoryOrder = {
  label?: InputMaybe<OrderDirection>;
};

export type PostConnection = {
  edges: Array<PostEdge>;
  nodes: Array<Post>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PostEdge = {
  cursor: Scalars['String']['output'];
  node: Post;
};

export type PostFilter = {
  author?: InputMaybe<PostAuthorFilter>;
  authorId?: InputMaybe<Scalars['ID']['input']>;
  category?: InputMaybe<PostCategoryFilter>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  createdAt?: InputMaybe<DateTimeRange>;
  isFeatured?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<PostKind>;
  status?: InputMaybe<PostStatus>;
  subCategoryId?: InputMaybe<Scalars['ID']['input']>;
};

export type PostIdInput = {
  id: Scalars['ID']['input'];
};

export type PostKind =
  | 'ARTICLE'
  /** At most 280 characters. */
  | 'SHORT';

/** Exactly one field. */
export type PostOrder = {
  author?: InputMaybe<PostAuthorOrder>;
  /** Posts without a category come last, whatever the direction. */
  category?: InputMaybe<PostCategoryOrder>;
  commentCount?: InputMaybe<OrderDirection>;
  createdAt?: InputMaybe<OrderDirection>;
  likeCount?: InputMaybe<OrderDirection>;
  updatedAt?: InputMaybe<OrderDirection>;
};

export type PostPayload = {
  post: Post;
};

export type PostStatus =
  | 'ARCHIVED'
  | 'DRAFT'
  | 'PUBLISHED';

/** What a post said before or after an edit; versions are never changed. */
export type PostVersion = {
  /** What the editor says about the edit. */
  changeNote?: Maybe<Scalars['String']['output']>;
  content: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  editedBy?: Maybe<User>;
  id: Scalars['ID']['output'];
  post: Post;
  summary?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  /** From 1, without gaps. */
  version: Scalars['Int']['output'];
};

export type PostVersionConnection = {
  edges: Array<PostVersionEdge>;
  nodes: Array<PostVersion>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PostVersionEdge = {
  cursor: Scalars['String']['output'];
  node: PostVersion;
};

/** Exactly one field. */
export type PostVersionOrder = {
  version?: InputMaybe<OrderDirection>;
};

export type Query = {
  post?: Maybe<Post>;
  postBySlug?: Maybe<Post>;
  /** The posts that the viewer may read: published ones, and their own whatever the status. */
  posts?: Maybe<PostConnection>;
  tag?: Maybe<Tag>;
  tagBySlug?: Maybe<Tag>;
  tags?: Maybe<TagConnection>;
};


export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};


export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTagBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TagOrder>;
};

export type RestorePostVersionInput = {
  postId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type Subscription = {
  /** A post is published for the first time: of this author, in this category, where they are given. */
  postPublished?: Maybe<Post>;
};


export type SubscriptionPostPublishedArgs = {
  authorId?: InputMaybe<Scalars['ID']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
};

export type Tag = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  posts: PostConnection;
  slug: Scalars['String']['output'];
  tenant?: Maybe<Tenant>;
};


export type TagPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};

export type TagConnection = {
  edges: Array<TagEdge>;
  nodes: Array<Tag>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type TagEdge = {
  cursor: Scalars['String']['output'];
  node: Tag;
};

export type TagFilter = {
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** Exactly one field. */
export type TagOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  name?: InputMaybe<OrderDirection>;
};

export type TagPayload = {
  tag: Tag;
};

export type TagPostInput = {
  postId: Scalars['ID']['input'];
  tagId: Scalars['ID']['input'];
};

export type Tenant = {
  id: Scalars['ID']['output'];
  posts?: Maybe<PostConnection>;
  tags?: Maybe<TagConnection>;
};


export type TenantPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};


export type TenantTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TagOrder>;
};

/** A field that is left out stays as it is; null empties it. */
export type UpdatePostInput = {
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Kept with the version that this edit makes. */
  changeNote?: InputMaybe<Scalars['String']['input']>;
  content?: InputMaybe<Scalars['String']['input']>;
  coverImageUrl?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  slug?: InputMaybe<Scalars['String']['input']>;
  subCategoryId?: InputMaybe<Scalars['ID']['input']>;
  summary?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  posts?: Maybe<PostConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
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
  Post: Post;
  Tag: Tag;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  Tag:
    ( { __typename: 'Tag' }
    & GraphQLRecursivePick<FederationTypes['Tag'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Category: ResolverTypeWrapper<Omit<Category, 'posts'> & { posts?: Maybe<ResolversTypes['PostConnection']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CreatePostInput: CreatePostInput;
  CreateTagInput: CreateTagInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteAction: DeleteAction;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  FeaturePostInput: FeaturePostInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Post: ResolverTypeWrapper<PostEntity>;
  PostAuthorFilter: PostAuthorFilter;
  PostAuthorOrder: PostAuthorOrder;
  PostCategoryFilter: PostCategoryFilter;
  PostCategoryOrder: PostCategoryOrder;
  PostConnection: ResolverTypeWrapper<Connection>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PostFilter: PostFilter;
  PostIdInput: PostIdInput;
  PostKind: PostKind;
  PostOrder: PostOrder;
  PostPayload: ResolverTypeWrapper<Omit<PostPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  PostStatus: PostStatus;
  PostVersion: ResolverTypeWrapper<PostVersionEntity>;
  PostVersionConnection: ResolverTypeWrapper<Connection>;
  PostVersionEdge: ResolverTypeWrapper<Omit<PostVersionEdge, 'node'> & { node: ResolversTypes['PostVersion'] }>;
  PostVersionOrder: PostVersionOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RestorePostVersionInput: RestorePostVersionInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tag: ResolverTypeWrapper<TagEntity>;
  TagConnection: ResolverTypeWrapper<Connection>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  TagFilter: TagFilter;
  TagOrder: TagOrder;
  TagPayload: ResolverTypeWrapper<Omit<TagPayload, 'tag'> & { tag: ResolversTypes['Tag'] }>;
  TagPostInput: TagPostInput;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'posts' | 'tags'> & { posts?: Maybe<ResolversTypes['PostConnection']>, tags?: Maybe<ResolversTypes['TagConnection']> }>;
  UpdatePostInput: UpdatePostInput;
  User: ResolverTypeWrapper<Omit<User, 'posts'> & { posts?: Maybe<ResolversTypes['PostConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AffectedRows: AffectedRows;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Category: Omit<Category, 'posts'> & { posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['Category'];
  ID: Scalars['ID']['output'];
  CreatePostInput: CreatePostInput;
  CreateTagInput: CreateTagInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  FeaturePostInput: FeaturePostInput;
  Boolean: Scalars['Boolean']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Post: PostEntity;
  PostAuthorFilter: PostAuthorFilter;
  PostAuthorOrder: PostAuthorOrder;
  PostCategoryFilter: PostCategoryFilter;
  PostCategoryOrder: PostCategoryOrder;
  PostConnection: Connection;
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PostFilter: PostFilter;
  PostIdInput: PostIdInput;
  PostOrder: PostOrder;
  PostPayload: Omit<PostPayload, 'post'> & { post: ResolversParentTypes['Post'] };
  PostVersion: PostVersionEntity;
  PostVersionConnection: Connection;
  PostVersionEdge: Omit<PostVersionEdge, 'node'> & { node: ResolversParentTypes['PostVersion'] };
  PostVersionOrder: PostVersionOrder;
  Query: Record<PropertyKey, never>;
  RestorePostVersionInput: RestorePostVersionInput;
  Subscription: Record<PropertyKey, never>;
  Tag: TagEntity;
  TagConnection: Connection;
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  TagFilter: TagFilter;
  TagOrder: TagOrder;
  TagPayload: Omit<TagPayload, 'tag'> & { tag: ResolversParentTypes['Tag'] };
  TagPostInput: TagPostInput;
  Tenant: Omit<Tenant, 'posts' | 'tags'> & { posts?: Maybe<ResolversParentTypes['PostConnection']>, tags?: Maybe<ResolversParentTypes['TagConnection']> } | FederationReferenceTypes['Tenant'];
  UpdatePostInput: UpdatePostInput;
  User: Omit<User, 'posts'> & { posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['User'];
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<CategoryPostsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  archivePost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationArchivePostArgs, 'input'>>;
  createPost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationCreatePostArgs, 'input'>>;
  createTag?: Resolver<Maybe<ResolversTypes['TagPayload']>, ParentType, ContextType, RequireFields<MutationCreateTagArgs, 'input'>>;
  deletePost?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeletePostArgs, 'input'>>;
  featurePost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationFeaturePostArgs, 'input'>>;
  publishPost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationPublishPostArgs, 'input'>>;
  restorePostVersion?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationRestorePostVersionArgs, 'input'>>;
  tagPost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationTagPostArgs, 'input'>>;
  untagPost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationUntagPostArgs, 'input'>>;
  updatePost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePostArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post'], FederationReferenceType extends FederationReferenceTypes['Post'] = FederationReferenceTypes['Post']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Post']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coverImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFeatured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PostStatus'], ParentType, ContextType>;
  subCategory?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, Partial<PostTagsArgs>>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['PostVersionConnection'], ParentType, ContextType, Partial<PostVersionsArgs>>;
  viewCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PostPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostPayload'] = ResolversParentTypes['PostPayload']> = {
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PostVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostVersion'] = ResolversParentTypes['PostVersion']> = {
  changeNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostVersionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostVersionConnection'] = ResolversParentTypes['PostVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PostVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PostVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostVersionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostVersionEdge'] = ResolversParentTypes['PostVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PostVersion'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostArgs, 'id'>>;
  postBySlug?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostBySlugArgs, 'slug'>>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<QueryPostsArgs>>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagArgs, 'id'>>;
  tagBySlug?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagBySlugArgs, 'slug'>>;
  tags?: Resolver<Maybe<ResolversTypes['TagConnection']>, ParentType, ContextType, Partial<QueryTagsArgs>>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  postPublished?: SubscriptionResolver<Maybe<ResolversTypes['Post']>, "postPublished", ParentType, ContextType, Partial<SubscriptionPostPublishedArgs>>;
};

export type TagResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'], FederationReferenceType extends FederationReferenceTypes['Tag'] = FederationReferenceTypes['Tag']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tag']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, Partial<TagPostsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TagPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['TagPayload'] = ResolversParentTypes['TagPayload']> = {
  tag?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<TenantPostsArgs>>;
  tags?: Resolver<Maybe<ResolversTypes['TagConnection']>, ParentType, ContextType, Partial<TenantTagsArgs>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<UserPostsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PostPayload?: PostPayloadResolvers<ContextType>;
  PostVersion?: PostVersionResolvers<ContextType>;
  PostVersionConnection?: PostVersionConnectionResolvers<ContextType>;
  PostVersionEdge?: PostVersionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TagPayload?: TagPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

