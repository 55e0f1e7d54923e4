import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { admin, anyOf, staff } from '../../runtime/change/who';
import { HeldItem } from '../entities/held-item';
import { ModerationStrategy } from '../entities/moderation-strategy';
import { SupportTicket } from '../entities/support-ticket';
import { SupportTicketReply } from '../entities/support-ticket-reply';
import { decided } from '../holding';
import { asker, followReply, handler, requireOpenTicket, solvedAt } from '../tickets';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  openTicket: create(SupportTicket, { by: 'userId' }),
  setTicketStatus: move(SupportTicket, 'status', {
    who: handler,
    arrows: { OPEN: ['PENDING', 'SOLVED'], PENDING: ['OPEN', 'SOLVED'], SOLVED: ['OPEN', 'CLOSED'] },
    set: solvedAt,
  }),
  solveTicket: move(SupportTicket, 'status', {
    who: anyOf(asker, handler),
    from: ['OPEN', 'PENDING'],
    to: 'SOLVED',
    set: solvedAt,
  }),
  reopenTicket: move(SupportTicket, 'status', {
    who: anyOf(asker, handler),
    from: ['PENDING', 'SOLVED'],
    to: 'OPEN',
    set: solvedAt,
  }),
  setTicketPriority: edit(SupportTicket, { who: handler }),
  assignTicket: edit(SupportTicket, { who: staff }),
  replyToTicket: create(SupportTicketReply, {
    by: 'userId',
    before: requireOpenTicket,
    after: followReply,
  }),
  deleteTicket: remove(SupportTicket, { who: admin }),

  createModerationStrategy: create(ModerationStrategy, { who: admin }),
  updateModerationStrategy: edit(ModerationStrategy, { who: admin }),
  deleteModerationStrategy: remove(ModerationStrategy, { who: admin }),

  releaseHeldItem: move(HeldItem, 'state', {
    who: staff,
    from: ['HELD', 'CONFIRMED'],
    to: 'RELEASED',
    set: decided,
  }),
  confirmHeldItem: move(HeldItem, 'state', { who: staff, from: ['HELD'], to: 'CONFIRMED', set: decided }),
};
