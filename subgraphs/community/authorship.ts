/** Decides who changes and who deletes what somebody wrote; the refusal is FORBIDDEN. */
import { JoineryError } from '../../wire/contract/errors';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { isStaff } from '../runtime/request/viewer-rights';

interface Written {
  readonly userId: string;
}

export function requireAuthor(viewer: SignedInViewer, written: Written): void {
  if (written.userId === viewer.userId) return;
  throw new JoineryError('FORBIDDEN', 'Only its author changes what a text says.');
}

export function requireAuthorOrStaff(viewer: SignedInViewer, written: Written): void {
  if (written.userId === viewer.userId || isStaff(viewer)) return;
  throw new JoineryError('FORBIDDEN', 'This is for its author and moderators.');
}
