/** Makes a viewer for a test: of a tenant and with a user of its own, so that tests do not see each other's rows. */
import { randomUUID } from 'node:crypto';
import type { Role, SignedInViewer } from '../../wire/contract/viewer';

export const newViewer = ({
  tenantId = randomUUID(),
  roles = ['USER'],
}: {
  tenantId?: string;
  roles?: readonly Role[];
} = {}): SignedInViewer => ({ tenantId, userId: randomUUID(), roles });
