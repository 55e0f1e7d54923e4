import { connection } from '../../runtime/request/resolver';
import { SupportTicket } from '../entities/support-ticket';
import type { UserResolvers } from '../types.generated';

export const User: UserResolvers = {
  supportTickets: connection(SupportTicket, { of: 'userId' }),
  assignedTickets: connection(SupportTicket, { of: 'assignedToId' }),
};
