/** The names of the domains, for whoever has no use for their code: it brings the databases' along. */
export const domainNames = ['cortex', 'postal', 'community'] as const;
