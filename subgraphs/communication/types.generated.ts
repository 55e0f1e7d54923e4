// Made by `npm run codegen` from the SDL in schema/; change that and run it again.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Newsletter as NewsletterEntity } from './entities/newsletter';
import type { NewsletterSubscription as NewsletterSubscriptionEntity } from './entities/newsletter-subscription';
import type { ContactSubmission as ContactSubmissionEntity } from './entities/contact-submission';
import type { EmailJob as EmailJobEntity } from './entities/email-job';
import type { EmailFeedback as EmailFeedbackEntity } from './entities/email-feedback';
import type { EmailUnsubscribe as EmailUnsubscribeEntity } from './entities/email-unsubscribe';
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

export type ConfirmSubscriptionPayload = {
  email: Scalars['String']['output'];
};

export type ContactStatus =
  | 'ANSWERED'
  | 'ARCHIVED'
  | 'NEW';

/** Seen by moderators. */
export type ContactSubmission = {
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  inquiryType: InquiryType;
  message: Scalars['String']['output'];
  name: Scalars['String']['output'];
  status: ContactStatus;
  subject: Scalars['String']['output'];
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
};

export type ContactSubmissionConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<ContactSubmissionEdge>;
  nodes: Array<ContactSubmission>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type ContactSubmissionConnectionCountsArgs = {
  by: ContactSubmissionGroup;
};

