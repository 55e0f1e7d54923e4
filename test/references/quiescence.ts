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

/** By subgraph: its last event. */
async function ends(read: Read, names: readonly string[]): Promise<Map<string, Place>> {
  const last = async (name: string): Promise<[string, Place]> => {
    const [end] = await read(
      name,
      'SELECT xid::text, seq::text FROM joinery_outbox ORDER BY joinery_outbox.xid DESC, joinery_outbox.seq DESC LIMIT 1',
    );
    return [name, end ?? { xid: '0', seq: '0' }];
  };
  return new Map(await Promise.all(names.map(last)));
}

/** What is still under way, in words; empty where all is quiet. */
async function underWay(read: Read, names: readonly string[]): Promise<string[]> {
  const before = await ends(read, names);
  const look = async (name: string): Promise<string[]> => {
    const deletions = await read(
      name,
      `SELECT type, key, state, waiting_for FROM joinery_deletions WHERE state NOT IN ('DONE', 'BLOCKED')`,
    );
    const inbox = await read(name, 'SELECT source, xid::text, seq::text FROM joinery_inbox');
    const parked = await read(name, 'SELECT source, xid::text, seq::text, reason FROM joinery_parked');
    return [
      ...deletions.map(deletion => `${name} deletes ${JSON.stringify(deletion)}`),
      ...inbox
        .filter(place => !reached(place, before.get(place.source)!))
        .map(
          place => `${name} is at ${JSON.stringify(place)} of ${JSON.stringify(before.get(place.source))}`,
        ),
      ...parked.map(event => `${name} tries again ${JSON.stringify(event)}`),
    ];
  };
  const things = (await Promise.all(names.map(look))).flat();
  // What was taken meanwhile may have made new events.
  const after = await ends(read, names);
  for (const name of names) {
    if (!reached(before.get(name)!, after.get(name)!)) things.push(`${name} has new events`);
  }
  return things;
}

export async function quiescence(
  read: Read,
  patienceMs = 20_000,
  names: readonly string[] = firstNames,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const things = await underWay(read, names);
    if (things.length === 0) return;
    if (Date.now() > deadline) {
      things.push(...(await why(read, names)));
      throw new Error(`Still under way:\n${things.join('\n')}`);
    }
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
