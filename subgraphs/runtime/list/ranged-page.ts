/**
 * Writes the SELECT of a page whose order no index has for the requested rows: a filtered list ordered by a replica's
 * field, or a parent's list ordered by a column that is indexed for the tenant only. The number of rows decides, for
 * each parent, while the statement runs: few rows are all read and sorted; for many, the order's index is scanned
 * until the page is full. The bound between the two is the square root of page size times table size, at which both
 * cost the same.
 */

import { joinReplica } from '../declare/replica-relation';
import { sqlTypeOf } from '../declare/sql-type';
import { selectAsked } from '../request/asked-rows';
import { aliasOf } from '../request/row-query';
import { paramsOf, type Sql, whereAll } from '../request/sql';
import { orderOf, orderOfStretch, type Stretch, stretchCondition, stretchesOf } from './keyset';
import { allOf, type Conditions, fromList, type PageQuery, reachOf } from './list-query';

export function rangedPage(query: PageQuery, conditions: Conditions, behind: Sql | undefined): Sql {
  const { metadata, keyset, keys, page, asked } = query;
  const found = foundKeys(query, conditions);
  const { columns, joins } = selectAsked(metadata, asked);
  const told = behind ? `, ${behind.text} AS "_behind"` : '';
  const limit = ` LIMIT ${page.size + 1}${page.offset > 0 ? ` OFFSET ${page.offset}` : ''}`;
  const sorted = `${found.text} ORDER BY ${orderOf(keyset, nameKeys(keys.length, '_found'))}${limit}`;
  return {
    // Row by row, by the key: PostgreSQL would read a whole small table to join a page of it.
    text: `SELECT ${columns}${told} FROM (${sorted}) AS _key CROSS JOIN LATERAL (
        SELECT * FROM "${metadata.tableName}" WHERE "id" = _key.key${keys.length - 1} OFFSET 0
      ) AS "${aliasOf(metadata)}"${joins}
      ORDER BY ${orderOf(keyset, nameKeys(keys.length, '_key'))}`,
    params: { ...found.params, ...behind?.params },
  };
}

/** The values of the keys of at least as many rows as the page reaches to, unsorted: key0, key1, …, the last is the id. */
function foundKeys(query: PageQuery, conditions: Conditions): Sql {
  const { metadata, keyset, keys, ordering, page } = query;
  const isWhole = conditions.parent.length === 0 && conditions.filter.length === 0;
  const isMany = isWhole ? [] : [{ text: '(SELECT count(*) FROM _few) >= (SELECT size FROM _bound)' }];
  const walks = stretchesOf(keyset).map((stretch, index) => {
    // The second stretch is walked where the first has too few.
    const isLeft = index === 0 ? [] : [{ text: `(SELECT count(*) FROM _walked) < ${reachOf(page)}` }];
    return (ordering ? walkReplica : walkOwn)(query, conditions, stretch, [...isMany, ...isLeft]);
  });
  const walked = `_walked AS MATERIALIZED (${walks[0]!.text})`;
  const found = [{ text: 'SELECT * FROM _walked' }, ...walks.slice(1)];
  if (isWhole) {
    return { text: `WITH ${walked} SELECT * FROM (${unionOf(found)}) AS _found`, params: paramsOf(walks) };
  }
  const all = allOf(conditions);
  const selected = keys.map(({ column }, index) => `${column} AS key${index}`).join(', ');
  const names = nameKeys(keys.length);
  const after = stretchesOf(keyset).map(stretch => stretchCondition(keyset, stretch, names));
  const isAfter = after.map(part => `(${part.map(({ text }) => text).join(' AND ') || 'true'})`).join(' OR ');
  const few = {
    text: `SELECT * FROM _few WHERE (SELECT count(*) FROM _few) < (SELECT size FROM _bound) AND (${isAfter})
      ORDER BY ${orderOf(keyset, names)} LIMIT ${reachOf(page)}`,
    params: paramsOf(after.flat()),
  };
  return {
    text: `WITH _bound AS MATERIALIZED (
        SELECT greatest(100, ceil(sqrt(${reachOf(page)} * greatest(reltuples, 0))))::int AS size
          FROM pg_class WHERE oid = '"${metadata.tableName}"'::regclass
      ), _few AS MATERIALIZED (
        SELECT ${selected}${fromList(query)}${ordering ? joinReplica(ordering, 'LEFT JOIN') : ''}${whereAll(all)}
          LIMIT (SELECT size FROM _bound)
      ), ${walked}
      SELECT * FROM (${unionOf([few, ...found])}) AS _found`,
    params: { ...paramsOf([few, ...walks]), ...paramsOf(all) },
  };
}

