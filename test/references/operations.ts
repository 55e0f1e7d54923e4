/**
 * The random operations, each twice: what is asked of Joinery, and the SQL that does the same in the monolith. Both
 * sides get the same ids.
 */
import { type Joinery, type Outcome, outcomeOf } from './joinery';
import type { Monolith } from './monolith';
import { type Kind, tables, type World } from './world';

export interface Operation {
  /** With its values, for whoever has to understand a failure. */
  readonly name: string;
  /** Resolves to the outcome, and to the id that it made. */
  joinery(): Promise<{ outcome: Outcome; id?: string }>;
  monolith(id: string): Promise<Outcome>;
  /** What it makes, and below what. */
  readonly makes?: readonly [kind: Kind, place?: string];
  readonly deletes?: readonly [kind: Kind, id: string];
  /** Its effects elsewhere come later: without waiting, the next operations may be answered otherwise. */
  readonly takesTime?: boolean;
}

type Sql = readonly [sql: string, values: readonly unknown[]];
type Step = Sql | readonly [...Sql, word: Outcome];

/** Runs statements one after the other until one finds nothing; its word is then the outcome. */
const all =
  (monolith: Monolith, steps: (id: string) => readonly Step[]) =>
  async (id: string): Promise<Outcome> => {
    try {
      for (const [sql, values, word] of steps(id)) {
        const rows = await monolith.query(sql, [...values]);
        if (word && rows.length === 0) return word;
      }
      return 'done';
    } catch (error) {
      return outcomeOf((error as { code: string }).code);
    }
  };

