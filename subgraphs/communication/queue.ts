/**
 * Sends the mails that are due. A process takes some by SKIP LOCKED, commits that it has them, sends them outside of the
 * transaction, and notes each: what a process that dies had taken is taken again after its time. A mail may so be sent
 * twice, under one Message-ID, and is never lost.
 */
import type { EntityManager } from 'typeorm';
import { settingsOf } from '../runtime/declare/settings';
import { systemTransaction } from '../runtime/references/database/system-transaction';
import { mailLink } from './links';

const atOnce = 20;
/** After so many tries there is no hope. */
const maxAttempts = 6;
/** Longer than mails take that were taken together. */
const takenFor = `interval '5 minutes'`;
const maxError = 1_000;

interface Taken {
  readonly id: string;
  readonly tenantId: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly emailType: string;
  readonly attempts: number;
}

/** What the recipient has asked for a moment ago is sent in spite of an older wish for no mail. */
const isWelcome = `job.email_type = 'CONFIRM_SUBSCRIPTION' AND unwanted.reason = 'LINK'`;

export async function sendDue(manager: EntityManager): Promise<(() => Promise<void>) | undefined> {
  await manager.query(
    `UPDATE email_jobs job SET status = 'SUPPRESSED', updated_at = now() FROM email_unsubscribes unwanted
      WHERE job.status = 'QUEUED' AND job.scheduled_at <= now() AND unwanted.email = job.recipient
        AND unwanted.tenant_id = job.tenant_id AND NOT (${isWelcome})`,
  );
  await manager.query(
    `UPDATE email_jobs SET status = 'FAILED', last_error = 'Whoever sent it died.', updated_at = now()
      WHERE status = 'SENDING' AND scheduled_at <= now() AND attempts >= ${maxAttempts}`,
  );
  const [taken]: [Taken[], number] = await manager.query(
    `UPDATE email_jobs SET status = 'SENDING', attempts = attempts + 1, scheduled_at = now() + ${takenFor}, updated_at = now()
      WHERE id = ANY (ARRAY(SELECT id FROM email_jobs WHERE status IN ('QUEUED', 'SENDING') AND scheduled_at <= now()
                             ORDER BY scheduled_at LIMIT ${atOnce} FOR UPDATE SKIP LOCKED))
      RETURNING id, tenant_id AS "tenantId", recipient, subject, body, email_type AS "emailType", attempts`,
  );
  if (taken.length === 0) return undefined;
  return async () => {
    for (const job of taken) await send(manager, job);
  };
}

async function send({ dataSource }: EntityManager, job: Taken): Promise<void> {
  const { mail } = settingsOf({ dataSource });
  const note = (set: string, ...values: unknown[]) =>
    systemTransaction(dataSource, job.tenantId, manager =>
      // Whoever has taken it meanwhile has the say.
      manager.query(
        `UPDATE email_jobs SET ${set}, updated_at = now() WHERE id = $1 AND status = 'SENDING' AND attempts = $2`,
        [job.id, job.attempts, ...values],
      ),
    );
  try {
    const unsubscribe = await mailLink({ dataSource }, 'unsubscribe', job.recipient);
    await mail.send({ id: job.id, to: job.recipient, subject: job.subject, text: job.body, unsubscribe });
  } catch (error) {
    const reason = (error as Error).message.slice(0, maxError);
    if (job.attempts >= maxAttempts) return void (await note(`status = 'FAILED', last_error = $3`, reason));
    // A minute, two, four …: a server that is down for a while loses nothing.
    const seconds = 60 * 2 ** (job.attempts - 1);
    const pause = 'scheduled_at = now() + make_interval(secs => $4)';
    return void (await note(`status = 'QUEUED', last_error = $3, ${pause}`, reason, seconds));
  }
  await note(`status = 'SENT', sent_at = now(), last_error = NULL`);
}

/** Newsletters whose time has come become mails to all who have confirmed, in the transaction that says that they are sent. */
export async function sendNewsletters(manager: EntityManager): Promise<void> {
  const due: { id: string }[] = await manager.query(
    `SELECT id FROM newsletters WHERE status = 'SCHEDULED' AND scheduled_at <= now()
      ORDER BY scheduled_at LIMIT 5 FOR UPDATE SKIP LOCKED`,
  );
  for (const { id } of due) {
    await manager.query(
      `WITH mails AS (
         INSERT INTO email_jobs (newsletter_id, email_type, recipient, subject, body, scheduled_at)
         SELECT letter.id, 'NEWSLETTER', reader.email, letter.subject, letter.body, now()
           FROM newsletters letter, newsletter_subscriptions reader
          WHERE letter.id = $1 AND reader.status = 'CONFIRMED' RETURNING id)
       UPDATE newsletters SET status = 'SENT', sent_at = now(), updated_at = now(),
              recipient_count = (SELECT count(*) FROM mails) WHERE id = $1`,
      [id],
    );
  }
}

/** Each report is heard once: the address gets no more mail. */
export async function processFeedback(manager: EntityManager): Promise<void> {
  await manager.query(
    `WITH heard AS (
       UPDATE email_feedback SET processed = true, processed_at = now()
        WHERE id = ANY (ARRAY(SELECT id FROM email_feedback WHERE NOT processed
                               ORDER BY created_at LIMIT 500 FOR UPDATE SKIP LOCKED))
        RETURNING email, type)
     INSERT INTO email_unsubscribes (email, reason) SELECT DISTINCT ON (email) email, type FROM heard
     ON CONFLICT (tenant_id, email) DO UPDATE SET reason = excluded.reason`,
  );
}