export type ContactSubmissionEdge = {
  cursor: Scalars['String']['output'];
  node: ContactSubmission;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type ContactSubmissionFilter = {
  createdAt?: InputMaybe<DateTimeRange>;
  /** Whatever the case and the accents. */
  emailStartsWith?: InputMaybe<Scalars['String']['input']>;
  inquiryType?: InputMaybe<InquiryType>;
  /** One of these, at most 100. */
  inquiryTypeIn?: InputMaybe<Array<InquiryType>>;
  /** This does not hold. */
  not?: InputMaybe<ContactSubmissionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<ContactSubmissionFilter>>;
  status?: InputMaybe<ContactStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<ContactStatus>>;
};

/** What ContactSubmissions can be counted by. */
export type ContactSubmissionGroup =
  | 'inquiryType'
  | 'status';

/** Exactly one field. */
export type ContactSubmissionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type ContactSubmissionPayload = {
  contactSubmission: ContactSubmission;
};

export type CreateNewsletterInput = {
  body: Scalars['String']['input'];
  subject: Scalars['String']['input'];
};

/** From gte (included) to lt (excluded); either end may be left out. */
export type DateTimeRange = {
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DeleteContactSubmissionInput = {
  id: Scalars['ID']['input'];
};

export type DeleteEmailUnsubscribeInput = {
  id: Scalars['ID']['input'];
};

export type DeleteNewsletterInput = {
  id: Scalars['ID']['input'];
};

export type DeletePayload = {
  /** The id of what was deleted. */
  id: Scalars['ID']['output'];
};

/** Seen by admins. */
export type EmailFeedback = {
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  processed: Scalars['Boolean']['output'];
  processedAt?: Maybe<Scalars['DateTime']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  tenant?: Maybe<Tenant>;
  type: EmailFeedbackType;
};

export type EmailFeedbackConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<EmailFeedbackEdge>;
  nodes: Array<EmailFeedback>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type EmailFeedbackConnectionCountsArgs = {
  by: EmailFeedbackGroup;
};

export type EmailFeedbackEdge = {
  cursor: Scalars['String']['output'];
  node: EmailFeedback;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type EmailFeedbackFilter = {
  email?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  emailIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  emailStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<EmailFeedbackFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EmailFeedbackFilter>>;
  processed?: InputMaybe<Scalars['Boolean']['input']>;
  type?: InputMaybe<EmailFeedbackType>;
  /** One of these, at most 100. */
  typeIn?: InputMaybe<Array<EmailFeedbackType>>;
};

/** What EmailFeedbacks can be counted by. */
export type EmailFeedbackGroup =
  | 'processed'
  | 'type';

/** Exactly one field. */
export type EmailFeedbackOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type EmailFeedbackPayload = {
  emailFeedback: EmailFeedback;
};

export type EmailFeedbackType =
  | 'BOUNCE'
  | 'COMPLAINT';

/** Seen by admins. */
export type EmailJob = {
  attempts: Scalars['Int']['output'];
  createdAt: Scalars['DateTime']['output'];
  emailType: EmailType;
  id: Scalars['ID']['output'];
  lastError?: Maybe<Scalars['String']['output']>;
  newsletter?: Maybe<Newsletter>;
  recipient: Scalars['String']['output'];
  /** When it is tried next. */
  scheduledAt: Scalars['DateTime']['output'];
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  status: EmailJobStatus;
  subject: Scalars['String']['output'];
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
};

export type EmailJobConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<EmailJobEdge>;
  nodes: Array<EmailJob>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type EmailJobConnectionCountsArgs = {
  by: EmailJobGroup;
};

export type EmailJobEdge = {
  cursor: Scalars['String']['output'];
  node: EmailJob;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type EmailJobFilter = {
  emailType?: InputMaybe<EmailType>;
  /** One of these, at most 100. */
  emailTypeIn?: InputMaybe<Array<EmailType>>;
  /** This does not hold. */
  not?: InputMaybe<EmailJobFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EmailJobFilter>>;
  status?: InputMaybe<EmailJobStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<EmailJobStatus>>;
};

/** What EmailJobs can be counted by. */
export type EmailJobGroup =
  | 'emailType'
  | 'status';

export type EmailJobIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type EmailJobOrder = {
  createdAt?: InputMaybe<OrderDirection>;
  scheduledAt?: InputMaybe<OrderDirection>;
};

export type EmailJobPayload = {
  emailJob: EmailJob;
};

export type EmailJobStatus =
  | 'CANCELLED'
  /** It was tried as often as it is; lastError says why. */
  | 'FAILED'
  | 'QUEUED'
  | 'SENDING'
  | 'SENT'
  /** The address gets no more mail. */
  | 'SUPPRESSED';

export type EmailType =
  | 'CONFIRM_SUBSCRIPTION'
  | 'CONTACT_RECEIVED'
  | 'NEWSLETTER'
  | 'NOTIFICATION';

/** Seen by admins. */
export type EmailUnsubscribe = {
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  reason: UnsubscribeReason;
  tenant?: Maybe<Tenant>;
};

export type EmailUnsubscribeConnection = {
  edges: Array<EmailUnsubscribeEdge>;
  nodes: Array<EmailUnsubscribe>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

export type EmailUnsubscribeEdge = {
  cursor: Scalars['String']['output'];
  node: EmailUnsubscribe;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type EmailUnsubscribeFilter = {
  email?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  emailIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  emailStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<EmailUnsubscribeFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<EmailUnsubscribeFilter>>;
};

/** Exactly one field. */
export type EmailUnsubscribeOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

/** How many objects of a list have a value. */
export type GroupCount = {
  count: Scalars['Int']['output'];
  /** Null: they have none. */
  value?: Maybe<Scalars['String']['output']>;
};

export type InquiryType =
  | 'GENERAL'
  | 'PARTNERSHIP'
  | 'PRESS'
  | 'SALES'
  | 'SUPPORT';

export type MailLinkInput = {
  /** Of the link in the mail. */
  token: Scalars['String']['input'];
};

export type Mutation = {
  /** Admins, while it waits. */
  cancelEmailJob?: Maybe<EmailJobPayload>;
  /** Whoever has the link in the mail. */
  confirmSubscription?: Maybe<ConfirmSubscriptionPayload>;
  /** Moderators: a draft. */
  createNewsletter?: Maybe<NewsletterPayload>;
  /** Admins. */
  deleteContactSubmission?: Maybe<DeletePayload>;
  /** Admins: the address may get mail again. */
  deleteEmailUnsubscribe?: Maybe<DeletePayload>;
  /** Admins; its mails that are not sent yet are not sent. */
  deleteNewsletter?: Maybe<DeletePayload>;
  /** Admins, for what the mail server reports: the address gets no more mail. */
  recordEmailFeedback?: Maybe<EmailFeedbackPayload>;
  /** Admins: one that failed is tried again. */
  retryEmailJob?: Maybe<EmailJobPayload>;
  /** Moderators: it goes to all who have confirmed their subscription by then. */
  scheduleNewsletter?: Maybe<NewsletterPayload>;
  /** Moderators. */
  setContactStatus?: Maybe<ContactSubmissionPayload>;
  /** Anybody, five times an hour; moderators read it. */
  submitContact?: Maybe<ContactSubmissionPayload>;
  /** Anybody: the address is asked by mail, once an hour at the most. */
  subscribeToNewsletter?: Maybe<SubscribeToNewsletterPayload>;
  /** Moderators, until it is sent. */
  unscheduleNewsletter?: Maybe<NewsletterPayload>;
  /** Whoever has the link in a mail: the address gets no more. */
  unsubscribe?: Maybe<UnsubscribePayload>;
  /** Moderators, while it is a draft. */
  updateNewsletter?: Maybe<NewsletterPayload>;
};


export type MutationCancelEmailJobArgs = {
  input: EmailJobIdInput;
};


export type MutationConfirmSubscriptionArgs = {
  input: MailLinkInput;
};


export type MutationCreateNewsletterArgs = {
  input: CreateNewsletterInput;
};


export type MutationDeleteContactSubmissionArgs = {
  input: DeleteContactSubmissionInput;
};


export type MutationDeleteEmailUnsubscribeArgs = {
  input: DeleteEmailUnsubscribeInput;
};


export type MutationDeleteNewsletterArgs = {
  input: DeleteNewsletterInput;
};


export type MutationRecordEmailFeedbackArgs = {
  input: RecordEmailFeedbackInput;
};


export type MutationRetryEmailJobArgs = {
  input: EmailJobIdInput;
};


export type MutationScheduleNewsletterArgs = {
  input: ScheduleNewsletterInput;
};


export type MutationSetContactStatusArgs = {
  input: SetContactStatusInput;
};


export type MutationSubmitContactArgs = {
  input: SubmitContactInput;
};


export type MutationSubscribeToNewsletterArgs = {
  input: SubscribeToNewsletterInput;
};


export type MutationUnscheduleNewsletterArgs = {
  input: NewsletterIdInput;
};


export type MutationUnsubscribeArgs = {
  input: MailLinkInput;
};


export type MutationUpdateNewsletterArgs = {
  input: UpdateNewsletterInput;
};

/** Seen by everybody once it is sent, by moderators before. */
export type Newsletter = {
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  /** Seen by admins. */
  emailJobs: EmailJobConnection;
  id: Scalars['ID']['output'];
  recipientCount: Scalars['Int']['output'];
  scheduledAt?: Maybe<Scalars['DateTime']['output']>;
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  status: NewsletterStatus;
  subject: Scalars['String']['output'];
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
};


/** Seen by everybody once it is sent, by moderators before. */
export type NewsletterEmailJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmailJobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmailJobOrder>;
};

export type NewsletterConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<NewsletterEdge>;
  nodes: Array<Newsletter>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type NewsletterConnectionCountsArgs = {
  by: NewsletterGroup;
};

export type NewsletterEdge = {
  cursor: Scalars['String']['output'];
  node: Newsletter;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type NewsletterFilter = {
  /** This does not hold. */
  not?: InputMaybe<NewsletterFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<NewsletterFilter>>;
  status?: InputMaybe<NewsletterStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<NewsletterStatus>>;
};

/** What Newsletters can be counted by. */
export type NewsletterGroup =
  | 'status';

export type NewsletterIdInput = {
  id: Scalars['ID']['input'];
};

/** Exactly one field. */
export type NewsletterOrder = {
  createdAt?: InputMaybe<OrderDirection>;
};

export type NewsletterPayload = {
  newsletter: Newsletter;
};

export type NewsletterStatus =
  | 'DRAFT'
  | 'SCHEDULED'
  | 'SENT';

/** Seen by the user who asked for it, and by admins. */
export type NewsletterSubscription = {
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  status: SubscriptionStatus;
  tenant?: Maybe<Tenant>;
  updatedAt: Scalars['DateTime']['output'];
  user?: Maybe<User>;
};

export type NewsletterSubscriptionConnection = {
  /** How many there are of each value, the most first, of at most 100 values. Counted only when asked for. */
  counts: Array<GroupCount>;
  edges: Array<NewsletterSubscriptionEdge>;
  nodes: Array<NewsletterSubscription>;
  pageInfo: PageInfo;
  /** Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};


export type NewsletterSubscriptionConnectionCountsArgs = {
  by: NewsletterSubscriptionGroup;
};

export type NewsletterSubscriptionEdge = {
  cursor: Scalars['String']['output'];
  node: NewsletterSubscription;
};

/** All that it says holds. Null, or a variable that is not given, says nothing, as if the field were left out. */
export type NewsletterSubscriptionFilter = {
  email?: InputMaybe<Scalars['String']['input']>;
  /** One of these, at most 100. */
  emailIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whatever the case and the accents. */
  emailStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** This does not hold. */
  not?: InputMaybe<NewsletterSubscriptionFilter>;
  /** At least one of these holds. */
  or?: InputMaybe<Array<NewsletterSubscriptionFilter>>;
  status?: InputMaybe<SubscriptionStatus>;
  /** One of these, at most 100. */
  statusIn?: InputMaybe<Array<SubscriptionStatus>>;
};

/** What NewsletterSubscriptions can be counted by. */
export type NewsletterSubscriptionGroup =
  | 'status';

/** Exactly one field. */
export type NewsletterSubscriptionOrder = {
  createdAt?: InputMaybe<OrderDirection>;
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
  contactSubmission?: Maybe<ContactSubmission>;
  contactSubmissions?: Maybe<ContactSubmissionConnection>;
  emailFeedback?: Maybe<EmailFeedback>;
  emailFeedbacks?: Maybe<EmailFeedbackConnection>;
  emailJob?: Maybe<EmailJob>;
  emailJobs?: Maybe<EmailJobConnection>;
  emailUnsubscribe?: Maybe<EmailUnsubscribe>;
  emailUnsubscribes?: Maybe<EmailUnsubscribeConnection>;
  newsletter?: Maybe<Newsletter>;
  newsletterSubscription?: Maybe<NewsletterSubscription>;
  newsletterSubscriptions?: Maybe<NewsletterSubscriptionConnection>;
  newsletters?: Maybe<NewsletterConnection>;
};


export type QueryContactSubmissionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactSubmissionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactSubmissionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContactSubmissionOrder>;
};


export type QueryEmailFeedbackArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmailFeedbacksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmailFeedbackFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmailFeedbackOrder>;
};


export type QueryEmailJobArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmailJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmailJobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmailJobOrder>;
};


export type QueryEmailUnsubscribeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmailUnsubscribesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmailUnsubscribeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<EmailUnsubscribeOrder>;
};


export type QueryNewsletterArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNewsletterSubscriptionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNewsletterSubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NewsletterSubscriptionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NewsletterSubscriptionOrder>;
};


export type QueryNewslettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NewsletterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NewsletterOrder>;
};

export type RecordEmailFeedbackInput = {
  email: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  type: EmailFeedbackType;
};

/** Without a time it is sent now. */
export type ScheduleNewsletterInput = {
  id: Scalars['ID']['input'];
  scheduledAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SetContactStatusInput = {
  id: Scalars['ID']['input'];
  status: ContactStatus;
};

export type SubmitContactInput = {
  email: Scalars['String']['input'];
  inquiryType?: InquiryType;
  message: Scalars['String']['input'];
  name: Scalars['String']['input'];
  subject: Scalars['String']['input'];
};

export type SubscribeToNewsletterInput = {
  email: Scalars['String']['input'];
};

/** The same whatever the address: nobody is told which addresses are known. */
export type SubscribeToNewsletterPayload = {
  email: Scalars['String']['output'];
};

export type SubscriptionStatus =
  | 'CONFIRMED'
  /** Until whoever reads the address' mail confirms it. */
  | 'PENDING'
  | 'UNSUBSCRIBED';

export type Tenant = {
  id: Scalars['ID']['output'];
  newsletters?: Maybe<NewsletterConnection>;
};


export type TenantNewslettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NewsletterFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NewsletterOrder>;
};

export type UnsubscribePayload = {
  email: Scalars['String']['output'];
};

export type UnsubscribeReason =
  | 'BOUNCE'
  | 'COMPLAINT'
  | 'LINK';

/** A field that is left out stays as it is. */
export type UpdateNewsletterInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  subject?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  avatarUrl?: Maybe<Scalars['String']['output']>;
  displayName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  newsletterSubscriptions?: Maybe<NewsletterSubscriptionConnection>;
  newsletters?: Maybe<NewsletterConnection>;
  username: Scalars['String']['output'];
  verified: Scalars['Boolean']['output'];
};


