/** Queries of one viewer that come at once cost the database one statement each, and see all that was written before. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { parse } from 'graphql';
import type { Viewer } from '../../wire/contract/viewer';
import { anonymous, demoViewer, type Estate, openEstate } from '../support/estate';
import { readmeQuery } from './readme-query';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 12, hears: false });
}, 180_000);
afterAll(() => estate.close());

const titles = parse('{ posts(first: 12) { nodes { title } } }');

const ask = (document = titles, viewer: Viewer = anonymous) => estate.graph.execute({ document, viewer });

async function statementsOf(run: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  const listener = () => void statements++;
  subscribe('joinery:statement', listener);
  try {
    await run();
  } finally {
    unsubscribe('joinery:statement', listener);
  }
  return statements;
}

test('twenty at once take as many statements as two: the first goes alone, the others have one fetch', async () => {
  const document = parse(readmeQuery);
  const alone = await statementsOf(() => ask(document));
  const expected = await ask(document);
  const statements = await statementsOf(async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(document)));
    expect(answers).toEqual(Array(20).fill(expected));
  });
  expect(statements).toBe(2 * alone);
});

test('each viewer has statements of his own', async () => {
  const viewers = [anonymous, demoViewer(0), demoViewer(1)];
  const statements = await statementsOf(() =>
    Promise.all([...viewers, ...viewers, ...viewers].map(viewer => ask(titles, viewer))),
  );
  expect(statements).toBe(2 * viewers.length);
});

test('what is written while others ask is seen by who asks then', async () => {
  let over = false;
  const asking = [1, 2, 3].map(async () => {
    while (!over) await ask();
  });
  try {
    for (let n = 0; n < 20; n++) {
      const title = `A title as it is written in turn ${n}.`;
      await estate.sql('postal', `UPDATE posts SET title = '${title}' WHERE title IS NOT NULL`);
      const after = await Promise.all([ask(), ask(), ask()]);
      for (const { data } of after) {
        const { nodes } = data!.posts as { nodes: { title: string | null }[] };
        expect(new Set(nodes.map(node => node.title ?? title))).toEqual(new Set([title]));
      }
    }
  } finally {
    over = true;
    await Promise.all(asking);
  }
});
