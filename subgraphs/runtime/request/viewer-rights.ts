/** Decides what a viewer's roles allow; the refusal is FORBIDDEN. */
import { JoineryError } from '../../../wire/contract/errors';
import type { Role, Viewer } from '../../../wire/contract/viewer';

export const hasRole = (viewer: Viewer, ...roles: Role[]): boolean =>
  roles.some(role => viewer.roles.includes(role));

/** Moderators and admins look after other people's content. */
export const isStaff = (viewer: Viewer): boolean => hasRole(viewer, 'MODERATOR', 'ADMIN');

/** Throws unless the viewer has one of the roles; ADMIN is not implied. */
export function requireRole(viewer: Viewer, ...roles: Role[]): void {
  if (hasRole(viewer, ...roles)) return;
  const got = viewer.roles.length > 0 ? viewer.roles.join(', ') : 'none';
  throw new JoineryError(
    'FORBIDDEN',
    `This needs the role ${roles.join(' or ')}, but the viewer has: ${got}.`,
  );
}
