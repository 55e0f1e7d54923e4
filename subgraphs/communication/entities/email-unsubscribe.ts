/** An address that gets no more mail than it asks for itself. */
import { Entity, Index, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Created } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Email } from '../../runtime/declare/text-columns';
import type { UnsubscribeReason } from '../types.generated';

@Entity('email_unsubscribes')
@OfTenant()
@Unique(['tenantId', 'email'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'email', 'id'])
export class EmailUnsubscribe extends Created {
  @Email()
  email: string;

  @Choice(['LINK', 'BOUNCE', 'COMPLAINT'])
  reason: UnsubscribeReason;
}
