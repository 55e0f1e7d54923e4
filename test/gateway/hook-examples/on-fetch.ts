import type { Hooks } from '../../../gateway/hooks/hooks';

/** Foreign subgraphs learn who asks, and for which client. */
export const onFetch: Hooks['onFetch'] = async ({ subgraph, request: { viewer, context } }) => {
  if (subgraph !== 'products') return undefined;
  return { headers: { 'x-user': viewer?.userId ?? 'anonymous', 'x-client': String(context.client) } };
};
