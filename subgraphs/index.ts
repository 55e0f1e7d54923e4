/** Loads the code of every domain. What needs their names alone reads manifest.ts. */
import 'reflect-metadata';
import { manifest } from './manifest';
import type { SubgraphDefinition } from './runtime/declare/define-subgraph';

export const domains: readonly SubgraphDefinition[] = manifest.map(({ load }) => load());
