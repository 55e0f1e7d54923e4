/** Declares the codes of analytics' own errors. */
import { domainErrors } from '../../wire/contract/errors';

export const errors = domainErrors({
  MEDIA_NOT_CONFIGURED: 'Nobody has said where media files are kept.',
  MEDIA_STORE_UNREACHABLE: 'The store of media files does not answer.',
  MEDIA_QUOTA_EXCEEDED: 'The files of the viewer would be more than one user may have.',
  MEDIA_NOT_UPLOADED: 'Nothing was put where the link leads to.',
  MEDIA_TYPE_MISMATCH: 'What was put there is of another type or size than was said.',
});
