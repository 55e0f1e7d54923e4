/** Decides who changes a user, and when an email address is still verified. */
import type { SignedInViewer } from '../../wire/contract/viewer';
import type { ChangeOfRow } from '../runtime/change/change';
import { admin, anyOf, author } from '../runtime/change/who';
import type { User } from './entities/user';
import type { UpdateUserInput } from './types.generated';

export const userOrAdmin = anyOf<User>({ ...author<User>('id'), words: 'the user' }, admin);

export const yourselfUnlessGiven = ({ userId }: SignedInViewer, { id }: UpdateUserInput): string =>
  id ?? userId;

/** Whoever verified the old address has said nothing about the new one. */
export const emailVerified = ({ was, row }: ChangeOfRow<User>): Partial<User> => ({
  emailVerified: was.emailVerified && row.email === was.email,
});
