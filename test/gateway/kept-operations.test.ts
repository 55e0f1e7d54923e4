/** The operations of operations/ are planned before somebody asks them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { keptOperations, operationsFolder } from '../../cli/commands/kept-operations';
import { domains } from '../../subgraphs';
import { projectRoot } from '../../wire/project';
import { closeAll, gatewayOver, graphOver, later, log, post, rawServer, secret } from './estate';

afterEach(closeAll);

test('a gateway that knows them plans none of them when it is asked', async () => {
  const refusing = await rawServer((req, res) => {
    req.resume().on('end', () => res.end('{"errors":[{"message":"Not now."}]}'));
  });
  const supergraph = readFileSync(join(projectRoot, 'schema', 'supergraph.graphql'), 'utf8');
  const urls = Object.fromEntries(domains.map(({ name }) => [name, refusing.url]));
  const graph = await graphOver(supergraph, { urlOf: name => urls[name], secretOf: () => secret });
  const planned = jest.spyOn(Worker.prototype, 'postMessage');
  later(async () => planned.mockRestore());

  const files = readdirSync(operationsFolder).filter(name => name.endsWith('.graphql'));
  await graph.prepareAhead(keptOperations(log));
  const ahead = planned.mock.calls.length;
  expect(ahead).toBeGreaterThanOrEqual(files.length);
  expect(graph.asked()).toHaveLength(files.length);

  const gateway = await gatewayOver(graph);
  for (const file of files) {
    const { body } = await post(gateway, { query: readFileSync(join(operationsFolder, file), 'utf8') });
    expect(body.errors.length).toBeGreaterThan(0);
  }
  expect(planned).toHaveBeenCalledTimes(ahead);
  await post(gateway, { query: '{ posts { edges { cursor } } }' });
  expect(planned).toHaveBeenCalledTimes(ahead + 1);
});

test('a file that cannot be read as an operation, or no folder at all, keeps no gateway from starting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'joinery-operations-'));
  later(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'broken.graphql'), 'query {');
  writeFileSync(join(folder, 'whole.graphql'), '{ me { id } }');
  const warn = jest.spyOn(log, 'warn');
  later(() => warn.mockRestore());
  expect(keptOperations(log, folder)).toHaveLength(1);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(warn.mock.calls[0]![0]).toMatchObject({ file: join(folder, 'broken.graphql') });
  expect(keptOperations(log, join(folder, 'none'))).toEqual([]);
});
