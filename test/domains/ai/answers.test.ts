import { codes } from '../../support/answer';
import { openDomain } from '../../support/domain';
import { eventually } from '../../support/eventually';
import type { People, Person } from '../../support/people';
import { ModelServer } from './model-server';

const server = new ModelServer();
beforeAll(() => server.open());
afterAll(() => server.close());
const ai = openDomain('ai', () => ({ model: { url: server.url, key: 'a key', name: 'small' } }));
const without = openDomain('ai');

let people: People;
beforeEach(async () => {
  people = await ai.newTenant();
  server.answers = [['Hello.']];
  server.asked.length = 0;
  server.held = undefined;
});

const start = async (by: Person, title = 'Questions') =>
  (await ai.make(by, 'startAiConversation', { title }, 'aiConversation { id }')).aiConversation.id as string;
const asking = (by: Person, conversationId: string, content = 'Why?') =>
  ai.make(by, 'askAi', { conversationId, content }, 'question { id content } answer { id status content }');
const review = async (by: Person) => {
  const input = { language: 'TypeScript', code: 'const a = 1;' };
  return (await ai.make(by, 'requestAiCodeReview', input, 'aiCodeReview { id status }')).aiCodeReview;
};
const read = async (viewer: Person, field: string, id: string, selection: string) =>
  (await ai.query(`query ($id: ID!) { ${field}(id: $id) { ${selection} } }`, { id }, viewer)).data[field];
const ended = (viewer: Person, field: string, id: string, selection: string) =>
  eventually(async () => {
    const found = await read(viewer, field, id, `status ${selection}`);
    expect(['DONE', 'FAILED']).toContain(found.status);
    return found;
  });

test('the model is told the conversation, and its answer is the last message', async () => {
  const { user } = people;
  const id = await start(user);
  server.answers = [['Because', ' of that.']];
  const first = await asking(user, id);
  expect(first.answer).toMatchObject({ status: 'PENDING', content: null });
  expect(await ended(user, 'aiMessage', first.answer.id, 'content failure')).toEqual({
    status: 'DONE',
    content: 'Because of that.',
    failure: null,
  });
  await ended(user, 'aiMessage', (await asking(user, id, 'And then?')).answer.id, 'content');
  expect(server.asked.map(({ path, key }) => [path, key])).toEqual([
    ['/v1/chat/completions', 'Bearer a key'],
    ['/v1/chat/completions', 'Bearer a key'],
  ]);
  const { model, stream, messages } = server.asked[1]!.body;
  expect({ model, stream }).toEqual({ model: 'small', stream: true });
  expect(messages.slice(1)).toEqual([
    { role: 'user', content: 'Why?' },
    { role: 'assistant', content: 'Because of that.' },
    { role: 'user', content: 'And then?' },
  ]);
  const listed = await read(user, 'aiConversation', id, 'messages { totalCount nodes { role content } }');
  expect(listed.messages.nodes.map(({ role }: { role: string }) => role)).toEqual([
    ...['ASSISTANT', 'USER', 'ASSISTANT', 'USER'],
  ]);
});

test('an answer is told of while it comes, to whoever asked alone', async () => {
  const { user, other } = people;
  const id = await start(user);
  let go = () => {};
  server.held = new Promise(resolve => (go = resolve));
  server.answers = [['One ', 'two.']];
  const source = 'subscription ($id: ID!) { aiMessageUpdated(conversationId: $id) { status content } }';
  const heard: any[] = [];
  const strangers: any[] = [];
  const follow = async (viewer: Person, into: any[]) => {
    const events = await ai.follow(source, { id }, viewer);
    void (async () => {
      for await (const event of events) into.push(event.data?.aiMessageUpdated);
    })();
    return events;
  };
  const following = [await follow(user, heard), await follow(other, strangers)];
  await asking(user, id);
  await eventually(() => expect(heard).toContainEqual({ status: 'ANSWERING', content: 'One ' }));
  expect(codes(await ai.change(user, 'askAi', { conversationId: id, content: 'More?' }))).toEqual([
    'INVALID_STATE',
  ]);
  go();
  await eventually(() => expect(heard.at(-1)).toEqual({ status: 'DONE', content: 'One two.' }));
  expect(strangers).toEqual([]);
  for (const events of following) await events.return();
});

test('what fails for a while is asked again, and what fails for good says why and nothing of the server', async () => {
  const { user } = people;
  server.answers = [503, ['Now.']];
  const late = await asking(user, await start(user));
  expect(await ended(user, 'aiMessage', late.answer.id, 'content failure')).toEqual({
    ...{ status: 'DONE', content: 'Now.', failure: null },
  });
  server.answers = [401];
  const never = await asking(user, await start(user));
  expect(await ended(user, 'aiMessage', never.answer.id, 'content failure')).toEqual({
    ...{ status: 'FAILED', content: null, failure: 'The language model refused to answer (HTTP 401).' },
  });
});

test('an answer whose process died is taken again', async () => {
  const { user } = people;
  const { answer } = await asking(user, await start(user));
  await ended(user, 'aiMessage', answer.id, 'content');
  await ai.sql(
    `UPDATE ai_messages SET status = 'ANSWERING', content = 'Half of', attempts = 1, due_at = now() WHERE id = $1`,
    [answer.id],
  );
  expect(await ended(user, 'aiMessage', answer.id, 'content')).toEqual({ status: 'DONE', content: 'Hello.' });
});

