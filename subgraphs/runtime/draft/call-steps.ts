/** Decides which of the runtime's functions a migration undoes before the tables change, and which it calls after. */
import { type Call, type CallName, type Schema, sameCall } from './schema';
import type { Step } from './steps';

const order: readonly CallName[] = ['publish', 'refer', 'guard', 'count'];

export function callsBetween(from: Schema, to: Schema): { undone: Step[]; made: Step[] } {
  const undone: Step[] = [];
  const made: Step[] = [];
  const ordered = (calls: readonly Call[]) =>
    [...calls].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const stays = (before: Call, after: Call) =>
    before.stored === after.stored && !isInTheWay(before, from, to);
  for (const call of ordered(from.calls).reverse()) {
    const next = sameCall(to.calls, call);
    if (next && stays(call, next)) continue;
    // What is published goes on being so: the rows keep their revisions.
    if (next && call.name === 'publish') undone.push({ call: 'silence', args: [{ table: call.args.table }] });
    else undone.push({ call: `un${call.name}`, args: [call.args] });
  }
  for (const call of ordered(to.calls)) {
    const before = sameCall(from.calls, call);
    if (before && stays(before, call)) continue;
    made.push({ call: before && call.name === 'publish' ? 'announce' : call.name, args: [call.args] });
  }
  return { undone, made };
}

/** PostgreSQL keeps a column that a trigger compares as it is. */
function isInTheWay({ name, args }: Call, from: Schema, to: Schema): boolean {
  if (name !== 'publish') return false;
  const typeOf = (schema: Schema, column: string) =>
    schema.tables.get(args.table)?.columns.find(one => one.name === column)?.stored.type;
  return Object.values(args.fields).some(column => typeOf(from, column) !== typeOf(to, column));
}
