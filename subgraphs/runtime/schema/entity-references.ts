/**
 * Resolves what other subgraphs refer to here, by whichever of its keys: a row, with the fields that @requires brings; of an
 * interface, the row of the type that has it; of a type that lives elsewhere, what was told of it.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { DataSource, EntityMetadata } from 'typeorm';
import type { EntityClass } from '../declare/define-subgraph';
import { readComparable } from '../input/text';
import { askedRows, wholeRow } from '../request/asked-rows';
import type { SubgraphContext } from '../request/context';
import { readId } from './argument-check';
import { type DeclaredKey, keysOf, propertyOfKey, type TypeNode } from './declared-keys';

type Reference = Readonly<Record<string, unknown>>;
type ResolveReference = (reference: Reference, context: SubgraphContext, info: GraphQLResolveInfo) => unknown;

/** Of a type that lives elsewhere. */
export const toldReference =
  (name: string): ResolveReference =>
  reference =>
    'id' in reference ? { ...reference, id: readId(reference.id, `${name}.id`) } : { ...reference };

export function rowReference(
  nodes: readonly TypeNode[],
  entity: EntityClass,
  dataSource: DataSource,
): ResolveReference {
  const keys = keysOf(nodes);
  const told = toldFields(nodes, keys);
  return async (reference, context, info) => {
    const key = keyIn(reference, keys, dataSource.getMetadata(entity), dataSource);
    const row = key && (await context.loadByKey(entity, key, askedRows(context, info, entity)));
    const given = told.filter(name => name in reference);
    if (!row || given.length === 0) return row ?? null;
    return { ...row, ...Object.fromEntries(given.map(name => [name, reference[name]])) };
  };
}

/** The first that has the key: no two types have an object with the same. */
export function interfaceReference(
  nodes: readonly TypeNode[],
  implementing: readonly EntityClass[],
  dataSource: DataSource,
): ResolveReference {
  const keys = keysOf(nodes);
  return async (reference, context) => {
    const rows = await Promise.all(
      implementing.map(async entity => {
        const key = keyIn(reference, keys, dataSource.getMetadata(entity), dataSource);
        const row = key && (await context.loadByKey(entity, key, wholeRow));
        return row && { ...row, __typename: entity.name };
      }),
    );
    return rows.find(row => row != null) ?? null;
  };
}

/** What @requires has other subgraphs tell of the object: the external fields beside its keys. */
function toldFields(nodes: readonly TypeNode[], keys: readonly DeclaredKey[]): string[] {
  const ofKeys = new Set(keys.flatMap(({ paths }) => paths.map(([field]) => field)));
  return nodes
    .flatMap(({ fields = [] }) => fields)
    .filter(({ directives }) => directives?.some(({ name }) => name.value === 'external'))
    .map(({ name }) => name.value)
    .filter(name => !ofKeys.has(name));
}

/** By property; undefined where the reference has none of the keys, or one that no row can have. */
function keyIn(
  reference: Reference,
  keys: readonly DeclaredKey[],
  metadata: EntityMetadata,
  dataSource: DataSource,
): Record<string, string> | undefined {
  for (const { paths } of keys) {
    const values = paths.map(path => path.reduce<any>((value, field) => value?.[field], reference));
    if (values.some(value => value == null)) continue;
    const read = paths.map((path, n) => {
      const property = propertyOfKey(metadata, path)!;
      const type = dataSource.driver.normalizeType(metadata.findColumnWithPropertyName(property)!);
      return [property, keyReaders[type]!(values[n], `${metadata.name}.${path.join('.')}`)] as const;
    });
    if (read.every((one): one is readonly [string, string] => one[1] !== undefined))
      return Object.fromEntries(read);
    return undefined;
  }
  return undefined;
}

type KeyReader = (value: unknown, place: string) => string | undefined;

const integer =
  (most: bigint): KeyReader =>
  value => {
    const text = String(value);
    if (!/^-?\d{1,19}$/.test(text)) return undefined;
    const number = BigInt(text);
    return number > most || number < -most - 1n ? undefined : text;
  };

const text: KeyReader = value => {
  const read = readComparable(String(value));
  return 'value' in read ? read.value : undefined;
};

/** By the type of the column: what is read of a client's value, or undefined where no row can have it. */
export const keyReaders: Readonly<Record<string, KeyReader>> = {
  uuid: readId,
  text,
  'character varying': text,
  smallint: integer(32_767n),
  integer: integer(2_147_483_647n),
  bigint: integer(9_223_372_036_854_775_807n),
};
