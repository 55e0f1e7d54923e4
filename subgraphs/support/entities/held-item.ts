/** A post, a comment or a message that a strategy holds back, once: in the queue of the moderators until one decides. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { HeldState, ModeratedKind } from '../types.generated';
import { ModerationStrategy } from './moderation-strategy';

@Publish({
  fields: ['kind', 'contentId', 'hold', 'state'],
  events: { released: `n.state = 'RELEASED' AND o.state <> 'RELEASED'` },
  referable: false,
})
@Entity('held_items')
@OfTenant()
@Unique(['tenantId', 'kind', 'contentId'])
@Index(['tenantId', 'heldAt', 'id'])
@Index(['tenantId', 'state', 'heldAt', 'id'])
@Index(['tenantId', 'kind', 'heldAt', 'id'])
export class HeldItem extends Revised {
  @Choice(['POST', 'COMMENT', 'MESSAGE'])
  kind: ModeratedKind;

  @Column('uuid')
  contentId: string;

  /** Who wrote it; null once they are gone, or have taken their name from it. */
  userId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, index: ['heldAt', 'id'] })
  user: Relation<UserReplica> | null;

  /** Null once it is gone. */
  strategyId: string | null;

  @RefersTo(() => ModerationStrategy, { onDelete: 'SET NULL', nullable: true, index: ['heldAt', 'id'] })
  strategy: Relation<ModerationStrategy> | null;

  @Line({ length: 300 })
  reason: string;

  /** How often it was held back: a decision is about one time. */
  @Check('hold > 0')
  @Column('integer')
  hold: number;

  @Choice(['HELD', 'RELEASED', 'CONFIRMED'], { default: 'HELD' })
  state: HeldState;

  /** When it was held back last. */
  @Instant()
  heldAt: Date;

  /** Null of what is hidden at once. */
  decidedById: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true, column: 'decided_by', index: [] })
  decidedBy: Relation<UserReplica> | null;

  @Instant({ nullable: true })
  decidedAt: Date | null;
}
