/** Keeps the search index as the objects' events say: the newest state of each, and nothing of what is gone. */
import type { EntityManager } from 'typeorm';
import type { Effect } from '../runtime/references/declare/effect';
import { newestOf } from '../runtime/references/events/newest';
import type { Event } from '../runtime/references/peers/peer';
import { referable } from '../runtime/references/write/effect-keys';
import { SearchDocument } from './entities/search-document';
import type { SearchType } from './types.generated';

interface Indexed {
  readonly of: string;
  readonly type: string;
  readonly as: SearchType;
  /** Published fields: the words that count more, and those that count less. */
  readonly title: readonly string[];
  readonly body: readonly string[];
  /** Who sees it, beside moderators and admins, while it is in this state. */
  readonly draft?: { readonly owner: string; readonly isHidden: (status: unknown) => boolean };
  /** The field by which it belongs to somebody's community: who is a member is not known here, so its owner alone finds it. */
  readonly within?: string;
}

const isDraft = (status: unknown): boolean => status === 'DRAFT';

const indexed: readonly Indexed[] = [
  {
    ...{ of: 'postal', type: 'Post', as: 'POST', title: ['title'], body: ['summary'] },
    draft: { owner: 'authorId', isHidden: status => status !== 'PUBLISHED' },
    within: 'communityId',
  },
  { of: 'community', type: 'Discussion', as: 'DISCUSSION', title: ['title'], body: ['body'] },
  {
    ...{ of: 'learning', type: 'Course', as: 'COURSE', title: ['title'], body: [] },
    draft: { owner: 'instructorId', isHidden: isDraft },
  },
  {
    ...{ of: 'career', type: 'Job', as: 'JOB', title: ['title', 'company'], body: [] },
    draft: { owner: 'postedById', isHidden: isDraft },
  },
  { of: 'events', type: 'Event', as: 'EVENT', title: ['title'], body: [] },
  { of: 'spaces', type: 'Community', as: 'COMMUNITY', title: ['name'], body: [] },
  { of: 'cortex', type: 'User', as: 'USER', title: ['displayName', 'username'], body: [] },
];

export const indexObjects: Effect[] = indexed.flatMap(one =>
  ['created', 'updated', 'deleted'].map(name => ({
    of: one.of,
    event: `${one.type}.${name}` as Effect['event'],
    apply: (manager, events) => index(manager, one, newestOf(events)),
  })),
);

async function index(manager: EntityManager, indexed: Indexed, events: readonly Event[]): Promise<void> {
  const documents = events.map(event => documentOf(indexed, event));
  await manager.query(
    `INSERT INTO search_index AS known
            (document_type, document_id, owner_id, visible_to, title, body, document_revision)
     SELECT "documentType", "documentId", "ownerId", "visibleTo", title, body, "documentRevision"
       FROM jsonb_to_recordset($1) AS one("documentType" text, "documentId" uuid, "ownerId" uuid, "visibleTo" text,
                                          title text, body text, "documentRevision" bigint)
      ORDER BY "documentId"
     ON CONFLICT (tenant_id, document_type, document_id) DO UPDATE
       SET owner_id = excluded.owner_id, visible_to = excluded.visible_to, title = excluded.title, body = excluded.body,
           document_revision = excluded.document_revision, updated_at = now()
     WHERE known.document_revision < excluded.document_revision AND known.visible_to <> 'NOBODY'
        OR excluded.visible_to = 'NOBODY'`,
    [JSON.stringify(await referable(manager, SearchDocument, documents))],
  );
}

function documentOf({ as, title, body, draft, within }: Indexed, { key, name, data, revision }: Event) {
  const words = (fields: readonly string[]) => fields.flatMap(field => data[field] ?? []).join(' ');
  const base = { documentType: as, documentId: key, documentRevision: revision };
  if (name === 'deleted')
    return { ...base, ownerId: null, visibleTo: 'NOBODY' as const, title: '', body: '' };
  const isHidden = draft?.isHidden(data.status) ?? false;
  const isWithin = within !== undefined && data[within] != null;
  return {
    ...base,
    ownerId: (draft ? data[draft.owner] : null) as string | null,
    visibleTo: isWithin ? ('OWNER_ALONE' as const) : isHidden ? ('OWNER' as const) : ('EVERYBODY' as const),
    title: words(title),
    body: words(body),
  };
}
