/** Declares a CHECK constraint, under a name that a domain's `violations` can refer to: `posts_title_check`. */
import { getMetadataArgsStorage } from 'typeorm';
import { storedName } from '../references/database/stored-name';
import { snakeCase } from './naming';

type CheckDecorator = (target: object, property?: string) => void;

/**
 * At a property the check is named after its column; where a column has several, and at a class, it is given a name:
 * `@Check('short_content', …)` is `posts_short_content_check`.
 */
export function Check(expression: string): (prototype: object, property: string) => void;
export function Check(name: string, expression: string): CheckDecorator;
export function Check(nameOrExpression: string, expression?: string): CheckDecorator {
  return (target, property) => {
    const prototype = property === undefined ? (target as new () => object).prototype : target;
    const name = expression === undefined ? property && snakeCase(property) : nameOrExpression;
    addCheck(prototype, name, expression ?? nameOrExpression);
  };
}

export function addCheck(prototype: object, name: string | undefined, expression: string): void {
  const target = prototype.constructor;
  getMetadataArgsStorage().checks.push({
    target,
    expression,
    get name() {
      return name && inTable(target, `${name}_check`);
    },
  });
}

/**
 * The name with its table before it; undefined of a class that entities extend. To be asked once the entities are read:
 * a property's decorators run before its class has a table.
 */
export function inTable(target: unknown, name: string): string | undefined {
  const table = getMetadataArgsStorage().tables.find(one => one.target === target)?.name;
  return table && storedName(`${table}_${name}`);
}
