/**
 * Tells what one user lives through, over HTTP and through the gateway, with all domains: from signing up until nothing is
 * left that names them. Each test goes on where the one before it ended.
 */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIdentity } from '../../gateway/http/identity';
import { ownIssuer } from '../../gateway/http/own-issuer';
import { ownTransport } from '../../gateway/transport/transports-of';
import { openMail } from '../../subgraphs/runtime/mail/mail';
import { readConfig } from '../../wire/config';
import { demoTenantId } from '../../wire/contract/viewer';
import { openLog } from '../../wire/log';
import { closeAll, gatewayOver, jwtSecret, later, post } from '../gateway/estate';
import { type Estate, openEstate } from '../support/estate';
import { eventually } from '../support/eventually';
import { allDomains } from '../support/first-domains';

const mailFolder = mkdtempSync(join(tmpdir(), 'joinery-story-mail-'));
const email = 'nora.newcomer@example.org';
const password = 'a password of my own';
let estate: Estate;
let gateway: { url: string };

interface Person {
  readonly id: string;
  readonly token: string;
}
let ada: Person;
let grace: Person;
let alan: Person;
let nora: Person;

/** By who asks: as clients do, who read what they have written. */
const watermarks = new Map<Person | null, string>();

async function ask(by: Person | null, source: string, variables: object = {}): Promise<any> {
  const watermark = watermarks.get(by);
  const headers: Record<string, string> = {
    ...(by && { authorization: `Bearer ${by.token}` }),
    ...(watermark && { 'joinery-watermark': watermark }),
  };
  const { status, body } = await post(gateway, { query: source, variables }, headers);
  if (body.extensions?.watermark) watermarks.set(by, body.extensions.watermark);
  return { status, data: body.data, errors: body.errors ?? [] };
}
async function query(by: Person | null, source: string, variables: object = {}): Promise<any> {
  const { data, errors } = await ask(by, source, variables);
  expect(errors).toEqual([]);
  return data;
}
const change = (by: Person | null, field: string, input: object, selection = '__typename') => {
  const type = estate.graph.schema.getMutationType()!.getFields()[field]!.args[0]!.type;
  return ask(by, `mutation ($input: ${type}) { ${field}(input: $input) { ${selection} } }`, { input });
};
async function make(by: Person | null, field: string, input: object, selection = '__typename'): Promise<any> {
  const { data, errors } = await change(by, field, input, selection);
  expect([field, errors]).toEqual([field, []]);
  return data[field];
}
const codeOf = ({ errors }: { errors: any[] }) => errors[0]?.extensions.code;
const signIn = async (login: string): Promise<Person> => {
  const input = { login, password: 'joinery-demo' };
  const { user, accessToken } = await make(null, 'signIn', input, 'user { id } accessToken');
  return { id: user.id, token: accessToken };
};
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

beforeAll(async () => {
  const mail = openMail({ folder: mailFolder, from: 'us@example.org', publicUrl: 'https://example.org' });
  estate = await openEstate({ posts: 40, names: allDomains, poolSize: 3, settings: { mail } });
  const auth = estate.subgraphs.find(({ name }) => name === 'auth')!;
  const config = readConfig({ JWT_SECRET: jwtSecret });
  const issuer = ownIssuer(ownTransport('auth', { inProcess: { auth } })!, demoTenantId, openLog('silent'));
  later(() => issuer.close());
  gateway = await gatewayOver(estate.graph, { config, identify: openIdentity(config, issuer) });
  // All domains hear of each other at first; on a busy machine that takes longer than a request may.
  await eventually(async () => {
    [ada, grace, alan] = await Promise.all([signIn('ada'), signIn('grace'), signIn('alan')]);
  }, 60_000);
});
afterAll(async () => {
  await closeAll();
  await estate?.close();
});

/** Nora's notifications, by their types. */
const toldOf = async () => {
  const { notifications } = await query(
    nora,
    '{ notifications(first: 50) { nodes { type subjectId sender { id } } } }',
  );
  return notifications.nodes.map(({ type, subjectId }: any) => `${type} ${subjectId}`);
};

let communityId: string;
let secretPostId: string;
let commentedPostId: string;
let applicationId: string;

