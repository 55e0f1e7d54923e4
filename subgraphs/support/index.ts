/** Support: tickets and what is said about them, and the rules by which a tenant's contents are moderated. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { supportDemo } from './demo';
import { keepQueue } from './holding';

export const support = defineSubgraph({
  ...domainFolder(__dirname),
  effects: keepQueue,
  orders: { SupportTicketReply: { createdAt: 'ASC' }, HeldItem: { heldAt: 'ASC' } },
  readable: {
    SupportTicket: readableIf(ticket => `:viewer IN (${ticket}.user_id, ${ticket}.assigned_to)`),
    SupportTicketReply: readableIf(
      reply => `EXISTS (SELECT FROM support_tickets ticket WHERE ticket.id = ${reply}.ticket_id
        AND (ticket.assigned_to = :viewer OR ticket.user_id = :viewer AND NOT ${reply}.is_internal))`,
    ),
    ModerationStrategy: readableIf(() => 'false'),
    HeldItem: readableIf(() => 'false'),
  },
  filters: {
    SupportTicket: {
      isAssigned: (isAssigned: boolean, tickets) =>
        `"${tickets}".assigned_to IS ${isAssigned ? 'NOT NULL' : 'NULL'}`,
    },
  },
  demo: supportDemo,
  violations: {
    moderation_strategies_words_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A rule WORDS has words, and no other has.',
      field: 'words',
    },
    moderation_strategies_words_blank_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A word has at least one letter.',
      field: 'words',
    },
    moderation_strategies_maximum_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'The rules LINKS and RATE have a maximum, and no other has.',
      field: 'maximum',
    },
    moderation_strategies_minutes_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'The rules RATE and NEW_ACCOUNT have minutes, and no other has.',
      field: 'minutes',
    },
    moderation_strategies_applies_to_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A strategy applies to at least one kind of content.',
      field: 'appliesTo',
    },
  },
});