test('a review is read as its form says, also out of a code block', async () => {
  const { user } = people;
  const issues = [{ line: 1, severity: 'WARNING', message: 'a is a short name.' }];
  server.answers = [['```json\n', JSON.stringify({ summary: 'Fine.', score: 8, issues }), '\n```']];
  const { id } = await review(user);
  const selection = 'summary score failure issues { line severity message }';
  expect(await ended(user, 'aiCodeReview', id, selection)).toEqual({
    ...{ status: 'DONE', summary: 'Fine.', score: 8, failure: null, issues },
  });
});

test('a review in another form fails, and says so', async () => {
  const { user } = people;
  server.answers = [[JSON.stringify({ summary: 'Fine.', score: 80, issues: [] })]];
  const { id } = await review(user);
  expect(await ended(user, 'aiCodeReview', id, 'summary failure')).toEqual({
    status: 'FAILED',
    summary: null,
    failure: 'The language model answered in a form that is not understood.',
  });
}, 60_000);

test('without a model a question is refused, and nothing is kept of it', async () => {
  const { user } = await without.newTenant();
  const { aiConversation } = await without.make(
    user,
    'startAiConversation',
    {},
    'aiConversation { id title }',
  );
  const input = { conversationId: aiConversation.id, content: 'Why?' };
  expect(codes(await without.change(user, 'askAi', input))).toEqual(['MODEL_NOT_CONFIGURED']);
  const code = { language: 'SQL', code: 'SELECT 1' };
  expect(codes(await without.change(user, 'requestAiCodeReview', code))).toEqual(['MODEL_NOT_CONFIGURED']);
  const counts = `SELECT (SELECT count(*) FROM ai_messages m WHERE m.tenant_id = $1)::int AS messages,
    (SELECT count(*) FROM ai_code_reviews r WHERE r.tenant_id = $1)::int AS reviews`;
  expect(await without.sql(counts, [user.tenantId])).toEqual([{ messages: 0, reviews: 0 }]);
});

test('nobody asks more than 60 questions an hour', async () => {
  const { user, other } = people;
  const id = await start(user);
  await ai.sql(
    `INSERT INTO ai_messages (tenant_id, conversation_id, role, status, content)
     SELECT $1, $2, 'USER', 'DONE', 'Again?' FROM generate_series(1, 60)`,
    [user.tenantId, id],
  );
  expect(codes(await ai.change(user, 'askAi', { conversationId: id, content: 'Why?' }))).toEqual([
    'TOO_MANY_QUESTIONS',
  ]);
  await asking(other, await start(other));
});

test.each(['other', 'moderator', 'admin', 'stranger', 'anonymous'] as const)(
  'the %s reads and changes nothing of what somebody asked',
  async name => {
    const { user } = people;
    const viewer = people[name] as Person;
    const conversation = await start(user);
    const { question, answer } = await asking(user, conversation);
    await ended(user, 'aiMessage', answer.id, 'content');
    const { id: code } = await review(user);
    for (const [field, id] of [
      ['aiConversation', conversation],
      ['aiMessage', question.id],
      ['aiMessage', answer.id],
      ['aiCodeReview', code],
    ])
      expect(await read(viewer, field!, id!, '__typename')).toBeNull();
    const lists = '{ aiConversations { totalCount nodes { id } } aiCodeReviews { totalCount nodes { id } } }';
    const empty = { totalCount: 0, nodes: [] };
    expect((await ai.query(lists, {}, viewer)).data).toEqual({
      aiConversations: empty,
      aiCodeReviews: empty,
    });
    const below = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
      aiConversations { totalCount } aiCodeReviews { totalCount } } ... on AiMessage { content } } }`;
    const of = [
      { __typename: 'User', id: user.userId },
      { __typename: 'AiMessage', id: answer.id },
    ];
    const { data } = await ai.query(below, { of }, viewer);
    expect(data._entities[0]).toEqual({
      aiConversations: { totalCount: 0 },
      aiCodeReviews: { totalCount: 0 },
    });
    expect(data._entities[1]).toBeNull();
    const refused = name === 'anonymous' ? 'UNAUTHENTICATED' : 'NOT_FOUND';
    for (const [field, input] of [
      ['askAi', { conversationId: conversation, content: 'What did they say?' }],
      ['renameAiConversation', { id: conversation, title: 'Mine' }],
      ['deleteAiConversation', { id: conversation }],
      ['deleteAiCodeReview', { id: code }],
    ] as const)
      expect([field, ...codes(await ai.change(viewer, field, input))]).toEqual([field, refused]);
  },
);

test('lists take as many statements with many rows as with few', async () => {
  const { user } = people;
  const source = `{ aiConversations(first: 20) { nodes { title user { username } messages(first: 5) { nodes { content } } } }
    aiCodeReviews(first: 20) { nodes { score issues { message } } } }`;
  const ask = async () => (await ai.query(source, {}, user)).statements.length;
  await ended(user, 'aiMessage', (await asking(user, await start(user))).answer.id, 'content');
  const few = await ask();
  for (let index = 0; index < 4; index += 1) {
    await start(user);
    await review(user);
  }
  expect(await ask()).toBe(few);
  expect(few).toBe(3);
});
