/**
 * `joinery operations`: lists trusted documents, adds operations to a manifest of them, and checks that all of them fit
 * the schema.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { getOperationAST, print, Source } from 'graphql';
import colours from 'picocolors';
import { plural } from '../../gateway/explain/wording';
import {
  readTrustedDocuments,
  sha256Of,
  type TrustedDocument,
} from '../../gateway/operations/trusted-documents';
import { offlinePlanner } from '../estate/offline-planner';
import { drawRows } from '../terminal/rows';
import { validOperation } from './explain';
import { operationsFolder } from './kept-operations';

const orDefault = (paths: readonly string[]) => (paths.length > 0 ? paths : [operationsFolder]);

const kindOf = ({ document, operationName }: TrustedDocument): string =>
  getOperationAST(document, operationName)?.operation ?? 'several';

export function listOperations(paths: readonly string[]): void {
  const documents = readTrustedDocuments(orDefault(paths));
  const rows = documents.map(one => [
    one.operationName ?? '',
    kindOf(one),
    one.ids[0]!,
    one.ids.length > 1 ? one.ids.at(-1)! : basename(one.file),
  ]);
  for (const line of drawRows(['operation', 'kind', 'id', 'also, or file'], rows)) console.log(line);
}

/** The exit status. */
export async function checkOperations(
  paths: readonly string[],
  { supergraph }: { supergraph?: string },
): Promise<number> {
  const documents = readTrustedDocuments(orDefault(paths));
  const apollo = await offlinePlanner(supergraph);
  let invalid = 0;
  try {
    for (const { text, file } of documents) {
      try {
        validOperation(new Source(text, file), apollo.schema);
      } catch (error) {
        invalid += 1;
        console.log(`${colours.red('not valid:')} ${(error as Error).message}`);
      }
    }
  } finally {
    await apollo.stop();
  }
  const fit = plural(documents.length - invalid, 'document fits', 'documents fit');
  const others = invalid === 1 ? '1 does not' : `${invalid} do not`;
  console.log(invalid > 0 ? `${fit} the schema; ${others}.` : `${fit} the schema.`);
  return invalid > 0 ? 1 : 0;
}

interface ApolloManifest {
  readonly format: 'apollo-persisted-query-manifest';
  readonly version: 1;
  readonly operations: { id: string; name: string; type: string; body: string }[];
}

/** To a manifest in its own form; a new one has Apollo's, which says names and types. What is there stays. */
export function addOperations(files: readonly string[], manifest: string): void {
  const added = files
    .flatMap(file => [...readTrustedDocuments([file])])
    .map(one => {
      const body = print(one.document);
      return { id: sha256Of(body), name: one.operationName ?? '', type: kindOf(one), body };
    });
  const isNew = !existsSync(manifest);
  if (!isNew) readTrustedDocuments([manifest]);
  const before: ApolloManifest | Record<string, string> = isNew
    ? { format: 'apollo-persisted-query-manifest', version: 1, operations: [] }
    : JSON.parse(readFileSync(manifest, 'utf8'));
  const after = isApollo(before)
    ? {
        ...before,
        operations: [
          ...before.operations,
          ...added.filter(({ id }) => !before.operations.some(known => known.id === id)),
        ],
      }
    : { ...before, ...Object.fromEntries(added.map(({ id, body }) => [id, body])) };
  writeFileSync(manifest, `${JSON.stringify(after, null, 2)}\n`);
  for (const { id, name } of added) console.log(`${id} ${name}`);
}

const isApollo = (manifest: ApolloManifest | Record<string, string>): manifest is ApolloManifest =>
  Array.isArray(manifest.operations);
