/** What somebody, signed in or not, wrote to those who run the platform. */
import { Column, Entity, Index } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Email, Line, Text } from '../../runtime/declare/text-columns';
import type { ContactStatus, InquiryType } from '../types.generated';

@Entity('contact_submissions')
@OfTenant()
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'inquiryType', 'createdAt', 'id'])
@Index(['tenantId', 'status', 'createdAt', 'id'])
@Index(['tenantId', 'email', 'createdAt'])
@Index(['tenantId', 'ipAddress', 'createdAt'])
export class ContactSubmission extends Timestamped {
  @Line({ length: 100 })
  name: string;

  @Email()
  email: string;

  @Line({ length: 200 })
  subject: string;

  @Text({ maximum: 5_000 })
  message: string;

  @Choice(['GENERAL', 'SUPPORT', 'SALES', 'PRESS', 'PARTNERSHIP'], { default: 'GENERAL' })
  inquiryType: InquiryType;

  @Choice(['NEW', 'ANSWERED', 'ARCHIVED'], { default: 'NEW' })
  status: ContactStatus;

  @Column('varchar', { length: 45, nullable: true })
  ipAddress: string | null;
}
