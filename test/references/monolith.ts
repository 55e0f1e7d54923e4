/**
 * One PostgreSQL database that holds what cortex, postal and community hold, with ordinary foreign keys and triggers:
 * what Joinery has to equal. Deliberately plain, so that it can be seen to be right.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { serverUrl } from '../support/databases';

export interface Monolith {
  query(sql: string, values?: unknown[]): Promise<any[]>;
  close(): Promise<void>;
}

const schema = `
  CREATE TABLE users (
    id uuid PRIMARY KEY, username text NOT NULL UNIQUE, verified boolean NOT NULL DEFAULT false,
    points integer NOT NULL DEFAULT 0
  );
  CREATE TABLE categories (
    id uuid PRIMARY KEY,
    parent_id uuid REFERENCES categories ON DELETE RESTRICT,
    created_by_id uuid REFERENCES users ON DELETE SET NULL
  );
  CREATE TABLE posts (
    id uuid PRIMARY KEY,
    author_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    category_id uuid REFERENCES categories ON DELETE RESTRICT,
    sub_category_id uuid REFERENCES categories ON DELETE RESTRICT,
    status text NOT NULL DEFAULT 'DRAFT', was_published boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 1, like_count integer NOT NULL DEFAULT 0, comment_count integer NOT NULL DEFAULT 0
  );
  CREATE TABLE post_versions (
    post_id uuid REFERENCES posts ON DELETE CASCADE, version integer,
    edited_by uuid REFERENCES users ON DELETE SET NULL,
    PRIMARY KEY (post_id, version)
  );
  CREATE TABLE comments (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES posts ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    parent_id uuid, like_count integer NOT NULL DEFAULT 0, reply_count integer NOT NULL DEFAULT 0,
    UNIQUE (post_id, id),
    FOREIGN KEY (post_id, parent_id) REFERENCES comments (post_id, id) ON DELETE CASCADE
  );
  CREATE TABLE discussions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    category_id uuid REFERENCES categories ON DELETE RESTRICT,
    like_count integer NOT NULL DEFAULT 0, reply_count integer NOT NULL DEFAULT 0
  );
  CREATE TABLE discussion_replies (
    id uuid PRIMARY KEY,
    discussion_id uuid NOT NULL REFERENCES discussions ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    parent_id uuid,
    UNIQUE (discussion_id, id),
    FOREIGN KEY (discussion_id, parent_id) REFERENCES discussion_replies (discussion_id, id) ON DELETE CASCADE
  );
  CREATE TABLE likes (
    user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    post_id uuid REFERENCES posts ON DELETE CASCADE,
    comment_id uuid REFERENCES comments ON DELETE CASCADE,
    discussion_id uuid REFERENCES discussions ON DELETE CASCADE,
    CHECK (num_nonnulls(post_id, comment_id, discussion_id) = 1),
    UNIQUE NULLS NOT DISTINCT (user_id, post_id, comment_id, discussion_id)
  );

  -- The first publication gives the author 10 points.
  CREATE FUNCTION reward() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE users SET points = points + 10 WHERE id = NEW.author_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER reward AFTER UPDATE ON posts
    FOR EACH ROW WHEN (NEW.was_published AND NOT OLD.was_published) EXECUTE FUNCTION reward();

  -- (table, column, foreign key): how many rows refer.
  CREATE FUNCTION count_rows() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('UPDATE %I SET %2$I = %2$I + $1 WHERE id = $2', TG_ARGV[0], TG_ARGV[1])
      USING CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END,
        (CASE TG_OP WHEN 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END ->> TG_ARGV[2])::uuid;
    RETURN NULL;
  END $$;`;

const counts = [
  ['comments', 'posts', 'comment_count', 'post_id'],
  ['comments', 'comments', 'reply_count', 'parent_id'],
  ['discussion_replies', 'discussions', 'reply_count', 'discussion_id'],
  ['likes', 'posts', 'like_count', 'post_id'],
  ['likes', 'comments', 'like_count', 'comment_id'],
  ['likes', 'discussions', 'like_count', 'discussion_id'],
].map(
  ([counted, table, column, key]) =>
    `CREATE TRIGGER count_${key} AFTER INSERT OR DELETE ON ${counted}
       FOR EACH ROW EXECUTE FUNCTION count_rows('${table}', '${column}', '${key}');`,
);

export async function openMonolith(): Promise<Monolith> {
  const name = `monolith_${randomBytes(4).toString('hex')}`;
  const admin = new Client(serverUrl());
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}" STRATEGY file_copy`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  const client = new Client(url.href);
  await client.connect();
  await client.query(schema + counts.join('\n'));
  return {
    query: async (sql, values) => (await client.query(sql, values)).rows,
    close: async () => {
      await client.end();
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await admin.end();
    },
  };
}
