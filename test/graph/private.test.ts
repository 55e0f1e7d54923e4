/**
 * What is private stays private by every way of asking. For each type of which not everybody reads every row, and for each
 * row of another tenant: by id, in lists, their counts, filters and orders, below other objects, in search, in the feed, in
 * what a deletion would do, and in the words of errors. The ways follow from the schema: one that is added is asked as well.
 */

import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { getMetadataArgsStorage } from 'typeorm';
import { domains } from '../../subgraphs';
import { PostReplica } from '../../subgraphs/replicas/post';
import { demoTenants } from '../../subgraphs/runtime/demo/demo';
import type { Viewer } from '../../wire/contract/viewer';
import type { Answer } from '../support/answer';
import { type Estate, openEstate } from '../support/estate';
import { allDomains } from '../support/first-domains';

const posts = 40;
const [home, foreign] = demoTenants(posts) as [any, any];
/** Of the same tenant: has written, joined and been given nothing. */
const newcomer: Viewer = { tenantId: home.tenantId, userId: randomUUID(), roles: ['USER'] };
const nobody: Viewer = { tenantId: home.tenantId, userId: null, roles: [] };
/** The most that anybody may be, elsewhere. */
const foreignAdmin: Viewer = {
  tenantId: foreign.tenantId,
  userId: foreign.id('User', 0),
  roles: ['USER', 'MODERATOR', 'ADMIN'],
};

let estate: Estate;
/** Type → the ids of the tenant's rows. */
const all = new Map<string, string[]>();

