// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Post as PostEntity } from './entities/post';
import type { PostShare as PostShareEntity } from './entities/post-share';
import type { Bookmark as BookmarkEntity } from './entities/bookmark';
import type { BookmarkCollection as BookmarkCollectionEntity } from './entities/bookmark-collection';
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
  /** There may be more: a preview counts no further than some 10,000 rows of a service, nor what would follow from others. */
  atLeast: Scalars['Boolean']['output'];
  count: Scalars['Int']['output'];
  subgraph: Scalars['String']['output'];
  type: Scalars['String']['output'];
};

/** Seen by its owner alone. */
export type Bookmark = {
  collection?: Maybe<BookmarkCollection>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Null where it is no longer published. */
  post?: Maybe<Post>;
  user?: Maybe<User>;
};

/** Seen by its owner alone. */
export type BookmarkCollection = {
  bookmarkCount: Scalars['Int']['output'];
  /** In the order that their owner gives them. */
  bookmarks: BookmarkConnection;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};


/** Seen by its owner alone. */
export type BookmarkCollectionBookmarksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BookmarkOrder>;
};

export type BookmarkCollectionConnection = {
  edges: Array<BookmarkCollectionEdge>;
  nodes: Array<BookmarkCollection>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type BookmarkCollectionEdge = {
  cursor: Scalars['String']['output'];
  node: BookmarkCollection;
};

export type BookmarkCollectionIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type BookmarkCollectionOrder = {
  position?: InputMaybe<OrderDirection>;
};

export type BookmarkCollectionPayload = {
  bookmarkCollection: BookmarkCollection;
};

export type BookmarkConnection = {
  edges: Array<BookmarkEdge>;
  nodes: Array<Bookmark>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type BookmarkEdge = {
  cursor: Scalars['String']['output'];
  node: Bookmark;
};

/** Exactly one field. */
export type BookmarkOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  /** As their owner has ordered them. */
  position?: InputMaybe<OrderDirection>;
};

export type BookmarkPayload = {
  bookmark: Bookmark;
};

export type BookmarkPostInput = {
  /** One of the viewer's; null for none. */
  collectionId?: InputMaybe<Scalars['ID']['input']>;
  postId: Scalars['ID']['input'];
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
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};

export type Community = {
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  posts?: Maybe<PostConnection>;
  slug: Scalars['String']['output'];
};


export type CommunityPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};

export type CreateBookmarkCollectionInput = {
  name: Scalars['String']['input'];
};

export type CreatePostInput = {
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** One of which the viewer is a member. */
  communityId?: InputMaybe<Scalars['ID']['input']>;
  content: Scalars['String']['input'];
  coverImageUrl?: InputMaybe<Scalars['String']['input']>;
  /** One that the viewer may see. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  kind?: PostKind;
  /** Made from the title unless given. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** Of that community. */
  spaceId?: InputMaybe<Scalars['ID']['input']>;
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

export type Event = {
  id: Scalars['ID']['output'];
  posts?: Maybe<PostConnection>;
};


export type EventPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};

