/** Declares the codes of postal's own errors. */
import { domainErrors } from '../../wire/contract/errors';

export const errors = domainErrors({
  SHORT_TOO_LONG: 'A short has more than 280 characters.',
});
