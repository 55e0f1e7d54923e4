/**
 * Makes the subscription fields that a domain writes, each with one call: `live(Post, 'published')` returns the rows
 * whose events have this name. An argument filters by the property of the same name. Rows that the viewer may not
 * read are left out.
 */
import type { GraphQLResolveInfo } from 'graphql';
import { type EventStream, mappedEvents } from '../../../wire/contract/event-stream';
import type { EntityClass } from '../declare/define-subgraph';
import type { Row } from '../list/connection';
import type { Event } from '../references/peers/peer';
import type { SubgraphContext } from '../request/context';

/** What one event is executed with. */
export interface LiveRow {
  readonly row: Row;
}

export interface LiveDeclaration {
  readonly entity: EntityClass;
}

/** What `live` was called with, by the field that it made. */
export const liveDeclarations = new WeakMap<object, LiveDeclaration>();

/** By event, what is being read of it for a viewer. */
const reading = new WeakMap<Event, Map<string, Promise<Row | null>>>();

/** One event is read once for all who hear of it at the same time and may see the same. */
function rowOf(event: Event, entity: EntityClass, context: SubgraphContext): Promise<Row | null> {
  const { userId, roles } = context.viewer;
  const who = JSON.stringify([userId, roles]);
  const rows = reading.get(event) ?? new Map<string, Promise<Row | null>>();
  reading.set(event, rows);
  let row = rows.get(who);
  if (!row) {
    row = (context.renewed().load(entity, event.key) as Promise<Row | null>).finally(() => rows.delete(who));
    rows.set(who, row);
  }
  return row;
}

interface LiveField {
  subscribe(
    root: unknown,
    args: Record<string, unknown>,
    context: SubgraphContext,
    info: GraphQLResolveInfo,
  ): Promise<any>;
  resolve(event: any): any;
}

/** `name`: `created`, `updated`, or one of the names that `publish` in a migration gives. */
export function live(entity: EntityClass, name: string): LiveField {
  const field: LiveField = {
    subscribe: async (_root, args, context): Promise<EventStream<LiveRow>> => {
      const { tenantId } = context.viewer;
      const followed = { tenantId, type: entity.name, name };
      const events = await context.explain(() => context.references.live.follow(followed));
      const wanted = Object.entries(args).filter(([, value]) => value != null);
      const differs = (values: Readonly<Record<string, unknown>>) =>
        wanted.some(([property, value]) => property in values && values[property] !== value);
      return mappedEvents(events, async event => {
        if (differs(event.data)) return undefined;
        const row = await rowOf(event, entity, context);
        return row && !differs(row) ? { row } : undefined;
      });
    },
    resolve: ({ row }: LiveRow) => row,
  };
  liveDeclarations.set(field, { entity });
  return field;
}
