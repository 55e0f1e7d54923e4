/** Makes a mail of each notification that its recipient wants by mail: in the transaction that takes the event. */
import type { Effect } from '../runtime/references/declare/effect';
import { knownKeys, referable } from '../runtime/references/write/effect-keys';
import { Addressee } from './entities/addressee';
import { EmailJob } from './entities/email-job';

/** Several about one thing that are unread are one notification, and one mail: only the first is sent. */
export const mailNotifications: Effect = {
  of: 'notifications',
  event: 'Notification.created',
  apply: async (manager, events) => {
    const wanted = events.flatMap(({ data: { recipientId, channels, title, message } }) =>
      recipientId && (channels as string[]).includes('EMAIL') ? [{ recipientId, title, message }] : [],
    );
    if (wanted.length === 0) return;
    await knownKeys(
      manager,
      Addressee,
      wanted.map(({ recipientId }) => recipientId as string),
    );
    // Nobody is written to at an address that may be another's.
    await manager.query(
      `INSERT INTO email_jobs (email_type, recipient, subject, body, scheduled_at)
       SELECT 'NOTIFICATION', reader.email, one.title, one.message, now()
         FROM jsonb_to_recordset($1) AS one("recipientId" uuid, title text, message text)
         JOIN user_replica reader ON reader.id = one."recipientId" AND reader.email_verified AND reader.email <> ''`,
      [JSON.stringify(await referable(manager, EmailJob, wanted))],
    );
  },
};