/** Along the column's index; whose rows they are is looked at row by row. */
function walkOwn(query: PageQuery, conditions: Conditions, stretch: Stretch, isMany: readonly Sql[]): Sql {
  const { metadata, keyset, keys, page } = query;
  const columns = keys.map(({ column }) => column);
  const where = [
    ...isMany,
    ...conditions.own,
    ...withoutIndex(query, conditions),
    ...conditions.filter,
    ...stretchCondition(keyset, stretch, columns),
  ];
  const selected = columns.map((column, index) => `${column} AS key${index}`).join(', ');
  const order = orderOfStretch(keyset, stretch, columns);
  return {
    text: `SELECT ${selected} FROM "${aliasOf(metadata)}"${whereAll(where)}${order} LIMIT ${reachOf(page)}`,
    params: paramsOf(where),
  };
}

/** Along the replica's index; of each object the rows that refer to it, in the order of the reference's index. */
function walkReplica(
  query: PageQuery,
  conditions: Conditions,
  stretch: Stretch,
  isMany: readonly Sql[],
): Sql {
  const { metadata, keyset, keys, ordering, page } = query;
  const { property, replica, reference } = ordering!;
  const { direction } = keyset;
  const [first, ...rest] = keys.map(({ column }) => column) as [string, ...string[]];
  const own = [...conditions.own, ...withoutIndex(query, conditions), ...conditions.filter];
  const selected = rest.map((column, index) => `${column} AS key${index + 1}`).join(', ');
  const order = ` ORDER BY ${rest.map(column => `${column} ${direction}`).join(', ')}`;
  const from = ` FROM "${aliasOf(metadata)}"`;
  if (!stretch.valued) {
    const where = [
      ...isMany,
      ...own,
      { text: `${reference} IS NULL` },
      ...stretchCondition({ ...keyset, nullable: false }, stretch, [first, ...rest]),
    ];
    const column = replica.findColumnWithPropertyName(keys[0]!.property.split('.')[1]!)!;
    const type = sqlTypeOf(column);
    return {
      text: `SELECT NULL::${type} AS key0, ${selected}${from}${whereAll(where)}${order} LIMIT ${reachOf(page)}`,
      params: paramsOf(where),
    };
  }
  const { after } = stretch;
  const later = direction === 'ASC' ? '>' : '<';
  const outer = after ? [{ text: `${first} ${later}= :after0`, params: { after0: after[0] } }] : [];
  const inner: Sql[] = [...own, { text: `${reference} = _object.id` }];
  if (after) {
    // Of the object that the page begins in, what is after the cursor; of all others, all.
    const end = direction === 'ASC' ? '-infinity' : 'infinity';
    inner.push({
      text: `(${rest.join(', ')}) ${later} (CASE WHEN _object.key0 = :after0 THEN :after1::timestamptz ELSE '${end}' END, :after2::uuid)`,
      params: { after0: after[0], after1: after[1], after2: after[2] },
    });
  }
  const objects = `SELECT "${property}"."id", ${first} AS key0 FROM "${replica.tableName}" "${property}"${whereAll(outer)}
    ORDER BY ${first} ${direction}, "${property}"."id" ${direction}`;
  const names = nameKeys(keys.length);
  return {
    text: `SELECT _object.key0, _row.* FROM (${objects}) AS _object
      CROSS JOIN LATERAL (SELECT ${selected}${from}${whereAll(inner)}${order} LIMIT ${reachOf(page)}) AS _row${whereAll(isMany)}
      ORDER BY ${names.map(name => `${name} ${direction}`).join(', ')} LIMIT ${reachOf(page)}`,
    params: paramsOf([...isMany, ...outer, ...inner]),
  };
}

/** The parent's condition, so written that PostgreSQL does not begin at it. */
function withoutIndex({ join }: PageQuery, { parent }: Conditions): Sql[] {
  return parent.map(({ text }) => ({
    text: join
      ? `EXISTS (SELECT FROM "${join.table}" WHERE ${join.condition} AND ${text} OFFSET 0)`
      : `CASE WHEN ${text} THEN true END`,
  }));
}

const unionOf = (parts: readonly Sql[]): string => parts.map(({ text }) => `(${text})`).join(' UNION ALL ');

const nameKeys = (count: number, table?: string): string[] =>
  Array.from({ length: count }, (_, index) => `${table ? `${table}.` : ''}key${index}`);
