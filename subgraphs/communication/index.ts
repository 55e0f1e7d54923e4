/** Communication: newsletters and who gets them, what strangers write, and the queue of mails. */

import type { Viewer } from '../../wire/contract/viewer';
import { TenantReplica } from '../replicas/tenant';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableIf } from '../runtime/request/readable-if';
import { hasRole } from '../runtime/request/viewer-rights';
import { communicationDemo } from './demo';
import { Addressee } from './entities/addressee';
import { ContactSubmission } from './entities/contact-submission';
import { EmailFeedback } from './entities/email-feedback';
import { EmailJob } from './entities/email-job';
import { EmailUnsubscribe } from './entities/email-unsubscribe';
import { Newsletter } from './entities/newsletter';
import { NewsletterSubscription } from './entities/newsletter-subscription';
import { errors } from './errors';
import { CreateCommunication1796025855095 } from './migrations/1796025855095-create-communication';
import { MailNotifications1796038800000 } from './migrations/1796038800000-mail-notifications';
import { mailNotifications } from './notifying';
import { processFeedback, sendDue, sendNewsletters } from './queue';
import { Mutation } from './resolvers/mutation';

const byAdmins = (viewer: Viewer) => (hasRole(viewer, 'ADMIN') ? undefined : { sql: 'false', params: {} });

export const communication = defineSubgraph({
  name: 'communication',
  entities: [
    Newsletter,
    NewsletterSubscription,
    ContactSubmission,
    EmailJob,
    EmailFeedback,
    EmailUnsubscribe,
    TenantReplica,
    Addressee,
  ],
  migrations: [CreateCommunication1796025855095, MailNotifications1796038800000],
  effects: [mailNotifications],
  resolvers: { Mutation },
  readable: {
    Newsletter: readableIf(letter => `${letter}.status = 'SENT'`),
    NewsletterSubscription: (viewer, alias) =>
      hasRole(viewer, 'ADMIN')
        ? undefined
        : { sql: `"${alias}".user_id = :viewer`, params: { viewer: viewer.userId } },
    ContactSubmission: readableIf(() => 'false'),
    EmailJob: byAdmins,
    EmailFeedback: byAdmins,
    EmailUnsubscribe: byAdmins,
  },
  tasks: [
    {
      name: 'Newsletters that are due are sent',
      everyMs: 1_000,
      due: 'SELECT newsletters_due()',
      run: sendNewsletters,
    },
    { name: 'Mails that are due are sent', everyMs: 1_000, due: 'SELECT email_jobs_due()', run: sendDue },
    {
      name: 'Reports of mail servers are heard',
      everyMs: 5_000,
      due: 'SELECT email_feedback_due()',
      run: processFeedback,
    },
  ],
  errors,
  demo: communicationDemo,
});
