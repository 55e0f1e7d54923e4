/** Decides what variants are, and keeps them once users have them. */
import { JoineryError } from '../../wire/contract/errors';
import type { Change } from '../runtime/change/change';
import type { Experiment } from './entities/experiment';
import type { ExperimentVariant } from './types.generated';

const invalid = (message: string) => new JoineryError('BAD_USER_INPUT', message, { field: 'variants' });

function checkVariants(variants: readonly ExperimentVariant[]): void {
  if (variants.length < 2 || variants.length > 10)
    throw invalid(`An experiment has 2 to 10 variants, but got: ${variants.length}.`);
  const names = new Set<string>();
  for (const { name, weight } of variants) {
    if (name.length > 100) throw invalid('The name of a variant has at most 100 characters.');
    if (names.has(name)) throw invalid(`There are two variants with the name ${name}.`);
    if (weight < 1 || weight > 10_000) throw invalid(`A weight is from 1 to 10000, but got: ${weight}.`);
    names.add(name);
  }
}

export function requireVariants({
  input,
  row,
  was,
}: Change<Experiment, { variants?: ExperimentVariant[] | null }> & { readonly was?: Experiment }): void {
  if (!input.variants) return;
  checkVariants(row.variants);
  if (!was || was.status === 'DRAFT') return;
  throw new JoineryError('INVALID_STATE', 'Users have the variants already: they change in a draft only.', {
    field: 'variants',
    state: was.status,
  });
}
