/** The demo community: its people (the first an admin, the second a moderator) and its tree of categories. */
import { type Demo, type DemoTable, demoFaker, demoRows, pick, pickTime, poolOf } from '../runtime/demo/demo';

/** Slug, label and the slug of the parent, which stands above. */
const categories: readonly (readonly [slug: string, label: string, parent?: string])[] = [
  ['engineering', 'Engineering'],
  ['data', 'Data'],
  ['design', 'Design'],
  ['community', 'Community'],
  ['careers', 'Careers'],
  ['backend', 'Backend', 'engineering'],
  ['frontend', 'Frontend', 'engineering'],
  ['operations', 'Operations', 'engineering'],
  ['databases', 'Databases', 'data'],
  ['machine-learning', 'Machine learning', 'data'],
  ['accessibility', 'Accessibility', 'design'],
  ['typography', 'Typography', 'design'],
  ['events', 'Events', 'community'],
  ['introductions', 'Introductions', 'community'],
  ['interviews', 'Interviews', 'careers'],
  ['apis', 'APIs', 'backend'],
  ['security', 'Security', 'backend'],
  ['css', 'CSS', 'frontend'],
  ['postgresql', 'PostgreSQL', 'databases'],
  ['replication', 'Replication', 'postgresql'],
];
const skills = [
  'TypeScript',
  'PostgreSQL',
  'GraphQL',
  'Rust',
  'Go',
  'CSS',
  'Kubernetes',
  'Writing',
  'Teaching',
  'Statistics',
];

/** The admin, the moderator and a user whose names one remembers. */
const known: readonly (readonly [string, string])[] = [
  ['Ada', 'Lovelace'],
  ['Grace', 'Hopper'],
  ['Alan', 'Turing'],
];

export function cortexDemo(demo: Demo): DemoTable[] {
  const faker = demoFaker(1);
  const firstNames = poolOf(() => faker.person.firstName());
  const lastNames = poolOf(() => faker.person.lastName());
  const jobs = poolOf(() => faker.person.jobTitle());
  const bios = poolOf(() => faker.hacker.phrase());
  const cities = poolOf(() => faker.location.city());

  return [
    demoRows('Tenant', 1, () => ({
      id: demo.tenantId,
      slug: demo.slug,
      name: demo.name,
      description: 'Invented people who write about their work.',
    })),
    demoRows('User', demo.count.users, (index, random) => {
      const drawn = [pick(random, firstNames), pick(random, lastNames)] as const;
      const [firstName, lastName] = known[index] ?? drawn;
      const number = known[index] ? '' : index + 1;
      const username = `${firstName}${number}`.toLowerCase().replace(/[^a-z0-9]/g, '');
      return {
        created_at: pickTime(random),
        username,
        email: `${username}@example.org`,
        email_verified: random() < 0.8,
        display_name: `${firstName} ${lastName}`,
        first_name: firstName,
        last_name: lastName,
        bio: pick(random, bios),
        role: ['ADMIN', 'MODERATOR'][index] ?? 'USER',
        verified: random() < 0.1,
        points: Math.floor(random() ** 3 * 5_000),
      };
    }),
    // Two of three users have one.
    demoRows('Profile', Math.floor((demo.count.users * 2) / 3), (index, random) => ({
      user_id: demo.id('User', Math.floor(index * 1.5)),
      headline: pick(random, jobs),
      location: pick(random, cities),
      skills: [...new Set([pick(random, skills), pick(random, skills), pick(random, skills)])],
    })),
    demoRows('Category', demo.count.categories, index => {
      const [slug, label, parent] = categories[index]!;
      const siblings = categories.slice(0, index).filter(category => category[2] === parent);
      const parentIndex = categories.findIndex(category => category[0] === parent);
      return {
        slug,
        label,
        position: siblings.length,
        parent_id: parent === undefined ? null : demo.id('Category', parentIndex),
        created_by_id: demo.id('User', 0),
      };
    }),
  ];
}
