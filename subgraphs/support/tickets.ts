/** Decides who handles a ticket, and what a reply does to it. */
import { JoineryError } from '../../wire/contract/errors';
import type { Change, ChangeOfRow } from '../runtime/change/change';
import type { Rule } from '../runtime/change/who';
import { updateRow } from '../runtime/change/write-row';
import { findForChange } from '../runtime/request/find';
import { isStaff } from '../runtime/request/viewer-rights';
import { SupportTicket } from './entities/support-ticket';
import type { SupportTicketReply } from './entities/support-ticket-reply';
import type { TicketStatus } from './types.generated';

export const handler: Rule<SupportTicket> = {
  words: 'moderators and whoever it is assigned to',
  allows: (viewer, ticket) => isStaff(viewer) || ticket.assignedToId === viewer.userId,
};

export const asker: Rule<SupportTicket> = {
  words: 'whoever asked',
  allows: ({ userId }, ticket) => ticket.userId === userId,
};

/** When it was solved last; nothing while it is not. */
export const solvedAt = ({ was, row }: ChangeOfRow<SupportTicket>): Partial<SupportTicket> => {
  const isSolved = row.status === 'SOLVED' || row.status === 'CLOSED';
  return { solvedAt: isSolved ? (was.solvedAt ?? new Date()) : null };
};

/** The ticket stays as it is until the reply is there. */
export async function requireOpenTicket({ manager, viewer, row }: Change<SupportTicketReply>): Promise<void> {
  const ticket = await findForChange(manager, viewer, SupportTicket, row.ticketId);
  if (row.isInternal && !(await handler.allows(viewer, ticket, manager)))
    throw new JoineryError('FORBIDDEN', `Internal notes are for ${handler.words}.`, { field: 'isInternal' });
  row.isAnswer = ticket.userId !== viewer.userId;
  if (ticket.status !== 'CLOSED') return;
  throw new JoineryError('INVALID_STATE', 'The ticket is closed: open a new one.', { state: ticket.status });
}

/** Internal notes leave no trace on the ticket, which whoever asked reads. */
export async function followReply({ manager, viewer, row }: Change<SupportTicketReply>): Promise<void> {
  if (row.isInternal) return;
  const ticket = await findForChange(manager, viewer, SupportTicket, row.ticketId);
  const status: TicketStatus = row.isAnswer ? (ticket.status === 'OPEN' ? 'PENDING' : ticket.status) : 'OPEN';
  await updateRow(manager, SupportTicket, ticket, {
    status,
    solvedAt: status === 'OPEN' ? null : ticket.solvedAt,
    updatedAt: new Date(),
  });
}
