/** Declares the codes of communication's own errors. */
import { domainErrors } from '../../wire/contract/errors';

export const errors = domainErrors({
  INVALID_LINK: 'The link is of another mail, was changed, or is too old.',
  TOO_MANY_SUBMISSIONS: 'So much was written from this address lately that the next has to wait.',
});
