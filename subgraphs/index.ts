/** The domains: a new one is added to this list and to schema/supergraph.yaml. */
import 'reflect-metadata';
import { community } from './community';
import { cortex } from './cortex';
import { postal } from './postal';
import type { SubgraphDefinition } from './runtime/define-subgraph';

export const domains: readonly SubgraphDefinition[] = [cortex, postal, community];