/** What the demo data have no private row of. */
const rows: Record<string, string> = {
  auth: `WITH session AS (
      INSERT INTO sessions (tenant_id, user_id, expires_at, last_used_at)
        SELECT tenant_id, user_id, now() + interval '1 day', now() FROM accounts WHERE tenant_id = :home LIMIT 1 RETURNING *)
    INSERT INTO refresh_tokens (tenant_id, session_id, user_id, token_hash, expires_at)
      SELECT tenant_id, id, user_id, repeat('0', 64), expires_at FROM session;
    INSERT INTO audit_logs (tenant_id, action, resource) VALUES (:home, 'SIGN_IN', 'Session');
    INSERT INTO sign_ups (tenant_id, username, email, state) VALUES (:home, 'somebody', 'somebody@example.org', 'REFUSED')`,
  communication: `
    INSERT INTO email_jobs (tenant_id, email_type, recipient, subject, body, status, scheduled_at)
      VALUES (:home, 'CONTACT_RECEIVED', 'somebody@example.org', 'Private', 'Private', 'CANCELLED', now());
    INSERT INTO email_feedback (tenant_id, email, type, reason, processed, processed_at) VALUES (:home, 'somebody@example.org', 'BOUNCE', 'x', true, now());
    INSERT INTO email_unsubscribes (tenant_id, email, reason) VALUES (:home, 'somebody@example.org', 'LINK')`,
  postal: `UPDATE posts SET status = 'HELD', held_reason = 'x', hold_count = 1
     WHERE id IN (SELECT id FROM posts WHERE tenant_id = :home AND status = 'PUBLISHED' LIMIT 3)`,
  messaging: `UPDATE messages SET held_reason = 'x', hold_count = 1
     WHERE id IN (SELECT id FROM messages WHERE tenant_id = :home LIMIT 3)`,
  support: `INSERT INTO held_items (tenant_id, kind, content_id, reason, hold, held_at)
    VALUES (:home, 'POST', gen_random_uuid(), 'x', 1, now())`,
  community: `UPDATE comments SET status = 'HIDDEN' WHERE id IN (SELECT id FROM comments WHERE tenant_id = :home LIMIT 3);
    UPDATE comments SET status = 'HELD', held_reason = 'x', hold_count = 1
     WHERE id IN (SELECT id FROM comments WHERE tenant_id = :home AND status = 'VISIBLE' LIMIT 3);
    UPDATE post_replica SET community_id = gen_random_uuid()
     WHERE id IN (SELECT post_id FROM likes WHERE tenant_id = :home AND post_id IS NOT NULL LIMIT 1)`,
  spaces: `INSERT INTO community_invitations (tenant_id, community_id, user_id, invited_by)
    SELECT c.tenant_id, c.id, u.id, c.created_by FROM communities c, user_replica u
     WHERE c.tenant_id = :home AND u.tenant_id = :home AND NOT EXISTS (
       SELECT FROM members m WHERE m.community_id = c.id AND m.user_id = u.id) LIMIT 1;
    WITH draft AS (INSERT INTO post_replica (tenant_id, id) VALUES (:home, gen_random_uuid()) RETURNING id)
    INSERT INTO activities (tenant_id, community_id, kind, subject_id)
      SELECT c.tenant_id, c.id, 'POST_PUBLISHED', draft.id FROM communities c, draft
       WHERE c.tenant_id = :home AND c.visibility = 'PUBLIC'`,
  events: `INSERT INTO community_replica (tenant_id, id) VALUES (:home, gen_random_uuid());
    UPDATE events SET community_id = (SELECT id FROM community_replica WHERE tenant_id = :home AND visibility = 'PRIVATE' LIMIT 1)
     WHERE id IN (SELECT event_id FROM event_rsvps WHERE tenant_id = :home LIMIT 3)`,
  data: `UPDATE models SET visibility = 'PRIVATE' WHERE id = (SELECT id FROM models WHERE tenant_id = :home LIMIT 1)`,
  analytics: `INSERT INTO post_views (tenant_id, post_id, user_id)
      SELECT p.tenant_id, p.id, u.id FROM post_replica p, user_replica u WHERE p.tenant_id = :home AND u.tenant_id = :home LIMIT 1;
    INSERT INTO activity_logs (tenant_id, action, subject_id, occurred_at) VALUES (:home, 'User.created', gen_random_uuid(), now());
    INSERT INTO tenant_stats (tenant_id, day) VALUES (:home, '2026-01-01');
    INSERT INTO media_files (tenant_id, user_id, name, type, size, sha256, status, visibility)
      SELECT tenant_id, id, 'private.png', 'image/png', 1, repeat('0', 64), 'READY', 'PRIVATE'
        FROM user_replica WHERE tenant_id = :home LIMIT 1;
    INSERT INTO search_index (tenant_id, document_type, document_id, visible_to, title, document_revision)
      SELECT :home, 'POST', id, visible, 'Xylophone', 1 FROM (SELECT gen_random_uuid() AS id, visible
        FROM unnest(ARRAY['OWNER', 'OWNER_ALONE', 'NOBODY']) AS visible) hidden`,
  notifications: `INSERT INTO notifications
      (tenant_id, recipient_id, type, subject_type, subject_id, channels, title, message, latest_at)
    SELECT tenant_id, id, 'FOLLOW', 'USER', id, '{IN_APP}', 'x', 'x', now() FROM user_replica WHERE tenant_id = :home LIMIT 1`,
  learning: `UPDATE courses SET status = 'DRAFT', published_at = NULL WHERE id IN (
    SELECT course_id FROM course_modules WHERE tenant_id = :home LIMIT 2)`,
};

beforeAll(async () => {
  estate = await openEstate({ posts, names: allDomains, poolSize: 3, hears: false });
  await estate.sql(
    'cortex',
    `INSERT INTO users (tenant_id, id, username, email) VALUES ($1, $2, 'newcomer', 'newcomer@example.org')`,
    [home.tenantId, newcomer.userId],
  );
  for (const [domain, text] of Object.entries(rows)) {
    await estate.sql(domain, text.replaceAll(':home', `'${home.tenantId}'`));
  }
  // Nothing is heard of here: what decides who sees what of a post is brought to the other services by hand.
  const held = await estate.sql('postal', `SELECT id FROM posts WHERE status = 'HELD'`);
  for (const { name, entities } of domains) {
    if (entities.includes(PostReplica))
      await estate.sql(name, `UPDATE post_replica SET status = 'HELD' WHERE id = ANY ($1)`, [
        held.map(({ id }) => id),
      ]);
  }
  // What the newcomer follows comes in the feed.
  await estate.sql(
    'postal',
    `INSERT INTO follow_replica (tenant_id, id, follower_id, following_id)
       SELECT tenant_id, gen_random_uuid(), $1, id FROM user_replica WHERE tenant_id = $2`,
    [newcomer.userId, home.tenantId],
  );
  for (const domain of domains) {
    for (const [type, ids] of await idsOf(domain, () => 'true')) all.set(type, ids);
  }
});
afterAll(() => estate?.close());

