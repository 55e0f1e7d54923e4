/** The domains: a new one is added to this list, to names.ts and to schema/supergraph.yaml. */
import 'reflect-metadata';
import { community } from './community';
import { cortex } from './cortex';
import type { domainNames } from './names';
import { postal } from './postal';
import type { SubgraphDefinition } from './runtime/declare/define-subgraph';

const byName: Record<(typeof domainNames)[number], SubgraphDefinition> = { cortex, postal, community };

export const domains: readonly SubgraphDefinition[] = Object.values(byName);
