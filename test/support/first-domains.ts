/** The domains with which most tests tell their story. The others are opened where a test names them. */
import { domains } from '../../subgraphs';

export const firstDomains = domains.filter(({ name }) => ['cortex', 'postal', 'community'].includes(name));
