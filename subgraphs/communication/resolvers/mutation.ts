import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { admin, anybody, staff } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { addressOfClient, requireFew } from '../contact';
import { ContactSubmission } from '../entities/contact-submission';
import { EmailFeedback } from '../entities/email-feedback';
import { EmailJob } from '../entities/email-job';
import { EmailUnsubscribe } from '../entities/email-unsubscribe';
import { Newsletter } from '../entities/newsletter';
import { requireDraft } from '../newsletters';
import { confirm, subscribe, unsubscribe } from '../subscribing';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  createNewsletter: create(Newsletter, { who: staff, by: 'createdById' }),
  updateNewsletter: edit(Newsletter, { who: staff, before: requireDraft }),
  scheduleNewsletter: move(Newsletter, 'status', {
    who: staff,
    from: ['DRAFT'],
    to: 'SCHEDULED',
    set: ({ input }) => ({ scheduledAt: input.scheduledAt ?? new Date() }),
  }),
  unscheduleNewsletter: move(Newsletter, 'status', { who: staff, from: ['SCHEDULED'], to: 'DRAFT' }),
  deleteNewsletter: remove(Newsletter, { who: admin }),

  subscribeToNewsletter: mutation(subscribe, { who: anybody }),
  confirmSubscription: mutation(confirm, { who: anybody }),
  unsubscribe: mutation(unsubscribe, { who: anybody }),

  submitContact: create(ContactSubmission, { who: anybody, set: addressOfClient, before: requireFew }),
  setContactStatus: move(ContactSubmission, 'status', {
    who: staff,
    arrows: { NEW: ['ANSWERED', 'ARCHIVED'], ANSWERED: ['ARCHIVED'], ARCHIVED: ['NEW'] },
  }),
  deleteContactSubmission: remove(ContactSubmission, { who: admin }),

  retryEmailJob: move(EmailJob, 'status', {
    who: admin,
    from: ['FAILED'],
    to: 'QUEUED',
    set: () => ({ attempts: 0, scheduledAt: new Date() }),
  }),
  cancelEmailJob: move(EmailJob, 'status', { who: admin, from: ['QUEUED'], to: 'CANCELLED' }),
  recordEmailFeedback: create(EmailFeedback, { who: admin }),
  deleteEmailUnsubscribe: remove(EmailUnsubscribe, { who: admin }),
};
