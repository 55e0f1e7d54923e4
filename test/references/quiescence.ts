/** Waits until nothing is under way between the subgraphs: every deletion ended, every event taken. */

import { firstDomains } from '../support/first-domains';
import type { Read } from './readers';

const firstNames = firstDomains.map(({ name }) => name);

interface Place {
  readonly xid: string;
  readonly seq: string;
}

const reached = (place: Place, goal: Place): boolean =>
  BigInt(place.xid) > BigInt(goal.xid) || (place.xid === goal.xid && BigInt(place.seq) >= BigInt(goal.seq));

/** One subgraph at one moment: its last event, and what it has under way. */
interface Look {
  readonly end: Place;
  readonly deletions: readonly object[];
  readonly inbox: readonly (Place & { readonly source: string })[];
  readonly parked: readonly object[];
}

const lookSql = `
  SELECT coalesce((SELECT jsonb_build_object('xid', o.xid::text, 'seq', o.seq::text) FROM joinery_outbox o
                    ORDER BY o.xid DESC, o.seq DESC LIMIT 1), '{"xid": "0", "seq": "0"}') AS "end",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('type', type, 'key', key, 'state', state, 'waiting_for', waiting_for)), '[]')
       FROM joinery_deletions WHERE state NOT IN ('DONE', 'BLOCKED')) AS deletions,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('source', source, 'xid', xid::text, 'seq', seq::text)), '[]')
       FROM joinery_inbox) AS inbox,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('source', source, 'xid', xid::text, 'seq', seq::text, 'reason', reason)), '[]')
       FROM joinery_parked) AS parked`;

type Looks = ReadonlyMap<string, Look>;

async function lookAt(read: Read, names: readonly string[]): Promise<Looks> {
  return new Map(
    await Promise.all(names.map(async name => [name, (await read(name, lookSql))[0] as Look] as const)),
  );
}

/**
 * What is still under way, in words; empty where all is quiet. `now` is looked at after `before`: whoever had taken
 * all that was there before, and made nothing new since, makes nothing new any more.
 */
function underWay(before: Looks, now: Looks): string[] {
  return [...now].flatMap(([name, { end, deletions, inbox, parked }]) => [
    ...deletions.map(deletion => `${name} deletes ${JSON.stringify(deletion)}`),
    ...inbox
      // Others may have an inbox, and do not run.
      .filter(({ source }) => before.has(source))
      .filter(place => !reached(place, before.get(place.source)!.end))
      .map(
        place => `${name} is at ${JSON.stringify(place)} of ${JSON.stringify(before.get(place.source)!.end)}`,
      ),
    ...parked.map(event => `${name} tries again ${JSON.stringify(event)}`),
    ...(reached(before.get(name)!.end, end) ? [] : [`${name} has new events`]),
  ]);
}

export async function quiescence(
  read: Read,
  patienceMs = 20_000,
  names: readonly string[] = firstNames,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let before = await lookAt(read, names); ; ) {
    const now = await lookAt(read, names);
    const things = underWay(before, now);
    if (things.length === 0) return;
    if (Date.now() > deadline) {
      things.push(...(await why(read, names)));
      throw new Error(`Still under way:\n${things.join('\n')}`);
    }
    before = now;
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** What may tell the reason. */
async function why(read: Read, names: readonly string[]): Promise<string[]> {
  const things: string[] = [];
  for (const name of names) {
    for (const row of await read(name, 'SELECT * FROM joinery_dead_letters')) {
      things.push(`${name} has a dead letter ${JSON.stringify(row)}`);
    }
    for (const row of await read(name, 'SELECT * FROM joinery_closing')) {
      things.push(`${name} keeps closed ${JSON.stringify(row)}`);
      for (const other of names) {
        const events = await read(
          other,
          'SELECT xid::text, seq::text, name, deletion FROM joinery_outbox WHERE key = $1',
          [row.id],
        );
        const gone = await read(other, 'SELECT FROM joinery_gone WHERE id = $1', [row.id]);
        things.push(`  ${other}: ${gone.length > 0 ? 'gone' : 'not gone'}, events ${JSON.stringify(events)}`);
      }
    }
  }
  return things;
}