export type FeaturePostInput = {
  id: Scalars['ID']['input'];
  isFeatured: Scalars['Boolean']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type MoveBookmarkInput = {
  /** It comes behind this one; first of all, where it is left out. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};

export type Mutation = {
  archivePost?: Maybe<PostPayload>;
  /** Any signed-in user, what they may read; again to move it to another collection. */
  bookmarkPost?: Maybe<BookmarkPayload>;
  /** Any signed-in user. */
  createBookmarkCollection?: Maybe<BookmarkCollectionPayload>;
  /** A draft of the signed-in user. */
  createPost?: Maybe<PostPayload>;
  /** Moderators and admins. */
  createTag?: Maybe<TagPayload>;
  /** Its owner; the bookmarks in it stay. */
  deleteBookmarkCollection?: Maybe<DeletePayload>;
  /** By its author or a moderator; its comments and likes go along. */
  deletePost?: Maybe<DeletionPayload>;
  /** Who shared it takes it back. */
  deletePostShare?: Maybe<DeletePayload>;
  /** Moderators and admins. */
  featurePost?: Maybe<PostPayload>;
  /** Its owner. */
  moveBookmark?: Maybe<BookmarkPayload>;
  /** Its owner. */
  moveBookmarkCollection?: Maybe<BookmarkCollectionPayload>;
  /** A draft or an archived post becomes visible to everybody. */
  publishPost?: Maybe<PostPayload>;
  /** Any signed-in user, their own. */
  removeBookmark?: Maybe<RemoveBookmarkPayload>;
  /** Its owner. */
  renameBookmarkCollection?: Maybe<BookmarkCollectionPayload>;
  /** Makes a new version with what an older one said. */
  restorePostVersion?: Maybe<PostPayload>;
  /** Any signed-in user, what is published and they may read. */
  sharePost?: Maybe<PostSharePayload>;
  tagPost?: Maybe<PostPayload>;
  untagPost?: Maybe<PostPayload>;
  /** Makes a new version when the title, the summary or the content changes. */
  updatePost?: Maybe<PostPayload>;
};


export type MutationArchivePostArgs = {
  input: PostIdInput;
};


export type MutationBookmarkPostArgs = {
  input: BookmarkPostInput;
};


export type MutationCreateBookmarkCollectionArgs = {
  input: CreateBookmarkCollectionInput;
};


export type MutationCreatePostArgs = {
  input: CreatePostInput;
};


export type MutationCreateTagArgs = {
  input: CreateTagInput;
};


export type MutationDeleteBookmarkCollectionArgs = {
  input: BookmarkCollectionIdInput;
};


export type MutationDeletePostArgs = {
  input: PostIdInput;
};


export type MutationDeletePostShareArgs = {
  input: PostShareIdInput;
};


export type MutationFeaturePostArgs = {
  input: FeaturePostInput;
};


export type MutationMoveBookmarkArgs = {
  input: MoveBookmarkInput;
};


export type MutationMoveBookmarkCollectionArgs = {
  input: MoveBookmarkInput;
};


export type MutationPublishPostArgs = {
  input: PostIdInput;
};


export type MutationRemoveBookmarkArgs = {
  input: RemoveBookmarkInput;
};


export type MutationRenameBookmarkCollectionArgs = {
  input: RenameBookmarkCollectionInput;
};


export type MutationRestorePostVersionArgs = {
  input: RestorePostVersionInput;
};


export type MutationSharePostArgs = {
  input: SharePostInput;
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

/** One in a private community is seen by its members alone, and by its author. */
export type Post = {
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  author?: Maybe<User>;
  category?: Maybe<Category>;
  community?: Maybe<Community>;
  content: Scalars['String']['output'];
  coverImageUrl?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** Null where the viewer does not see it. */
  event?: Maybe<Event>;
  /** Why it is held back: told to its author and to moderators. */
  heldReason?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isFeatured: Scalars['Boolean']['output'];
  kind: PostKind;
  /** When others could first read it. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Published posts that are about the same, the nearest first; at most 20. */
  related: Array<Post>;
  shareCount: Scalars['Int']['output'];
  /** Those to all, and those that the viewer has made or got. */
  shares: PostShareConnection;
  slug: Scalars['String']['output'];
  space?: Maybe<Space>;
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
  viewerHasBookmarked: Scalars['Boolean']['output'];
};


/** One in a private community is seen by its members alone, and by its author. */
export type PostRelatedArgs = {
  first?: Scalars['Int']['input'];
};


/** One in a private community is seen by its members alone, and by its author. */
export type PostSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostShareOrder>;
};


/** One in a private community is seen by its members alone, and by its author. */
export type PostTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TagOrder>;
};


/** One in a private community is seen by its members alone, and by its author. */
export type PostVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
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
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<PostEdge>;
  nodes: Array<Post>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type PostConnectionCountsArgs = {
  by: PostGroup;
};

