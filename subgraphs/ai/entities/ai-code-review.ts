/** A review of somebody's code by the language model. Nobody else reads it. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { CodeIssue } from '../reviewing';
import type { AiAnswerStatus } from '../types.generated';

@Publish({ fields: ['status'], referable: false })
@Entity('ai_code_reviews')
@Check('answer', `status <> 'DONE' OR score IS NOT NULL AND summary IS NOT NULL`)
@Index(['tenantId', 'createdAt', 'id'])
@Index('ai_code_reviews_due_idx', { synchronize: false })
@Unique(['tenantId', 'id'])
export class AiCodeReview extends Revised {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @Line({ length: 50 })
  language: string;

  @Text({ maximum: 50_000 })
  code: string;

  @Text({ maximum: 10_000, nullable: true })
  summary: string | null;

  @Check('score BETWEEN 1 AND 10')
  @Column('integer', { nullable: true })
  score: number | null;

  @Column('jsonb', { default: '[]' })
  issues: CodeIssue[];

  @Choice(['PENDING', 'ANSWERING', 'DONE', 'FAILED'], { default: 'PENDING' })
  status: AiAnswerStatus;

  /** Why there is no answer, in a sentence. */
  @Line({ length: 300, nullable: true })
  failure: string | null;

  /** Not in the schema. */
  @NonNegative()
  attempts: number;

  /** When it is tried next; while it is being answered: when whoever took it is taken for dead. Not in the schema. */
  @Instant({ nullable: true })
  dueAt: Date | null;
}
