/**
 * Checks that a change fits its entity: the input's fields are columns, the values that a new row needs are given, the
 * payload follows from the row. Each error message says what to change.
 */
import {
  type GraphQLField,
  type GraphQLInputField,
  getNullableType,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { ChangeDeclaration } from '../change/change';
import { expectedProperty } from '../change/edit';
import { isRequired } from '../change/invalid-values';
import { pairsOf } from '../change/join';
import { fieldsOfPayload, payloadFieldOf } from '../change/payload';
import { tellsOfDeletion } from '../change/remove';
import { misfitOfColumn } from './column-fit';
import { misfitWithoutId } from './id-fit';

export function misfitsOfChange(
  name: string,
  field: GraphQLField<any, any>,
  change: ChangeDeclaration,
  metadata: EntityMetadata | undefined,
  resolvers: Readonly<Record<string, unknown>> = {},
): string[] {
  const { kind, entity, hasSteps, properties } = change;
  if (!metadata)
    return [`${name} changes ${entity.name}, which is not an entity here: add it to \`entities\`.`];
  const type = getNullableType(field.args.find(arg => arg.name === 'input')?.type);
  if (!isInputObjectType(type)) return [`${name} needs one argument, input, of an input type.`];
  const fields = type.getFields();
  const has = (property: string) => metadata.findColumnWithPropertyName(property) !== undefined;
  const misfits: string[] = [];
  for (const property of properties) {
    if (!has(property)) misfits.push(`${name} writes ${metadata.name}.${property}, which is not a column.`);
  }
  if (change.byId && !has('id'))
    misfits.push(misfitWithoutId(`${name} finds its ${metadata.name} by an id`, metadata));
  else if (change.byId && !isGiven(fields.id)) {
    misfits.push(`${name} finds its ${metadata.name} by the input's id: add id: ID! to ${type.name}.`);
  }
  for (const property of Object.keys(fields)) {
    const expected = expectedProperty(property);
    if (property === 'id' || has(property) || (expected !== undefined && has(expected)) || hasSteps) continue;
    misfits.push(
      `${name} takes ${type.name}.${property}, but ${metadata.name} has no such column: rename it, or use it in set, before or after.`,
    );
  }
  // Where the change has steps of its own, they may make the column's value of the field's.
  for (const { name: property, type: given } of hasSteps ? [] : Object.values(fields)) {
    const column = metadata.findColumnWithPropertyName(property);
    const misfit = column && misfitOfColumn(`${type.name}.${property}`, given, column, resolvers);
    if (misfit) misfits.push(misfit);
  }
  if (['create', 'join', 'put'].includes(kind) && !hasSteps) {
    for (const { propertyName } of metadata.columns.filter(isRequired)) {
      if (properties.includes(propertyName) || isGiven(fields[propertyName])) continue;
      misfits.push(
        `${name} makes a ${metadata.name} without ${propertyName}, which has no default: add ${propertyName} to ${type.name} as non-null, or give it in set.`,
      );
    }
  }
  if (change.by !== undefined)
    misfits.push(...misfitsOfPair(name, change.by, Object.values(fields), metadata));
  misfits.push(...misfitsOfPayload(name, field, change, metadata));
  return misfits;
}

function misfitsOfPair(
  name: string,
  by: string,
  fields: readonly GraphQLInputField[],
  metadata: EntityMetadata,
): string[] {
  const given = fields.filter(isGiven).map(field => field.name);
  const pairs = pairsOf(metadata, by, given);
  if (pairs.length === 1) return [];
  if (pairs.length === 0) {
    return [
      `${name} finds the one ${metadata.name} of a viewer, but no unique key of ${metadata.name} has ${by} and otherwise only what the input tells (${given.join(', ')}): add @Unique to the entity, or the fields to the input as non-null.`,
    ];
  }
  return [
    `${name} can find its ${metadata.name} by ${pairs
      .map(pair => pair.join(' and '))
      .sort()
      .join(', or by ')}: take a field out of the input.`,
  ];
}

function misfitsOfPayload(
  name: string,
  field: GraphQLField<any, any>,
  { kind }: ChangeDeclaration,
  metadata: EntityMetadata,
): string[] {
  if (kind === 'remove' && tellsOfDeletion(field.type)) return [];
  return fieldsOfPayload(field.type).flatMap(payloadField => {
    const follows = payloadFieldOf(metadata, payloadField);
    if (follows === undefined) {
      return `${name} answers with ${payloadField.name}, which does not follow from ${metadata.name}: name the type ${metadata.name}, id, or an object that it refers to.`;
    }
    if (kind === 'leave' && follows !== 'referred' && isNonNullType(payloadField.type)) {
      return `${name} answers with ${payloadField.name}, which is null where there was nothing to leave: make it nullable.`;
    }
    return [];
  });
}

/** Never null, and so always there. */
const isGiven = (field: GraphQLInputField | undefined): boolean =>
  field !== undefined && isNonNullType(field.type);
