/** Makes the links in mails, and reads them: signed, so that nobody acts for an address whose mail they do not read. */
import type { EntityManager } from 'typeorm';
import { invalidFields } from '../../wire/contract/errors';
import { readSignedToken, signedToken } from '../../wire/contract/signed-token';
import { settingsOf } from '../runtime/declare/settings';
import { errors } from './errors';

/** A link to unsubscribe is good for as long as the mail is kept. */
const validFor = { confirm: '7d', unsubscribe: '10y' } as const;

type Purpose = keyof typeof validFor;

type OfDataSource = Pick<EntityManager, 'dataSource'>;

export async function mailLink(manager: OfDataSource, purpose: Purpose, email: string): Promise<string> {
  const { secrets, mail } = settingsOf(manager);
  const token = await signedToken(secrets, `newsletter ${purpose}`, email, validFor[purpose]);
  return `${mail.publicUrl}/newsletter/${purpose}?token=${token}`;
}

/** The address; throws INVALID_LINK. */
export async function addressOf(manager: OfDataSource, purpose: Purpose, token: string): Promise<string> {
  const email = await readSignedToken(settingsOf(manager).secrets, `newsletter ${purpose}`, token);
  if (email !== undefined) return email;
  const message = 'The link is of another mail, was changed, or is too old.';
  throw invalidFields([{ field: 'token', code: errors.INVALID_LINK, message }]);
}
