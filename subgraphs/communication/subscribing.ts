/** Subscribes an address once whoever reads its mail says so, and tells nobody which addresses are known. */
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../wire/contract/viewer';
import { findRow, insertRow, insertUnlessThere, updateRow } from '../runtime/change/write-row';
import { EmailJob } from './entities/email-job';
import { EmailUnsubscribe } from './entities/email-unsubscribe';
import { NewsletterSubscription } from './entities/newsletter-subscription';
import { addressOf, mailLink } from './links';
import type { MailLinkInput, SubscribeToNewsletterInput } from './types.generated';

export async function subscribe(
  manager: EntityManager,
  { userId }: Viewer,
  { email }: SubscribeToNewsletterInput,
) {
  await insertUnlessThere(manager, NewsletterSubscription, { email });
  const [asked]: [unknown[], number] = await manager.query(
    `UPDATE newsletter_subscriptions SET asked_at = now(), status = 'PENDING', updated_at = now()
      WHERE email = $1 AND status <> 'CONFIRMED' AND (asked_at IS NULL OR asked_at < now() - interval '1 hour')
      RETURNING id`,
    [email],
  );
  if (asked.length > 0) {
    // Whose it is, the link says: before it is followed, a list of the user's would tell which addresses are known.
    const link = await mailLink(manager, 'confirm', `${email} ${userId ?? ''}`);
    await insertRow(manager, EmailJob, {
      emailType: 'CONFIRM_SUBSCRIPTION',
      recipient: email,
      subject: 'Please confirm your subscription',
      body: `Somebody, we hope you, asked for our newsletter to be sent to this address.\n\nIf you want it: ${link}\n\nIf not, do nothing.`,
      scheduledAt: new Date(),
    });
  }
  return { email };
}

export async function confirm(manager: EntityManager, _viewer: Viewer, { token }: MailLinkInput) {
  const [email, userId] = (await addressOf(manager, 'confirm', token)).split(' ') as [string, string];
  const found = await findRow(manager, NewsletterSubscription, { email }, 'for_no_key_update');
  if (found?.status === 'PENDING') {
    const confirmed = { status: 'CONFIRMED', confirmedAt: new Date() } as const;
    await updateRow(manager, NewsletterSubscription, found, { ...confirmed, userId: userId || found.userId });
  }
  // What the address said by a link it may take back; what its server said stands.
  await manager.query(`DELETE FROM email_unsubscribes WHERE email = $1 AND reason = 'LINK'`, [email]);
  return { email };
}

export async function unsubscribe(manager: EntityManager, _viewer: Viewer, { token }: MailLinkInput) {
  const email = await addressOf(manager, 'unsubscribe', token);
  await insertUnlessThere(manager, EmailUnsubscribe, { email, reason: 'LINK' });
  await manager.query(
    `UPDATE newsletter_subscriptions SET status = 'UNSUBSCRIBED', updated_at = now()
      WHERE email = $1 AND status <> 'UNSUBSCRIBED'`,
    [email],
  );
  return { email };
}