export type UserNewsletterSubscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NewsletterSubscriptionOrder>;
};


export type UserNewslettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NewsletterOrder>;
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
  ContactSubmission: ContactSubmission;
  EmailFeedback: EmailFeedback;
  EmailJob: EmailJob;
  EmailUnsubscribe: EmailUnsubscribe;
  Newsletter: Newsletter;
  NewsletterSubscription: NewsletterSubscription;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ContactSubmission:
    ( { __typename: 'ContactSubmission' }
    & GraphQLRecursivePick<FederationTypes['ContactSubmission'], {"id":true}> );
  EmailFeedback:
    ( { __typename: 'EmailFeedback' }
    & GraphQLRecursivePick<FederationTypes['EmailFeedback'], {"id":true}> );
  EmailJob:
    ( { __typename: 'EmailJob' }
    & GraphQLRecursivePick<FederationTypes['EmailJob'], {"id":true}> );
  EmailUnsubscribe:
    ( { __typename: 'EmailUnsubscribe' }
    & GraphQLRecursivePick<FederationTypes['EmailUnsubscribe'], {"id":true}> );
  Newsletter:
    ( { __typename: 'Newsletter' }
    & GraphQLRecursivePick<FederationTypes['Newsletter'], {"id":true}> );
  NewsletterSubscription:
    ( { __typename: 'NewsletterSubscription' }
    & GraphQLRecursivePick<FederationTypes['NewsletterSubscription'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ConfirmSubscriptionPayload: ResolverTypeWrapper<ConfirmSubscriptionPayload>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ContactStatus: ContactStatus;
  ContactSubmission: ResolverTypeWrapper<ContactSubmissionEntity>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ContactSubmissionConnection: ResolverTypeWrapper<Connection>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ContactSubmissionEdge: ResolverTypeWrapper<Omit<ContactSubmissionEdge, 'node'> & { node: ResolversTypes['ContactSubmission'] }>;
  ContactSubmissionFilter: ContactSubmissionFilter;
  ContactSubmissionGroup: ContactSubmissionGroup;
  ContactSubmissionOrder: ContactSubmissionOrder;
  ContactSubmissionPayload: ResolverTypeWrapper<Omit<ContactSubmissionPayload, 'contactSubmission'> & { contactSubmission: ResolversTypes['ContactSubmission'] }>;
  CreateNewsletterInput: CreateNewsletterInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DeleteContactSubmissionInput: DeleteContactSubmissionInput;
  DeleteEmailUnsubscribeInput: DeleteEmailUnsubscribeInput;
  DeleteNewsletterInput: DeleteNewsletterInput;
  DeletePayload: ResolverTypeWrapper<DeletePayload>;
  EmailFeedback: ResolverTypeWrapper<EmailFeedbackEntity>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EmailFeedbackConnection: ResolverTypeWrapper<Connection>;
  EmailFeedbackEdge: ResolverTypeWrapper<Omit<EmailFeedbackEdge, 'node'> & { node: ResolversTypes['EmailFeedback'] }>;
  EmailFeedbackFilter: EmailFeedbackFilter;
  EmailFeedbackGroup: EmailFeedbackGroup;
  EmailFeedbackOrder: EmailFeedbackOrder;
  EmailFeedbackPayload: ResolverTypeWrapper<Omit<EmailFeedbackPayload, 'emailFeedback'> & { emailFeedback: ResolversTypes['EmailFeedback'] }>;
  EmailFeedbackType: EmailFeedbackType;
  EmailJob: ResolverTypeWrapper<EmailJobEntity>;
  EmailJobConnection: ResolverTypeWrapper<Connection>;
  EmailJobEdge: ResolverTypeWrapper<Omit<EmailJobEdge, 'node'> & { node: ResolversTypes['EmailJob'] }>;
  EmailJobFilter: EmailJobFilter;
  EmailJobGroup: EmailJobGroup;
  EmailJobIdInput: EmailJobIdInput;
  EmailJobOrder: EmailJobOrder;
  EmailJobPayload: ResolverTypeWrapper<Omit<EmailJobPayload, 'emailJob'> & { emailJob: ResolversTypes['EmailJob'] }>;
  EmailJobStatus: EmailJobStatus;
  EmailType: EmailType;
  EmailUnsubscribe: ResolverTypeWrapper<EmailUnsubscribeEntity>;
  EmailUnsubscribeConnection: ResolverTypeWrapper<Connection>;
  EmailUnsubscribeEdge: ResolverTypeWrapper<Omit<EmailUnsubscribeEdge, 'node'> & { node: ResolversTypes['EmailUnsubscribe'] }>;
  EmailUnsubscribeFilter: EmailUnsubscribeFilter;
  EmailUnsubscribeOrder: EmailUnsubscribeOrder;
  GroupCount: ResolverTypeWrapper<GroupCount>;
  InquiryType: InquiryType;
  MailLinkInput: MailLinkInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Newsletter: ResolverTypeWrapper<NewsletterEntity>;
  NewsletterConnection: ResolverTypeWrapper<Connection>;
  NewsletterEdge: ResolverTypeWrapper<Omit<NewsletterEdge, 'node'> & { node: ResolversTypes['Newsletter'] }>;
  NewsletterFilter: NewsletterFilter;
  NewsletterGroup: NewsletterGroup;
  NewsletterIdInput: NewsletterIdInput;
  NewsletterOrder: NewsletterOrder;
  NewsletterPayload: ResolverTypeWrapper<Omit<NewsletterPayload, 'newsletter'> & { newsletter: ResolversTypes['Newsletter'] }>;
  NewsletterStatus: NewsletterStatus;
  NewsletterSubscription: ResolverTypeWrapper<NewsletterSubscriptionEntity>;
  NewsletterSubscriptionConnection: ResolverTypeWrapper<Connection>;
  NewsletterSubscriptionEdge: ResolverTypeWrapper<Omit<NewsletterSubscriptionEdge, 'node'> & { node: ResolversTypes['NewsletterSubscription'] }>;
  NewsletterSubscriptionFilter: NewsletterSubscriptionFilter;
  NewsletterSubscriptionGroup: NewsletterSubscriptionGroup;
  NewsletterSubscriptionOrder: NewsletterSubscriptionOrder;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordEmailFeedbackInput: RecordEmailFeedbackInput;
  ScheduleNewsletterInput: ScheduleNewsletterInput;
  SetContactStatusInput: SetContactStatusInput;
  SubmitContactInput: SubmitContactInput;
  SubscribeToNewsletterInput: SubscribeToNewsletterInput;
  SubscribeToNewsletterPayload: ResolverTypeWrapper<SubscribeToNewsletterPayload>;
  SubscriptionStatus: SubscriptionStatus;
  Tenant: ResolverTypeWrapper<Omit<Tenant, 'newsletters'> & { newsletters?: Maybe<ResolversTypes['NewsletterConnection']> }>;
  UnsubscribePayload: ResolverTypeWrapper<UnsubscribePayload>;
  UnsubscribeReason: UnsubscribeReason;
  UpdateNewsletterInput: UpdateNewsletterInput;
  User: ResolverTypeWrapper<Omit<User, 'newsletterSubscriptions' | 'newsletters'> & { newsletterSubscriptions?: Maybe<ResolversTypes['NewsletterSubscriptionConnection']>, newsletters?: Maybe<ResolversTypes['NewsletterConnection']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ConfirmSubscriptionPayload: ConfirmSubscriptionPayload;
  String: Scalars['String']['output'];
  ContactSubmission: ContactSubmissionEntity;
  ID: Scalars['ID']['output'];
  ContactSubmissionConnection: Connection;
  Int: Scalars['Int']['output'];
  ContactSubmissionEdge: Omit<ContactSubmissionEdge, 'node'> & { node: ResolversParentTypes['ContactSubmission'] };
  ContactSubmissionFilter: ContactSubmissionFilter;
  ContactSubmissionOrder: ContactSubmissionOrder;
  ContactSubmissionPayload: Omit<ContactSubmissionPayload, 'contactSubmission'> & { contactSubmission: ResolversParentTypes['ContactSubmission'] };
  CreateNewsletterInput: CreateNewsletterInput;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DeleteContactSubmissionInput: DeleteContactSubmissionInput;
  DeleteEmailUnsubscribeInput: DeleteEmailUnsubscribeInput;
  DeleteNewsletterInput: DeleteNewsletterInput;
  DeletePayload: DeletePayload;
  EmailFeedback: EmailFeedbackEntity;
  Boolean: Scalars['Boolean']['output'];
  EmailFeedbackConnection: Connection;
  EmailFeedbackEdge: Omit<EmailFeedbackEdge, 'node'> & { node: ResolversParentTypes['EmailFeedback'] };
  EmailFeedbackFilter: EmailFeedbackFilter;
  EmailFeedbackOrder: EmailFeedbackOrder;
  EmailFeedbackPayload: Omit<EmailFeedbackPayload, 'emailFeedback'> & { emailFeedback: ResolversParentTypes['EmailFeedback'] };
  EmailJob: EmailJobEntity;
  EmailJobConnection: Connection;
  EmailJobEdge: Omit<EmailJobEdge, 'node'> & { node: ResolversParentTypes['EmailJob'] };
  EmailJobFilter: EmailJobFilter;
  EmailJobIdInput: EmailJobIdInput;
  EmailJobOrder: EmailJobOrder;
  EmailJobPayload: Omit<EmailJobPayload, 'emailJob'> & { emailJob: ResolversParentTypes['EmailJob'] };
  EmailUnsubscribe: EmailUnsubscribeEntity;
  EmailUnsubscribeConnection: Connection;
  EmailUnsubscribeEdge: Omit<EmailUnsubscribeEdge, 'node'> & { node: ResolversParentTypes['EmailUnsubscribe'] };
  EmailUnsubscribeFilter: EmailUnsubscribeFilter;
  EmailUnsubscribeOrder: EmailUnsubscribeOrder;
  GroupCount: GroupCount;
  MailLinkInput: MailLinkInput;
  Mutation: Record<PropertyKey, never>;
  Newsletter: NewsletterEntity;
  NewsletterConnection: Connection;
  NewsletterEdge: Omit<NewsletterEdge, 'node'> & { node: ResolversParentTypes['Newsletter'] };
  NewsletterFilter: NewsletterFilter;
  NewsletterIdInput: NewsletterIdInput;
  NewsletterOrder: NewsletterOrder;
  NewsletterPayload: Omit<NewsletterPayload, 'newsletter'> & { newsletter: ResolversParentTypes['Newsletter'] };
  NewsletterSubscription: NewsletterSubscriptionEntity;
  NewsletterSubscriptionConnection: Connection;
  NewsletterSubscriptionEdge: Omit<NewsletterSubscriptionEdge, 'node'> & { node: ResolversParentTypes['NewsletterSubscription'] };
  NewsletterSubscriptionFilter: NewsletterSubscriptionFilter;
  NewsletterSubscriptionOrder: NewsletterSubscriptionOrder;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RecordEmailFeedbackInput: RecordEmailFeedbackInput;
  ScheduleNewsletterInput: ScheduleNewsletterInput;
  SetContactStatusInput: SetContactStatusInput;
  SubmitContactInput: SubmitContactInput;
  SubscribeToNewsletterInput: SubscribeToNewsletterInput;
  SubscribeToNewsletterPayload: SubscribeToNewsletterPayload;
  Tenant: Omit<Tenant, 'newsletters'> & { newsletters?: Maybe<ResolversParentTypes['NewsletterConnection']> } | FederationReferenceTypes['Tenant'];
  UnsubscribePayload: UnsubscribePayload;
  UpdateNewsletterInput: UpdateNewsletterInput;
  User: Omit<User, 'newsletterSubscriptions' | 'newsletters'> & { newsletterSubscriptions?: Maybe<ResolversParentTypes['NewsletterSubscriptionConnection']>, newsletters?: Maybe<ResolversParentTypes['NewsletterConnection']> } | FederationReferenceTypes['User'];
};

export type ConfirmSubscriptionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ConfirmSubscriptionPayload'] = ResolversParentTypes['ConfirmSubscriptionPayload']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactSubmissionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactSubmission'] = ResolversParentTypes['ContactSubmission'], FederationReferenceType extends FederationReferenceTypes['ContactSubmission'] = FederationReferenceTypes['ContactSubmission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ContactSubmission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inquiryType?: Resolver<ResolversTypes['InquiryType'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContactStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ContactSubmissionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactSubmissionConnection'] = ResolversParentTypes['ContactSubmissionConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<ContactSubmissionConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['ContactSubmissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContactSubmission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactSubmissionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactSubmissionEdge'] = ResolversParentTypes['ContactSubmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContactSubmission'], ParentType, ContextType>;
};

export type ContactSubmissionPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['ContactSubmissionPayload'] = ResolversParentTypes['ContactSubmissionPayload']> = {
  contactSubmission?: Resolver<ResolversTypes['ContactSubmission'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['DeletePayload'] = ResolversParentTypes['DeletePayload']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EmailFeedbackResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailFeedback'] = ResolversParentTypes['EmailFeedback'], FederationReferenceType extends FederationReferenceTypes['EmailFeedback'] = FederationReferenceTypes['EmailFeedback']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmailFeedback']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  processed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EmailFeedbackType'], ParentType, ContextType>;
};

export type EmailFeedbackConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailFeedbackConnection'] = ResolversParentTypes['EmailFeedbackConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<EmailFeedbackConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['EmailFeedbackEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmailFeedback']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmailFeedbackEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailFeedbackEdge'] = ResolversParentTypes['EmailFeedbackEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmailFeedback'], ParentType, ContextType>;
};

