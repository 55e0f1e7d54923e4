/** The domains that tests open. */
import { domains } from '../../subgraphs';
import { variableOf } from '../../wire/config';

/** All of them, for what is true of each. */
export const allDomains: readonly string[] = domains.map(({ name }) => name);

/** Those with which most tests tell their story. */
export const firstDomains = domains.filter(({ name }) => ['cortex', 'postal', 'community'].includes(name));

/** Where nothing listens: the address of a domain that takes no part. */
export const nowhere = 'http://127.0.0.1:1/graphql';

/** For a command's environment: the other domains run elsewhere. */
export const othersElsewhere = Object.fromEntries(
  domains
    .filter(domain => !firstDomains.includes(domain))
    .map(({ name }) => [variableOf(name, 'URL'), nowhere]),
);
