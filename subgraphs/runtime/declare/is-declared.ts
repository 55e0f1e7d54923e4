/** Says whether an entity has a column, its own or that of a class that it extends. */
import { getMetadataArgsStorage } from 'typeorm';

export const isDeclared = (prototype: object, property: string): boolean =>
  getMetadataArgsStorage().columns.some(
    ({ target, propertyName }) =>
      propertyName === property &&
      (target === prototype.constructor || prototype instanceof (target as new () => object)),
  );
