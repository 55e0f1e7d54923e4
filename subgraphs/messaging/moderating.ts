/** Holds back messages as they are sent and edited. */
import type { EntityManager } from 'typeorm';
import type { SignedInViewer, Viewer } from '../../wire/contract/viewer';
import { type Held, judge, releasing } from '../replicas/moderated';
import type { ChangeOfRow } from '../runtime/change/change';
import { isStaff } from '../runtime/request/viewer-rights';
import { Message } from './entities/message';

const made = { by: 'sender_id', at: 'created_at', where: `kind = 'TEXT'` };

export const judgeNew = (
  manager: EntityManager,
  viewer: SignedInViewer,
  content: string,
): Promise<Held | undefined> =>
  judge({ manager, viewer, kind: 'MESSAGE', entity: Message, texts: [content], made });

export async function edited({ manager, viewer, row, was }: ChangeOfRow<Message>): Promise<Partial<Message>> {
  const held = await judge({ manager, viewer, kind: 'MESSAGE', entity: Message, texts: [row.content], was });
  return { editedAt: new Date(), ...held };
}

/** Of those who take part; what is held back its sender's, and the staff's to look at. */
export const readableMessages = (viewer: Viewer, alias: string, takingPart: string) => ({
  sql: `${takingPart} AND ("${alias}".held_reason IS NULL OR "${alias}".sender_id = :viewer)${
    isStaff(viewer) ? ` OR "${alias}".held_reason IS NOT NULL` : ''
  }`,
  params: { viewer: viewer.userId },
});

/** It is the conversation's newest message now, and whoever it mentions is told. */
export const releaseMessages = releasing(
  'MESSAGE',
  released => `
    WITH shown AS (
      UPDATE messages SET held_reason = NULL FROM ${released}
       WHERE messages.id = released."contentId" AND messages.hold_count = released.hold AND messages.held_reason IS NOT NULL
      RETURNING messages.id, messages.conversation_id),
    told AS (
      UPDATE message_mentions SET is_held = false FROM shown
       WHERE message_mentions.message_id = shown.id AND message_mentions.is_held)
    UPDATE conversations SET last_message_at = now(), updated_at = now()
     WHERE id IN (SELECT conversation_id FROM shown)`,
);
