import { create } from '../../runtime/change/create';
import { edit } from '../../runtime/change/edit';
import { move } from '../../runtime/change/move';
import { remove } from '../../runtime/change/remove';
import { admin } from '../../runtime/change/who';
import { mutation } from '../../runtime/request/resolver';
import { assign, assignmentCache, checkValue, track } from '../assigning';
import { Experiment } from '../entities/experiment';
import { checkVariants, keepVariants } from '../rules';
import type { MutationResolvers } from '../types.generated';

export const Mutation: MutationResolvers = {
  createExperiment: create(Experiment, { who: admin, by: 'createdById', check: checkVariants }),
  updateExperiment: edit(Experiment, { who: admin, check: checkVariants, before: keepVariants }),
  startExperiment: move(Experiment, 'status', {
    who: admin,
    from: ['DRAFT'],
    to: 'RUNNING',
    set: () => ({ startedAt: new Date() }),
  }),
  stopExperiment: move(Experiment, 'status', {
    who: admin,
    from: ['RUNNING'],
    to: 'STOPPED',
    set: () => ({ stoppedAt: new Date() }),
  }),
  deleteExperiment: remove(Experiment, { who: admin }),
  // What is not at hand is assigned, or found to be: one transaction either way.
  assignToExperiment: async (_parent, { input }, context, info) => {
    const load = async () => [(await context.transact(assign, input, info)).assignment];
    const key = `${input.key}:assignment:${context.viewer.userId}`;
    return { assignment: await context.batch(`assign ${input.key}`, load, key, info, assignmentCache) };
  },
  trackExperiment: mutation(track, { check: checkValue }),
};
