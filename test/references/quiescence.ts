/** Waits until nothing is under way between the subgraphs: every deletion ended, every event taken. */

import { firstDomains } from '../support/first-domains';
import type { Read } from './readers';

const names = firstDomains.map(({ name }) => name);

interface Place {
  readonly xid: string;
  readonly seq: string;
}

const reached = (place: Place, goal: Place): boolean =>
  BigInt(place.xid) > BigInt(goal.xid) || (place.xid === goal.xid && BigInt(place.seq) >= BigInt(goal.seq));

/** By subgraph: its last event. */
async function ends(read: Read): Promise<Map<string, Place>> {
  const places = new Map<string, Place>();
  for (const name of names) {
    const [end] = await read(
      name,
      'SELECT xid::text, seq::text FROM joinery_outbox ORDER BY joinery_outbox.xid DESC, joinery_outbox.seq DESC LIMIT 1',
    );
    places.set(name, end ?? { xid: '0', seq: '0' });
  }
  return places;
}

/** What is still under way, in words; empty where all is quiet. */
async function underWay(read: Read): Promise<string[]> {
  const things: string[] = [];
  const before = await ends(read);
  for (const name of names) {
    const deletions = await read(
      name,
      `SELECT type, key, state, waiting_for FROM joinery_deletions WHERE state NOT IN ('DONE', 'BLOCKED')`,
    );
    for (const deletion of deletions) things.push(`${name} deletes ${JSON.stringify(deletion)}`);
    const inbox = await read(name, 'SELECT source, xid::text, seq::text FROM joinery_inbox');
    for (const place of inbox) {
      const end = before.get(place.source)!;
      if (!reached(place, end))
        things.push(`${name} is at ${JSON.stringify(place)} of ${JSON.stringify(end)}`);
    }
    for (const event of await read(name, 'SELECT source, xid::text, seq::text, reason FROM joinery_parked'))
      things.push(`${name} tries again ${JSON.stringify(event)}`);
  }
  // What was taken meanwhile may have made new events.
  const after = await ends(read);
  for (const name of names) {
    if (!reached(before.get(name)!, after.get(name)!)) things.push(`${name} has new events`);
  }
  return things;
}

export async function quiescence(read: Read, patienceMs = 20_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const things = await underWay(read);
    if (things.length === 0) return;
    if (Date.now() > deadline) {
      things.push(...(await why(read)));
      throw new Error(`Still under way:\n${things.join('\n')}`);
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** What may tell the reason. */
async function why(read: Read): Promise<string[]> {
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