export type PostEdge = {
  cursor: Scalars['String']['output'];
  node: Post;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type PostFilter = {
  author?: InputMaybe<PostAuthorFilter>;
  authorId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  authorIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  category?: InputMaybe<PostCategoryFilter>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  categoryIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  categoryIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  communityId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  communityIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  communityIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  createdAt?: InputMaybe<DateTimeRange>;
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  eventIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  eventIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  isFeatured?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<PostKind>;
  /** One of these, at most 100. */
  kindIn?: InputMaybe<Array<PostKind>>;
  /** This does not hold. */
  not?: InputMaybe<PostFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<PostFilter>>;
  /** Words of title, summary, content, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  spaceId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  spaceIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  spaceIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  status?: InputMaybe<PostStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<PostStatus>>;
  subCategoryId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  subCategoryIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  subCategoryIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What Posts can be counted by. */
export type PostGroup =
  | 'authorId'
  | 'categoryId'
  | 'communityId'
  | 'eventId'
  | 'isFeatured'
  | 'kind'
  | 'spaceId'
  | 'status'
  | 'subCategoryId';

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
  /** Posts that were never published come last, whatever the direction. */
  publishedAt?: InputMaybe<OrderDirection>;
  /** Shorts, which have none, come last, whatever the direction. */
  title?: InputMaybe<OrderDirection>;
  updatedAt?: InputMaybe<OrderDirection>;
  viewCount?: InputMaybe<OrderDirection>;
};

export type PostPayload = {
  post: Post;
};

export type PostShare = {
  audience: ShareAudience;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  message?: Maybe<Scalars['String']['output']>;
  post: Post;
  shareVia: ShareChannel;
  /** Null where it is for all, or that user is gone. */
  sharedWithUser?: Maybe<User>;
  user?: Maybe<User>;
};

export type PostShareConnection = {
  edges: Array<PostShareEdge>;
  nodes: Array<PostShare>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PostShareEdge = {
  cursor: Scalars['String']['output'];
  node: PostShare;
};

export type PostShareIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type PostShareOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type PostSharePayload = {
  postShare: PostShare;
};

export type PostStatus =
  | 'ARCHIVED'
  | 'DRAFT'
  /** Published, and held back by a moderation strategy until a moderator releases it: seen by its author and by moderators. */
  | 'HELD'
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
  bookmark?: Maybe<Bookmark>;
  bookmarkCollection?: Maybe<BookmarkCollection>;
  bookmarkCollections?: Maybe<BookmarkCollectionConnection>;
  /** The viewer's, whatever the collection. */
  bookmarks?: Maybe<BookmarkConnection>;
  /** Published posts of those whom the viewer follows, the newest first. */
  feed?: Maybe<PostConnection>;
  post?: Maybe<Post>;
  postBySlug?: Maybe<Post>;
  postShare?: Maybe<PostShare>;
  /** The posts that the viewer may read: published ones, and their own whatever the status. */
  posts?: Maybe<PostConnection>;
  tag?: Maybe<Tag>;
  tagBySlug?: Maybe<Tag>;
  tags?: Maybe<TagConnection>;
};


export type QueryBookmarkArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBookmarkCollectionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBookmarkCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BookmarkCollectionOrder>;
};


export type QueryBookmarksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BookmarkOrder>;
};


export type QueryFeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPostArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryPostShareArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
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
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TagOrder>;
};

export type RemoveBookmarkInput = {
  postId: Scalars['ID']['input'];
};

export type RemoveBookmarkPayload = {
  /** Null where there was none. */
  bookmark?: Maybe<Bookmark>;
  post?: Maybe<Post>;
};

export type RenameBookmarkCollectionInput = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

