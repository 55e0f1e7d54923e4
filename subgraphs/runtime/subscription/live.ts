/**
 * Owns the subscription fields that a domain writes, each one call: `live(Post, 'published')` tells of the rows whose
 * events have this name. An argument keeps those whose property of its name has its value. A row that the viewer may
 * not read is not told of at all.
 */
import type { GraphQLResolveInfo } from 'graphql';
import { type EventStream, mappedEvents } from '../../../wire/contract/event-stream';
import type { EntityClass } from '../declare/define-subgraph';
import type { Row } from '../list/connection';
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
      const events = await context.references.live.follow({ tenantId, type: entity.name, name });
      const wanted = Object.entries(args).filter(([, value]) => value != null);
      const differs = (values: Readonly<Record<string, unknown>>) =>
        wanted.some(([property, value]) => property in values && values[property] !== value);
      return mappedEvents(events, async ({ key, data }) => {
        if (differs(data)) return undefined;
        const row: Row | null = await context.renewed().load(entity, key);
        return row && !differs(row) ? { row } : undefined;
      });
    },
    resolve: ({ row }: LiveRow) => row,
  };
  liveDeclarations.set(field, { entity });
  return field;
}
