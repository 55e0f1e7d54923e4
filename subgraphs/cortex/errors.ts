/** Declares the codes of cortex's own errors. */
import { domainErrors } from '../../wire/contract/errors';

export const errors = domainErrors({
  USERNAME_TAKEN: 'Another user of the tenant has this username.',
  EMAIL_TAKEN: 'Another user of the tenant has this email address.',
  CATEGORY_CYCLE: 'A category cannot be below itself.',
});
