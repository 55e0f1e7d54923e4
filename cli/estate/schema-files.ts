/** Says where the project's composed files are, and whether they were composed from what their sources say now. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder, projectRoot } from '../../wire/project';

export const schemaFolder = join(projectRoot, 'schema');
export const supergraphFile = join(schemaFolder, 'supergraph.graphql');

interface Place {
  readonly root: string;
  /** Keeps what was composed last on this machine. */
  readonly record: string;
}

const here: Place = { root: projectRoot, record: join(dataFolder, 'composed') };

/** A checkout writes all files within this time: which of them is the newest says nothing. */
const checkoutMs = 60_000;

/**
 * Whether schema/ is older than the authored SDL, the entities and the schemas of others. Where nothing was composed on this
 * machine yet, what was committed is believed, unless a source was changed after it.
 */
export function isStale(place: Place = here): boolean {
  const supergraph = join(place.root, 'schema', 'supergraph.graphql');
  if (!existsSync(supergraph)) return true;
  const sources = sourcesIn(place.root);
  if (existsSync(place.record))
    return readFileSync(place.record, 'utf8') !== fingerprint([...sources, supergraph]);
  const newest = Math.max(0, ...sources.map(file => statSync(file).mtimeMs));
  return newest > statSync(supergraph).mtimeMs + checkoutMs;
}

export function noteComposed({ root, record }: Place = here): void {
  mkdirSync(dirname(record), { recursive: true, mode: 0o700 });
  writeFileSync(record, fingerprint([...sourcesIn(root), join(root, 'schema', 'supergraph.graphql')]));
}

function sourcesIn(root: string): string[] {
  const schemas = filesIn(join(root, 'schema')).filter(file => !file.endsWith('supergraph.graphql'));
  const domains = foldersIn(join(root, 'subgraphs')).flatMap(domain => [
    ...filesIn(domain),
    ...filesIn(join(domain, 'entities')),
  ]);
  return [...schemas, ...domains].sort();
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const entriesOf = (folder: string) =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];

const filesIn = (folder: string): string[] =>
  entriesOf(folder).flatMap(entry => (entry.isFile() ? [join(folder, entry.name)] : []));

const foldersIn = (folder: string): string[] =>
  entriesOf(folder).flatMap(entry => (entry.isDirectory() ? [join(folder, entry.name)] : []));
