/** Declares the replica of support's moderation strategies: all of them, for what is judged by them before others read it. */
import { Column } from 'typeorm';
import { Replica, ReplicaEntity } from '../runtime/references/declare/replica';

@Replica('ModerationStrategy', { of: 'support', complete: true })
export class ModerationStrategyReplica extends ReplicaEntity {
  @Column('varchar', { length: 20, default: 'WORDS' })
  rule: 'WORDS' | 'LINKS' | 'RATE' | 'NEW_ACCOUNT';

  @Column('text', { array: true, default: () => `'{}'` })
  appliesTo: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  words: string[];

  @Column('integer', { nullable: true })
  maximum: number | null;

  @Column('integer', { nullable: true })
  minutes: number | null;

  @Column('varchar', { length: 300, default: '' })
  reason: string;

  /** One of which only the key is known yet judges nothing. */
  @Column('boolean', { default: false })
  isEnabled: boolean;
}