const tableOf = (entity: unknown) =>
  getMetadataArgsStorage().tables.find(({ target }) => target === entity)!.name!;

/** Type → the ids of the tenant's rows for which the condition of the type is true. */
async function idsOf(
  { name, entities }: (typeof domains)[number],
  conditionOf: (type: string, table: string) => string | undefined,
): Promise<Map<string, string[]>> {
  const selects = entities.flatMap(entity => {
    const table = tableOf(entity);
    const condition = conditionOf(entity.name, table);
    const tenant = table === 'tenants' ? 'id' : 'tenant_id';
    return condition === undefined
      ? []
      : `SELECT '${entity.name}' AS type, to_jsonb("${table}") ->> 'id' AS id FROM "${table}"
          WHERE ${tenant} = '${home.tenantId}' AND (${condition})`;
  });
  const found = new Map<string, string[]>();
  if (selects.length === 0) return found;
  for (const { type, id } of await estate.sql(name, selects.join(' UNION ALL '))) {
    if (id !== null) found.set(type, [...(found.get(type) ?? []), id]);
  }
  return found;
}

/** Type → the rows that the domain keeps from this viewer. */
async function hiddenFrom(viewer: Viewer): Promise<Map<string, string[]>> {
  const hidden = new Map<string, string[]>();
  for (const domain of domains) {
    const { readable = {} } = domain;
    const visible = await idsOf(domain, (type, table) => {
      const { sql = 'true', params = {} } = readable[type]?.(viewer, table) ?? {};
      return type in readable
        ? sql.replace(/(?<!:):(\w+)/g, (_, param: string) =>
            (params as any)[param] === null ? 'NULL' : `'${(params as any)[param]}'`,
          )
        : undefined;
    });
    for (const type of Object.keys(readable)) {
      const seen = new Set(visible.get(type));
      hidden.set(
        type,
        (all.get(type) ?? []).filter(id => !seen.has(id)),
      );
    }
  }
  return hidden;
}

type Field = GraphQLField<unknown, unknown>;
const isList = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');
const takesNothingElse = ({ args }: Field, ...given: string[]) =>
  args.every(arg => given.includes(arg.name) || !isRequiredArgument(arg));
const fieldsOf = (type: GraphQLObjectType): Field[] => Object.values(type.getFields());
const argument = ({ args }: Field, name: string) => args.find(arg => arg.name === name);
const nodeOf = (field: Field) =>
  getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields().nodes!.type) as GraphQLObjectType;
const hasId = (type: unknown): type is GraphQLObjectType => isObjectType(type) && 'id' in type.getFields();

/** The object's id, those of the objects that it leads to, and those in its lists with how many there are. */
function selectionOf(type: GraphQLObjectType): string {
  const parts = fieldsOf(type).flatMap(field => {
    if (!takesNothingElse(field)) return [];
    const named = getNamedType(field.type);
    if (isList(field))
      return `${field.name}(first: 3) { totalCount nodes { ${hasId(nodeOf(field)) ? 'id' : '__typename'} } }`;
    return field.name !== 'id' && hasId(named) ? `${field.name} { ${leafOf(named)} }` : [];
  });
  return ['id', ...parts].join(' ');
}
/** A field that its own service tells: of one that may not be seen there is nothing to tell. */
const leafOf = (type: GraphQLObjectType): string => ('createdAt' in type.getFields() ? 'id createdAt' : 'id');

