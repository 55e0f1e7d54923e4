/** The demo community's contests: one is judged, one runs, one is to come; and challenges that some have solved. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickText,
  pickTime,
  poolOf,
} from '../runtime/demo/demo';

/** Of each competition. */
const testCases = 4;
const contestants = 6;
const titles = ['Hash it out', 'The shortest path', 'Sorting season', 'Numbers and letters', 'Tree climbing'];
const difficulties = ['EASY', 'MEDIUM', 'HARD'];
/** The state of the first three; the others are judged. */
const years = [
  [2026, 2028],
  [2098, 2099],
];

export function competitionDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(8);
  const sentences = poolOf(() => faker.hacker.phrase());
  const { users } = demo.count;
  const competitions = Math.max(3, Math.ceil(demo.count.posts / 50));
  const challenges = Math.max(5, Math.ceil(demo.count.posts / 40));
  const [starts, ends] = [0, 1].map(
    end => (index: number) => new Date(Date.UTC(years[index]?.[end] ?? 2025, 1 + end, 1)),
  ) as [(index: number) => Date, (index: number) => Date];
  const isOver = (index: number) => index >= years.length;
  const hasStarted = (index: number) => index !== 1;
  const contestant = (competition: number, at: number) => demo.id('User', (competition * 3 + at) % users);
  const passed = (at: number) => testCases - (at % testCases);
  const entries = competitions * contestants;
  const competitionOf = (index: number) => Math.floor(index / contestants);
  const perContestant = (type: string, row: (index: number) => Record<string, unknown>): DemoTable => {
    const numbers = Array.from({ length: entries }, (_, index) => index).filter(
      index => type === 'CompetitionParticipant' || hasStarted(competitionOf(index)),
    );
    return demoRows(type, numbers.length, at => ({ id: demo.id(type, numbers[at]!), ...row(numbers[at]!) }));
  };
  const pair = (index: number) => ({
    competition_id: demo.id('Competition', competitionOf(index)),
    user_id: contestant(competitionOf(index), index % contestants),
  });
  const awarded = Array.from({ length: entries }, (_, index) => index).filter(index =>
    isOver(competitionOf(index)),
  );
  return [
    demoRows('Competition', competitions, index => ({
      created_by: demo.id('User', 0),
      title: titles[index % titles.length],
      description: pickText(demo.random('Competition', index), sentences, 4),
      starts_at: starts(index),
      ends_at: ends(index),
      judged_at: isOver(index) ? ends(index) : null,
      created_at: pickTime(demo.random('Competition', index)),
    })),
    demoRows('CompetitionTestCase', competitions * testCases, index => ({
      competition_id: demo.id('Competition', Math.floor(index / testCases)),
      name: `case ${(index % testCases) + 1}`,
      input: String(index * 7 + 3),
      expected_output: String((index * 7 + 3) ** 2),
      points: 10,
      is_hidden: index % testCases > 0,
    })),
    perContestant('CompetitionParticipant', pair),
    perContestant('CompetitionSubmission', index => ({
      ...pair(index),
      participant_id: demo.id('CompetitionParticipant', index),
      answers: Array.from({ length: passed(index) }, (_, at) => {
        const question = (competitionOf(index) * testCases + at) * 7 + 3;
        return { name: `case ${at + 1}`, answer: String(question ** 2) };
      }),
      score: passed(index) * 10,
    })),
    perContestant('LeaderboardEntry', index => ({
      ...pair(index),
      submission_id: demo.id('CompetitionSubmission', index),
      score: passed(index) * 10,
    })),
    demoRows('CodingChallenge', challenges, (index, random) => ({
      created_by: demo.id('User', 0),
      title: `Kata ${index + 1}: ${pick(random, titles)}`,
      description: pickText(random, sentences, 3),
      difficulty: difficulties[index % difficulties.length],
      points: 10 * ((index % difficulties.length) + 1),
      test_cases: [{ name: '1', answer: String(index) }],
      created_at: pickTime(random),
    })),
    demoRows('ChallengeSubmission', challenges * 2, index => {
      const challenge = Math.floor(index / 2);
      return {
        challenge_id: demo.id('CodingChallenge', challenge),
        user_id: demo.id('User', (challenge + 1) % users),
        answers: [{ name: '1', answer: String(index % 2 ? challenge : 'hm') }],
        passed_count: index % 2,
        case_count: 1,
        is_accepted: index % 2 === 1,
      };
    }),
    demoRows('PointAward', awarded.length, at => ({
      id: demo.id('PointAward competition', at),
      ...pair(awarded[at]!),
      points: passed(awarded[at]!) * 10,
    })),
    demoRows('PointAward', challenges, index => ({
      id: demo.id('PointAward challenge', index),
      challenge_id: demo.id('CodingChallenge', index),
      user_id: demo.id('User', (index + 1) % users),
      points: 10 * ((index % difficulties.length) + 1),
    })),
  ];
}
