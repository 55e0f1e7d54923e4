/**
 * Reads trusted documents: a folder of .graphql files, one such file, or a manifest that a client's build writes, in the
 * form of graphql-codegen's client preset and Relay (an object of texts by id) or of Apollo (a list of operations).
 * Throws, in a sentence, for what is none of these or contradicts itself.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { type DocumentNode, GraphQLError, Kind, parse, print } from 'graphql';
import { z } from 'zod';

export interface TrustedDocument {
  /** By which clients ask it; the first one is shown. */
  readonly ids: readonly string[];
  readonly text: string;
  readonly document: DocumentNode;
  /** Of its only operation, where that has one. */
  readonly operationName: string | undefined;
  readonly file: string;
}

const graphqlFile = /\.(?:graphql|gql)$/;

/** https://www.apollographql.com/docs/kotlin/advanced/persisted-queries */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});
const textsById = z.record(z.string().min(1), z.string());

export function readTrustedDocuments(paths: readonly string[]): readonly TrustedDocument[] {
  const documents = paths.flatMap(readPath);
  const byId = new Map<string, TrustedDocument>();
  for (const document of documents) {
    for (const id of document.ids) {
      const other = byId.get(id);
      if (other && other.text !== document.text) {
        throw new Error(`${document.file} and ${other.file} have different documents with the id ${id}.`);
      }
      byId.set(id, document);
    }
  }
  return documents;
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

function readPath(path: string): TrustedDocument[] {
  const isFolder = reading(path, () => statSync(path).isDirectory());
  if (!isFolder) return extname(path) === '.json' ? readManifest(path) : [readFile(path, path)];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(name => graphqlFile.test(name))
    .sort();
  if (names.length === 0) throw new Error(`${path} has no documents: files that end in .graphql.`);
  return names.map(name => readFile(join(path, name), name));
}

/** Its ids: the hashes of its text, as written and as clients print it, and its name. */
function readFile(file: string, name: string): TrustedDocument {
  const text = reading(file, () => readFileSync(file, 'utf8'));
  const read = documentIn(text, file);
  const short = name.replace(graphqlFile, '').split(sep).join('/');
  return { ...read, ids: [...new Set([sha256Of(text), sha256Of(print(read.document)), short])] };
}

function readManifest(file: string): TrustedDocument[] {
  let value: unknown;
  try {
    value = JSON.parse(reading(file, () => readFileSync(file, 'utf8')));
  } catch (error) {
    throw error instanceof SyntaxError ? new Error(`${file} is not JSON: ${error.message}`) : error;
  }
  const apollo = apolloManifest.safeParse(value).data;
  const texts = apollo
    ? apollo.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(textsById.safeParse(value).data ?? {});
  if (texts.length === 0) {
    throw new Error(
      `${file} is not a manifest of documents: {"<id>": "query …"}, as graphql-codegen and Relay write it, or Apollo's.`,
    );
  }
  return texts.map(([id, text]) => ({
    ...documentIn(text, `${relative('', file)}, ${id}`),
    ids: [id],
  }));
}

/** `place`: for whoever must mend it. */
function documentIn(text: string, place: string): Omit<TrustedDocument, 'ids'> {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line = 1, column = 1 } = error.locations?.[0] ?? {};
    throw new Error(`${place} is not a GraphQL document: ${error.message} (line ${line}, column ${column})`);
  }
  const operations = document.definitions.filter(one => one.kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 0) throw new Error(`${place} has no operation.`);
  const operationName = operations.length === 1 ? operations[0]!.name?.value : undefined;
  return { text, document, operationName, file: place };
}

function reading<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new Error(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