export type RestorePostVersionInput = {
  postId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type ShareAudience =
  /** Whoever may read the post. */
  | 'ALL'
  /** One user. */
  | 'USER';

export type ShareChannel =
  | 'DIRECT_MESSAGE'
  | 'EXTERNAL'
  | 'FEED'
  | 'STORY';

export type SharePostInput = {
  message?: InputMaybe<Scalars['String']['input']>;
  postId: Scalars['ID']['input'];
  shareVia?: ShareChannel;
  /** To all, where it is left out. */
  sharedWithUserId?: InputMaybe<Scalars['ID']['input']>;
};

export type Space = {
  id: Scalars['ID']['output'];
  posts?: Maybe<PostConnection>;
};


export type SpacePostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
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
  offset?: InputMaybe<Scalars['Int']['input']>;
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

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type TagFilter = {
  /** Whatever the case and the accents. */
  nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<TagFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<TagFilter>>;
  slug?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  slugIn?: InputMaybe<Array<Scalars['String']['input']>>;
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
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};


export type TenantTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
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
  bookmarkCollections?: Maybe<BookmarkCollectionConnection>;
  /** One's own; empty for everybody else's. */
  bookmarks?: Maybe<BookmarkConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What the user has shared, to all or to the viewer. */
  postShares?: Maybe<PostShareConnection>;
  posts?: Maybe<PostConnection>;
  /** What was shared with the user alone; seen by them and by who shared it. */
  receivedPostShares?: Maybe<PostShareConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserBookmarkCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BookmarkCollectionOrder>;
};


export type UserBookmarksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<BookmarkOrder>;
};


export type UserPostSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostShareOrder>;
};


export type UserPostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostOrder>;
};


