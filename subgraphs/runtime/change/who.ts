/** Decides who may make a change: mutations name one of a few rules, and every refusal is FORBIDDEN. */
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { JoineryError } from '../../../wire/contract/errors';
import type { SignedInViewer } from '../../../wire/contract/viewer';
import type { EntityClass } from '../declare/define-subgraph';
import { findReadable } from '../request/find';
import { hasRole, isStaff } from '../request/viewer-rights';

type Allows<Entity> = (
  viewer: SignedInViewer,
  /** As it is; of a new row, as it is to be. */
  row: Entity,
  manager: EntityManager,
) => boolean | Promise<boolean>;

export interface Rule<Entity> {
  /** Completes the refusal "Only … may do this." */
  readonly words: string;
  /** Decided by the viewer alone, before any row is looked for. */
  readonly byViewer?: boolean;
  /** A viewer who is not signed in may as well; its `userId` is null then. */
  readonly anonymous?: boolean;
  readonly allows: Allows<Entity>;
}

/** A rule, or a function that says true, says false, or throws a refusal of its own. */
export type Who<Entity> = Rule<Entity> | Allows<Entity>;

/** Also those who are not signed in. */
export const anybody: Rule<any> = { words: 'anybody', byViewer: true, anonymous: true, allows: () => true };

export const signedIn: Rule<any> = { words: 'signed-in users', byViewer: true, allows: () => true };

export const staff: Rule<any> = { words: 'moderators and admins', byViewer: true, allows: isStaff };

export const admin: Rule<any> = {
  words: 'admins',
  byViewer: true,
  allows: viewer => hasRole(viewer, 'ADMIN'),
};

/** Whoever's id the property holds. */
export const author = <Entity>(property: keyof Entity & string): Rule<Entity> => ({
  words: 'its author',
  allows: (viewer, row) => (row[property] as unknown) === viewer.userId,
});

export const authorOrStaff = <Entity>(property: keyof Entity & string): Rule<Entity> =>
  anyOf<Entity>(author(property), staff);

/** Whom the rule allows of the row that the property refers to: `of(Course, 'courseId', author('instructorId'))`. */
export const of = <Parent extends ObjectLiteral, Entity>(
  parent: EntityClass<Parent>,
  property: keyof Entity & string,
  rule: Rule<Parent>,
): Rule<Entity> => ({
  words: rule.words.replace('its', `the ${parent.name}'s`),
  allows: async (viewer, row, manager) => {
    const found = await findReadable(manager, viewer, parent, row[property] as string);
    return found !== null && rule.allows(viewer, found, manager);
  },
});

export function anyOf<Entity>(...rules: Rule<Entity>[]): Rule<Entity> {
  return {
    words: rules.map(({ words }) => words).join(' or '),
    byViewer: rules.every(({ byViewer }) => byViewer === true),
    anonymous: rules.some(({ anonymous }) => anonymous === true),
    allows: async (viewer, row, manager) => {
      for (const rule of rules) if (await rule.allows(viewer, row, manager)) return true;
      return false;
    },
  };
}

export function ruleOf<Entity>(who: Who<Entity>): Rule<Entity> {
  return typeof who === 'function' ? { words: 'whom the object allows it', allows: who } : who;
}

/** Throws FORBIDDEN. */
export async function requireAllowed<Entity>(
  rule: Rule<Entity>,
  viewer: SignedInViewer,
  row: Entity,
  manager: EntityManager,
): Promise<void> {
  if (await rule.allows(viewer, row, manager)) return;
  throw new JoineryError('FORBIDDEN', `Only ${rule.words} may do this.`);
}
