/** Reads a supergraph: its types, and the specifications that it may require. */
import { DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';

/**
 * Specifications besides those that Apollo's gateway executes: we execute @fromContext, enforce @authenticated and
 * @requiresScopes and @policy (authorization/), and reckon with @cost and @listSize. @cacheTag names what a cache of entities
 * forgets together: here is none, so nothing is left undone.
 */
const supportedFeatures = new Set([
  ...DEFAULT_SUPPORTED_SUPERGRAPH_FEATURES,
  'https://specs.apollo.dev/context/v0.1',
  'https://specs.apollo.dev/cost/v0.1',
  'https://specs.apollo.dev/cacheTag/v0.1',
  'https://specs.apollo.dev/authenticated/v0.1',
  'https://specs.apollo.dev/requiresScopes/v0.1',
  'https://specs.apollo.dev/policy/v0.1',
]);

/** Throws, in a sentence, where it asks for another. */
export function builtSupergraph(sdl: string, validateSupergraph = true): Supergraph {
  try {
    return Supergraph.build(sdl, { supportedFeatures, validateSupergraph });
  } catch (error) {
    const [, feature] = /feature (\S+) is for: \w+ but is unsupported/.exec(String(error)) ?? [];
    if (!feature) throw error;
    throw new Error(`The supergraph requires ${feature}, which Joinery does not support.`);
  }
}
