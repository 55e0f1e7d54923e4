/** Words the errors for values that a constraint of community's tables refuses; each message states the rule. */
import type { Violations } from '../runtime/database/database-error';
import { likeableRule } from './liking';

/** Of a parent on another post as of one that the viewer does not see. */
const parentRule = 'A comment answers a comment of the same post; there is none with the id of this parent.';

const saysSomething = 'A body says something: spaces alone are not enough.';
const lengthRule = 'A body has at most 10,000 characters.';

export const violations: Violations = {
  comments_body_check: { code: 'CONSTRAINT_VIOLATED', message: saysSomething, field: 'body' },
  comments_body_length_check: { code: 'CONSTRAINT_VIOLATED', message: lengthRule, field: 'body' },
  comments_parent_id_fkey: { code: 'REFERENCE_NOT_FOUND', message: parentRule, field: 'parentId' },

  discussions_title_check: {
    code: 'CONSTRAINT_VIOLATED',
    message: 'A discussion has a title: spaces alone are not enough.',
    field: 'title',
  },
  discussions_body_check: { code: 'CONSTRAINT_VIOLATED', message: saysSomething, field: 'body' },
  discussions_body_length_check: { code: 'CONSTRAINT_VIOLATED', message: lengthRule, field: 'body' },

  discussion_replies_body_check: { code: 'CONSTRAINT_VIOLATED', message: saysSomething, field: 'body' },
  discussion_replies_body_length_check: { code: 'CONSTRAINT_VIOLATED', message: lengthRule, field: 'body' },
  discussion_replies_parent_id_fkey: {
    code: 'REFERENCE_NOT_FOUND',
    message: 'A reply answers a reply of the same discussion; there is none with the id of this parent.',
    field: 'parentId',
  },

  likes_likeable_id_fkey: { code: 'REFERENCE_NOT_FOUND', message: likeableRule, field: 'id' },
};