test('Nora signs up and confirms the address by the mail', async () => {
  const input = { username: 'nora', displayName: 'Nora Quillfeather', email, password };
  const { user, accessToken } = await make(null, 'signUp', input, 'user { id emailVerified } accessToken');
  nora = { id: user.id, token: accessToken };
  await eventually(async () => {
    const { me } = await query(nora, '{ me { username email emailVerified } }');
    expect(me).toEqual({ username: 'nora', email, emailVerified: false });
  });
  let link: RegExpExecArray | null = null;
  await eventually(async () => {
    const mails = readdirSync(mailFolder).map(file => readFileSync(join(mailFolder, file), 'utf8'));
    const texts = mails.map(text => text.replace(/=\n/g, '').replace(/=3D/g, '='));
    link = /https:\/\/example\.org\/verify-email\?token=([\w.-]+)/.exec(texts.join());
    expect(link).not.toBeNull();
  });
  await make(null, 'verifyEmail', { token: link![1] });
  await eventually(async () => {
    expect((await query(nora, '{ me { emailVerified } }')).me.emailVerified).toBe(true);
  });
});

test('she follows Alan, who follows her back, and reads in her feed what he publishes', async () => {
  await make(nora, 'followUser', { followingId: alan.id });
  await make(alan, 'followUser', { followingId: nora.id });
  const write = { title: 'Computing machinery', content: 'Can machines think?' };
  const { post: written } = await make(alan, 'createPost', write, 'post { id }');
  commentedPostId = written.id;
  await make(alan, 'publishPost', { id: written.id });
  await eventually(async () => {
    const { feed, user } = await query(
      nora,
      `query ($id: ID!) { feed(first: 5) { nodes { title author { username } } }
         user(id: $id) { viewerFollows followsViewer } }`,
      { id: alan.id },
    );
    expect(feed.nodes[0]).toEqual({ title: 'Computing machinery', author: { username: 'alan' } });
    expect(user).toEqual({ viewerFollows: true, followsViewer: true });
  });
  await make(nora, 'commentOnPost', { postId: written.id, body: 'Why should they not?' });
  await make(nora, 'like', { type: 'POST', id: written.id });
  await eventually(async () => expect(await toldOf()).toContain(`FOLLOW ${nora.id}`));
});

test('she is invited to a private community, joins it, and reads what no one else finds', async () => {
  const { community } = await make(
    alan,
    'createCommunity',
    { name: 'Enigma readers', visibility: 'PRIVATE' },
    'community { id }',
  );
  communityId = community.id;
  const write = { title: 'Rotor settings', content: 'For members.', communityId };
  secretPostId = (await make(alan, 'createPost', write, 'post { id }')).post.id;
  await make(alan, 'publishPost', { id: secretPostId });
  expect(codeOf(await change(nora, 'joinCommunity', { communityId }))).toMatch(/FORBIDDEN|NOT_FOUND/);
  await make(alan, 'inviteToCommunity', { communityId, userId: nora.id });
  await eventually(async () => expect(await toldOf()).toContain(`INVITATION ${communityId}`));
  await make(nora, 'joinCommunity', { communityId });
  const seenBy = async (who: Person | null) => {
    const source = `query ($id: ID!, $community: ID!) { post(id: $id) { title }
      community(id: $community) { memberCount posts { totalCount } } }`;
    const { post: seen, community } = await query(who, source, { id: secretPostId, community: communityId });
    return [seen?.title ?? null, community.posts?.totalCount ?? null, community.memberCount];
  };
  await eventually(async () => expect(await seenBy(nora)).toEqual(['Rotor settings', 1, 2]));
  for (const who of [grace, ada, null]) expect([who, await seenBy(who)]).toEqual([who, [null, 0, 2]]);
});

test('she takes a course to its end and has a certificate that anybody verifies', async () => {
  const about = { title: 'Undecidability', description: 'What no machine answers.' };
  const { course } = await make(alan, 'createCourse', about, 'course { id }');
  const modules: string[] = [];
  for (const title of ['Tape', 'Halting']) {
    const input = { courseId: course.id, title, content: 'Read.' };
    modules.push((await make(alan, 'addCourseModule', input, 'courseModule { id }')).courseModule.id);
  }
  expect(codeOf(await change(nora, 'enroll', { courseId: course.id }))).toBe('REFERENCE_NOT_FOUND');
  await make(alan, 'publishCourse', { id: course.id });
  await make(nora, 'enroll', { courseId: course.id });
  await make(nora, 'completeModule', { moduleId: modules[0] });
  const done = await make(nora, 'completeModule', { moduleId: modules[1] }, 'certification { code }');
  const found = await query(
    null,
    'query ($code: String!) { certificationByCode(code: $code) { user { id } course { id title } } }',
    done.certification,
  );
  expect(found.certificationByCode).toEqual({
    user: { id: nora.id },
    course: { id: course.id, title: 'Undecidability' },
  });
  await eventually(async () => expect(await toldOf()).toContain(`CERTIFICATE ${course.id}`));
});

