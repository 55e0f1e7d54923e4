/** Lists what is asked: a GraphQL operation, and the statement that a shared database answers it with. */

/** Nobody asks the same twice, so no server can share an answer: `since` lies before all posts. */
export const sinceOf = n => new Date(Date.UTC(2000, 0, 1) + n).toISOString();

const readable = `p.tenant_id = $1 AND p.status = 'PUBLISHED' AND p.is_open AND p.created_at >= $2`;

export const operations = [
  {
    name: 'join',
    title: '50 posts with author and category',
    query: `query Posts($since: DateTime) {
      posts(first: 50, filter: { createdAt: { gte: $since } }) {
        nodes { id title author { id username } category { id label } }
      }
    }`,
    sql: `SELECT p.id, p.title, u.id AS author_id, u.username, c.id AS category_id, c.label
            FROM posts p JOIN users u ON u.id = p.author_id LEFT JOIN categories c ON c.id = p.category_id
           WHERE ${readable} ORDER BY p.created_at DESC, p.id DESC LIMIT 50`,
    answer: rows => ({
      posts: {
        nodes: rows.map(row => ({
          id: row.id,
          title: row.title,
          author: { id: row.author_id, username: row.username },
          category: row.category_id && { id: row.category_id, label: row.label },
        })),
      },
    }),
  },
  {
    name: 'laterals',
    title: "the README's query: 50 posts with author, category and three comments each",
    query: `query Readme($since: DateTime) {
      posts(first: 50, filter: { createdAt: { gte: $since } }) {
        edges {
          node {
            id title author { id username } category { id label }
            comments(first: 3) { edges { node { id body user { username } } } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    sql: `SELECT p.id, p.title, u.id AS author_id, u.username, c.id AS category_id, c.label, m.comments,
                 extract(epoch FROM p.created_at)::text || ' ' || p.id AS cursor
            FROM posts p JOIN users u ON u.id = p.author_id LEFT JOIN categories c ON c.id = p.category_id,
            LATERAL (
              SELECT coalesce(json_agg(json_build_object('node', json_build_object(
                       'id', o.id, 'body', o.body, 'user', CASE WHEN o.user_id IS NULL THEN NULL
                         ELSE json_build_object('username', o.username) END))), '[]') AS comments
                FROM (SELECT o.id, o.body, o.user_id, w.username
                        FROM comments o LEFT JOIN users w ON w.id = o.user_id
                       WHERE o.tenant_id = p.tenant_id AND o.post_id = p.id AND o.parent_id IS NULL AND o.status = 'VISIBLE'
                       ORDER BY o.created_at DESC, o.id DESC LIMIT 3) o) m
           WHERE ${readable} ORDER BY p.created_at DESC, p.id DESC LIMIT 51`,
    answer: rows => {
      const page = rows.slice(0, 50);
      return {
        posts: {
          edges: page.map(row => ({
            node: {
              id: row.id,
              title: row.title,
              author: { id: row.author_id, username: row.username },
              category: row.category_id && { id: row.category_id, label: row.label },
              comments: { edges: row.comments },
            },
          })),
          pageInfo: {
            hasNextPage: rows.length > 50,
            endCursor: Buffer.from(page.at(-1).cursor).toString('base64url'),
          },
        },
      };
    },
  },
];

/** What two answers must have in common: cursors are each server's own. */
export const comparable = data =>
  JSON.parse(JSON.stringify(data, (name, value) => (name === 'endCursor' ? null : value)));