/** Without a monolith, for whoever asks Joinery alone. */
export function randomOperation(
  world: World,
  joinery: Joinery,
  monolith: Monolith = { query: async () => [], close: async () => {} },
): Operation {
  const by = world.id('user');
  const maybe = (kind: Kind, share = 0.5) => (world.chance(share) ? world.id(kind) : null);

  const change = (
    field: string,
    input: Record<string, unknown>,
    steps: Parameters<typeof all>[1],
    more: Pick<Operation, 'makes' | 'deletes'> = {},
  ): Operation => ({
    name: `${field} ${JSON.stringify(input)} by ${by}`,
    joinery: async () => {
      // The payload's field is named as the kind.
      const made = more.makes?.[0];
      const { data, code } = await joinery.change(field, input, by, made && `${made} { id }`);
      return { outcome: outcomeOf(code), id: made && data?.[made].id };
    },
    monolith: all(monolith, steps),
    ...more,
  });

  const remove = (kind: Kind): Operation => {
    const id = world.id(kind);
    const field = `delete${kind[0]!.toUpperCase()}${kind.slice(1)}`;
    return change(
      field,
      { id },
      () => [[`DELETE FROM ${tables[kind][1]} WHERE id = $1 RETURNING id`, [id], 'absent']],
      { deletes: [kind, id] },
    );
  };

  /** SQL of a script, which fills no replica: a key that the domain does not know is missing, wherever else it is. */
  const raw = (
    domain: string,
    sql: Sql,
    keys: readonly (readonly [replica: string, id: string])[],
    expected: Step,
    more: Pick<Operation, 'makes' | 'deletes' | 'takesTime'> = {},
  ): Operation => {
    let lacks = false;
    return {
      name: `${domain}: ${sql[0]} ${JSON.stringify(sql[1])}`,
      joinery: async () => {
        for (const [replica, id] of keys) {
          const known = await joinery.read(domain, `SELECT FROM ${replica} WHERE id = $1`, [id]);
          lacks ||= known.length === 0;
        }
        try {
          const rows = await joinery.write(domain, sql[0], [...sql[1]]);
          return { outcome: rows.length === 0 ? 'absent' : 'done', id: rows[0]?.id };
        } catch (error) {
          return { outcome: outcomeOf((error as { code: string }).code) };
        }
      },
      monolith: async id => (lacks ? 'missing' : all(monolith, () => [expected])(id)),
      ...more,
    };
  };

  const makers: readonly (readonly [weight: number, make: () => Operation])[] = [
    [
      6,
      () => {
        const username = world.word('user');
        return change(
          'createUser',
          { username, email: `${username}@example.org` },
          id => [['INSERT INTO users (id, username) VALUES ($1, $2)', [id, username]]],
          { makes: ['user'] },
        );
      },
    ],
    [
      3,
      () => {
        const [id, username] = [world.id('user'), world.word('renamed')];
        return change('updateUser', { id, username }, () => [
          ['UPDATE users SET username = $2 WHERE id = $1 RETURNING id', [id, username], 'absent'],
        ]);
      },
    ],
    [
      2,
      () => {
        const [id, verified] = [world.id('user'), world.chance(0.7)];
        return change('setUserVerified', { id, verified }, () => [
          ['UPDATE users SET verified = $2 WHERE id = $1 RETURNING id', [id, verified], 'absent'],
        ]);
      },
    ],
    [
      5,
      () => {
        const [slug, parentId] = [world.word('category'), maybe('category')];
        return change(
          'createCategory',
          { slug, label: slug, parentId },
          id => [
            ['INSERT INTO categories (id, parent_id, created_by_id) VALUES ($1, $2, $3)', [id, parentId, by]],
          ],
          { makes: ['category'] },
        );
      },
    ],
    [
      2,
      () => {
        const [id, parentId] = [world.id('category'), maybe('category', 0.8)];
        return change('moveCategory', { id, parentId }, () => [
          ['SELECT FROM categories WHERE id = $1', [id], 'absent'],
          [
            'SELECT WHERE $1::uuid IS NULL OR EXISTS (SELECT FROM categories WHERE id = $1)',
            [parentId],
            'missing',
          ],
          [
            `WITH RECURSIVE above AS (
               SELECT id, parent_id FROM categories WHERE id = $2
               UNION SELECT c.id, c.parent_id FROM categories c JOIN above a ON c.id = a.parent_id
             ) UPDATE categories SET parent_id = $2 WHERE id = $1 AND $1 NOT IN (SELECT id FROM above) RETURNING id`,
            [id, parentId],
            'cycle',
          ],
        ]);
      },
    ],
    [
      12,
      () => {
        const [categoryId, subCategoryId] = [maybe('category'), maybe('category', 0.2)];
        return change(
          'createPost',
          { title: world.word('post'), content: '…', categoryId, subCategoryId },
          id => [
            [
              `WITH made AS (
                 INSERT INTO posts (id, author_id, category_id, sub_category_id) VALUES ($1, $2, $3, $4) RETURNING id
               ) INSERT INTO post_versions SELECT id, 1, $2 FROM made`,
              [id, by, categoryId, subCategoryId],
            ],
          ],
          { makes: ['post'] },
        );
      },
    ],
    [
      5,
      () => {
        const [id, categoryId] = [world.id('post'), maybe('category', 0.7)];
        return change('updatePost', { id, categoryId }, () => [
          ['UPDATE posts SET category_id = $2 WHERE id = $1 RETURNING id', [id, categoryId], 'absent'],
        ]);
      },
    ],
    [
      5,
      () => {
        const id = world.id('post');
        return change('updatePost', { id, content: world.word('edited') }, () => [
          [
            `WITH edited AS (UPDATE posts SET version = version + 1 WHERE id = $1 RETURNING id, version)
             INSERT INTO post_versions SELECT id, version, $2 FROM edited RETURNING post_id`,
            [id, by],
            'absent',
          ],
        ]);
      },
    ],
    [8, () => setStatus('publishPost', 'PUBLISHED')],
    [4, () => setStatus('archivePost', 'ARCHIVED')],
    [
      14,
      () => {
        const parentId = maybe('comment');
        const postId = (world.chance(0.9) && parentId && world.place.get(parentId)) || world.id('post');
        return change(
          'commentOnPost',
          { postId, parentId, body: '…' },
          id => [
            [
              'INSERT INTO comments (id, post_id, user_id, parent_id) VALUES ($1, $2, $3, $4)',
              [id, postId, by, parentId],
            ],
          ],
          { makes: ['comment', postId] },
        );
      },
    ],
    [
      5,
      () => {
        const categoryId = maybe('category');
        return change(
          'startDiscussion',
          { title: '…', body: '…', categoryId },
          id => [
            ['INSERT INTO discussions (id, user_id, category_id) VALUES ($1, $2, $3)', [id, by, categoryId]],
          ],
          { makes: ['discussion'] },
        );
      },
    ],
    [
      8,
      () => {
        const parentId = maybe('reply', 0.3);
        const discussionId =
          (world.chance(0.9) && parentId && world.place.get(parentId)) || world.id('discussion');
        return change(
          'replyToDiscussion',
          { discussionId, parentId, body: '…' },
          id => [
            ['SELECT FROM discussions WHERE id = $1', [discussionId], 'absent'],
            [
              'INSERT INTO discussion_replies (id, discussion_id, user_id, parent_id) VALUES ($1, $2, $3, $4)',
              [id, discussionId, by, parentId],
            ],
          ],
          { makes: ['reply', discussionId] },
        );
      },
    ],
    [
      12,
      () => {
        const kind = world.one(likeables);
        const id = world.id(kind);
        return change('like', { type: kind.toUpperCase(), id }, () => [
          [`INSERT INTO likes (user_id, ${kind}_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [by, id]],
        ]);
      },
    ],
    [
      6,
      () => {
        const kind = world.one(likeables);
        const id = world.id(kind);
        return change('unlike', { type: kind.toUpperCase(), id }, () => [
          [`DELETE FROM likes WHERE user_id = $1 AND ${kind}_id = $2`, [by, id]],
        ]);
      },
    ],
    [4, () => remove('comment')],
    [2, () => remove('discussion')],
    [3, () => remove('post')],
    [3, () => remove('category')],
    [2, () => remove('user')],
    [
      2,
      () => {
        const [id, categoryId] = [world.newId(), world.id('category')];
        return raw(
          'postal',
          [
            `INSERT INTO posts (id, author_id, category_id, slug, title, content) VALUES ($1::uuid, $2, $3, $1::uuid::text, 'raw', '…') RETURNING id`,
            [id, by, categoryId],
          ],
          [
            ['user_replica', by],
            ['category_replica', categoryId],
          ],
          ['INSERT INTO posts (id, author_id, category_id) VALUES ($1, $2, $3)', [id, by, categoryId]],
          { makes: ['post'] },
        );
      },
    ],
    [
      2,
      () => {
        const [id, postId] = [world.newId(), world.id('post')];
        return raw(
          'community',
          [
            `INSERT INTO comments (id, post_id, user_id, body) VALUES ($1, $2, $3, '…') RETURNING id`,
            [id, postId, by],
          ],
          [
            ['user_replica', by],
            ['post_replica', postId],
          ],
          ['INSERT INTO comments (id, post_id, user_id) VALUES ($1, $2, $3)', [id, postId, by]],
          { makes: ['comment', postId] },
        );
      },
    ],
    [
      2,
      () => {
        const id = world.id('post');
        return raw(
          'postal',
          [
            `UPDATE posts SET status = 'PUBLISHED', published_at = coalesce(published_at, now()) WHERE id = $1 RETURNING id`,
            [id],
          ],
          [],
          [
            `UPDATE posts SET status = 'PUBLISHED', was_published = true WHERE id = $1 RETURNING id`,
            [id],
            'absent',
          ],
        );
      },
    ],
    [1, () => removeRaw('user')],
    [1, () => removeRaw('post')],
  ];

  function setStatus(field: string, status: string): Operation {
    const id = world.id('post');
    return change(field, { id }, () => [
      ['SELECT FROM posts WHERE id = $1', [id], 'absent'],
      [
        `UPDATE posts SET status = $2, was_published = was_published OR $2 = 'PUBLISHED'
          WHERE id = $1 AND status <> $2 RETURNING id`,
        [id, status],
        'state',
      ],
    ]);
  }

  function removeRaw(kind: Kind): Operation {
    const [domain, table] = tables[kind];
    const id = world.id(kind);
    const sql: Sql = [`DELETE FROM ${table} WHERE id = $1 RETURNING id`, [id]];
    return raw(domain, sql, [], [...sql, 'absent'], { deletes: [kind, id], takesTime: true });
  }

  // Nobody writes where nobody is.
  if (world.living('user') < 8) return makers[0]![1]();
  let at = Math.floor(world.fraction() * makers.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of makers) {
    if (at < weight) return make();
    at -= weight;
  }
  throw new Error('The weights add up.');
}

const likeables = ['post', 'comment', 'discussion'] as const;
