import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { remove } from '../../runtime/change/remove';
import { admin } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { FeatureFlag } from '../entities/feature-flag';
import { checkSwitched, setFlag, switchOff } from '../switching';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  createFeatureFlag: create(FeatureFlag, { who: admin, check: ({ input }) => checkSwitched(input) }),
  updateFeatureFlag: edit(FeatureFlag, { who: admin }),
  setFlag: mutation(setFlag, { check: checkSwitched }),
  deleteFeatureFlag: remove(FeatureFlag, { who: admin, before: switchOff }),
};