export type EmailFeedbackPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailFeedbackPayload'] = ResolversParentTypes['EmailFeedbackPayload']> = {
  emailFeedback?: Resolver<ResolversTypes['EmailFeedback'], ParentType, ContextType>;
};

export type EmailJobResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailJob'] = ResolversParentTypes['EmailJob'], FederationReferenceType extends FederationReferenceTypes['EmailJob'] = FederationReferenceTypes['EmailJob']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmailJob']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  emailType?: Resolver<ResolversTypes['EmailType'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  newsletter?: Resolver<Maybe<ResolversTypes['Newsletter']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scheduledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmailJobStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EmailJobConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailJobConnection'] = ResolversParentTypes['EmailJobConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<EmailJobConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['EmailJobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmailJob']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmailJobEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailJobEdge'] = ResolversParentTypes['EmailJobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmailJob'], ParentType, ContextType>;
};

export type EmailJobPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailJobPayload'] = ResolversParentTypes['EmailJobPayload']> = {
  emailJob?: Resolver<ResolversTypes['EmailJob'], ParentType, ContextType>;
};

export type EmailUnsubscribeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailUnsubscribe'] = ResolversParentTypes['EmailUnsubscribe'], FederationReferenceType extends FederationReferenceTypes['EmailUnsubscribe'] = FederationReferenceTypes['EmailUnsubscribe']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmailUnsubscribe']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnsubscribeReason'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
};