test('she wins points in a competition, which her profile shows', async () => {
  const about = { title: 'Bombe', description: 'x', startsAt: inDays(1), endsAt: inDays(2) };
  const { competition } = await make(grace, 'createCompetition', about, 'competition { id }');
  const test = { competitionId: competition.id, name: 'one', expectedOutput: '42', points: 30 };
  await make(grace, 'addCompetitionTestCase', test);
  await make(nora, 'joinCompetition', { competitionId: competition.id });
  const wait = (set: string) =>
    estate.sql('competition', `UPDATE competitions SET ${set} WHERE id = $1`, [competition.id]);
  await wait(`starts_at = now() - interval '1 hour'`);
  const given = { competitionId: competition.id, answers: [{ name: 'one', answer: '42' }] };
  expect(await make(nora, 'submitToCompetition', given, 'submission { score }')).toEqual({
    submission: { score: 30 },
  });
  await wait('ends_at = now()');
  await eventually(async () => {
    const { me } = await query(nora, '{ me { points leaderboardEntries { nodes { rank score } } } }');
    expect(me).toEqual({ points: 30, leaderboardEntries: { nodes: [{ rank: 1, score: 30 }] } });
    expect(await toldOf()).toContain(`GRADE ${competition.id}`);
  });
});

test('she applies for a job, and its poster alone reads that', async () => {
  const about = { title: 'Codebreaker', description: 'Break codes.', company: 'Bletchley' };
  const { job } = await make(alan, 'createJob', about, 'job { id }');
  await make(alan, 'openJob', { id: job.id });
  const letter = { jobId: job.id, coverLetter: 'I like crosswords.' };
  const application = await make(nora, 'applyForJob', letter, 'jobApplication { id status }');
  applicationId = application.jobApplication.id;
  const input = { id: applicationId, status: 'REVIEWED' };
  expect(codeOf(await change(nora, 'setApplicationStatus', input))).toBe('FORBIDDEN');
  await make(alan, 'setApplicationStatus', input);
  const source = 'query ($id: ID!) { jobApplication(id: $id) { status coverLetter } }';
  const read = async (who: Person | null) =>
    (await query(who, source, { id: applicationId })).jobApplication?.status ?? null;
  expect([await read(nora), await read(alan), await read(null)]).toEqual(['REVIEWED', 'REVIEWED', null]);
  await eventually(async () => {
    const { notifications } = await query(alan, '{ notifications(first: 50) { nodes { type subjectId } } }');
    expect(notifications.nodes).toContainEqual({ type: 'APPLICATION', subjectId: job.id });
  });
});

test('she finds it all again by searching, and the community’s post only where she is a member', async () => {
  const source = `query ($words: String!) { search(query: $words) { document { title documentType document { __typename
    ... on Post { id } ... on Course { id } ... on Job { id } ... on User { id } ... on Community { id } } } } }`;
  const found = async (who: Person | null, words: string) => {
    const { search } = await query(who, source, { words });
    return search.map(({ document }: any) => [document.title, document.document.__typename]);
  };
  await eventually(async () => {
    expect(await found(nora, 'undecidability')).toEqual([['Undecidability', 'Course']]);
    expect(await found(nora, 'codebreaker')).toEqual([['Codebreaker Bletchley', 'Job']]);
    expect(await found(nora, 'machinery')).toEqual([['Computing machinery', 'Post']]);
    expect(await found(null, 'quillfeather')).toEqual([['Nora Quillfeather nora', 'User']]);
  });
  for (const who of [grace, ada, null]) expect(await found(who, 'rotor')).toEqual([]);
});

test('a moderator holds back spam', async () => {
  const spam = await make(nora, 'commentOnPost', { postId: commentedPostId, body: 'Buy!' }, 'comment { id }');
  const { id } = spam.comment;
  expect(codeOf(await change(alan, 'setCommentStatus', { id, status: 'HIDDEN' }))).toBe('FORBIDDEN');
  await make(grace, 'setCommentStatus', { id, status: 'HIDDEN' });
  const source = `query ($id: ID!) { comments(first: 50, filter: { postId: $id }) { totalCount nodes { body } } }`;
  const bodies = async (who: Person | null) => {
    const { comments } = await query(who, source, { id: commentedPostId });
    return [comments.totalCount, ...comments.nodes.map(({ body }: any) => body).sort()];
  };
  expect(await bodies(null)).toEqual([1, 'Why should they not?']);
  expect(await bodies(grace)).toEqual([2, 'Buy!', 'Why should they not?']);
});

