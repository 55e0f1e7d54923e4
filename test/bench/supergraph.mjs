/** Composes the four subgraphs' schemas for the addresses at which the stubs listen. */
import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

export const subgraphNames = ['accounts', 'inventory', 'products', 'reviews'];

export function schemaOf(name) {
  return parse(readFileSync(new URL(`schema/${name}.graphql`, import.meta.url), 'utf8'));
}

/** `origin` is that of the stubs: each subgraph is a path there. */
export function composeFor(origin) {
  const services = subgraphNames.map(name => ({ name, url: `${origin}/${name}`, typeDefs: schemaOf(name) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
