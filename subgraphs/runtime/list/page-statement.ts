/**
 * Writes the SELECT of a page whose order an index has. An order by a nullable column is read in two ranges, each no
 * further than the page.
 */
import { joinReplica } from '../declare/replica-relation';
import { selectAsked } from '../request/asked-rows';
import { paramsOf, type Sql, whereAll } from '../request/sql';
import { mirrored, orderOf, orderOfStretch, stretchCondition, stretchesOf } from './keyset';
import { allOf, type Conditions, fromList, type PageQuery, reachOf } from './list-query';

/** `behind` is a condition that comes with each row. */
export function directPage(query: PageQuery, conditions: Conditions, behind: Sql | undefined): Sql {
  const { metadata, keyset, keys, page, asked } = query;
  const { columns, joins } = selectAsked(metadata, asked);
  const told = behind ? `, ${behind.text} AS "_behind"` : '';
  const sorted = keys.map(({ column }) => column);
  const all = allOf(conditions);
  const stretches = stretchesOf(keyset).map(stretch => {
    const where = [...all, ...stretchCondition(keyset, stretch, sorted)];
    const order = orderOfStretch(keyset, stretch, sorted);
    return {
      text: `SELECT ${columns}${told}${fromList(query)}${joins}${whereAll(where)}${order}`,
      params: paramsOf(where),
    };
  });
  const params = { ...paramsOf(stretches), ...behind?.params };
  const limit = ` LIMIT ${page.size + 1}${page.offset > 0 ? ` OFFSET ${page.offset}` : ''}`;
  if (stretches.length === 1) return { text: `${stretches[0]!.text}${limit}`, params };
  const parts = stretches.map(({ text }) => `(${text} LIMIT ${reachOf(page)})`);
  const together = orderOf(
    keyset,
    keys.map(({ property }) => `_found."${property}"`),
  );
  return {
    text: `SELECT * FROM (${parts.join(' UNION ALL ')}) AS _found ORDER BY ${together}${limit}`,
    params,
  };
}

/**
 * Whether there is a row before the page. The row that the cursor stood on is looked at first: as a rule it is still there.
 */
export function behindCondition(query: PageQuery, conditions: Conditions): Sql {
  const { keyset, keys, ordering } = query;
  const columns = keys.map(({ column }) => column);
  const from = `${fromList(query)}${ordering ? joinReplica(ordering, 'LEFT JOIN') : ''}`;
  const all = allOf(conditions);
  const back = mirrored(keyset);
  const stretches = stretchesOf(back).map(stretch => [
    ...all,
    ...stretchCondition(back, stretch, columns, true),
  ]);
  const exists = (where: readonly Sql[]) => `EXISTS (SELECT${from}${whereAll(where)})`;
  const texts = stretches.map(exists);
  if (keyset.after) {
    const last = keys.length - 1;
    texts.unshift(exists([...stretches[0]!, { text: `${columns[last]} = :after${last}` }]));
  }
  return { text: `(${texts.join(' OR ')})`, params: paramsOf(stretches.flat()) };
}
