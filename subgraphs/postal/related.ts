/** Finds the posts that are most like others: by the exact cosine of their embeddings, for many posts in one statement. */
import type { EntityManager } from 'typeorm';
import type { BatchFunction } from '../runtime/request/context';
import { hashingEmbedder } from './embedder';
import type { Post } from './entities/post';
import { readablePosts } from './visibility';

type Text = Pick<Post, 'title' | 'summary' | 'content'>;

/** Title and summary say more about a post than as many words of its content. */
export const textOf = ({ title, summary, content }: Text): string =>
  [title, title, title, summary, summary, content].filter(Boolean).join('\n');

export async function embeddingOf(post: Text): Promise<number[] | null> {
  const [embedding = null] = await hashingEmbedder.embed([textOf(post)]);
  return embedding;
}

/** Gives those posts an embedding that have none: they were there before, or came by another way. */
export async function embedOldPosts(manager: EntityManager): Promise<void> {
  const posts: (Text & { id: string })[] = await manager.query(
    `SELECT id, title, summary, content FROM posts WHERE embedding IS NULL
      ORDER BY id LIMIT 200 FOR NO KEY UPDATE SKIP LOCKED`,
  );
  const embeddings = await hashingEmbedder.embed(posts.map(textOf));
  // One that says nothing is like no other, and is not looked at again.
  await manager.query(
    `UPDATE posts SET embedding = ARRAY(SELECT jsonb_array_elements(one.embedding)::float4)
       FROM jsonb_to_recordset($1) AS one(id uuid, embedding jsonb) WHERE posts.id = one.id`,
    [JSON.stringify(posts.map(({ id }, index) => ({ id, embedding: embeddings[index] ?? [] })))],
  );
}

/** Less alike is about something else. */
const least = 0.25;

/** One loader for each number, so that the posts of a list are looked at together. */
export const relatedOf = (count: number): BatchFunction<string[]> => loaders[count - 1]!;

const loaders = Array.from({ length: 20 }, (_, index) => loadRelatedIds(index + 1));

/** Their ids, the nearest first. */
function loadRelatedIds(count: number): BatchFunction<string[]> {
  return async (manager, ids, viewer) => {
    const { sql, params = {} } = readablePosts(viewer, 'near')!;
    const names = Object.keys(params);
    const condition = names.reduce((text, name, index) => text.replaceAll(`:${name}`, `$${index + 4}`), sql);
    const rows: { parent: string; id: string }[] = await manager.query(
      `SELECT source.id AS parent, related.id FROM posts source CROSS JOIN LATERAL (
         SELECT near.id, cosine.value FROM posts near, LATERAL (
           SELECT sum(a * b) AS value FROM unnest(source.embedding, near.embedding) AS pairs(a, b)
         ) cosine
          WHERE near.status = 'PUBLISHED' AND near.id <> source.id
            AND cardinality(near.embedding) = cardinality(source.embedding)
            AND cosine.value >= $3 AND (${condition})
          ORDER BY cosine.value DESC, near.id LIMIT $2
       ) related WHERE source.id = ANY ($1::uuid[]) ORDER BY source.id, related.value DESC, related.id`,
      [ids, count, least, ...names.map(name => params[name])],
    );
    return ids.map(parent => rows.filter(row => row.parent === parent).map(({ id }) => id));
  };
}
