/**
 * Judges what users write by the tenant's moderation strategies, in the transaction that writes it: what one of them holds
 * back is read by nobody but its author and moderators, until one of these releases it in support.
 */
import { Column, type EntityManager, type ObjectLiteral } from 'typeorm';
import type { SignedInViewer } from '../../wire/contract/viewer';
import { Revised } from '../runtime/declare/base-entities';
import type { EntityClass } from '../runtime/declare/define-subgraph';
import type { Effect } from '../runtime/references/declare/effect';
import { isStaff } from '../runtime/request/viewer-rights';
import { ModerationStrategyReplica } from './moderation-strategy';

/** What can be held back. */
export abstract class Moderated extends Revised {
  /** What the strategy says; null unless it is held back. */
  @Column('varchar', { length: 300, nullable: true })
  heldReason: string | null;

  /** The strategy by which it was held back last. */
  @Column('uuid', { nullable: true })
  heldBy: string | null;

  /** How often it was: a release is of one time. */
  @Column('integer', { default: 0 })
  holdCount: number;
}

/** What support hears of it. */
export const moderatedFields = ['heldReason', 'heldBy', 'holdCount'] as const;
export const moderatedEvents = { held: 'n.hold_count > coalesce(o.hold_count, 0)' } as const;

export type Held = Pick<Moderated, 'heldReason' | 'heldBy' | 'holdCount'>;

export interface Written<Entity> {
  readonly manager: EntityManager;
  /** Whose it is that is written; moderators and admins are not judged. */
  readonly viewer: SignedInViewer;
  readonly kind: 'POST' | 'COMMENT' | 'MESSAGE';
  readonly entity: EntityClass<Entity>;
  readonly texts: readonly (string | null | undefined)[];
  /** As it was before an edit. */
  readonly was?: Moderated | undefined;
  /** Of what was not read by others before, for RATE: how those that were made are found, in SQL. */
  readonly made?: { readonly by: string; readonly at: string; readonly where?: string };
}

/** How it is held back; undefined where nothing holds it back. What is held stays so when it is edited. */
export async function judge<Entity extends ObjectLiteral>(
  written: Written<Entity>,
): Promise<Held | undefined> {
  const { was } = written;
  const found = await findStrategy(written);
  if (!found && was?.heldReason == null) return undefined;
  return {
    heldReason: found?.reason ?? was!.heldReason,
    heldBy: found?.id ?? was!.heldBy,
    holdCount: (was?.holdCount ?? 0) + 1,
  };
}

/** The first that holds it back. */
async function findStrategy<Entity extends ObjectLiteral>({
  manager,
  viewer,
  kind,
  texts,
  ...rest
}: Written<Entity>): Promise<ModerationStrategyReplica | undefined> {
  if (isStaff(viewer)) return undefined;
  const strategies = await manager
    .createQueryBuilder(ModerationStrategyReplica, 'strategy')
    .where('strategy.is_enabled AND :kind = ANY (strategy.applies_to)', { kind })
    .orderBy('strategy.id')
    .getMany();
  const text = texts.filter(Boolean).join('\n');
  for (const strategy of strategies) {
    if (await holdsBack(strategy)) return strategy;
  }
  return undefined;

  async function holdsBack({ rule, words, maximum, minutes }: ModerationStrategyReplica): Promise<boolean> {
    if (rule === 'WORDS') return hasWord(text, words);
    if (rule === 'LINKS') return (text.match(link)?.length ?? 0) > maximum!;
    if (rule === 'NEW_ACCOUNT') return isNewer(manager, viewer.userId, minutes!);
    return (
      rest.made !== undefined &&
      (await countMade(manager, viewer.userId, rest.entity, rest.made, minutes!)) >= maximum!
    );
  }
}

const link = /\b(?:https?:\/\/|www\.)\S/giu;

/** Whole words, whatever their case and width and what is put between their letters unseen. */
export function hasWord(text: string, words: readonly string[]): boolean {
  const said = spaced(text);
  return words.some(word => said.includes(spaced(word)));
}
const spaced = (text: string): string =>
  ` ${(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;

async function isNewer(manager: EntityManager, userId: string, minutes: number): Promise<boolean> {
  const [user] = await manager.query(
    'SELECT FROM user_replica WHERE id = $1 AND created_at > now() - make_interval(mins => $2)',
    [userId, minutes],
  );
  return user !== undefined;
}

/** One of a user after the other: else many at once would each find few. */
async function countMade(
  manager: EntityManager,
  userId: string,
  entity: EntityClass,
  { by, at, where = 'true' }: NonNullable<Written<object>['made']>,
  minutes: number,
): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`moderated ${userId}`]);
  const { tableName } = manager.dataSource.getMetadata(entity);
  const [{ count }] = await manager.query(
    `SELECT count(*)::int AS count FROM "${tableName}"
      WHERE ${by} = $1 AND ${at} > now() - make_interval(mins => $2) AND ${where}`,
    [userId, minutes],
  );
  return count;
}

/** Brings back what a moderator has released, unless it was held back again since: `set` says how, in SQL. */
export const releasing = (kind: Written<object>['kind'], update: (released: string) => string): Effect => ({
  of: 'support',
  event: 'HeldItem.released',
  apply: async (manager, events) => {
    const rows = events.filter(({ data }) => data.kind === kind).map(({ data }) => data);
    if (rows.length === 0) return;
    await manager.query(update(`jsonb_to_recordset($1) AS released("contentId" uuid, hold integer)`), [
      JSON.stringify(rows),
    ]);
  },
});
