// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Account as AccountEntity } from './entities/account';
import type { Session as SessionEntity } from './entities/session';
import type { RefreshToken as RefreshTokenEntity } from './entities/refresh-token';
import type { AuditLog as AuditLogEntity } from './entities/audit-log';
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

/** A way in which a user signs in. Seen by the user and by admins. */
export type Account = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  passwordChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** `password`, or an identity provider's name. */
  provider: Scalars['String']['output'];
  /** What the provider calls the user. */
  subject: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type AccountConnection = {
  edges: Array<AccountEdge>;
  nodes: Array<Account>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type AccountEdge = {
  cursor: Scalars['String']['output'];
  node: Account;
};

/** Exactly one field. */
export type AccountOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** What was done or refused. Seen by admins. */
export type AuditLog = {
  action: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** JSON. */
  newData?: Maybe<Scalars['String']['output']>;
  /** JSON. */
  oldData?: Maybe<Scalars['String']['output']>;
  resource: Scalars['String']['output'];
  resourceId?: Maybe<Scalars['String']['output']>;
  tenant?: Maybe<Tenant>;
  /** By whom; null where nobody was signed in, or the user is gone. */
  user?: Maybe<User>;
  userAgent?: Maybe<Scalars['String']['output']>;
};

export type AuditLogConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<AuditLogEdge>;
  nodes: Array<AuditLog>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type AuditLogConnectionCountsArgs = {
  by: AuditLogGroup;
};

export type AuditLogEdge = {
  cursor: Scalars['String']['output'];
  node: AuditLog;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type AuditLogFilter = {
  action?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  actionIn?: InputMaybe<Array<Scalars['String']['input']>>;
  createdAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  not?: InputMaybe<AuditLogFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<AuditLogFilter>>;
  resource?: InputMaybe<Scalars['String']['input']>;
  resourceId?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  resourceIdIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** true: there is none; false: there is one. */
  resourceIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these, at most 100. */
  resourceIn?: InputMaybe<Array<Scalars['String']['input']>>;
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** One of these, at most 100. */
  userIdIn?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: there is none; false: there is one. */
  userIdIsNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What AuditLogs can be counted by. */
export type AuditLogGroup =
  | 'userId';

/** Exactly one field. */
export type AuditLogOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type BeginWithProviderInput = {
  /** A name of OPENID_PROVIDERS. */
  provider: Scalars['String']['input'];
};

export type BeginWithProviderPayload = {
  /** For the next step: keep it, and tell nobody. */
  state: Scalars['String']['output'];
  /** Where the browser goes now. */
  url: Scalars['String']['output'];
};

export type ChangePasswordInput = {
  newPassword: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type ChangePasswordPayload = {
  account: Account;
  /** How many other sessions were revoked. */
  count: Scalars['Int']['output'];
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

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type LinkAccountPayload = {
  account: Account;
};

export type Mutation = {
  /** Anybody: the first step of signing in by an identity provider, or of linking an account of it. */
  beginWithProvider?: Maybe<BeginWithProviderPayload>;
  /** The user, by the old password; all other sessions end. */
  changePassword?: Maybe<ChangePasswordPayload>;
  /** The user, who began it: signs in by the provider as well from now on. */
  linkAccount?: Maybe<LinkAccountPayload>;
  /** Whoever has the session's refresh token. */
  refreshSession?: Maybe<SignInPayload>;
  /** The user: mails a link to their address, as signing up does. */
  requestEmailVerification?: Maybe<RequestEmailVerificationPayload>;
  /** Anybody: mails a link to the address, if a user has it; slowed. */
  requestPasswordReset?: Maybe<RequestPasswordResetPayload>;
  /** Whoever has the link in the mail, once; all sessions end. */
  resetPassword?: Maybe<ResetPasswordPayload>;
  /** The user, and admins: ends a session. */
  revokeSession?: Maybe<SessionPayload>;
  /** Anybody; slowed after failures, by the account and by the address. */
  signIn?: Maybe<SignInPayload>;
  /** Whoever has linked an account of the provider. */
  signInWithProvider?: Maybe<SignInPayload>;
  /** Ends the session by which this request came. */
  signOut?: Maybe<SignOutPayload>;
  /** Ends all sessions of the viewer. */
  signOutEverywhere?: Maybe<SignOutEverywherePayload>;
  /** Anybody: makes a user and signs in. */
  signUp?: Maybe<SignInPayload>;
  /** The user, unless it is the last way to sign in. */
  unlinkAccount?: Maybe<DeletePayload>;
  /** Whoever has the link in the mail. */
  verifyEmail?: Maybe<VerifyEmailPayload>;
};


export type MutationBeginWithProviderArgs = {
  input: BeginWithProviderInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationLinkAccountArgs = {
  input: ProviderCallbackInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationRevokeSessionArgs = {
  input: SessionIdInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignInWithProviderArgs = {
  input: ProviderCallbackInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationUnlinkAccountArgs = {
  input: UnlinkAccountInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
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

export type ProviderCallbackInput = {
  /** The state, as beginWithProvider told it. */
  begunState: Scalars['String']['input'];
  /** The whole address to which the provider led the browser back. */
  callbackUrl: Scalars['String']['input'];
  provider: Scalars['String']['input'];
};

export type Query = {
  account?: Maybe<Account>;
  accounts?: Maybe<AccountConnection>;
  auditLog?: Maybe<AuditLog>;
  auditLogs?: Maybe<AuditLogConnection>;
  /** The public keys of access tokens, as a JSON Web Key Set: https://www.rfc-editor.org/rfc/rfc7517#section-5 */
  jwks: Scalars['String']['output'];
  refreshToken?: Maybe<RefreshToken>;
  refreshTokens?: Maybe<RefreshTokenConnection>;
  /** For gateways: the ids of the sessions that were revoked in so many seconds. */
  revokedSessions: Array<Scalars['ID']['output']>;
  session?: Maybe<Session>;
  /** The viewer's sessions; all for admins. */
  sessions?: Maybe<SessionConnection>;
  /** The identity providers by which users may sign in, by name. */
  signInProviders: Array<Scalars['String']['output']>;
};


export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccountOrder>;
};


export type QueryAuditLogArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditLogFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AuditLogOrder>;
};


export type QueryRefreshTokenArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRefreshTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RefreshTokenOrder>;
};


export type QueryRevokedSessionsArgs = {
  seconds: Scalars['Int']['input'];
};


export type QuerySessionArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SessionOrder>;
};

export type RefreshSessionInput = {
  refreshToken: Scalars['String']['input'];
};

/** The token itself is told once, when it is made. Seen by the user and by admins. */
export type RefreshToken = {
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  revoked: Scalars['Boolean']['output'];
  revokedReason?: Maybe<RevocationReason>;
  session: Session;
  usedAt?: Maybe<Scalars['DateTime']['output']>;
  user?: Maybe<User>;
};

export type RefreshTokenConnection = {
  edges: Array<RefreshTokenEdge>;
  nodes: Array<RefreshToken>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type RefreshTokenEdge = {
  cursor: Scalars['String']['output'];
  node: RefreshToken;
};

/** Exactly one field. */
export type RefreshTokenOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type RequestEmailVerificationPayload = {
  user?: Maybe<User>;
};

export type RequestPasswordResetInput = {
  email: Scalars['String']['input'];
};

/** The same whether there is such a user or not. */
export type RequestPasswordResetPayload = {
  email: Scalars['String']['output'];
};

export type ResetPasswordInput = {
  newPassword: Scalars['String']['input'];
  /** Of the link in the mail. */
  token: Scalars['String']['input'];
};

export type ResetPasswordPayload = {
  /** How many sessions were revoked: all. */
  count: Scalars['Int']['output'];
};

export type RevocationReason =
  | 'PASSWORD_CHANGED'
  | 'REVOKED'
  | 'SIGNED_OUT'
  /** A refresh token that was used already came again: somebody else may have it. */
  | 'TOKEN_REUSED';

/** A signed-in device. Seen by the user and by admins. */
export type Session = {
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** Whether this request came by it. */
  isCurrent: Scalars['Boolean']['output'];
  lastUsedAt: Scalars['DateTime']['output'];
  refreshTokens: RefreshTokenConnection;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  revokedReason?: Maybe<RevocationReason>;
  user?: Maybe<User>;
  userAgent?: Maybe<Scalars['String']['output']>;
};


/** A signed-in device. Seen by the user and by admins. */
export type SessionRefreshTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RefreshTokenOrder>;
};

export type SessionConnection = {
  edges: Array<SessionEdge>;
  nodes: Array<Session>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type SessionEdge = {
  cursor: Scalars['String']['output'];
  node: Session;
};

export type SessionIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type SessionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  lastUsedAt?: InputMaybe<OrderDirection>;
};

export type SessionPayload = {
  session: Session;
};

export type SignInInput = {
  /** A username or an email address. */
  login: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

/** What signing in answers with. */
export type SignInPayload = {
  /** For the header `Authorization: Bearer …`, for a few minutes. */
  accessToken: Scalars['String']['output'];
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** For the next access token, once: refreshSession answers with another. */
  refreshToken: Scalars['String']['output'];
  session: Session;
  user?: Maybe<User>;
};

export type SignOutEverywherePayload = {
  /** How many sessions were open. */
  count: Scalars['Int']['output'];
};

export type SignOutPayload = {
  session?: Maybe<Session>;
};

export type SignUpInput = {
  displayName?: InputMaybe<Scalars['String']['input']>;
  email: Scalars['String']['input'];
  /** At least 10 characters. */
  password: Scalars['String']['input'];
  username: Scalars['String']['input'];
};

export type Tenant = {
  id: Scalars['ID']['output'];
};

export type UnlinkAccountInput = {
  provider: Scalars['String']['input'];
};

export type User = {
  accounts?: Maybe<AccountConnection>;
  auditLogs?: Maybe<AuditLogConnection>;
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  sessions?: Maybe<SessionConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccountOrder>;
};


export type UserAuditLogsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AuditLogOrder>;
};


export type UserSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SessionOrder>;
};

export type VerifyEmailInput = {
  /** Of the link in the mail. */
  token: Scalars['String']['input'];
};

export type VerifyEmailPayload = {
  email: Scalars['String']['output'];
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
  Account: Account;
  AuditLog: AuditLog;
  RefreshToken: RefreshToken;
  Session: Session;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  AuditLog:
    ( { __typename: 'AuditLog' }
    & GraphQLRecursivePick<FederationTypes['AuditLog'], {"id":true}> );
  RefreshToken:
    ( { __typename: 'RefreshToken' }
    & GraphQLRecursivePick<FederationTypes['RefreshToken'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AccountConnection: ResolverTypeWrapper<Connection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AccountOrder: AccountOrder;
  AuditLog: ResolverTypeWrapper<AuditLogEntity>;
  AuditLogConnection: ResolverTypeWrapper<Connection>;
  AuditLogEdge: ResolverTypeWrapper<Omit<AuditLogEdge, 'node'> & { node: ResolversTypes['AuditLog'] }>;
  AuditLogFilter: AuditLogFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AuditLogGroup: AuditLogGroup;
  AuditLogOrder: AuditLogOrder;
  BeginWithProviderInput: BeginWithProviderInput;
  BeginWithProviderPayload: ResolverTypeWrapper<BeginWithProviderPayload>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  LinkAccountPayload: ResolverTypeWrapper<Omit<LinkAccountPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProviderCallbackInput: ProviderCallbackInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshToken: ResolverTypeWrapper<RefreshTokenEntity>;
  RefreshTokenConnection: ResolverTypeWrapper<Connection>;
  RefreshTokenEdge: ResolverTypeWrapper<Omit<RefreshTokenEdge, 'node'> & { node: ResolversTypes['RefreshToken'] }>;
  RefreshTokenOrder: RefreshTokenOrder;
  RequestEmailVerificationPayload: ResolverTypeWrapper<Omit<RequestEmailVerificationPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<RequestPasswordResetPayload>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<ResetPasswordPayload>;
  RevocationReason: RevocationReason;
  Session: ResolverTypeWrapper<SessionEntity>;
  SessionConnection: ResolverTypeWrapper<Connection>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionIdInput: SessionIdInput;
  SessionOrder: SessionOrder;
  SessionPayload: ResolverTypeWrapper<Omit<SessionPayload, 'session'> & { session: ResolversTypes['Session'] }>;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'session' | 'user'> & { session: ResolversTypes['Session'], user?: Maybe<ResolversTypes['User']> }>;
  SignOutEverywherePayload: ResolverTypeWrapper<SignOutEverywherePayload>;
  SignOutPayload: ResolverTypeWrapper<Omit<SignOutPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  SignUpInput: SignUpInput;
  Tenant: ResolverTypeWrapper<Tenant>;
  UnlinkAccountInput: UnlinkAccountInput;
  User: ResolverTypeWrapper<Omit<User, 'accounts' | 'auditLogs' | 'sessions'> & { accounts?: Maybe<ResolversTypes['AccountConnection']>, auditLogs?: Maybe<ResolversTypes['AuditLogConnection']>, sessions?: Maybe<ResolversTypes['SessionConnection']> }>;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<VerifyEmailPayload>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountEntity;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  AccountConnection: Connection;
  Int: Scalars['Int']['output'];
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AccountOrder: AccountOrder;
  AuditLog: AuditLogEntity;
  AuditLogConnection: Connection;
  AuditLogEdge: Omit<AuditLogEdge, 'node'> & { node: ResolversParentTypes['AuditLog'] };
  AuditLogFilter: AuditLogFilter;
  Boolean: Scalars['Boolean']['output'];
  AuditLogOrder: AuditLogOrder;
  BeginWithProviderInput: BeginWithProviderInput;
  BeginWithProviderPayload: BeginWithProviderPayload;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeletePayload: DeletePayload;
  GroupCount: GroupCount;
  LinkAccountPayload: Omit<LinkAccountPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  ProviderCallbackInput: ProviderCallbackInput;
  Query: Record<PropertyKey, never>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshToken: RefreshTokenEntity;
  RefreshTokenConnection: Connection;
  RefreshTokenEdge: Omit<RefreshTokenEdge, 'node'> & { node: ResolversParentTypes['RefreshToken'] };
  RefreshTokenOrder: RefreshTokenOrder;
  RequestEmailVerificationPayload: Omit<RequestEmailVerificationPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: RequestPasswordResetPayload;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResetPasswordPayload;
  Session: SessionEntity;
  SessionConnection: Connection;
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SessionIdInput: SessionIdInput;
  SessionOrder: SessionOrder;
  SessionPayload: Omit<SessionPayload, 'session'> & { session: ResolversParentTypes['Session'] };
  SignInInput: SignInInput;
  SignInPayload: Omit<SignInPayload, 'session' | 'user'> & { session: ResolversParentTypes['Session'], user?: Maybe<ResolversParentTypes['User']> };
  SignOutEverywherePayload: SignOutEverywherePayload;
  SignOutPayload: Omit<SignOutPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  SignUpInput: SignUpInput;
  Tenant: Tenant | FederationReferenceTypes['Tenant'];
  UnlinkAccountInput: UnlinkAccountInput;
  User: Omit<User, 'accounts' | 'auditLogs' | 'sessions'> & { accounts?: Maybe<ResolversParentTypes['AccountConnection']>, auditLogs?: Maybe<ResolversParentTypes['AuditLogConnection']>, sessions?: Maybe<ResolversParentTypes['SessionConnection']> } | FederationReferenceTypes['User'];
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: VerifyEmailPayload;
};

export type AccountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passwordChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type AuditLogResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AuditLog'] = ResolversParentTypes['AuditLog'], FederationReferenceType extends FederationReferenceTypes['AuditLog'] = FederationReferenceTypes['AuditLog']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AuditLog']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newData?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oldData?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resource?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resourceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditLogConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AuditLogConnection'] = ResolversParentTypes['AuditLogConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<AuditLogConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['AuditLogEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditLog']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditLogEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AuditLogEdge'] = ResolversParentTypes['AuditLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditLog'], ParentType, ContextType>;
};

export type BeginWithProviderPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['BeginWithProviderPayload'] = ResolversParentTypes['BeginWithProviderPayload']> = {
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type LinkAccountPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['LinkAccountPayload'] = ResolversParentTypes['LinkAccountPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  beginWithProvider?: Resolver<Maybe<ResolversTypes['BeginWithProviderPayload']>, ParentType, ContextType, RequireFields<MutationBeginWithProviderArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  linkAccount?: Resolver<Maybe<ResolversTypes['LinkAccountPayload']>, ParentType, ContextType, RequireFields<MutationLinkAccountArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  requestEmailVerification?: Resolver<Maybe<ResolversTypes['RequestEmailVerificationPayload']>, ParentType, ContextType>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetPayload']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordPayload']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeSession?: Resolver<Maybe<ResolversTypes['SessionPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInWithProvider?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInWithProviderArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType>;
  signOutEverywhere?: Resolver<Maybe<ResolversTypes['SignOutEverywherePayload']>, ParentType, ContextType>;
  signUp?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  unlinkAccount?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationUnlinkAccountArgs, 'input'>>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailPayload']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accounts?: Resolver<Maybe<ResolversTypes['AccountConnection']>, ParentType, ContextType, Partial<QueryAccountsArgs>>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditLog']>, ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'id'>>;
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, Partial<QueryAuditLogsArgs>>;
  jwks?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['RefreshToken']>, ParentType, ContextType, RequireFields<QueryRefreshTokenArgs, 'id'>>;
  refreshTokens?: Resolver<Maybe<ResolversTypes['RefreshTokenConnection']>, ParentType, ContextType, Partial<QueryRefreshTokensArgs>>;
  revokedSessions?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<QueryRevokedSessionsArgs, 'seconds'>>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<QuerySessionArgs, 'id'>>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, Partial<QuerySessionsArgs>>;
  signInProviders?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RefreshTokenResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RefreshToken'] = ResolversParentTypes['RefreshToken'], FederationReferenceType extends FederationReferenceTypes['RefreshToken'] = FederationReferenceTypes['RefreshToken']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RefreshToken']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revoked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revokedReason?: Resolver<Maybe<ResolversTypes['RevocationReason']>, ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  usedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type RefreshTokenConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RefreshTokenConnection'] = ResolversParentTypes['RefreshTokenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RefreshTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RefreshToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefreshTokenEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RefreshTokenEdge'] = ResolversParentTypes['RefreshTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RefreshToken'], ParentType, ContextType>;
};

export type RequestEmailVerificationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RequestEmailVerificationPayload'] = ResolversParentTypes['RequestEmailVerificationPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshTokens?: Resolver<ResolversTypes['RefreshTokenConnection'], ParentType, ContextType, Partial<SessionRefreshTokensArgs>>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedReason?: Resolver<Maybe<ResolversTypes['RevocationReason']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  session?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<Maybe<ResolversTypes['AccountConnection']>, ParentType, ContextType, Partial<UserAccountsArgs>>;
  auditLogs?: Resolver<Maybe<ResolversTypes['AuditLogConnection']>, ParentType, ContextType, Partial<UserAuditLogsArgs>>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, Partial<UserSessionsArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  Account?: AccountResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  AuditLog?: AuditLogResolvers<ContextType>;
  AuditLogConnection?: AuditLogConnectionResolvers<ContextType>;
  AuditLogEdge?: AuditLogEdgeResolvers<ContextType>;
  BeginWithProviderPayload?: BeginWithProviderPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  LinkAccountPayload?: LinkAccountPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshToken?: RefreshTokenResolvers<ContextType>;
  RefreshTokenConnection?: RefreshTokenConnectionResolvers<ContextType>;
  RefreshTokenEdge?: RefreshTokenEdgeResolvers<ContextType>;
  RequestEmailVerificationPayload?: RequestEmailVerificationPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
};

