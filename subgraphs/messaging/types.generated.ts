// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Conversation as ConversationEntity } from './entities/conversation';
import type { ConversationParticipant as ConversationParticipantEntity } from './entities/conversation-participant';
import type { Message as MessageEntity } from './entities/message';
import type { Presence as PresenceEntity } from './entities/presence';
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

/** How many messages no longer say who wrote them. */
export type AnonymizeMyMessagesPayload = {
  count: Scalars['Int']['output'];
};

/** Seen by its participants alone. */
export type Conversation = {
  createdAt: Scalars['DateTime']['output'];
  /** Null once they have anonymized what they wrote. */
  createdBy?: Maybe<User>;
  id: Scalars['ID']['output'];
  kind: ConversationKind;
  lastMessage?: Maybe<Message>;
  lastMessageAt: Scalars['DateTime']['output'];
  messages: MessageConnection;
  /** Groups have one. */
  name?: Maybe<Scalars['String']['output']>;
  participants: ConversationParticipantConnection;
  /** Messages of others since the viewer has read it. */
  unreadCount: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
};


/** Seen by its participants alone. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MessageOrder>;
};


/** Seen by its participants alone. */
export type ConversationParticipantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ConversationParticipantOrder>;
};

export type ConversationConnection = {
  edges: Array<ConversationEdge>;
  nodes: Array<Conversation>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ConversationEdge = {
  cursor: Scalars['String']['output'];
  node: Conversation;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ConversationFilter = {
  lastMessageAt?: InputMaybe<DateTimeRange>;
  /** This does not hold. */
  not?: InputMaybe<ConversationFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ConversationFilter>>;
};

export type ConversationIdInput = {
  id: Scalars['ID']['input'];
};

export type ConversationKind =
  /** Of two users: one for each pair. */
  | 'DIRECT'
  | 'GROUP';

/** Exactly one field. */
export type ConversationOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  lastMessageAt?: InputMaybe<OrderDirection>;
};

export type ConversationParticipant = {
  conversation: Conversation;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** All messages up to then are read. */
  lastReadAt: Scalars['DateTime']['output'];
  role: ParticipantRole;
  user?: Maybe<User>;
};

export type ConversationParticipantConnection = {
  edges: Array<ConversationParticipantEdge>;
  nodes: Array<ConversationParticipant>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type ConversationParticipantEdge = {
  cursor: Scalars['String']['output'];
  node: ConversationParticipant;
};

/** Exactly one field. */
export type ConversationParticipantOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type ConversationParticipantPayload = {
  conversation?: Maybe<Conversation>;
  participant?: Maybe<ConversationParticipant>;
};

export type ConversationPayload = {
  conversation: Conversation;
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type EditMessageInput = {
  content: Scalars['String']['input'];
  id: Scalars['ID']['input'];
};

export type HeartbeatInput = {
  status?: PresenceStatus;
};

export type Message = {
  /** Null where it was deleted. */
  content?: Maybe<Scalars['String']['output']>;
  /** Null for a moderator who takes no part in it and reads what is held back. */
  conversation?: Maybe<Conversation>;
  createdAt: Scalars['DateTime']['output'];
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why a moderation strategy holds it back: seen by its sender and by moderators alone, until one of these releases it. */
  heldReason?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: MessageKind;
  /** Participants who are named in it. */
  mentions: Array<User>;
  /** Null where the sender has anonymized what they wrote. */
  sender?: Maybe<User>;
  updatedAt: Scalars['DateTime']['output'];
};

export type MessageConnection = {
  edges: Array<MessageEdge>;
  nodes: Array<Message>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type MessageEdge = {
  cursor: Scalars['String']['output'];
  node: Message;
};

export type MessageIdInput = {
  id: Scalars['ID']['input'];
};

export type MessageKind =
  /** Says that somebody came, left or was named. */
  | 'SYSTEM'
  | 'TEXT';

/** Exactly one field. */
export type MessageOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type MessagePayload = {
  message: Message;
};

export type Mutation = {
  /** Admins of the group. */
  addParticipant?: Maybe<ConversationParticipantPayload>;
  /** What the viewer wrote stays and no longer says by whom; only then can the user be deleted. */
  anonymizeMyMessages?: Maybe<AnonymizeMyMessagesPayload>;
  /** Its sender: for all participants. */
  deleteMessage?: Maybe<MessagePayload>;
  /** Its sender. */
  editMessage?: Maybe<MessagePayload>;
  /** Says every half a minute that the viewer is there. */
  heartbeat?: Maybe<PresencePayload>;
  /** Participants. */
  markConversationRead?: Maybe<ConversationPayload>;
  /** Admins of the group; everybody themselves. */
  removeParticipant?: Maybe<ConversationPayload>;
  /** Admins of the group. */
  renameConversation?: Maybe<ConversationPayload>;
  /** Participants. */
  sendMessage?: Maybe<MessagePayload>;
  /** Any signed-in user, with whomever they like. */
  startConversation?: Maybe<ConversationPayload>;
};


export type MutationAddParticipantArgs = {
  input: ParticipantInput;
};


export type MutationDeleteMessageArgs = {
  input: MessageIdInput;
};


export type MutationEditMessageArgs = {
  input: EditMessageInput;
};


export type MutationHeartbeatArgs = {
  input: HeartbeatInput;
};


export type MutationMarkConversationReadArgs = {
  input: ConversationIdInput;
};


export type MutationRemoveParticipantArgs = {
  input: ParticipantInput;
};


export type MutationRenameConversationArgs = {
  input: RenameConversationInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationStartConversationArgs = {
  input: StartConversationInput;
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

export type ParticipantInput = {
  conversationId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type ParticipantRole =
  /** May add and remove participants, and name the group. */
  | 'ADMIN'
  | 'MEMBER';

export type Presence = {
  id: Scalars['ID']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  status: PresenceStatus;
  user?: Maybe<User>;
};

export type PresenceConnection = {
  edges: Array<PresenceEdge>;
  nodes: Array<Presence>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type PresenceEdge = {
  cursor: Scalars['String']['output'];
  node: Presence;
};

/** Exactly one field. */
export type PresenceOrder = {
  lastSeenAt?: InputMaybe<OrderDirection>;
};

export type PresencePayload = {
  presence: Presence;
};

export type PresenceStatus =
  | 'AWAY'
  /** No heartbeat for a minute. */
  | 'OFFLINE'
  | 'ONLINE';

export type Query = {
  conversation?: Maybe<Conversation>;
  /** Those that the viewer takes part in. */
  conversations?: Maybe<ConversationConnection>;
  message?: Maybe<Message>;
  presence?: Maybe<Presence>;
  presences?: Maybe<PresenceConnection>;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ConversationOrder>;
};


export type QueryMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPresenceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPresencesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PresenceOrder>;
};

export type RenameConversationInput = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

export type SendMessageInput = {
  content: Scalars['String']['input'];
  conversationId: Scalars['ID']['input'];
  /** Of participants; others are refused. */
  mentionIds?: Array<Scalars['ID']['input']>;
};

export type StartConversationInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  /** The others. One, and no name, is a direct conversation: the one that there is, where there is one. */
  userIds: Array<Scalars['ID']['input']>;
};

export type Subscription = {
  /** A name, a new message. */
  conversationUpdated?: Maybe<Conversation>;
  messageAdded?: Maybe<Message>;
  presenceChanged?: Maybe<Presence>;
};


export type SubscriptionConversationUpdatedArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type SubscriptionMessageAddedArgs = {
  conversationId: Scalars['ID']['input'];
};


export type SubscriptionPresenceChangedArgs = {
  userId: Scalars['ID']['input'];
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Null for those who were never there. */
  presence?: Maybe<Presence>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
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
  Conversation: Conversation;
  Message: Message;
  Presence: Presence;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  Presence:
    ( { __typename: 'Presence' }
    & GraphQLRecursivePick<FederationTypes['Presence'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnonymizeMyMessagesPayload: ResolverTypeWrapper<AnonymizeMyMessagesPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Conversation: ResolverTypeWrapper<ConversationEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ConversationConnection: ResolverTypeWrapper<Connection>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  ConversationFilter: ConversationFilter;
  ConversationIdInput: ConversationIdInput;
  ConversationKind: ConversationKind;
  ConversationOrder: ConversationOrder;
  ConversationParticipant: ResolverTypeWrapper<ConversationParticipantEntity>;
  ConversationParticipantConnection: ResolverTypeWrapper<Connection>;
  ConversationParticipantEdge: ResolverTypeWrapper<Omit<ConversationParticipantEdge, 'node'> & { node: ResolversTypes['ConversationParticipant'] }>;
  ConversationParticipantOrder: ConversationParticipantOrder;
  ConversationParticipantPayload: ResolverTypeWrapper<Omit<ConversationParticipantPayload, 'conversation' | 'participant'> & { conversation?: Maybe<ResolversTypes['Conversation']>, participant?: Maybe<ResolversTypes['ConversationParticipant']> }>;
  ConversationPayload: ResolverTypeWrapper<Omit<ConversationPayload, 'conversation'> & { conversation: ResolversTypes['Conversation'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  EditMessageInput: EditMessageInput;
  HeartbeatInput: HeartbeatInput;
  Message: ResolverTypeWrapper<MessageEntity>;
  MessageConnection: ResolverTypeWrapper<Connection>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageIdInput: MessageIdInput;
  MessageKind: MessageKind;
  MessageOrder: MessageOrder;
  MessagePayload: ResolverTypeWrapper<Omit<MessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ParticipantInput: ParticipantInput;
  ParticipantRole: ParticipantRole;
  Presence: ResolverTypeWrapper<PresenceEntity>;
  PresenceConnection: ResolverTypeWrapper<Connection>;
  PresenceEdge: ResolverTypeWrapper<Omit<PresenceEdge, 'node'> & { node: ResolversTypes['Presence'] }>;
  PresenceOrder: PresenceOrder;
  PresencePayload: ResolverTypeWrapper<Omit<PresencePayload, 'presence'> & { presence: ResolversTypes['Presence'] }>;
  PresenceStatus: PresenceStatus;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RenameConversationInput: RenameConversationInput;
  SendMessageInput: SendMessageInput;
  StartConversationInput: StartConversationInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<Omit<User, 'presence'> & { presence?: Maybe<ResolversTypes['Presence']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AnonymizeMyMessagesPayload: AnonymizeMyMessagesPayload;
  Int: Scalars['Int']['output'];
  Conversation: ConversationEntity;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  ConversationConnection: Connection;
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  ConversationFilter: ConversationFilter;
  ConversationIdInput: ConversationIdInput;
  ConversationOrder: ConversationOrder;
  ConversationParticipant: ConversationParticipantEntity;
  ConversationParticipantConnection: Connection;
  ConversationParticipantEdge: Omit<ConversationParticipantEdge, 'node'> & { node: ResolversParentTypes['ConversationParticipant'] };
  ConversationParticipantOrder: ConversationParticipantOrder;
  ConversationParticipantPayload: Omit<ConversationParticipantPayload, 'conversation' | 'participant'> & { conversation?: Maybe<ResolversParentTypes['Conversation']>, participant?: Maybe<ResolversParentTypes['ConversationParticipant']> };
  ConversationPayload: Omit<ConversationPayload, 'conversation'> & { conversation: ResolversParentTypes['Conversation'] };
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  EditMessageInput: EditMessageInput;
  HeartbeatInput: HeartbeatInput;
  Message: MessageEntity;
  MessageConnection: Connection;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageIdInput: MessageIdInput;
  MessageOrder: MessageOrder;
  MessagePayload: Omit<MessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  ParticipantInput: ParticipantInput;
  Presence: PresenceEntity;
  PresenceConnection: Connection;
  PresenceEdge: Omit<PresenceEdge, 'node'> & { node: ResolversParentTypes['Presence'] };
  PresenceOrder: PresenceOrder;
  PresencePayload: Omit<PresencePayload, 'presence'> & { presence: ResolversParentTypes['Presence'] };
  Query: Record<PropertyKey, never>;
  RenameConversationInput: RenameConversationInput;
  SendMessageInput: SendMessageInput;
  StartConversationInput: StartConversationInput;
  Subscription: Record<PropertyKey, never>;
  User: Omit<User, 'presence'> & { presence?: Maybe<ResolversParentTypes['Presence']> } | FederationReferenceTypes['User'];
};

export type AnonymizeMyMessagesPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['AnonymizeMyMessagesPayload'] = ResolversParentTypes['AnonymizeMyMessagesPayload']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConversationKind'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  lastMessageAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<ConversationMessagesArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<ResolversTypes['ConversationParticipantConnection'], ParentType, ContextType, Partial<ConversationParticipantsArgs>>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Conversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type ConversationParticipantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationParticipant'] = ResolversParentTypes['ConversationParticipant']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReadAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ParticipantRole'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ConversationParticipantConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationParticipantConnection'] = ResolversParentTypes['ConversationParticipantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationParticipantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConversationParticipant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationParticipantEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationParticipantEdge'] = ResolversParentTypes['ConversationParticipantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConversationParticipant'], ParentType, ContextType>;
};

export type ConversationParticipantPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationParticipantPayload'] = ResolversParentTypes['ConversationParticipantPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['ConversationParticipant']>, ParentType, ContextType>;
};

export type ConversationPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConversationPayload'] = ResolversParentTypes['ConversationPayload']> = {
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type MessageResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  heldReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessagePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['MessagePayload'] = ResolversParentTypes['MessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addParticipant?: Resolver<Maybe<ResolversTypes['ConversationParticipantPayload']>, ParentType, ContextType, RequireFields<MutationAddParticipantArgs, 'input'>>;
  anonymizeMyMessages?: Resolver<Maybe<ResolversTypes['AnonymizeMyMessagesPayload']>, ParentType, ContextType>;
  deleteMessage?: Resolver<Maybe<ResolversTypes['MessagePayload']>, ParentType, ContextType, RequireFields<MutationDeleteMessageArgs, 'input'>>;
  editMessage?: Resolver<Maybe<ResolversTypes['MessagePayload']>, ParentType, ContextType, RequireFields<MutationEditMessageArgs, 'input'>>;
  heartbeat?: Resolver<Maybe<ResolversTypes['PresencePayload']>, ParentType, ContextType, RequireFields<MutationHeartbeatArgs, 'input'>>;
  markConversationRead?: Resolver<Maybe<ResolversTypes['ConversationPayload']>, ParentType, ContextType, RequireFields<MutationMarkConversationReadArgs, 'input'>>;
  removeParticipant?: Resolver<Maybe<ResolversTypes['ConversationPayload']>, ParentType, ContextType, RequireFields<MutationRemoveParticipantArgs, 'input'>>;
  renameConversation?: Resolver<Maybe<ResolversTypes['ConversationPayload']>, ParentType, ContextType, RequireFields<MutationRenameConversationArgs, 'input'>>;
  sendMessage?: Resolver<Maybe<ResolversTypes['MessagePayload']>, ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  startConversation?: Resolver<Maybe<ResolversTypes['ConversationPayload']>, ParentType, ContextType, RequireFields<MutationStartConversationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PresenceResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Presence'] = ResolversParentTypes['Presence'], FederationReferenceType extends FederationReferenceTypes['Presence'] = FederationReferenceTypes['Presence']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Presence']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PresenceStatus'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type PresenceConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PresenceConnection'] = ResolversParentTypes['PresenceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PresenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Presence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PresenceEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PresenceEdge'] = ResolversParentTypes['PresenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Presence'], ParentType, ContextType>;
};

export type PresencePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PresencePayload'] = ResolversParentTypes['PresencePayload']> = {
  presence?: Resolver<ResolversTypes['Presence'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, Partial<QueryConversationsArgs>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QueryMessageArgs, 'id'>>;
  presence?: Resolver<Maybe<ResolversTypes['Presence']>, ParentType, ContextType, RequireFields<QueryPresenceArgs, 'id'>>;
  presences?: Resolver<Maybe<ResolversTypes['PresenceConnection']>, ParentType, ContextType, Partial<QueryPresencesArgs>>;
};

export type SubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  conversationUpdated?: SubscriptionResolver<Maybe<ResolversTypes['Conversation']>, "conversationUpdated", ParentType, ContextType, Partial<SubscriptionConversationUpdatedArgs>>;
  messageAdded?: SubscriptionResolver<Maybe<ResolversTypes['Message']>, "messageAdded", ParentType, ContextType, RequireFields<SubscriptionMessageAddedArgs, 'conversationId'>>;
  presenceChanged?: SubscriptionResolver<Maybe<ResolversTypes['Presence']>, "presenceChanged", ParentType, ContextType, RequireFields<SubscriptionPresenceChangedArgs, 'userId'>>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  presence?: Resolver<Maybe<ResolversTypes['Presence']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  AnonymizeMyMessagesPayload?: AnonymizeMyMessagesPayloadResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationParticipant?: ConversationParticipantResolvers<ContextType>;
  ConversationParticipantConnection?: ConversationParticipantConnectionResolvers<ContextType>;
  ConversationParticipantEdge?: ConversationParticipantEdgeResolvers<ContextType>;
  ConversationParticipantPayload?: ConversationParticipantPayloadResolvers<ContextType>;
  ConversationPayload?: ConversationPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessagePayload?: MessagePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Presence?: PresenceResolvers<ContextType>;
  PresenceConnection?: PresenceConnectionResolvers<ContextType>;
  PresenceEdge?: PresenceEdgeResolvers<ContextType>;
  PresencePayload?: PresencePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

