/** Takes no more of what anybody writes than a person does. */
import { JoineryError } from '../../wire/contract/errors';
import type { Change } from '../runtime/change/change';
import type { ContactSubmission } from './entities/contact-submission';
import { errors } from './errors';

const perHour = 5;

export const addressOfClient = ({ viewer }: Change<ContactSubmission>): Partial<ContactSubmission> => ({
  ipAddress: viewer.client?.address ?? null,
});

export async function requireFew({ manager, row }: Change<ContactSubmission>): Promise<void> {
  const { email, ipAddress } = row;
  // One after the other, of one sender: else many at once would each find few.
  for (const sender of [email.toLowerCase(), `${ipAddress}`].sort())
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`contact ${sender}`]);
  const [{ count }] = await manager.query(
    `SELECT GREATEST(
       (SELECT count(*) FROM contact_submissions WHERE email = $1 AND created_at > now() - interval '1 hour'),
       (SELECT count(*) FROM contact_submissions WHERE ip_address = $2 AND created_at > now() - interval '1 hour'))::int AS count`,
    [email, ipAddress],
  );
  if (count < perHour) return;
  throw new JoineryError(
    errors.TOO_MANY_SUBMISSIONS,
    `This was the most that is taken from one address in an hour (${perHour}): try again later.`,
  );
}
