/** Declares the codes of ai's own errors. */
import { domainErrors } from '../../wire/contract/errors';

export const errors = domainErrors({
  MODEL_NOT_CONFIGURED: 'Nobody has said which language model answers.',
  TOO_MANY_QUESTIONS: 'The viewer has asked the language model so much lately that the next has to wait.',
});
