import type { AuditLogResolvers, SessionResolvers } from '../types.generated';

const asJson = (data: unknown): string | null => (data === null ? null : JSON.stringify(data));

export const Session: SessionResolvers = {
  isCurrent: ({ id }, _arguments, { viewer }) => id === viewer.sessionId,
};

export const AuditLog: AuditLogResolvers = {
  oldData: ({ oldData }) => asJson(oldData),
  newData: ({ newData }) => asJson(newData),
};
