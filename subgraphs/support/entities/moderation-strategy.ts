/** A rule of a tenant by which posts, comments and messages are held back or hidden. */
import { Column, Entity, Index, Unique } from 'typeorm';
import { OfTenant } from '../../replicas/tenant';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Line } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { ModeratedKind, ModerationAction, ModerationRule } from '../types.generated';

@Publish({
  fields: ['rule', 'appliesTo', 'words', 'maximum', 'minutes', 'reason', 'isEnabled'],
  referable: false,
})
@Entity('moderation_strategies')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'name'])
@Check('words', `(rule = 'WORDS') = (cardinality(words) > 0)`)
@Check('maximum', `(rule IN ('LINKS', 'RATE')) = (maximum IS NOT NULL)`)
@Check('minutes', `(rule IN ('RATE', 'NEW_ACCOUNT')) = (minutes IS NOT NULL)`)
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'name', 'id'])
@Index(['tenantId', 'isEnabled', 'createdAt', 'id'])
export class ModerationStrategy extends Revised {
  @Line({ length: 100 })
  name: string;

  @Choice(['WORDS', 'LINKS', 'RATE', 'NEW_ACCOUNT'])
  rule: ModerationRule;

  @Choice(['HOLD', 'HIDE'], { default: 'HOLD' })
  action: ModerationAction;

  @Check(`applies_to <@ ARRAY['POST', 'COMMENT', 'MESSAGE'] AND cardinality(applies_to) > 0`)
  @Column('text', { array: true })
  appliesTo: ModeratedKind[];

  /** Whole words or phrases, in whatever case. */
  @Check(
    'words_blank',
    String.raw`array_to_string(words, E'\n') !~ '(^|\n)[^[:alnum:]]*(\n|$)' OR words = '{}'`,
  )
  @Check('words_length', 'cardinality(words) <= 500')
  @Column('text', { array: true, default: () => `'{}'` })
  words: string[];

  /** Of links in a text, or of things a user makes within the minutes. */
  @Check('maximum_range', 'maximum BETWEEN 0 AND 10000')
  @Column('integer', { nullable: true })
  maximum: number | null;

  /** The time within which things are counted, or the age below which an account is new. */
  @Check('minutes_range', 'minutes BETWEEN 1 AND 525600')
  @Column('integer', { nullable: true })
  minutes: number | null;

  /** What whoever is held back is told. */
  @Line({ length: 300 })
  reason: string;

  @Column('boolean', { default: true })
  isEnabled: boolean;
}
