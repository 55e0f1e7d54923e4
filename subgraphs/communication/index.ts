/** Communication: newsletters and who gets them, what strangers write, and the queue of mails. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { communicationDemo } from './demo';
import { errors } from './errors';
import { mailNotifications } from './notifying';
import { processFeedback, sendDue, sendNewsletters } from './queue';

const byAdmins = readableIf(() => 'false', { exempt: ['ADMIN'] });

export const communication = defineSubgraph({
  ...domainFolder(__dirname),
  effects: [mailNotifications],
  readable: {
    Newsletter: readableIf(letter => `${letter}.status = 'SENT'`),
    NewsletterSubscription: readableIf(row => `${row}.user_id = :viewer`, { exempt: ['ADMIN'] }),
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