export type EmailUnsubscribeConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailUnsubscribeConnection'] = ResolversParentTypes['EmailUnsubscribeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmailUnsubscribeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmailUnsubscribe']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmailUnsubscribeEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['EmailUnsubscribeEdge'] = ResolversParentTypes['EmailUnsubscribeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmailUnsubscribe'], ParentType, ContextType>;
};

export type GroupCountResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['GroupCount'] = ResolversParentTypes['GroupCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelEmailJob?: Resolver<Maybe<ResolversTypes['EmailJobPayload']>, ParentType, ContextType, RequireFields<MutationCancelEmailJobArgs, 'input'>>;
  confirmSubscription?: Resolver<Maybe<ResolversTypes['ConfirmSubscriptionPayload']>, ParentType, ContextType, RequireFields<MutationConfirmSubscriptionArgs, 'input'>>;
  createNewsletter?: Resolver<Maybe<ResolversTypes['NewsletterPayload']>, ParentType, ContextType, RequireFields<MutationCreateNewsletterArgs, 'input'>>;
  deleteContactSubmission?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteContactSubmissionArgs, 'input'>>;
  deleteEmailUnsubscribe?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteEmailUnsubscribeArgs, 'input'>>;
  deleteNewsletter?: Resolver<Maybe<ResolversTypes['DeletePayload']>, ParentType, ContextType, RequireFields<MutationDeleteNewsletterArgs, 'input'>>;
  recordEmailFeedback?: Resolver<Maybe<ResolversTypes['EmailFeedbackPayload']>, ParentType, ContextType, RequireFields<MutationRecordEmailFeedbackArgs, 'input'>>;
  retryEmailJob?: Resolver<Maybe<ResolversTypes['EmailJobPayload']>, ParentType, ContextType, RequireFields<MutationRetryEmailJobArgs, 'input'>>;
  scheduleNewsletter?: Resolver<Maybe<ResolversTypes['NewsletterPayload']>, ParentType, ContextType, RequireFields<MutationScheduleNewsletterArgs, 'input'>>;
  setContactStatus?: Resolver<Maybe<ResolversTypes['ContactSubmissionPayload']>, ParentType, ContextType, RequireFields<MutationSetContactStatusArgs, 'input'>>;
  submitContact?: Resolver<Maybe<ResolversTypes['ContactSubmissionPayload']>, ParentType, ContextType, RequireFields<MutationSubmitContactArgs, 'input'>>;
  subscribeToNewsletter?: Resolver<Maybe<ResolversTypes['SubscribeToNewsletterPayload']>, ParentType, ContextType, RequireFields<MutationSubscribeToNewsletterArgs, 'input'>>;
  unscheduleNewsletter?: Resolver<Maybe<ResolversTypes['NewsletterPayload']>, ParentType, ContextType, RequireFields<MutationUnscheduleNewsletterArgs, 'input'>>;
  unsubscribe?: Resolver<Maybe<ResolversTypes['UnsubscribePayload']>, ParentType, ContextType, RequireFields<MutationUnsubscribeArgs, 'input'>>;
  updateNewsletter?: Resolver<Maybe<ResolversTypes['NewsletterPayload']>, ParentType, ContextType, RequireFields<MutationUpdateNewsletterArgs, 'input'>>;
};

