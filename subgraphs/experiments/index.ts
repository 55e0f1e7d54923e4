/** Experiments: variants that users are given, what they do with them, and what that says. */

import { defineSubgraph } from '../runtime/declare/define-subgraph';
import { domainFolder } from '../runtime/declare/domain-folder';
import { readableIf } from '../runtime/request/readable-if';
import { assignmentCache } from './assigning';
import { experimentsDemo } from './demo';

const ofStaff = readableIf(() => 'false');

export const experiments = defineSubgraph({
  ...domainFolder(__dirname),
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
