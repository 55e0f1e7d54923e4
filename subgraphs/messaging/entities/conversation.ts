/** A conversation: of two users, one for each pair, or of a group. Only its participants know of it. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { AuthorReplica } from '../../replicas/author';
import { OfTenant } from '../../replicas/tenant';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { ConversationKind } from '../types.generated';

@Publish({ fields: ['name', 'lastMessageAt'], referable: false })
@Entity('conversations')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'pair'])
@Check('pair', `(kind = 'DIRECT') = (pair IS NOT NULL)`)
@Check('group_name', `kind = 'GROUP' OR name IS NULL`)
@Index(['tenantId', 'lastMessageAt', 'id'])
@Index(['tenantId', 'createdAt', 'id'])
export class Conversation extends Revised {
  /** Null once they have anonymized what they wrote. */
  createdById: string | null;

  @RefersTo(() => AuthorReplica, { onDelete: 'RESTRICT', nullable: true, column: 'created_by' })
  createdBy: Relation<AuthorReplica> | null;

  @Choice(['DIRECT', 'GROUP'])
  kind: ConversationKind;

  @Line({ length: 100, nullable: true })
  name: string | null;

  /** The two users of a direct conversation, the smaller id first. Not in the schema. */
  @Column('varchar', { length: 73, nullable: true })
  pair: string | null;

  /** When it began, until there is a message. */
  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  lastMessageAt: Date;
}
