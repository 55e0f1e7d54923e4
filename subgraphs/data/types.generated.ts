// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Dataset as DatasetEntity } from './entities/dataset';
import type { Model as ModelEntity } from './entities/model';
import type { DataVersion as DataVersionEntity } from './entities/data-version';
import type { DataFile as DataFileEntity } from './entities/data-file';
import type { DataDownload as DataDownloadEntity } from './entities/data-download';
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

/** Of exactly one: a dataset or a model. */
export type AddDataVersionInput = {
  datasetId?: InputMaybe<Scalars['ID']['input']>;
  /** From 1 to 100, each with a name of its own. */
  files: Array<DataFileInput>;
  modelId?: InputMaybe<Scalars['ID']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Without spaces: 1.0.0. */
  version: Scalars['String']['input'];
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

export type CreateDatasetInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** As SPDX names it: CC-BY-4.0. */
  licence: Scalars['String']['input'];
  /** At most 20. */
  tags?: Array<Scalars['String']['input']>;
  title: Scalars['String']['input'];
  visibility?: DataVisibility;
};

export type CreateModelInput = {
  /** What it was trained on. */
  datasetId?: InputMaybe<Scalars['ID']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  framework: Scalars['String']['input'];
  /** As SPDX names it: Apache-2.0. */
  licence: Scalars['String']['input'];
  /** At most 20. */
  tags?: Array<Scalars['String']['input']>;
  title: Scalars['String']['input'];
  visibility?: DataVisibility;
};

/** Seen by whoever downloaded, whoever the version is of, and moderators. */
export type DataDownload = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  user?: Maybe<User>;
  version: DataVersion;
};

export type DataDownloadConnection = {
  edges: Array<DataDownloadEdge>;
  nodes: Array<DataDownload>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type DataDownloadEdge = {
  cursor: Scalars['String']['output'];
  node: DataDownload;
};

/** Exactly one field. */
export type DataDownloadOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type DataDownloadPayload = {
  download: DataDownload;
  version: DataVersion;
};

export type DataFile = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  sha256: Scalars['String']['output'];
  /** In bytes. */
  size: Scalars['Float']['output'];
  version: DataVersion;
};

export type DataFileConnection = {
  edges: Array<DataFileEdge>;
  nodes: Array<DataFile>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type DataFileEdge = {
  cursor: Scalars['String']['output'];
  node: DataFile;
};

export type DataFileInput = {
  name: Scalars['String']['input'];
  /** 64 hexadecimal digits. */
  sha256: Scalars['String']['input'];
  /** In bytes, a whole number. */
  size: Scalars['Float']['input'];
};

/** Exactly one field. */
export type DataFileOrder = {
  name?: InputMaybe<OrderDirection>;
};

/** Of a dataset or of a model. */
export type DataVersion = {
  createdAt: Scalars['DateTime']['output'];
  dataset?: Maybe<Dataset>;
  /** The viewer's own; all for whoever it is of and for moderators. */
  downloads: DataDownloadConnection;
  files: DataFileConnection;
  id: Scalars['ID']['output'];
  model?: Maybe<Model>;
  notes?: Maybe<Scalars['String']['output']>;
  version: Scalars['String']['output'];
};


/** Of a dataset or of a model. */
export type DataVersionDownloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataDownloadOrder>;
};


/** Of a dataset or of a model. */
export type DataVersionFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataFileOrder>;
};

export type DataVersionConnection = {
  edges: Array<DataVersionEdge>;
  nodes: Array<DataVersion>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type DataVersionEdge = {
  cursor: Scalars['String']['output'];
  node: DataVersion;
};

/** Exactly one field. */
export type DataVersionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type DataVersionPayload = {
  dataVersion: DataVersion;
};

export type DataVisibility =
  /** Seen by whoever it is of and by moderators, with all that belongs to it. */
  | 'PRIVATE'
  /** Seen by everybody. */
  | 'PUBLIC';

export type Dataset = {
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** Users who have downloaded a version, once for each. */
  downloadCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  licence: Scalars['String']['output'];
  /** Those that were trained on it. */
  models: ModelConnection;
  tags: Array<Scalars['String']['output']>;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
  versions: DataVersionConnection;
  visibility: DataVisibility;
};


export type DatasetModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DatasetModelOrder>;
};


export type DatasetVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataVersionOrder>;
};

export type DatasetConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<DatasetEdge>;
  nodes: Array<Dataset>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type DatasetConnectionCountsArgs = {
  by: DatasetGroup;
};