test('an operator reads who did what, and nobody else does', async () => {
  const source = `query ($id: ID!) { activityLogs(first: 50, filter: { userId: $id }) { nodes { action subjectId } }
    auditLogs(first: 50, filter: { userId: $id }) { nodes { action } } }`;
  await eventually(async () => {
    const { activityLogs, auditLogs } = await query(ada, source, { id: nora.id });
    expect(activityLogs.nodes).toEqual(
      expect.arrayContaining([
        { action: 'Follow.created', subjectId: expect.any(String) },
        { action: 'JobApplication.created', subjectId: applicationId },
      ]),
    );
    expect(auditLogs.nodes.length).toBeGreaterThan(0);
  });
  const { activityLogs, auditLogs } = await query(alan, source, { id: nora.id });
  expect([activityLogs.nodes, auditLogs?.nodes ?? []]).toEqual([[], []]);
});

test('she deletes her account once nothing holds it, and nothing that names her is left', async () => {
  const { conversation } = await make(
    nora,
    'startConversation',
    { userIds: [alan.id] },
    'conversation { id }',
  );
  await make(nora, 'sendMessage', { conversationId: conversation.id, content: 'Farewell.' });
  const erase = () =>
    change(
      nora,
      'deleteUser',
      { id: nora.id },
      'deletion { state waitingFor blockers { subgraph type count } }',
    );
  const { deletePreview } = await query(
    nora,
    `query ($id: ID!) { deletePreview(type: "User", id: $id) { isBlocked } }`,
    { id: nora.id },
  );
  expect(deletePreview.isBlocked).toBe(true);
  expect(codeOf(await erase())).toBe('REFERENCE_RESTRICTED');
  await query(nora, 'mutation { anonymizeMyMessages { count } }');
  expect((await erase()).errors).toEqual([]);
  await eventually(async () => expect(await tablesWith(email, 'nora quillfeather')).toEqual([]), 30_000);
  // What is left is an id of nobody: of what was done to her, found and told, and of whom Alan talked to.
  await eventually(async () =>
    expect(await tablesWith(nora.id)).toEqual([
      'analytics.activity_logs',
      'analytics.search_index',
      'auth.audit_logs',
      'messaging.conversations',
      'notifications.notifications',
    ]),
  );
  await eventually(async () => expect((await ask(nora, '{ me { id } }')).status).toBe(401));
  const { user, conversation: left } = await query(
    alan,
    `query ($nora: ID!, $conversation: ID!) { user(id: $nora) { id }
       conversation(id: $conversation) { participants { nodes { user { username } } } messages { nodes { content sender { id } } } } }`,
    { nora: nora.id, conversation: conversation.id },
  );
  expect(user).toBeNull();
  expect(left.participants.nodes).toEqual([{ user: { username: 'alan' } }]);
  expect(left.messages.nodes).toEqual([{ content: 'Farewell.', sender: null }]);
  const counts = await query(
    alan,
    `query ($post: ID!, $community: ID!) { me { socialStats { followersCount followingCount } }
       post(id: $post) { commentCount likeCount } community(id: $community) { memberCount } }`,
    { post: commentedPostId, community: communityId },
  );
  expect(counts.post).toEqual({ commentCount: 0, likeCount: 0 });
  expect(counts.community).toEqual({ memberCount: 1 });
  const [follows] = await estate.sql(
    'social',
    `SELECT count(*) FILTER (WHERE following_id = $1)::int AS "followersCount",
            count(*) FILTER (WHERE follower_id = $1)::int AS "followingCount" FROM follows`,
    [alan.id],
  );
  expect(counts.me.socialStats).toEqual(follows);
});

/** The tables in which a row says this: in whichever column. The events and tombstones of deletions keep ids, as they must. */
async function tablesWith(...texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of allDomains) {
    const tables = await estate.sql(
      name,
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'joinery%'`,
    );
    const each = tables.map(
      ({ name: table }) => `SELECT '${table}' AS name, to_jsonb(t)::text AS row FROM "${table}" t`,
    );
    const rows = await estate.sql(
      name,
      `SELECT DISTINCT name FROM (${each.join(' UNION ALL ')}) every WHERE row ILIKE ANY ($1) ORDER BY name`,
      [texts.map(text => `%${text}%`)],
    );
    found.push(...rows.map(row => `${name}.${row.name}`));
  }
  return found.sort();
}
