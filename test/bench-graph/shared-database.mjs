/** Makes the shared database that Joinery splits: the same rows in one PostgreSQL database, with real foreign keys. */
import pg from 'pg';

const tables = [
  {
    name: 'users',
    from: 'cortex',
    columns: 'id uuid PRIMARY KEY, tenant_id uuid, username text NOT NULL',
    select: 'SELECT id, tenant_id, username FROM users',
  },
  {
    name: 'categories',
    from: 'cortex',
    columns: 'id uuid PRIMARY KEY, tenant_id uuid, label text NOT NULL',
    select: 'SELECT id, tenant_id, label FROM categories',
  },
  {
    name: 'posts',
    from: 'postal',
    columns: `id uuid PRIMARY KEY, tenant_id uuid, title text, content text, status text, created_at timestamptz,
      author_id uuid REFERENCES users, category_id uuid REFERENCES categories, is_open boolean`,
    select: `SELECT id, tenant_id, title, content, status, created_at, author_id, category_id,
      (community_id IS NULL OR EXISTS (SELECT FROM community_replica c
        WHERE c.id = posts.community_id AND c.visibility = 'PUBLIC')) AS is_open FROM posts`,
  },
  {
    name: 'comments',
    from: 'community',
    columns: `id uuid PRIMARY KEY, tenant_id uuid, body text, status text, created_at timestamptz,
      post_id uuid REFERENCES posts, user_id uuid REFERENCES users, parent_id uuid REFERENCES comments DEFERRABLE INITIALLY DEFERRED`,
    select: 'SELECT id, tenant_id, body, status, created_at, post_id, user_id, parent_id FROM comments',
  },
];

/** `adminUrl` is of the server in which the domains' databases are. Resolves to the shared database's URL. */
export async function makeSharedDatabase(adminUrl) {
  const within = database => Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
  await using(adminUrl, client => client.query('CREATE DATABASE shared'));
  await using(within('shared'), async client => {
    await client.query('BEGIN');
    for (const { name, from, columns, select } of tables) {
      await client.query(`CREATE TABLE ${name} (${columns})`);
      const [{ rows }] = await using(within(from), other =>
        other
          .query(`SELECT coalesce(json_agg(r), '[]')::text AS rows FROM (${select}) r`)
          .then(({ rows }) => rows),
      );
      await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`, [
        rows,
      ]);
    }
    await client.query('COMMIT');
    await client.query(`
      CREATE INDEX ON posts (tenant_id, status, created_at, id);
      CREATE INDEX ON comments (tenant_id, post_id, created_at, id) WHERE parent_id IS NULL`);
    await client.query('VACUUM ANALYZE');
  });
  return within('shared');
}

export async function using(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
