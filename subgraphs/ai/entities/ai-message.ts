/** A message of a conversation: what the user asked, or what the model answers, which grows while it comes. */
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { Choice } from '../../runtime/declare/choice';
import { Instant } from '../../runtime/declare/instant';
import { NonNegative } from '../../runtime/declare/non-negative';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import type { AiAnswerStatus, AiMessageRole } from '../types.generated';
import { AiConversation } from './ai-conversation';

@Publish({ fields: ['conversationId', 'status', 'pieces'], referable: false })
@Entity('ai_messages')
@Check('question', `role = 'ASSISTANT' OR status = 'DONE'`)
@Check('answer', `status <> 'DONE' OR content IS NOT NULL`)
@Index(['tenantId', 'createdAt', 'id'])
// One answer at a time: what it says is what the next question is about.
@Index('ai_messages_under_way_key', ['tenantId', 'conversationId'], {
  unique: true,
  where: `status IN ('PENDING', 'ANSWERING')`,
})
@Index('ai_messages_due_idx', { synchronize: false })
@Unique(['tenantId', 'id'])
export class AiMessage extends Revised {
  conversationId: string;

  @RefersTo(() => AiConversation, { onDelete: 'CASCADE' })
  conversation: Relation<AiConversation>;

  @Choice(['USER', 'ASSISTANT'])
  role: AiMessageRole;

  /** Null until the first words of an answer are there. */
  @Text({ maximum: 100_000, nullable: true })
  content: string | null;

  @Choice(['PENDING', 'ANSWERING', 'DONE', 'FAILED'], { default: 'PENDING' })
  status: AiAnswerStatus;

  /** Why there is no answer, in a sentence. */
  @Line({ length: 300, nullable: true })
  failure: string | null;

  /** How often the answer has grown: subscribers hear of each. Not in the schema. */
  @NonNegative()
  pieces: number;

  /** Not in the schema. */
  @NonNegative()
  attempts: number;

  /** When it is tried next; while it is being answered: when whoever took it is taken for dead. Not in the schema. */
  @Instant({ nullable: true })
  dueAt: Date | null;
}
