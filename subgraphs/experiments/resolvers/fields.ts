import { batched } from '../../runtime/request/resolver';
import { loadResults } from '../results';
import type { ExperimentResolvers } from '../types.generated';

export const Experiment: ExperimentResolvers = { results: batched(loadResults) };
