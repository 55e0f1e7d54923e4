/**
 * Has the language model answer what is due. A process takes some by SKIP LOCKED, commits that it has them, and asks
 * outside of the transaction; what a process that dies had taken is taken again after its time. Users get the words as
 * they come: each piece is an event of the message.
 */
import type { DataSource, EntityManager } from 'typeorm';
import { type Model, settingsOf } from '../runtime/declare/settings';
import { systemTransaction } from '../runtime/references/database/system-transaction';
import { ask, type ChatMessage, ModelError } from './model';
import { readReview, reviewOf } from './reviewing';

/** Of one process: a model's server has few places. */
const mostAtOnce = 8;
const maxAttempts = 3;
/** Longer than an answer may take. */
const takenFor = `interval '3 minutes'`;
/** Between the pieces that are written: a word each would be a transaction each. */
const pieceEveryMs = 250;
/** Of a conversation, what the model is told: the newest. */
const told = { messages: 40, characters: 40_000 };

type Table = 'ai_messages' | 'ai_code_reviews';

interface Taken {
  readonly id: string;
  readonly tenantId: string;
  readonly attempts: number;
}

/** By data source, how many answers are under way. */
const underWay = new WeakMap<DataSource, number>();

export async function answerDue(manager: EntityManager): Promise<(() => Promise<void>) | undefined> {
  const { dataSource } = manager;
  const { model } = settingsOf(manager);
  const places = mostAtOnce - (underWay.get(dataSource) ?? 0);
  if (!model || places <= 0) return undefined;
  const messages = await take(manager, 'ai_messages', places);
  const reviews = await take(manager, 'ai_code_reviews', places - messages.length);
  return async () => {
    for (const one of messages) begin(dataSource, () => answerMessage(dataSource, model, one));
    for (const one of reviews) begin(dataSource, () => answerReview(dataSource, model, one));
  };
}

/** Nobody waits for it: other tenants' questions are taken meanwhile. */
function begin(dataSource: DataSource, answer: () => Promise<void>): void {
  const count = (step: 1 | -1) => underWay.set(dataSource, (underWay.get(dataSource) ?? 0) + step);
  count(1);
  // What cannot be noted, since the process ends, is taken again after its time.
  void answer()
    .catch(() => {})
    .finally(() => count(-1));
}

async function take(manager: EntityManager, table: Table, places: number): Promise<Taken[]> {
  await manager.query(
    `UPDATE ${table} SET status = 'FAILED', failure = 'Whoever asked the language model died.', due_at = NULL, updated_at = now()
      WHERE status = 'ANSWERING' AND due_at <= now() AND attempts >= ${maxAttempts}`,
  );
  const [taken]: [Taken[], number] = await manager.query(
    `UPDATE ${table} SET status = 'ANSWERING', attempts = attempts + 1, due_at = now() + ${takenFor}, updated_at = now()
      WHERE id = ANY (ARRAY(SELECT id FROM ${table} WHERE status IN ('PENDING', 'ANSWERING') AND due_at <= now()
                             ORDER BY due_at LIMIT ${places} FOR UPDATE SKIP LOCKED))
      RETURNING id, tenant_id AS "tenantId", attempts`,
  );
  return taken;
}

/** Writes to what is being answered. False where it is gone, or somebody else has taken it meanwhile. */
const noteTo =
  (dataSource: DataSource, table: Table, { id, tenantId, attempts }: Taken) =>
  async (set: string, ...values: unknown[]): Promise<boolean> => {
    const [, count] = await systemTransaction(dataSource, tenantId, manager =>
      manager.query(
        `UPDATE ${table} SET ${set}, updated_at = now() WHERE id = $1 AND status = 'ANSWERING' AND attempts = $2`,
        [id, attempts, ...values],
      ),
    );
    return count === 1;
  };

async function answerMessage(dataSource: DataSource, model: Model, taken: Taken): Promise<void> {
  const note = noteTo(dataSource, 'ai_messages', taken);
  await noteFailure(taken, note, 'content = NULL', async () => {
    const messages = await systemTransaction(dataSource, taken.tenantId, manager => said(manager, taken.id));
    let content = '';
    let writtenAt = 0;
    for await (const text of ask(model, messages)) {
      content += text;
      if (content.trim() === '' || Date.now() - writtenAt < pieceEveryMs) continue;
      // Nobody wants the rest where the conversation is gone.
      if (!(await note('content = $3, pieces = pieces + 1', content))) return;
      writtenAt = Date.now();
    }
    if (content.trim() === '') throw new ModelError('The language model said nothing.', true);
    await note(`content = $3, pieces = pieces + 1, status = 'DONE', due_at = NULL, failure = NULL`, content);
  });
}

async function answerReview(dataSource: DataSource, model: Model, taken: Taken): Promise<void> {
  const note = noteTo(dataSource, 'ai_code_reviews', taken);
  await noteFailure(taken, note, 'summary = NULL', async () => {
    const [review] = await systemTransaction(dataSource, taken.tenantId, manager =>
      manager.query('SELECT language, code FROM ai_code_reviews WHERE id = $1', [taken.id]),
    );
    if (!review) return;
    let answer = '';
    for await (const text of ask(model, reviewOf(review))) answer += text;
    const { summary, score, issues } = readReview(answer);
    const done = `summary = $3, score = $4, issues = $5, status = 'DONE', due_at = NULL, failure = NULL`;
    await note(done, summary, score, JSON.stringify(issues));
  });
}

async function noteFailure(
  { attempts }: Taken,
  note: ReturnType<typeof noteTo>,
  undo: string,
  answer: () => Promise<void>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    const { message, isPassing } = error;
    if (isPassing && attempts < maxAttempts) {
      const again = `status = 'PENDING', due_at = now() + make_interval(secs => $4)`;
      await note(`${undo}, failure = $3, ${again}`, message, 2 ** attempts);
    } else await note(`${undo}, failure = $3, status = 'FAILED', due_at = NULL`, message);
  }
}

/** What was said before the answer, the newest that the model can be told. */
async function said(manager: EntityManager, answerId: string): Promise<ChatMessage[]> {
  const rows: { role: 'USER' | 'ASSISTANT'; content: string }[] = await manager.query(
    `SELECT m.role, m.content FROM ai_messages answer JOIN ai_messages m ON m.conversation_id = answer.conversation_id
      WHERE answer.id = $1 AND m.status = 'DONE' ORDER BY m.created_at DESC, m.id LIMIT ${told.messages}`,
    [answerId],
  );
  let characters = 0;
  const fitting = rows.filter(({ content }, index) => {
    characters += content.length;
    return index === 0 || characters <= told.characters;
  });
  return [
    { role: 'system', content: 'You are the assistant of a community of developers. Answer briefly.' },
    ...fitting
      .reverse()
      .map(({ role, content }) => ({ role: role === 'USER' ? 'user' : 'assistant', content }) as const),
  ];
}
