/** Refuses changes of a newsletter that is on its way. */
import { JoineryError } from '../../wire/contract/errors';
import type { ChangeOfRow } from '../runtime/change/change';
import type { Newsletter } from './entities/newsletter';

export function requireDraft({ was }: ChangeOfRow<Newsletter>): void {
  if (was.status === 'DRAFT') return;
  throw new JoineryError('INVALID_STATE', `The newsletter is ${was.status}: only drafts change.`, {
    state: was.status,
    allowed: ['DRAFT'],
  });
}
