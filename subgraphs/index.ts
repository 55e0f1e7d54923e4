/** Loads the code of every domain. What needs their names alone, or one of them, uses manifest.ts. */
import { manifest } from './manifest';
import { loadDomain } from './runtime/declare/define-project';
import type { SubgraphDefinition } from './runtime/declare/define-subgraph';

export const domains: readonly SubgraphDefinition[] = manifest.map(loadDomain);
