/** Declares an integer that starts at 0 and is never negative: a counter, a position in an order. */
import { Column } from 'typeorm';
import { addCheck } from './check';
import { snakeCase } from './naming';

export function NonNegative(): (prototype: object, property: string) => void {
  return (prototype, property) => {
    Column('integer', { default: 0 })(prototype, property);
    const column = snakeCase(property);
    addCheck(prototype, column, `${column} >= 0`);
  };
}
