/** The demo community's work: jobs, applications for them, portfolios with projects, and skills. */
import {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickText,
  pickTime,
  pickUser,
  poolOf,
} from '../runtime/demo/demo';

const skills = ['TypeScript', 'PostgreSQL', 'GraphQL', 'Rust', 'Teaching', 'Writing', 'Statistics', 'Design'];

export function careerDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(6);
  const titles = poolOf(() => faker.person.jobTitle());
  const companies = poolOf(() => faker.company.name());
  const sentences = poolOf(() => faker.hacker.phrase());
  const places = poolOf(() => faker.location.city());
  const jobs = Math.max(5, Math.ceil(demo.count.posts / 20));
  const { users } = demo.count;
  const isOpen = (index: number) => demo.random('Job status', index)() < 0.8;
  return [
    demoRows('Job', jobs, (index, random) => {
      const createdAt = pickTime(random, 60);
      const salary = 40_000 + Math.floor(random() * 60) * 1_000;
      return {
        posted_by: demo.id('User', pickUser(demo, random)),
        title: pick(random, titles),
        description: pickText(random, sentences, 4),
        company: pick(random, companies),
        place: pick(random, places),
        is_remote: random() < 0.4,
        salary_min: salary,
        salary_max: salary + 20_000,
        currency: 'EUR',
        status: isOpen(index) ? 'OPEN' : 'DRAFT',
        opened_at: isOpen(index) ? createdAt : null,
        created_at: createdAt,
      };
    }),
    demoRows('JobApplication', jobs, (index, random) => ({
      created_at: pickTime(random, 30),
      job_id: demo.id('Job', index),
      user_id: demo.id('User', Math.floor(random() * users)),
      cover_letter: pickText(random, sentences, 3),
      status: 'SUBMITTED',
    })),
    demoRows('JobApplicationStep', jobs, index => ({
      application_id: demo.id('JobApplication', index),
      status: 'SUBMITTED',
    })),
    demoRows('Portfolio', Math.ceil(users / 2), (index, random) => ({
      user_id: demo.id('User', index),
      title: 'Selected work',
      summary: pickText(random, sentences, 2),
      is_public: index % 5 !== 4,
    })),
    demoRows('Project', users, (index, random) => {
      const portfolio = Math.floor(index / 2);
      return {
        user_id: demo.id('User', portfolio),
        portfolio_id: demo.id('Portfolio', portfolio),
        title: `A look at ${pick(random, skills)}`,
        description: pickText(random, sentences, 2),
        technologies: [pick(random, skills)],
        created_at: pickTime(random),
      };
    }),
    demoRows('UserSkill', users, (index, random) => ({
      user_id: demo.id('User', index),
      name: pick(random, skills),
      level: pick(random, ['BEGINNER', 'INTERMEDIATE', 'ADVANCED', 'EXPERT']),
    })),
    demoRows('SkillEndorsement', users, index => ({
      skill_id: demo.id('UserSkill', index),
      user_id: demo.id('User', (index + 1) % users),
    })),
  ];
}
