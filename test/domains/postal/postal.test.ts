import type { Viewer } from '../../../wire/contract/viewer';
import { openDomain } from '../../support/domain';
import type { People } from '../../support/people';

const postal = openDomain('postal');
let people: People;
beforeEach(async () => {
  people = await postal.newTenant();
});

async function createPost(input: Record<string, unknown>, viewer: Viewer = people.user) {
  const answer = await postal.change(viewer, 'createPost', input, 'post { id slug status version }');
  return { ...answer, post: answer.data?.createPost?.post };
}

const change = (field: string, input: string, selection: string, viewer = people.user, variables = {}) =>
  postal.query(`mutation { ${field}(input: ${input}) { ${selection} } }`, variables, viewer);

describe('writing', () => {
  test('a new post is a draft that only its author and the staff see', async () => {
    const { post } = await createPost({ title: 'A draft', content: 'Not yet.' });
    expect(post).toMatchObject({
      status: 'DRAFT',
      version: 1,
      slug: expect.stringMatching(/^a-draft-[0-9a-f]{8}$/),
    });
    const read = `query ($id: ID!) { post(id: $id) { title } }`;
    expect((await postal.query(read, { id: post.id }, people.user)).data.post).toEqual({ title: 'A draft' });
    expect((await postal.query(read, { id: post.id }, people.moderator)).data.post).toEqual({
      title: 'A draft',
    });
    expect((await postal.query(read, { id: post.id }, people.other)).data.post).toBeNull();
    expect((await postal.query(read, { id: post.id }, people.anonymous)).data.post).toBeNull();
  });

  test('a content with more words than PostgreSQL keeps of a row is kept, and found by the first of them', async () => {
    const content = Array.from({ length: 120_000 }, (_, n) => `w${n.toString(36).padStart(7, '0')}`).join(
      ' ',
    );
    const { post, errors } = await createPost({ title: 'Long', content });
    expect(errors).toEqual([]);
    const found = `{ first: posts(filter: { search: "w0000001" }) { nodes { id } } }`;
    expect((await postal.query(found, {}, people.user)).data.first.nodes).toEqual([{ id: post.id }]);
  });

  test('an anonymous viewer writes nothing', async () => {
    const { errors } = await createPost({ title: 'No', content: 'No' }, people.anonymous);
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  test('a short takes 280 characters, counted as a person counts them, and not one more', async () => {
    const fits = await createPost({ kind: 'SHORT', content: '😀'.repeat(280) });
    expect(fits.errors).toEqual([]);
    const before = await postal.sql('SELECT count(*)::int FROM posts');
    const tooLong = await createPost({ kind: 'SHORT', content: 'x'.repeat(281) });
    expect(tooLong.errors).toMatchObject([{ code: 'SHORT_TOO_LONG' }]);
    expect(await postal.sql('SELECT count(*)::int FROM posts')).toEqual(before);
  });

  test('an article has a title and a short has none', async () => {
    expect((await createPost({ content: 'No title' })).errors).toMatchObject([
      { code: 'CONSTRAINT_VIOLATED' },
    ]);
    const short = await createPost({ kind: 'SHORT', title: 'A title', content: 'x' });
    expect(short.errors).toMatchObject([{ code: 'CONSTRAINT_VIOLATED' }]);
  });

  test('a slug is unique in its tenant', async () => {
    await createPost({ title: 'One', content: 'x', slug: 'the-slug' });
    const again = await createPost({ title: 'Two', content: 'x', slug: 'the-slug' });
    expect(again.errors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
  });

  test('every edit leaves a version, and a version can be restored', async () => {
    const { post } = await createPost({ title: 'First', content: 'One' });
    await change(
      'updatePost',
      `{id: "${post.id}", content: "Two", changeNote: "Better"}`,
      'post { version }',
    );
    // Nothing that a version keeps changes here.
    await change(
      'updatePost',
      `{id: "${post.id}", coverImageUrl: "https://example.org/a.png"}`,
      'post { version }',
    );
    const restored = await change(
      'restorePostVersion',
      `{postId: "${post.id}", version: 1}`,
      'post { version content versions { totalCount nodes { version content changeNote editedBy { id } } } }',
    );
    expect(restored.data.restorePostVersion.post).toEqual({
      version: 3,
      content: 'One',
      versions: {
        totalCount: 3,
        nodes: [
          {
            version: 3,
            content: 'One',
            changeNote: 'Restored version 1',
            editedBy: { id: people.user.userId },
          },
          { version: 2, content: 'Two', changeNote: 'Better', editedBy: { id: people.user.userId } },
          { version: 1, content: 'One', changeNote: null, editedBy: { id: people.user.userId } },
        ],
      },
    });
    const missing = await change('restorePostVersion', `{postId: "${post.id}", version: 9}`, 'post { id }');
    expect(missing.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('two edits at the same time leave two versions', async () => {
    const { post } = await createPost({ title: 'Raced', content: '0' });
    const edits = Array.from({ length: 8 }, (_, index) =>
      change('updatePost', `{id: "${post.id}", content: "${index + 1}"}`, 'post { version }'),
    );
    expect((await Promise.all(edits)).flatMap(({ errors }) => errors)).toEqual([]);
    const versions = await postal.sql('SELECT version FROM post_versions WHERE post_id = $1 ORDER BY 1', [
      post.id,
    ]);
    expect(versions.map(row => row.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('versions are seen by the author and the staff only', async () => {
    const { post } = await createPost({ title: 'Seen', content: 'x' });
    await change('publishPost', `{id: "${post.id}"}`, 'post { id }');
    const read = `{ post(id: "${post.id}") { versions { totalCount nodes { content } } } }`;
    expect((await postal.query(read, {}, people.moderator)).data.post.versions.totalCount).toBe(1);
    expect((await postal.query(read, {}, people.other)).data.post.versions).toEqual({
      totalCount: 0,
      nodes: [],
    });
  });

  test('only its author and the staff edit a post', async () => {
    const { post } = await createPost({ title: 'Mine', content: 'x' });
    const edit = () => change('updatePost', `{id: "${post.id}", content: "y"}`, 'post { id }', people.other);
    expect((await edit()).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    await change('publishPost', `{id: "${post.id}"}`, 'post { id }');
    expect((await edit()).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

describe('publishing', () => {
  test('a post goes from draft to published to archived and back', async () => {
    const { post } = await createPost({ title: 'A life', content: 'x' });
    const states = [];
    for (const field of ['publishPost', 'archivePost', 'publishPost']) {
      const answer = await change(field, `{id: "${post.id}"}`, 'post { status publishedAt archivedAt }');
      states.push(answer.data[field].post);
    }
    expect(states.map(state => state.status)).toEqual(['PUBLISHED', 'ARCHIVED', 'PUBLISHED']);
    expect(states[2]).toMatchObject({ publishedAt: states[0].publishedAt, archivedAt: null });
    const again = await change('publishPost', `{id: "${post.id}"}`, 'post { id }');
    expect(again.errors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  test('only the staff features a post', async () => {
    const { post } = await createPost({ title: 'Good', content: 'x' });
    const input = `{id: "${post.id}", isFeatured: true}`;
    expect((await change('featurePost', input, 'post { id }')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const featured = await change('featurePost', input, 'post { isFeatured }', people.moderator);
    expect(featured.data.featurePost.post.isFeatured).toBe(true);
  });
});

describe('tagging', () => {
  test('tags are made as they are named, and lead back to their posts', async () => {
    const { post } = await createPost({
      title: 'Tagged',
      content: 'x',
      tags: ['Spice Trade', 'Ünïcode', 'spice trade'],
    });
    const { data } = await postal.query(
      `query ($id: ID!) { post(id: $id) { tags { nodes { slug posts { nodes { id } } } } } }`,
      { id: post.id },
      people.user,
    );
    expect(data.post.tags.nodes).toEqual([
      { slug: 'spice-trade', posts: { nodes: [{ id: post.id }] } },
      { slug: 'unicode', posts: { nodes: [{ id: post.id }] } },
    ]);
  });

  test('C++, C# and C are three tags, and 日本語 is one', async () => {
    const { post } = await createPost({ title: 'Tagged', content: 'x', tags: ['C++', 'C#', 'C', '日本語'] });
    const read = `query ($id: ID!) { post(id: $id) { tags { nodes { slug name } } } }`;
    const { data } = await postal.query(read, { id: post.id }, people.user);
    expect(data.post.tags.nodes).toEqual([
      { slug: 'c', name: 'C' },
      { slug: 'c-sharp', name: 'C#' },
      { slug: 'c-plus-plus', name: 'C++' },
      { slug: 'ri-ben-yu', name: '日本語' },
    ]);
  });

  test('two names with one slug are not taken for each other', async () => {
    await createPost({ title: 'Wind', content: 'x', tags: ['Ærø'] });
    const taken = await createPost({ title: 'Other', content: 'x', tags: ['Aero'] });
    expect(taken.errors).toMatchObject([
      { code: 'ALREADY_EXISTS', message: expect.stringContaining('use "Ærø"') },
    ]);
    const both = await createPost({ title: 'Both', content: 'x', tags: ['Łódź', 'Lodz'] });
    expect(both.errors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
  });

  test.each([
    ['no letter', '🎉', 'BAD_USER_INPUT'],
    ['two lines', 'a\nb', 'INVALID_TEXT'],
    ['no ink', '\u200b', 'BLANK_TEXT'],
    ['101 characters', 'x'.repeat(101), 'TEXT_TOO_LONG'],
  ])('a tag with %s is refused', async (_what, tag, code) => {
    const { errors } = await createPost({ title: 'Tagged', content: 'x', tags: ['fine', tag] });
    expect(errors).toMatchObject([{ code }]);
  });

  test('a post with other tags is another post, and with the same ones it is not', async () => {
    const { post } = await createPost({ title: 'Tagged', content: 'x', tags: ['One', 'Two'] });
    const updatedAt = async () =>
      (await postal.sql('SELECT updated_at FROM posts WHERE id = $1', [post.id]))[0];
    const tag = (tags: string) =>
      change('updatePost', `{id: "${post.id}", tags: ${tags}}`, 'post { updatedAt }');
    const before = await updatedAt();
    await tag('["two", "ONE"]');
    expect(await updatedAt()).toEqual(before);
    const { data } = await tag('["Two", "Three"]');
    const after = await updatedAt();
    expect(after.updated_at > before.updated_at).toBe(true);
    expect(data.updatePost.post.updatedAt).toBe(after.updated_at.toISOString());
    const [{ tag_id: tagId }] = await postal.sql('SELECT tag_id FROM post_tags WHERE post_id = $1', [
      post.id,
    ]);
    await change('untagPost', `{postId: "${post.id}", tagId: "${tagId}"}`, 'post { id }');
    const untagged = await updatedAt();
    expect(untagged.updated_at > after.updated_at).toBe(true);
    await change('tagPost', `{postId: "${post.id}", tagId: "${tagId}"}`, 'post { id }');
    const tagged = await updatedAt();
    expect(tagged.updated_at > untagged.updated_at).toBe(true);
    await change('tagPost', `{postId: "${post.id}", tagId: "${tagId}"}`, 'post { id }');
    expect(await updatedAt()).toEqual(tagged);
  });

  test('a post has ten tags at the most', async () => {
    const tags = Array.from({ length: 11 }, (_, index) => `tag ${index}`);
    const { errors } = await createPost({ title: 'Many', content: 'x', tags });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  test('tagging twice is tagging once, and untagging takes it away', async () => {
    const { post } = await createPost({ title: 'Twice', content: 'x' });
    const made = await change('createTag', '{slug: "twice", name: "Twice"}', 'tag { id }', people.moderator);
    const input = `{postId: "${post.id}", tagId: "${made.data.createTag.tag.id}"}`;
    await change('tagPost', input, 'post { id }');
    const tagged = await change('tagPost', input, 'post { tags { totalCount } }');
    expect(tagged.data.tagPost.post.tags.totalCount).toBe(1);
    const untagged = await change('untagPost', input, 'post { tags { totalCount } }');
    expect(untagged.data.untagPost.post.tags.totalCount).toBe(0);
  });
});