/** Every list of the schema's root, in every order. */
function rootLists(): { name: string; source: string }[] {
  return fieldsOf(estate.graph.schema.getQueryType()!)
    .filter(field => isList(field) && takesNothingElse(field))
    .flatMap(field => {
      const order = getNamedType(argument(field, 'orderBy')?.type ?? field.type);
      const orders = isInputObjectType(order)
        ? Object.values(order.getFields()).flatMap(({ name, type }) =>
            isEnumType(getNamedType(type))
              ? [`, orderBy: { ${name}: ASC }`, `, orderBy: { ${name}: DESC }`]
              : [],
          )
        : [];
      const node = nodeOf(field);
      return ['', ...orders].map((by, at) => ({
        name: `${field.name}${by}`,
        source: `{ ${field.name}(first: 50${by}) { totalCount nodes { ${at === 0 && hasId(node) ? selectionOf(node) : hasId(node) ? 'id' : '__typename'} } } }`,
      }));
    });
}

/** The root fields that find one object by its id, with the object's type. */
const byId = () =>
  fieldsOf(estate.graph.schema.getQueryType()!).filter(
    field => argument(field, 'id') && takesNothingElse(field, 'id') && hasId(getNamedType(field.type)),
  );

async function ask(viewer: Viewer, source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const answer = await estate.query(source, variables, viewer);
  // Who may not ask at all is told so, and of what may not be seen that it is not there; nothing else goes wrong.
  expect(
    answer.errors.filter(({ code }) => !['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'].includes(code)),
  ).toEqual([]);
  return answer;
}

/** The ids in the answer, with the objects that are nothing but an id left out: whoever has it learns nothing. */
const shown = (data: unknown, ids: ReadonlySet<string>, path = ''): string[] => {
  if (Array.isArray(data)) return data.flatMap(one => shown(one, ids, path));
  if (data === null || typeof data !== 'object') return [];
  const { id } = data as { id?: string };
  const own = id !== undefined && ids.has(id) ? [`${path} ${id}`] : [];
  return [...own, ...Object.entries(data).flatMap(([name, value]) => shown(value, ids, `${path}.${name}`))];
};

/** The type whose object a mutation changes, by the mutation's name: the longest that fits. */
const changedBy = (mutation: string): string | undefined =>
  [...all.keys()].filter(type => mutation.endsWith(type)).sort((a, b) => b.length - a.length)[0];

/** Of the input that the mutation requires: this id, ids of nobody, and some value for all else. */
function inputOf(type: GraphQLInputObjectType, id: string): Record<string, unknown> {
  const required = Object.values(type.getFields()).filter(
    field => field.name === 'id' || isRequiredInputField(field),
  );
  return Object.fromEntries(
    required.map(field => [field.name, field.name === 'id' ? id : anyOf(field.type)]),
  );
}
function anyOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyOf(type.ofType);
  if (isListType(type)) return [anyOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.value;
  if (isInputObjectType(type)) return inputOf(type, randomUUID());
  const values: Record<string, unknown> = {
    ID: randomUUID(),
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: new Date().toISOString(),
  };
  return values[type.name] ?? 'a text';
}

test('each type of which not everybody reads every row has rows that are hidden', async () => {
  const hidden = await hiddenFrom(newcomer);
  expect([...hidden].filter(([, ids]) => ids.length === 0).map(([type]) => type)).toEqual([]);
});

