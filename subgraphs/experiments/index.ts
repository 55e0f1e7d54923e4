/** Experiments: variants that users are given, what they do with them, and what that says. */

import { TenantReplica } from '../replicas/tenant';
import { UserReplica } from '../replicas/user';
import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { readableIf } from '../runtime/request/readable-if';
import { assignmentCache } from './assigning';
import { experimentsDemo } from './demo';
import { Experiment } from './entities/experiment';
import { ExperimentAssignment } from './entities/experiment-assignment';
import { ExperimentEvent } from './entities/experiment-event';
import { CreateExperiments1796023526538 } from './migrations/1796023526538-create-experiments';
import { BoundValues1796025507750 } from './migrations/1796025507750-bound-values';
import { PublishAssignments1796047663362 } from './migrations/1796047663362-publish-assignments';
import * as fields from './resolvers/fields';
import { Mutation } from './resolvers/mutation';

const ofStaff = readableIf(() => 'false');

export const experiments = defineSubgraph({
  name: 'experiments',
  entities: [Experiment, ExperimentAssignment, ExperimentEvent, TenantReplica, UserReplica],
  migrations: [CreateExperiments1796023526538, BoundValues1796025507750, PublishAssignments1796047663362],
  resolvers: { Mutation, ...fields },
  caches: [assignmentCache],
  readable: {
    Experiment: ofStaff,
    ExperimentAssignment: readableIf(assignment => `${assignment}.user_id = :viewer`),
    ExperimentEvent: ofStaff,
  },
  demo: experimentsDemo,
  violations: {
    experiments_key_form_check: {
      code: 'CONSTRAINT_VIOLATED',
      message: 'A key begins with a letter and has letters, digits, dots, hyphens and underscores.',
      field: 'key',
    },
    experiments_key_key: {
      code: 'ALREADY_EXISTS',
      message: 'There is an experiment with this key already.',
      field: 'key',
    },
  },
});
