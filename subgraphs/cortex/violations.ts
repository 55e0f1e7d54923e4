/** Words the errors for values that a constraint of cortex's tables refuses; each message states the rule. */
import type { Violations } from '../runtime/database/database-error';
import { errors } from './errors';

const slugRule = 'A slug is lower-case letters and digits in words joined by hyphens: open-source.';
const urlRule = 'A URL begins with http:// or https://.';

export const violations: Violations = {
  tenants_name_check: { code: 'CONSTRAINT_VIOLATED', message: 'A tenant has a name.', field: 'name' },

  users_username_key: {
    code: errors.USERNAME_TAKEN,
    message: 'Another user has this username; upper and lower case are the same.',
    field: 'username',
  },
  users_email_key: {
    code: errors.EMAIL_TAKEN,
    message: 'Another user has this email address; upper and lower case are the same.',
    field: 'email',
  },
  users_username_check: {
    code: 'CONSTRAINT_VIOLATED',
    message: 'A username has at least one character, and neither spaces nor invisible characters.',
    field: 'username',
  },
  users_email_check: {
    code: 'CONSTRAINT_VIOLATED',
    message: 'An email address has something before and after one @, and no spaces.',
    field: 'email',
  },
  users_avatar_url_check: { code: 'CONSTRAINT_VIOLATED', message: urlRule, field: 'avatarUrl' },

  profiles_user_id_fkey: {
    code: 'REFERENCE_NOT_FOUND',
    message: 'The signed-in user is not a user of this tenant.',
  },
  profiles_website_url_check: { code: 'CONSTRAINT_VIOLATED', message: urlRule, field: 'websiteUrl' },
  profiles_github_username_check: {
    code: 'CONSTRAINT_VIOLATED',
    message: 'A GitHub username is letters and digits, in words joined by single hyphens.',
    field: 'githubUsername',
  },
  profiles_skills_check: {
    code: 'CONSTRAINT_VIOLATED',
    message: 'A profile has at most 50 skills.',
    field: 'skills',
  },

  categories_slug_key: { code: 'ALREADY_EXISTS', message: 'Another category has this slug.', field: 'slug' },
  categories_slug_check: { code: 'CONSTRAINT_VIOLATED', message: slugRule, field: 'slug' },
  categories_label_check: { code: 'CONSTRAINT_VIOLATED', message: 'A category has a label.', field: 'label' },
  categories_position_check: {
    code: 'CONSTRAINT_VIOLATED',
    message: 'A position is 0 or more.',
    field: 'position',
  },
  categories_parent_id_fkey: {
    code: 'REFERENCE_NOT_FOUND',
    message: 'There is no category with the id of this parent.',
    field: 'parentId',
  },
  categories_created_by_id_fkey: {
    code: 'REFERENCE_NOT_FOUND',
    message: 'The signed-in user is not a user of this tenant.',
  },
  categories_acyclic: {
    code: errors.CATEGORY_CYCLE,
    message: 'A category cannot be below itself or below one of its descendants.',
    field: 'parentId',
  },
};
