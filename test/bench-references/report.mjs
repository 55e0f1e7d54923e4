/** Reports the results: tables for the terminal, and the section of docs/reference/benchmarks.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

const file = 'docs/reference/benchmarks.md';
/** From here to the next heading of its kind; the rest of the file is other benchmarks'. */
const heading = '## References';

const rounded = value => (typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : value);

export function tell(what, rows) {
  console.log(`\n${what}, load average ${loadavg()[0].toFixed(1)}`);
  console.table(
    rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, rounded(value)]))),
  );
}

/** Gives the file's name, relative to the project. */
export function writeReport(report) {
  const url = new URL(`../../${file}`, import.meta.url);
  const [before, section = ''] = readFileSync(url, 'utf8').split(`\n${heading}\n`);
  const after = section.search(/^## /m);
  const rest = after < 0 ? '' : `\n${section.slice(after)}`;
  writeFileSync(url, `${before.trimEnd()}\n\n${sectionLines(report).join('\n')}\n${rest}`);
  return file;
}

const titles = {
  'in-process': 'in one process',
  redis: 'Redis Streams, a process each',
  http: 'polling over HTTP, a process each',
};

function sectionLines({ results, options, started, load }) {
  const { seconds, rate, rounds } = options;
  return [
    heading,
    '',
    `Written by \`npm run bench:references -- --seconds ${seconds} --rate ${rate} --rounds ${rounds}\` on ` +
      `${started.toISOString().slice(0, 10)}, ${cpus().length} cores, load average ${load.before} before and ` +
      `${load.after} after (that is what others did to the same cores too). Do not edit.`,
    '',
    '**Lag**: from the commit in cortex to the commit of what follows in another service, by the time that PostgreSQL',
    `itself notes of both (\`track_commit_timestamp\`). ${rate} changes/s by raw SQL, a transaction each: of five, four`,
    'users get another name, and one is deleted, with posts in postal and discussions in community. As many other writes',
    'go on in postal. PostgreSQL is durable. “Its writer” is how long who made the change waited for its commit: what the',
    'machine, which runs the load, the servers and all subgraphs, adds to anything.',
    '',
    '| transport | change in cortex | followed in | changes | p50 ms | p99 ms | max ms |',
    '| --- | --- | --- | --: | --: | --: | --: |',
    ...Object.entries(results.lag).flatMap(([transport, rows]) =>
      rows.map(
        ({ change, consumer, count, p50, p99, max }) =>
          `| ${titles[transport]} | ${change} | ${consumer} | ${count} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${max.toFixed(1)} |`,
      ),
    ),
    '',
    '**The cost of the guard**: posts/s into copies of one database, with what makes references hold taken away in part;',
    `the median of ${rounds} rounds in which the variants take turns, and in brackets the ratio to the first of the same`,
    'round. PostgreSQL is not durable here: waiting for the disk would hide the difference. By SQL: a post a transaction,',
    'and a thousand a statement, on one connection. By GraphQL: `createPost`, 8 at a time.',
    '',
    '| posts with | SQL, one by one | SQL, 1,000 at a time | GraphQL |',
    '| --- | --: | --: | --: |',
    ...results.guard.map(row => {
      const cell = way => `${row[way].toFixed(0)} (${row[`${way}Ratio`].toFixed(2)})`;
      return `| ${row.title} | ${cell('single')} | ${cell('bulk')} | ${cell('graphql')} |`;
    }),
    '',
    '**Waking others**: changes/s by so many writers at once, a transaction each, PostgreSQL being durable; with a NOTIFY in',
    'each transaction, as it was, and as it is.',
    '',
    '| writers | NOTIFY in each | as it is | ratio |',
    '| --: | --: | --: | --: |',
    ...results.notify.map(
      row =>
        `| ${row.writers} | ${row['NOTIFY in each'].toFixed(0)} | ${row['as it is'].toFixed(0)} | ${row.ratio.toFixed(2)} |`,
    ),
    '',
    '**One tenant brings much**: so many users in one transaction, and how long changes of another tenant waited meanwhile.',
    '',
    '| users | taken after s | changes of another | longest wait s |',
    '| --: | --: | --: | --: |',
    ...results.bulk.map(
      row =>
        `| ${row.users} | ${row['bulk taken in s'].toFixed(1)} | ${row.changes} | ${row['longest wait in s'].toFixed(2)} |`,
    ),
    '',
    '**Comparing with the owner**: a replica of 200,000 of the owner’s 240,000 users, in one tenant. Numbers are checksums,',
    'keys those that were sent; both answers and questions are counted as JSON.',
    '',
    '| comparison | s | questions | numbers | keys sent | kB | findings |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...results.comparison.map(
      row =>
        `| ${row.comparison} | ${row.seconds.toFixed(1)} | ${row.questions} | ${row.checksums} | ${row.keys} | ${row.kB} | ${row.found} |`,
    ),
    '',
    ...results.preview.map(
      row =>
        `**Previewing much**: deleting a user with ${row.posts} posts is answered with “${row.said}” posts after ${row['longest in s'].toFixed(2)} s at the longest.`,
    ),
    '',
    'Without Redis, processes of their own ask each other for events every 250 ms: use `REDIS_URL` where that is too late.',
  ];
}