export type DatasetEdge = {
  cursor: Scalars['String']['output'];
  node: Dataset;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type DatasetFilter = {
  licence?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  licenceIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  licenceStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<DatasetFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<DatasetFilter>>;
  /** Words of title, description, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Has this tag. */
  tag?: InputMaybe<Scalars['String']['input']>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  visibility?: InputMaybe<DataVisibility>;
  /** One of these, at most 100. */
  visibilityIn?: InputMaybe<Array<DataVisibility>>;
};

/** What Datasets can be counted by. */
export type DatasetGroup =
  | 'userId'
  | 'visibility';

/** Exactly one field. */
export type DatasetModelOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** Exactly one field. */
export type DatasetOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  downloadCount?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type DatasetPayload = {
  dataset: Dataset;
};

export type DeleteAction =
  | 'ANONYMIZE'
  | 'CASCADE'
  | 'RESTRICT'
  | 'SET_NULL';

export type DeleteDataVersionInput = {
  id: Scalars['ID']['input'];
};

export type DeleteDatasetInput = {
  id: Scalars['ID']['input'];
};

export type DeleteModelInput = {
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

export type DownloadDataInput = {
  versionId: Scalars['ID']['input'];
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type Model = {
  createdAt: Scalars['DateTime']['output'];
  /** What it was trained on; null for those who may not see it. */
  dataset?: Maybe<Dataset>;
  description?: Maybe<Scalars['String']['output']>;
  /** Users who have downloaded a version, once for each. */
  downloadCount: Scalars['Int']['output'];
  framework: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  licence: Scalars['String']['output'];
  tags: Array<Scalars['String']['output']>;
  tenant?: Maybe<Tenant>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
  versions: DataVersionConnection;
  visibility: DataVisibility;
};


export type ModelVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataVersionOrder>;
};

export type ModelConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ModelEdge>;
  nodes: Array<Model>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ModelConnectionCountsArgs = {
  by: ModelGroup;
};

export type ModelEdge = {
  cursor: Scalars['String']['output'];
  node: Model;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ModelFilter = {
  datasetId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  datasetIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  datasetIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  framework?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  frameworkIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  frameworkStartsWith?: InputMaybe<Scalars['String']['input']>;
  licence?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  licenceIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  licenceStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<ModelFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ModelFilter>>;
  /** Words of title, description, at most 200 characters: all of these, or one of those with `or` between them; `-word` for none, "some words" for a phrase. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Has this tag. */
  tag?: InputMaybe<Scalars['String']['input']>;
  /** Whatever the case and the accents. */
  titleStartsWith?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  visibility?: InputMaybe<DataVisibility>;
  /** One of these, at most 100. */
  visibilityIn?: InputMaybe<Array<DataVisibility>>;
};

/** What Models can be counted by. */
export type ModelGroup =
  | 'datasetId'
  | 'userId'
  | 'visibility';

/** Exactly one field. */
export type ModelOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  downloadCount?: InputMaybe<OrderDirection>;
  title?: InputMaybe<OrderDirection>;
};

export type ModelPayload = {
  model: Model;
};

export type Mutation = {
  /** Whoever the dataset or the model is of; a version is not changed afterwards. */
  addDataVersion?: Maybe<DataVersionPayload>;
  /** Any signed-in user. */
  createDataset?: Maybe<DatasetPayload>;
  /** Any signed-in user. */
  createModel?: Maybe<ModelPayload>;
  /** Whoever it is of and moderators, with its versions. */
  deleteDataset?: Maybe<DeletionPayload>;
  /** Whoever it is of and moderators, with its versions. */
  deleteModel?: Maybe<DeletionPayload>;
  /** Any signed-in user who sees the version; counted once. */
  downloadData?: Maybe<DataDownloadPayload>;
  /** Whoever the dataset or the model is of and moderators. */
  removeDataVersion?: Maybe<DeletePayload>;
  /** Whoever it is of. */
  updateDataset?: Maybe<DatasetPayload>;
  /** Whoever it is of. */
  updateModel?: Maybe<ModelPayload>;
};


export type MutationAddDataVersionArgs = {
  input: AddDataVersionInput;
};


export type MutationCreateDatasetArgs = {
  input: CreateDatasetInput;
};


export type MutationCreateModelArgs = {
  input: CreateModelInput;
};


export type MutationDeleteDatasetArgs = {
  input: DeleteDatasetInput;
};


export type MutationDeleteModelArgs = {
  input: DeleteModelInput;
};


export type MutationDownloadDataArgs = {
  input: DownloadDataInput;
};


export type MutationRemoveDataVersionArgs = {
  input: DeleteDataVersionInput;
};


export type MutationUpdateDatasetArgs = {
  input: UpdateDatasetInput;
};


export type MutationUpdateModelArgs = {
  input: UpdateModelInput;
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
  dataDownload?: Maybe<DataDownload>;
  dataFile?: Maybe<DataFile>;
  dataVersion?: Maybe<DataVersion>;
  dataset?: Maybe<Dataset>;
  datasets?: Maybe<DatasetConnection>;
  model?: Maybe<Model>;
  models?: Maybe<ModelConnection>;
};


export type QueryDataDownloadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDataFileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDataVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDatasetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DatasetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DatasetOrder>;
};


export type QueryModelArgs = {
  id: Scalars['ID']['input'];
};


export type QueryModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ModelOrder>;
};