export type UserReceivedPostSharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PostShareOrder>;
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
  Bookmark: Bookmark;
  BookmarkCollection: BookmarkCollection;
  Category: Category;
  Community: Community;
  Event: Event;
  Post: Post;
  PostShare: PostShare;
  Space: Space;
  Tag: Tag;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Bookmark:
    ( { __typename: 'Bookmark' }
    & GraphQLRecursivePick<FederationTypes['Bookmark'], {"id":true}> );
  BookmarkCollection:
    ( { __typename: 'BookmarkCollection' }
    & GraphQLRecursivePick<FederationTypes['BookmarkCollection'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Community:
    ( { __typename: 'Community' }
    & GraphQLRecursivePick<FederationTypes['Community'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  Post:
    ( { __typename: 'Post' }
    & GraphQLRecursivePick<FederationTypes['Post'], {"id":true}> );
  PostShare:
    ( { __typename: 'PostShare' }
    & GraphQLRecursivePick<FederationTypes['PostShare'], {"id":true}> );
  Space:
    ( { __typename: 'Space' }
    & GraphQLRecursivePick<FederationTypes['Space'], {"id":true}> );
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
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Bookmark: ResolverTypeWrapper<BookmarkEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  BookmarkCollection: ResolverTypeWrapper<BookmarkCollectionEntity>;
  BookmarkCollectionConnection: ResolverTypeWrapper<Connection>;
  BookmarkCollectionEdge: ResolverTypeWrapper<Omit<BookmarkCollectionEdge, 'node'> & { node: ResolversTypes['BookmarkCollection'] }>;
  BookmarkCollectionIdInput: BookmarkCollectionIdInput;
  BookmarkCollectionOrder: BookmarkCollectionOrder;
  BookmarkCollectionPayload: ResolverTypeWrapper<Omit<BookmarkCollectionPayload, 'bookmarkCollection'> & { bookmarkCollection: ResolversTypes['BookmarkCollection'] }>;
  BookmarkConnection: ResolverTypeWrapper<Connection>;
  BookmarkEdge: ResolverTypeWrapper<Omit<BookmarkEdge, 'node'> & { node: ResolversTypes['Bookmark'] }>;
  BookmarkOrder: BookmarkOrder;
  BookmarkPayload: ResolverTypeWrapper<Omit<BookmarkPayload, 'bookmark'> & { bookmark: ResolversTypes['Bookmark'] }>;
  BookmarkPostInput: BookmarkPostInput;
  Category: ResolverTypeWrapper<Omit<Category, 'posts'> & { posts?: Maybe<ResolversTypes['PostConnection']> }>;
  Community: ResolverTypeWrapper<Omit<Community, 'posts'> & { posts?: Maybe<ResolversTypes['PostConnection']> }>;
  CreateBookmarkCollectionInput: CreateBookmarkCollectionInput;
  CreatePostInput: CreatePostInput;
  CreateTagInput: CreateTagInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteAction: DeleteAction;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  Event: ResolverTypeWrapper<Omit<Event, 'posts'> & { posts?: Maybe<ResolversTypes['PostConnection']> }>;
  FeaturePostInput: FeaturePostInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  MoveBookmarkInput: MoveBookmarkInput;
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
  PostGroup: PostGroup;
  PostIdInput: PostIdInput;
  PostKind: PostKind;
  PostOrder: PostOrder;
  PostPayload: ResolverTypeWrapper<Omit<PostPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  PostShare: ResolverTypeWrapper<PostShareEntity>;
  PostShareConnection: ResolverTypeWrapper<Connection>;
  PostShareEdge: ResolverTypeWrapper<Omit<PostShareEdge, 'node'> & { node: ResolversTypes['PostShare'] }>;
  PostShareIdInput: PostShareIdInput;
  PostShareOrder: PostShareOrder;
  PostSharePayload: ResolverTypeWrapper<Omit<PostSharePayload, 'postShare'> & { postShare: ResolversTypes['PostShare'] }>;
  PostStatus: PostStatus;
  PostVersion: ResolverTypeWrapper<PostVersionEntity>;
  PostVersionConnection: ResolverTypeWrapper<Connection>;
  PostVersionEdge: ResolverTypeWrapper<Omit<PostVersionEdge, 'node'> & { node: ResolversTypes['PostVersion'] }>;
  PostVersionOrder: PostVersionOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RemoveBookmarkInput: RemoveBookmarkInput;
  RemoveBookmarkPayload: ResolverTypeWrapper<Omit<RemoveBookmarkPayload, 'bookmark' | 'post'> & { bookmark?: Maybe<ResolversTypes['Bookmark']>, post?: Maybe<ResolversTypes['Post']> }>;
  RenameBookmarkCollectionInput: RenameBookmarkCollectionInput;
  RestorePostVersionInput: RestorePostVersionInput;
  ShareAudience: ShareAudience;
  ShareChannel: ShareChannel;
  SharePostInput: SharePostInput;
  Space: ResolverTypeWrapper<Omit<Space, 'posts'> & { posts?: Maybe<ResolversTypes['PostConnection']> }>;
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
  User: ResolverTypeWrapper<Omit<User, 'bookmarkCollections' | 'bookmarks' | 'postShares' | 'posts' | 'receivedPostShares'> & { bookmarkCollections?: Maybe<ResolversTypes['BookmarkCollectionConnection']>, bookmarks?: Maybe<ResolversTypes['BookmarkConnection']>, postShares?: Maybe<ResolversTypes['PostShareConnection']>, posts?: Maybe<ResolversTypes['PostConnection']>, receivedPostShares?: Maybe<ResolversTypes['PostShareConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Bookmark: BookmarkEntity;
  ID: Scalars['ID']['output'];
  BookmarkCollection: BookmarkCollectionEntity;
  BookmarkCollectionConnection: Connection;
  BookmarkCollectionEdge: Omit<BookmarkCollectionEdge, 'node'> & { node: ResolversParentTypes['BookmarkCollection'] };
  BookmarkCollectionIdInput: BookmarkCollectionIdInput;
  BookmarkCollectionOrder: BookmarkCollectionOrder;
  BookmarkCollectionPayload: Omit<BookmarkCollectionPayload, 'bookmarkCollection'> & { bookmarkCollection: ResolversParentTypes['BookmarkCollection'] };
  BookmarkConnection: Connection;
  BookmarkEdge: Omit<BookmarkEdge, 'node'> & { node: ResolversParentTypes['Bookmark'] };
  BookmarkOrder: BookmarkOrder;
  BookmarkPayload: Omit<BookmarkPayload, 'bookmark'> & { bookmark: ResolversParentTypes['Bookmark'] };
  BookmarkPostInput: BookmarkPostInput;
  Category: Omit<Category, 'posts'> & { posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['Category'];
  Community: Omit<Community, 'posts'> & { posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['Community'];
  CreateBookmarkCollectionInput: CreateBookmarkCollectionInput;
  CreatePostInput: CreatePostInput;
  CreateTagInput: CreateTagInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeletePayload: DeletePayload;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  Event: Omit<Event, 'posts'> & { posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['Event'];
  FeaturePostInput: FeaturePostInput;
  GroupCount: GroupCount;
  MoveBookmarkInput: MoveBookmarkInput;
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
  PostShare: PostShareEntity;
  PostShareConnection: Connection;
  PostShareEdge: Omit<PostShareEdge, 'node'> & { node: ResolversParentTypes['PostShare'] };
  PostShareIdInput: PostShareIdInput;
  PostShareOrder: PostShareOrder;
  PostSharePayload: Omit<PostSharePayload, 'postShare'> & { postShare: ResolversParentTypes['PostShare'] };
  PostVersion: PostVersionEntity;
  PostVersionConnection: Connection;
  PostVersionEdge: Omit<PostVersionEdge, 'node'> & { node: ResolversParentTypes['PostVersion'] };
  PostVersionOrder: PostVersionOrder;
  Query: Record<PropertyKey, never>;
  RemoveBookmarkInput: RemoveBookmarkInput;
  RemoveBookmarkPayload: Omit<RemoveBookmarkPayload, 'bookmark' | 'post'> & { bookmark?: Maybe<ResolversParentTypes['Bookmark']>, post?: Maybe<ResolversParentTypes['Post']> };
  RenameBookmarkCollectionInput: RenameBookmarkCollectionInput;
  RestorePostVersionInput: RestorePostVersionInput;
  SharePostInput: SharePostInput;
  Space: Omit<Space, 'posts'> & { posts?: Maybe<ResolversParentTypes['PostConnection']> } | FederationReferenceTypes['Space'];
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
  User: Omit<User, 'bookmarkCollections' | 'bookmarks' | 'postShares' | 'posts' | 'receivedPostShares'> & { bookmarkCollections?: Maybe<ResolversParentTypes['BookmarkCollectionConnection']>, bookmarks?: Maybe<ResolversParentTypes['BookmarkConnection']>, postShares?: Maybe<ResolversParentTypes['PostShareConnection']>, posts?: Maybe<ResolversParentTypes['PostConnection']>, receivedPostShares?: Maybe<ResolversParentTypes['PostShareConnection']> } | FederationReferenceTypes['User'];
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BookmarkResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Bookmark'] = ResolversParentTypes['Bookmark'], FederationReferenceType extends FederationReferenceTypes['Bookmark'] = FederationReferenceTypes['Bookmark']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bookmark']> | FederationReferenceType, FederationReferenceType, ContextType>;
  collection?: Resolver<Maybe<ResolversTypes['BookmarkCollection']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type BookmarkCollectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkCollection'] = ResolversParentTypes['BookmarkCollection'], FederationReferenceType extends FederationReferenceTypes['BookmarkCollection'] = FederationReferenceTypes['BookmarkCollection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BookmarkCollection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bookmarkCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookmarks?: Resolver<ResolversTypes['BookmarkConnection'], ParentType, ContextType, Partial<BookmarkCollectionBookmarksArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type BookmarkCollectionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkCollectionConnection'] = ResolversParentTypes['BookmarkCollectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BookmarkCollectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['BookmarkCollection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BookmarkCollectionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkCollectionEdge'] = ResolversParentTypes['BookmarkCollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BookmarkCollection'], ParentType, ContextType>;
};

export type BookmarkCollectionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkCollectionPayload'] = ResolversParentTypes['BookmarkCollectionPayload']> = {
  bookmarkCollection?: Resolver<ResolversTypes['BookmarkCollection'], ParentType, ContextType>;
};

export type BookmarkConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkConnection'] = ResolversParentTypes['BookmarkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BookmarkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BookmarkEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkEdge'] = ResolversParentTypes['BookmarkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Bookmark'], ParentType, ContextType>;
};

export type BookmarkPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BookmarkPayload'] = ResolversParentTypes['BookmarkPayload']> = {
  bookmark?: Resolver<ResolversTypes['Bookmark'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<CategoryPostsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CommunityResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Community'] = ResolversParentTypes['Community'], FederationReferenceType extends FederationReferenceTypes['Community'] = FederationReferenceTypes['Community']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Community']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<CommunityPostsArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type EventResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<EventPostsArgs>>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  archivePost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationArchivePostArgs, 'input'>>;
  bookmarkPost?: Resolver<Maybe<ResolversTypes['BookmarkPayload']>, ParentType, ContextType, RequireFields<MutationBookmarkPostArgs, 'input'>>;
  createBookmarkCollection?: Resolver<Maybe<ResolversTypes['BookmarkCollectionPayload']>, ParentType, ContextType, RequireFields<MutationCreateBookmarkCollectionArgs, 'input'>>;
  createPost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationCreatePostArgs, 'input'>>;
  createTag?: Resolver<Maybe<ResolversTypes['TagPayload']>, ParentType, ContextType, RequireFields<MutationCreateTagArgs, 'input'>>;
  deleteBookmarkCollection?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteBookmarkCollectionArgs, 'input'>>;
  deletePost?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeletePostArgs, 'input'>>;
  deletePostShare?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeletePostShareArgs, 'input'>>;
  featurePost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationFeaturePostArgs, 'input'>>;
  moveBookmark?: Resolver<Maybe<ResolversTypes['BookmarkPayload']>, ParentType, ContextType, RequireFields<MutationMoveBookmarkArgs, 'input'>>;
  moveBookmarkCollection?: Resolver<Maybe<ResolversTypes['BookmarkCollectionPayload']>, ParentType, ContextType, RequireFields<MutationMoveBookmarkCollectionArgs, 'input'>>;
  publishPost?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationPublishPostArgs, 'input'>>;
  removeBookmark?: Resolver<Maybe<ResolversTypes['RemoveBookmarkPayload']>, ParentType, ContextType, RequireFields<MutationRemoveBookmarkArgs, 'input'>>;
  renameBookmarkCollection?: Resolver<Maybe<ResolversTypes['BookmarkCollectionPayload']>, ParentType, ContextType, RequireFields<MutationRenameBookmarkCollectionArgs, 'input'>>;
  restorePostVersion?: Resolver<Maybe<ResolversTypes['PostPayload']>, ParentType, ContextType, RequireFields<MutationRestorePostVersionArgs, 'input'>>;
  sharePost?: Resolver<Maybe<ResolversTypes['PostSharePayload']>, ParentType, ContextType, RequireFields<MutationSharePostArgs, 'input'>>;
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
  community?: Resolver<Maybe<ResolversTypes['Community']>, ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  coverImageUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  heldReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFeatured?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PostKind'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  related?: Resolver<Array<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<PostRelatedArgs, 'first'>>;
  shareCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shares?: Resolver<ResolversTypes['PostShareConnection'], ParentType, ContextType, Partial<PostSharesArgs>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  space?: Resolver<Maybe<ResolversTypes['Space']>, ParentType, ContextType>;
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
  viewerHasBookmarked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<PostConnectionCountsArgs, 'by'>>;
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

export type PostShareResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostShare'] = ResolversParentTypes['PostShare'], FederationReferenceType extends FederationReferenceTypes['PostShare'] = FederationReferenceTypes['PostShare']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PostShare']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<ResolversTypes['ShareAudience'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  shareVia?: Resolver<ResolversTypes['ShareChannel'], ParentType, ContextType>;
  sharedWithUser?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PostShareConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostShareConnection'] = ResolversParentTypes['PostShareConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PostShareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PostShare']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PostShareEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostShareEdge'] = ResolversParentTypes['PostShareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PostShare'], ParentType, ContextType>;
};

export type PostSharePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PostSharePayload'] = ResolversParentTypes['PostSharePayload']> = {
  postShare?: Resolver<ResolversTypes['PostShare'], ParentType, ContextType>;
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
  bookmark?: Resolver<Maybe<ResolversTypes['Bookmark']>, ParentType, ContextType, RequireFields<QueryBookmarkArgs, 'id'>>;
  bookmarkCollection?: Resolver<Maybe<ResolversTypes['BookmarkCollection']>, ParentType, ContextType, RequireFields<QueryBookmarkCollectionArgs, 'id'>>;
  bookmarkCollections?: Resolver<Maybe<ResolversTypes['BookmarkCollectionConnection']>, ParentType, ContextType, Partial<QueryBookmarkCollectionsArgs>>;
  bookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, Partial<QueryBookmarksArgs>>;
  feed?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<QueryFeedArgs>>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostArgs, 'id'>>;
  postBySlug?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QueryPostBySlugArgs, 'slug'>>;
  postShare?: Resolver<Maybe<ResolversTypes['PostShare']>, ParentType, ContextType, RequireFields<QueryPostShareArgs, 'id'>>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<QueryPostsArgs>>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagArgs, 'id'>>;
  tagBySlug?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType, RequireFields<QueryTagBySlugArgs, 'slug'>>;
  tags?: Resolver<Maybe<ResolversTypes['TagConnection']>, ParentType, ContextType, Partial<QueryTagsArgs>>;
};

export type RemoveBookmarkPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RemoveBookmarkPayload'] = ResolversParentTypes['RemoveBookmarkPayload']> = {
  bookmark?: Resolver<Maybe<ResolversTypes['Bookmark']>, ParentType, ContextType>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType>;
};

export type SpaceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Space'] = ResolversParentTypes['Space'], FederationReferenceType extends FederationReferenceTypes['Space'] = FederationReferenceTypes['Space']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Space']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<SpacePostsArgs>>;
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
  bookmarkCollections?: Resolver<Maybe<ResolversTypes['BookmarkCollectionConnection']>, ParentType, ContextType, Partial<UserBookmarkCollectionsArgs>>;
  bookmarks?: Resolver<Maybe<ResolversTypes['BookmarkConnection']>, ParentType, ContextType, Partial<UserBookmarksArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postShares?: Resolver<Maybe<ResolversTypes['PostShareConnection']>, ParentType, ContextType, Partial<UserPostSharesArgs>>;
  posts?: Resolver<Maybe<ResolversTypes['PostConnection']>, ParentType, ContextType, Partial<UserPostsArgs>>;
  receivedPostShares?: Resolver<Maybe<ResolversTypes['PostShareConnection']>, ParentType, ContextType, Partial<UserReceivedPostSharesArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  Bookmark?: BookmarkResolvers<ContextType>;
  BookmarkCollection?: BookmarkCollectionResolvers<ContextType>;
  BookmarkCollectionConnection?: BookmarkCollectionConnectionResolvers<ContextType>;
  BookmarkCollectionEdge?: BookmarkCollectionEdgeResolvers<ContextType>;
  BookmarkCollectionPayload?: BookmarkCollectionPayloadResolvers<ContextType>;
  BookmarkConnection?: BookmarkConnectionResolvers<ContextType>;
  BookmarkEdge?: BookmarkEdgeResolvers<ContextType>;
  BookmarkPayload?: BookmarkPayloadResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Community?: CommunityResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PostPayload?: PostPayloadResolvers<ContextType>;
  PostShare?: PostShareResolvers<ContextType>;
  PostShareConnection?: PostShareConnectionResolvers<ContextType>;
  PostShareEdge?: PostShareEdgeResolvers<ContextType>;
  PostSharePayload?: PostSharePayloadResolvers<ContextType>;
  PostVersion?: PostVersionResolvers<ContextType>;
  PostVersionConnection?: PostVersionConnectionResolvers<ContextType>;
  PostVersionEdge?: PostVersionEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RemoveBookmarkPayload?: RemoveBookmarkPayloadResolvers<ContextType>;
  Space?: SpaceResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TagPayload?: TagPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

