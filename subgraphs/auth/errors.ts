/** Declares the codes of auth's own errors. */
import { domainErrors } from '../../wire/contract/errors';

export const errors = domainErrors({
  INVALID_CREDENTIALS: 'No account has this login and this password.',
  INVALID_REFRESH_TOKEN: 'The refresh token is unknown, expired, used or revoked.',
  TOO_MANY_ATTEMPTS: 'There were so many failures that the next attempt has to wait.',
  WEAK_PASSWORD: 'A password has fewer characters than it must have, or more than it may.',
  LINK_EXPIRED: 'A link of a mail was used, was changed, or is too old.',
  PROVIDER_REFUSED: 'An identity provider has not confirmed who it is.',
  PROVIDER_UNREACHABLE: 'An identity provider does not answer.',
  SIGN_UP_PENDING: 'The user is being made and is not there yet.',
});