export type Tenant = {
  datasets?: Maybe<DatasetConnection>;
  id: Scalars['ID']['output'];
  models?: Maybe<ModelConnection>;
};


export type TenantDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DatasetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DatasetOrder>;
};


export type TenantModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ModelOrder>;
};

/** A field that is left out stays as it is. */
export type UpdateDatasetInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  licence?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
  visibility?: InputMaybe<DataVisibility>;
};

/** A field that is left out stays as it is. */
export type UpdateModelInput = {
  datasetId?: InputMaybe<Scalars['ID']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  framework?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  licence?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
  visibility?: InputMaybe<DataVisibility>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  dataDownloads?: Maybe<DataDownloadConnection>;
  datasets?: Maybe<DatasetConnection>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  models?: Maybe<ModelConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserDataDownloadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DataDownloadOrder>;
};


export type UserDatasetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DatasetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DatasetOrder>;
};


export type UserModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ModelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ModelOrder>;
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
  DataDownload: DataDownload;
  DataFile: DataFile;
  DataVersion: DataVersion;
  Dataset: Dataset;
  Model: Model;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  DataDownload:
    ( { __typename: 'DataDownload' }
    & GraphQLRecursivePick<FederationTypes['DataDownload'], {"id":true}> );
  DataFile:
    ( { __typename: 'DataFile' }
    & GraphQLRecursivePick<FederationTypes['DataFile'], {"id":true}> );
  DataVersion:
    ( { __typename: 'DataVersion' }
    & GraphQLRecursivePick<FederationTypes['DataVersion'], {"id":true}> );
  Dataset:
    ( { __typename: 'Dataset' }
    & GraphQLRecursivePick<FederationTypes['Dataset'], {"id":true}> );
  Model:
    ( { __typename: 'Model' }
    & GraphQLRecursivePick<FederationTypes['Model'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddDataVersionInput: AddDataVersionInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AffectedRows: ResolverTypeWrapper<AffectedRows>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreateDatasetInput: CreateDatasetInput;
  CreateModelInput: CreateModelInput;
  DataDownload: ResolverTypeWrapper<DataDownloadEntity>;
  DataDownloadConnection: ResolverTypeWrapper<Connection>;
  DataDownloadEdge: ResolverTypeWrapper<Omit<DataDownloadEdge, 'node'> & { node: ResolversTypes['DataDownload'] }>;
  DataDownloadOrder: DataDownloadOrder;
  DataDownloadPayload: ResolverTypeWrapper<Omit<DataDownloadPayload, 'download' | 'version'> & { download: ResolversTypes['DataDownload'], version: ResolversTypes['DataVersion'] }>;
  DataFile: ResolverTypeWrapper<DataFileEntity>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DataFileConnection: ResolverTypeWrapper<Connection>;
  DataFileEdge: ResolverTypeWrapper<Omit<DataFileEdge, 'node'> & { node: ResolversTypes['DataFile'] }>;
  DataFileInput: DataFileInput;
  DataFileOrder: DataFileOrder;
  DataVersion: ResolverTypeWrapper<DataVersionEntity>;
  DataVersionConnection: ResolverTypeWrapper<Connection>;
  DataVersionEdge: ResolverTypeWrapper<Omit<DataVersionEdge, 'node'> & { node: ResolversTypes['DataVersion'] }>;
  DataVersionOrder: DataVersionOrder;
  DataVersionPayload: ResolverTypeWrapper<Omit<DataVersionPayload, 'dataVersion'> & { dataVersion: ResolversTypes['DataVersion'] }>;
  DataVisibility: DataVisibility;
  Dataset: ResolverTypeWrapper<DatasetEntity>;
  DatasetConnection: ResolverTypeWrapper<Connection>;
  DatasetEdge: ResolverTypeWrapper<Omit<DatasetEdge, 'node'> & { node: ResolversTypes['Dataset'] }>;
  DatasetFilter: DatasetFilter;
  DatasetGroup: DatasetGroup;
  DatasetModelOrder: DatasetModelOrder;
  DatasetOrder: DatasetOrder;
  DatasetPayload: ResolverTypeWrapper<Omit<DatasetPayload, 'dataset'> & { dataset: ResolversTypes['Dataset'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAction: DeleteAction;
  DeleteDataVersionInput: DeleteDataVersionInput;
  DeleteDatasetInput: DeleteDatasetInput;
  DeleteModelInput: DeleteModelInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  Deletion: ResolverTypeWrapper<Deletion>;
  DeletionPayload: ResolverTypeWrapper<DeletionPayload>;
  DeletionState: DeletionState;
  DownloadDataInput: DownloadDataInput;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  Model: ResolverTypeWrapper<ModelEntity>;
  ModelConnection: ResolverTypeWrapper<Connection>;
  ModelEdge: ResolverTypeWrapper<Omit<ModelEdge, 'node'> & { node: ResolversTypes['Model'] }>;
  ModelFilter: ModelFilter;
  ModelGroup: ModelGroup;
  ModelOrder: ModelOrder;
  ModelPayload: ResolverTypeWrapper<Omit<ModelPayload, 'model'> & { model: ResolversTypes['Model'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'datasets' | 'models'> & { datasets?: Maybe<ResolversTypes['DatasetConnection']>, models?: Maybe<ResolversTypes['ModelConnection']> }>;
  UpdateDatasetInput: UpdateDatasetInput;
  UpdateModelInput: UpdateModelInput;
  User: ResolverTypeWrapper<Omit<User, 'dataDownloads' | 'datasets' | 'models'> & { dataDownloads?: Maybe<ResolversTypes['DataDownloadConnection']>, datasets?: Maybe<ResolversTypes['DatasetConnection']>, models?: Maybe<ResolversTypes['ModelConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddDataVersionInput: AddDataVersionInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AffectedRows: AffectedRows;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  CreateDatasetInput: CreateDatasetInput;
  CreateModelInput: CreateModelInput;
  DataDownload: DataDownloadEntity;
  DataDownloadConnection: Connection;
  DataDownloadEdge: Omit<DataDownloadEdge, 'node'> & { node: ResolversParentTypes['DataDownload'] };
  DataDownloadOrder: DataDownloadOrder;
  DataDownloadPayload: Omit<DataDownloadPayload, 'download' | 'version'> & { download: ResolversParentTypes['DataDownload'], version: ResolversParentTypes['DataVersion'] };
  DataFile: DataFileEntity;
  Float: Scalars['Float']['output'];
  DataFileConnection: Connection;
  DataFileEdge: Omit<DataFileEdge, 'node'> & { node: ResolversParentTypes['DataFile'] };
  DataFileInput: DataFileInput;
  DataFileOrder: DataFileOrder;
  DataVersion: DataVersionEntity;
  DataVersionConnection: Connection;
  DataVersionEdge: Omit<DataVersionEdge, 'node'> & { node: ResolversParentTypes['DataVersion'] };
  DataVersionOrder: DataVersionOrder;
  DataVersionPayload: Omit<DataVersionPayload, 'dataVersion'> & { dataVersion: ResolversParentTypes['DataVersion'] };
  Dataset: DatasetEntity;
  DatasetConnection: Connection;
  DatasetEdge: Omit<DatasetEdge, 'node'> & { node: ResolversParentTypes['Dataset'] };
  DatasetFilter: DatasetFilter;
  DatasetModelOrder: DatasetModelOrder;
  DatasetOrder: DatasetOrder;
  DatasetPayload: Omit<DatasetPayload, 'dataset'> & { dataset: ResolversParentTypes['Dataset'] };
  DateTime: Scalars['DateTime']['output'];
  DeleteDataVersionInput: DeleteDataVersionInput;
  DeleteDatasetInput: DeleteDatasetInput;
  DeleteModelInput: DeleteModelInput;
  DeletePayload: DeletePayload;
  Deletion: Deletion;
  DeletionPayload: DeletionPayload;
  DownloadDataInput: DownloadDataInput;
  GroupCount: GroupCount;
  Model: ModelEntity;
  ModelConnection: Connection;
  ModelEdge: Omit<ModelEdge, 'node'> & { node: ResolversParentTypes['Model'] };
  ModelFilter: ModelFilter;
  ModelOrder: ModelOrder;
  ModelPayload: Omit<ModelPayload, 'model'> & { model: ResolversParentTypes['Model'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Tenant: Omit<Tenant, 'datasets' | 'models'> & { datasets?: Maybe<ResolversParentTypes['DatasetConnection']>, models?: Maybe<ResolversParentTypes['ModelConnection']> } | FederationReferenceTypes['Tenant'];
  UpdateDatasetInput: UpdateDatasetInput;
  UpdateModelInput: UpdateModelInput;
  User: Omit<User, 'dataDownloads' | 'datasets' | 'models'> & { dataDownloads?: Maybe<ResolversParentTypes['DataDownloadConnection']>, datasets?: Maybe<ResolversParentTypes['DatasetConnection']>, models?: Maybe<ResolversParentTypes['ModelConnection']> } | FederationReferenceTypes['User'];
};

export type AffectedRowsResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AffectedRows'] = ResolversParentTypes['AffectedRows']> = {
  action?: Resolver<ResolversTypes['DeleteAction'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataDownloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataDownload'] = ResolversParentTypes['DataDownload'], FederationReferenceType extends FederationReferenceTypes['DataDownload'] = FederationReferenceTypes['DataDownload']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataDownload']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type DataDownloadConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataDownloadConnection'] = ResolversParentTypes['DataDownloadConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DataDownloadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataDownload']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataDownloadEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataDownloadEdge'] = ResolversParentTypes['DataDownloadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataDownload'], ParentType, ContextType>;
};

export type DataDownloadPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataDownloadPayload'] = ResolversParentTypes['DataDownloadPayload']> = {
  download?: Resolver<ResolversTypes['DataDownload'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type DataFileResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataFile'] = ResolversParentTypes['DataFile'], FederationReferenceType extends FederationReferenceTypes['DataFile'] = FederationReferenceTypes['DataFile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataFile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type DataFileConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataFileConnection'] = ResolversParentTypes['DataFileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DataFileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataFile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataFileEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataFileEdge'] = ResolversParentTypes['DataFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataFile'], ParentType, ContextType>;
};

export type DataVersionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataVersion'] = ResolversParentTypes['DataVersion'], FederationReferenceType extends FederationReferenceTypes['DataVersion'] = FederationReferenceTypes['DataVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  downloads?: Resolver<ResolversTypes['DataDownloadConnection'], ParentType, ContextType, Partial<DataVersionDownloadsArgs>>;
  files?: Resolver<ResolversTypes['DataFileConnection'], ParentType, ContextType, Partial<DataVersionFilesArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DataVersionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataVersionConnection'] = ResolversParentTypes['DataVersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DataVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DataVersionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataVersionEdge'] = ResolversParentTypes['DataVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type DataVersionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DataVersionPayload'] = ResolversParentTypes['DataVersionPayload']> = {
  dataVersion?: Resolver<ResolversTypes['DataVersion'], ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset'], FederationReferenceType extends FederationReferenceTypes['Dataset'] = FederationReferenceTypes['Dataset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dataset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  models?: Resolver<ResolversTypes['ModelConnection'], ParentType, ContextType, Partial<DatasetModelsArgs>>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['DataVersionConnection'], ParentType, ContextType, Partial<DatasetVersionsArgs>>;
  visibility?: Resolver<ResolversTypes['DataVisibility'], ParentType, ContextType>;
};

export type DatasetConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DatasetConnection'] = ResolversParentTypes['DatasetConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<DatasetConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['DatasetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dataset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DatasetEdge'] = ResolversParentTypes['DatasetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
};

export type DatasetPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DatasetPayload'] = ResolversParentTypes['DatasetPayload']> = {
  dataset?: Resolver<ResolversTypes['Dataset'], ParentType, ContextType>;
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

export type ModelResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model'], FederationReferenceType extends FederationReferenceTypes['Model'] = FederationReferenceTypes['Model']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Model']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downloadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  framework?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['DataVersionConnection'], ParentType, ContextType, Partial<ModelVersionsArgs>>;
  visibility?: Resolver<ResolversTypes['DataVisibility'], ParentType, ContextType>;
};

export type ModelConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModelConnection'] = ResolversParentTypes['ModelConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ModelConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ModelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Model']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModelEdge'] = ResolversParentTypes['ModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type ModelPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ModelPayload'] = ResolversParentTypes['ModelPayload']> = {
  model?: Resolver<ResolversTypes['Model'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addDataVersion?: Resolver<Maybe<ResolversTypes['DataVersionPayload']>, ParentType, ContextType, RequireFields<MutationAddDataVersionArgs, 'input'>>;
  createDataset?: Resolver<Maybe<ResolversTypes['DatasetPayload']>, ParentType, ContextType, RequireFields<MutationCreateDatasetArgs, 'input'>>;
  createModel?: Resolver<Maybe<ResolversTypes['ModelPayload']>, ParentType, ContextType, RequireFields<MutationCreateModelArgs, 'input'>>;
  deleteDataset?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteDatasetArgs, 'input'>>;
  deleteModel?: Resolver<Maybe<ResolversTypes['DeletionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteModelArgs, 'input'>>;
  downloadData?: Resolver<Maybe<ResolversTypes['DataDownloadPayload']>, ParentType, ContextType, RequireFields<MutationDownloadDataArgs, 'input'>>;
  removeDataVersion?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationRemoveDataVersionArgs, 'input'>>;
  updateDataset?: Resolver<Maybe<ResolversTypes['DatasetPayload']>, ParentType, ContextType, RequireFields<MutationUpdateDatasetArgs, 'input'>>;
  updateModel?: Resolver<Maybe<ResolversTypes['ModelPayload']>, ParentType, ContextType, RequireFields<MutationUpdateModelArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  dataDownload?: Resolver<Maybe<ResolversTypes['DataDownload']>, ParentType, ContextType, RequireFields<QueryDataDownloadArgs, 'id'>>;
  dataFile?: Resolver<Maybe<ResolversTypes['DataFile']>, ParentType, ContextType, RequireFields<QueryDataFileArgs, 'id'>>;
  dataVersion?: Resolver<Maybe<ResolversTypes['DataVersion']>, ParentType, ContextType, RequireFields<QueryDataVersionArgs, 'id'>>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType, RequireFields<QueryDatasetArgs, 'id'>>;
  datasets?: Resolver<Maybe<ResolversTypes['DatasetConnection']>, ParentType, ContextType, Partial<QueryDatasetsArgs>>;
  model?: Resolver<Maybe<ResolversTypes['Model']>, ParentType, ContextType, RequireFields<QueryModelArgs, 'id'>>;
  models?: Resolver<Maybe<ResolversTypes['ModelConnection']>, ParentType, ContextType, Partial<QueryModelsArgs>>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  datasets?: Resolver<Maybe<ResolversTypes['DatasetConnection']>, ParentType, ContextType, Partial<TenantDatasetsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  models?: Resolver<Maybe<ResolversTypes['ModelConnection']>, ParentType, ContextType, Partial<TenantModelsArgs>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataDownloads?: Resolver<Maybe<ResolversTypes['DataDownloadConnection']>, ParentType, ContextType, Partial<UserDataDownloadsArgs>>;
  datasets?: Resolver<Maybe<ResolversTypes['DatasetConnection']>, ParentType, ContextType, Partial<UserDatasetsArgs>>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  models?: Resolver<Maybe<ResolversTypes['ModelConnection']>, ParentType, ContextType, Partial<UserModelsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AffectedRows?: AffectedRowsResolvers<ContextType>;
  DataDownload?: DataDownloadResolvers<ContextType>;
  DataDownloadConnection?: DataDownloadConnectionResolvers<ContextType>;
  DataDownloadEdge?: DataDownloadEdgeResolvers<ContextType>;
  DataDownloadPayload?: DataDownloadPayloadResolvers<ContextType>;
  DataFile?: DataFileResolvers<ContextType>;
  DataFileConnection?: DataFileConnectionResolvers<ContextType>;
  DataFileEdge?: DataFileEdgeResolvers<ContextType>;
  DataVersion?: DataVersionResolvers<ContextType>;
  DataVersionConnection?: DataVersionConnectionResolvers<ContextType>;
  DataVersionEdge?: DataVersionEdgeResolvers<ContextType>;
  DataVersionPayload?: DataVersionPayloadResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetConnection?: DatasetConnectionResolvers<ContextType>;
  DatasetEdge?: DatasetEdgeResolvers<ContextType>;
  DatasetPayload?: DatasetPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  Deletion?: DeletionResolvers<ContextType>;
  DeletionPayload?: DeletionPayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  ModelConnection?: ModelConnectionResolvers<ContextType>;
  ModelEdge?: ModelEdgeResolvers<ContextType>;
  ModelPayload?: ModelPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