describe.each<[string, Viewer, () => Promise<Set<string>>]>([
  ['a newcomer', newcomer, async () => new Set([...(await hiddenFrom(newcomer)).values()].flat())],
  [
    'somebody who is not signed in',
    nobody,
    async () => new Set([...(await hiddenFrom(nobody)).values()].flat()),
  ],
  ['an admin of another tenant', foreignAdmin, async () => new Set([...all.values()].flat())],
])('to %s, what is hidden is not told', (_name, viewer, findHidden) => {
  let hidden: Set<string>;
  beforeAll(async () => {
    hidden = await findHidden();
  });

  test('in lists, in whatever order, nor below what they list', async () => {
    const leaks: string[] = [];
    for (const { name, source } of rootLists()) {
      const { data } = await ask(viewer, source);
      leaks.push(...shown(data, hidden, name));
      for (const list of Object.values(data ?? {}) as any[]) {
        if (list && list.totalCount <= 50 && list.totalCount !== list.nodes.length)
          leaks.push(`${name} counts ${list.totalCount} and shows ${list.nodes.length}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  test('by id', async () => {
    const leaks: string[] = [];
    for (const field of byId()) {
      const type = getNamedType(field.type).name;
      const ids = (all.get(type) ?? []).filter(id => hidden.has(id)).slice(0, 3);
      for (const id of ids) {
        const { data } = await ask(viewer, `query ($id: ID!) { ${field.name}(id: $id) { id } }`, { id });
        if (data?.[field.name]) leaks.push(`${field.name} ${id}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  test('by a filter that names it', async () => {
    const leaks: string[] = [];
    for (const field of fieldsOf(estate.graph.schema.getQueryType()!)) {
      const filter = argument(field, 'filter');
      if (!filter || !isList(field)) continue;
      const filters = (getNamedType(filter.type) as GraphQLInputObjectType).getFields();
      for (const { name } of Object.values(filters)) {
        const type = /^(.)(.*)Id$/.exec(name);
        const named = type && `${type[1]!.toUpperCase()}${type[2]}`;
        const ids = named ? (all.get(named) ?? []).filter(id => hidden.has(id)) : [];
        const filterType = getNamedType(filter.type).name;
        const source = `query ($filter: ${filterType}) { ${field.name}(first: 5, filter: $filter) { totalCount nodes { __typename } } }`;
        for (const id of ids.slice(0, 3)) {
          const { data } = await ask(viewer, source, { filter: { [name]: id } });
          if (data?.[field.name]?.totalCount) leaks.push(`${field.name} by ${name} ${id}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });

  test('by searching', async () => {
    const { data } = await ask(viewer, '{ search(query: "xylophone") { document { id documentId } } }');
    expect(data.search).toEqual([]);
  });

  test('by what a deletion or a change of it answers, which is what nobody’s id is answered', async () => {
    const leaks: string[] = [];
    const answers = async (source: string, variablesOf: (id: string) => object, id: string) => {
      const both = [];
      for (const asked of [id, randomUUID()]) {
        const { data, errors } = await estate.query(source, variablesOf(asked) as any, viewer);
        both.push(
          JSON.stringify([data, errors.map(({ code, message }) => [code, message.replaceAll(asked, 'it')])]),
        );
      }
      if (both[0] !== both[1]) leaks.push(`${source} of ${id}:\n${both.join('\n')}`);
    };
    for (const field of fieldsOf(estate.graph.schema.getMutationType()!)) {
      const input = argument(field, 'input')?.type;
      const type = changedBy(field.name);
      const named = input && getNamedType(input);
      if (!type || !isInputObjectType(named) || !('id' in named.getFields())) continue;
      const id = all.get(type)!.find(one => hidden.has(one));
      if (!id) continue;
      const source = `mutation ($input: ${input}) { ${field.name}(input: $input) { __typename } }`;
      const given = inputOf(named, id);
      await answers(source, asked => ({ input: { ...given, id: asked } }), id);
    }
    const preview = (type: string) =>
      `query ($id: ID!) { deletePreview(type: "${type}", id: $id) { isBlocked rows { type count } } }`;
    for (const type of domains.flatMap(({ publishes = [] }) => publishes.map(({ name }) => name))) {
      const id = all.get(type)?.find(one => hidden.has(one));
      if (id) await answers(preview(type), asked => ({ id: asked }), id);
    }
    expect(leaks).toEqual([]);
  });
});
