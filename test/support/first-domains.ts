/** The domains that tests open. */
import { manifest } from '../../subgraphs/manifest';
import { loadDomain } from '../../subgraphs/runtime/declare/define-project';
import { variableOf } from '../../wire/config';

/** All of them, for what is true of each. */
export const allDomains: readonly string[] = manifest.map(({ name }) => name);

/** Those with which most tests tell their story. */
export const firstDomains = manifest
  .filter(({ name }) => ['cortex', 'postal', 'community'].includes(name))
  .map(loadDomain);

/** Where nothing listens: the address of a domain that takes no part. */
export const nowhere = 'http://127.0.0.1:1/graphql';

/** For a command's environment: the other domains run elsewhere. */
export const othersElsewhere = Object.fromEntries(
  allDomains
    .filter(name => !firstDomains.some(domain => domain.name === name))
    .map(name => [variableOf(name, 'URL'), nowhere]),
);
