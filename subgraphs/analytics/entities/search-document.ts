/**
 * What can be found of an object of another service: its words, and who may see it. It follows the object's events; of one
 * that is gone the row stays, empty, so that an older event does not bring it back.
 */
import { Column, Entity, Index, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Choice } from '../../runtime/declare/choice';
import { Searched } from '../../runtime/declare/searched';
import type { SearchType } from '../types.generated';

@Entity('search_index')
@OfTenant()
@Unique(['tenantId', 'documentType', 'documentId'])
@Index(['tenantId', 'updatedAt', 'id'])
@Index(['tenantId', 'documentType', 'updatedAt', 'id'])
export class SearchDocument extends Timestamped {
  @Choice(['POST', 'DISCUSSION', 'COURSE', 'JOB', 'EVENT', 'COMMUNITY', 'USER'])
  documentType: SearchType;

  @Column('uuid')
  documentId: string;

  /** Whose it is, where it is not everybody's. Not in the schema. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  /** OWNER: and moderators and admins. */
  @Choice(['EVERYBODY', 'OWNER', 'OWNER_ALONE', 'NOBODY'])
  visibleTo: 'EVERYBODY' | 'OWNER' | 'OWNER_ALONE' | 'NOBODY';

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  body: string;

  /** Not in the schema. */
  @Searched('title', 'body')
  words: string;

  /** The object's, as its last event says. */
  @Column('bigint')
  documentRevision: string;
}