export type NewsletterResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Newsletter'] = ResolversParentTypes['Newsletter'], FederationReferenceType extends FederationReferenceTypes['Newsletter'] = FederationReferenceTypes['Newsletter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Newsletter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  emailJobs?: Resolver<ResolversTypes['EmailJobConnection'], ParentType, ContextType, Partial<NewsletterEmailJobsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipientCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheduledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NewsletterStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NewsletterConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewsletterConnection'] = ResolversParentTypes['NewsletterConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<NewsletterConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['NewsletterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Newsletter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NewsletterEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewsletterEdge'] = ResolversParentTypes['NewsletterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Newsletter'], ParentType, ContextType>;
};

export type NewsletterPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewsletterPayload'] = ResolversParentTypes['NewsletterPayload']> = {
  newsletter?: Resolver<ResolversTypes['Newsletter'], ParentType, ContextType>;
};

export type NewsletterSubscriptionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewsletterSubscription'] = ResolversParentTypes['NewsletterSubscription'], FederationReferenceType extends FederationReferenceTypes['NewsletterSubscription'] = FederationReferenceTypes['NewsletterSubscription']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NewsletterSubscription']> | FederationReferenceType, FederationReferenceType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SubscriptionStatus'], ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type NewsletterSubscriptionConnectionResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewsletterSubscriptionConnection'] = ResolversParentTypes['NewsletterSubscriptionConnection']> = {
  counts?: Resolver<Array<ResolversTypes['GroupCount']>, ParentType, ContextType, RequireFields<NewsletterSubscriptionConnectionCountsArgs, 'by'>>;
  edges?: Resolver<Array<ResolversTypes['NewsletterSubscriptionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['NewsletterSubscription']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NewsletterSubscriptionEdgeResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['NewsletterSubscriptionEdge'] = ResolversParentTypes['NewsletterSubscriptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['NewsletterSubscription'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contactSubmission?: Resolver<Maybe<ResolversTypes['ContactSubmission']>, ParentType, ContextType, RequireFields<QueryContactSubmissionArgs, 'id'>>;
  contactSubmissions?: Resolver<Maybe<ResolversTypes['ContactSubmissionConnection']>, ParentType, ContextType, Partial<QueryContactSubmissionsArgs>>;
  emailFeedback?: Resolver<Maybe<ResolversTypes['EmailFeedback']>, ParentType, ContextType, RequireFields<QueryEmailFeedbackArgs, 'id'>>;
  emailFeedbacks?: Resolver<Maybe<ResolversTypes['EmailFeedbackConnection']>, ParentType, ContextType, Partial<QueryEmailFeedbacksArgs>>;
  emailJob?: Resolver<Maybe<ResolversTypes['EmailJob']>, ParentType, ContextType, RequireFields<QueryEmailJobArgs, 'id'>>;
  emailJobs?: Resolver<Maybe<ResolversTypes['EmailJobConnection']>, ParentType, ContextType, Partial<QueryEmailJobsArgs>>;
  emailUnsubscribe?: Resolver<Maybe<ResolversTypes['EmailUnsubscribe']>, ParentType, ContextType, RequireFields<QueryEmailUnsubscribeArgs, 'id'>>;
  emailUnsubscribes?: Resolver<Maybe<ResolversTypes['EmailUnsubscribeConnection']>, ParentType, ContextType, Partial<QueryEmailUnsubscribesArgs>>;
  newsletter?: Resolver<Maybe<ResolversTypes['Newsletter']>, ParentType, ContextType, RequireFields<QueryNewsletterArgs, 'id'>>;
  newsletterSubscription?: Resolver<Maybe<ResolversTypes['NewsletterSubscription']>, ParentType, ContextType, RequireFields<QueryNewsletterSubscriptionArgs, 'id'>>;
  newsletterSubscriptions?: Resolver<Maybe<ResolversTypes['NewsletterSubscriptionConnection']>, ParentType, ContextType, Partial<QueryNewsletterSubscriptionsArgs>>;
  newsletters?: Resolver<Maybe<ResolversTypes['NewsletterConnection']>, ParentType, ContextType, Partial<QueryNewslettersArgs>>;
};

export type SubscribeToNewsletterPayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['SubscribeToNewsletterPayload'] = ResolversParentTypes['SubscribeToNewsletterPayload']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TenantResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  newsletters?: Resolver<Maybe<ResolversTypes['NewsletterConnection']>, ParentType, ContextType, Partial<TenantNewslettersArgs>>;
};

export type UnsubscribePayloadResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['UnsubscribePayload'] = ResolversParentTypes['UnsubscribePayload']> = {
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = SubgraphContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  newsletterSubscriptions?: Resolver<Maybe<ResolversTypes['NewsletterSubscriptionConnection']>, ParentType, ContextType, Partial<UserNewsletterSubscriptionsArgs>>;
  newsletters?: Resolver<Maybe<ResolversTypes['NewsletterConnection']>, ParentType, ContextType, Partial<UserNewslettersArgs>>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type Resolvers<ContextType = SubgraphContext> = {
  ConfirmSubscriptionPayload?: ConfirmSubscriptionPayloadResolvers<ContextType>;
  ContactSubmission?: ContactSubmissionResolvers<ContextType>;
  ContactSubmissionConnection?: ContactSubmissionConnectionResolvers<ContextType>;
  ContactSubmissionEdge?: ContactSubmissionEdgeResolvers<ContextType>;
  ContactSubmissionPayload?: ContactSubmissionPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeletePayload?: DeletePayloadResolvers<ContextType>;
  EmailFeedback?: EmailFeedbackResolvers<ContextType>;
  EmailFeedbackConnection?: EmailFeedbackConnectionResolvers<ContextType>;
  EmailFeedbackEdge?: EmailFeedbackEdgeResolvers<ContextType>;
  EmailFeedbackPayload?: EmailFeedbackPayloadResolvers<ContextType>;
  EmailJob?: EmailJobResolvers<ContextType>;
  EmailJobConnection?: EmailJobConnectionResolvers<ContextType>;
  EmailJobEdge?: EmailJobEdgeResolvers<ContextType>;
  EmailJobPayload?: EmailJobPayloadResolvers<ContextType>;
  EmailUnsubscribe?: EmailUnsubscribeResolvers<ContextType>;
  EmailUnsubscribeConnection?: EmailUnsubscribeConnectionResolvers<ContextType>;
  EmailUnsubscribeEdge?: EmailUnsubscribeEdgeResolvers<ContextType>;
  GroupCount?: GroupCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Newsletter?: NewsletterResolvers<ContextType>;
  NewsletterConnection?: NewsletterConnectionResolvers<ContextType>;
  NewsletterEdge?: NewsletterEdgeResolvers<ContextType>;
  NewsletterPayload?: NewsletterPayloadResolvers<ContextType>;
  NewsletterSubscription?: NewsletterSubscriptionResolvers<ContextType>;
  NewsletterSubscriptionConnection?: NewsletterSubscriptionConnectionResolvers<ContextType>;
  NewsletterSubscriptionEdge?: NewsletterSubscriptionEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SubscribeToNewsletterPayload?: SubscribeToNewsletterPayloadResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  UnsubscribePayload?: UnsubscribePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

