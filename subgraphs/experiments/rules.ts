/** Decides what variants are, and keeps them once users have them. */
import { type InvalidField, invalidField, JoineryError } from '../../wire/contract/errors';
import type { ChangeOfRow, Checked } from '../runtime/change/change';
import type { Experiment } from './entities/experiment';
import type { ExperimentVariant } from './types.generated';

interface Given {
  variants?: ExperimentVariant[] | null;
}

export function checkVariants({ input }: Checked<Experiment, Given>): InvalidField[] {
  const message = input.variants ? faultOf(input.variants) : undefined;
  return message === undefined ? [] : [invalidField('variants', message)];
}

function faultOf(variants: readonly ExperimentVariant[]): string | undefined {
  if (variants.length < 2 || variants.length > 10)
    return `An experiment has 2 to 10 variants, but got: ${variants.length}.`;
  const names = new Set<string>();
  for (const { name, weight } of variants) {
    if (name.length > 100) return 'The name of a variant has at most 100 characters.';
    if (names.has(name)) return `There are two variants with the name ${name}.`;
    if (weight < 1 || weight > 10_000) return `A weight is from 1 to 10000, but got: ${weight}.`;
    names.add(name);
  }
  return undefined;
}

export function keepVariants({ input, was }: ChangeOfRow<Experiment, Given>): void {
  if (!input.variants || was.status === 'DRAFT') return;
  throw new JoineryError('INVALID_STATE', 'Users have the variants already: they change in a draft only.', {
    field: 'variants',
    state: was.status,
  });
}
