import { connection } from '../../runtime/request/resolver';
import { HeldItem } from '../entities/held-item';
import { SupportTicket } from '../entities/support-ticket';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  heldItems: connection(HeldItem, { of: 'userId', orderBy: { heldAt: 'DESC' } }),
  supportTickets: connection(SupportTicket, { of: 'userId' }),
  assignedTickets: connection(SupportTicket, { of: 'assignedToId' }),
};
