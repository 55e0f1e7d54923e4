/**
 * Composes one supergraph from supergraph.yaml, in rover's format. All errors and hints are reported with their code
 * and their place in the schema file; a failed composition is one CompositionError.
 * https://www.apollographql.com/docs/rover/commands/supergraphs#yaml-configuration-file
 */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { composeServices } from '@apollo/composition';
import { type ASTNode, GraphQLError, getLocation, parse, Source } from 'graphql';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { adviceOn } from './composition-advice';
import { inProcessScheme } from './supergraph-subgraphs';

export interface Finding {
  readonly level: 'ERROR' | 'WARN' | 'INFO' | 'DEBUG';
  readonly code: string;
  readonly message: string;
  /** `postal.graphql:12:3`, relative to supergraph.yaml. */
  readonly places: readonly string[];
}

export interface Composition {
  readonly supergraphSdl: string;
  readonly hints: readonly Finding[];
}

export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  constructor(readonly findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n\n'));
  }
}

const supergraphYaml = z.strictObject({
  federation_version: z.union([z.string(), z.number()]).optional(),
  subgraphs: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name is in lower case, like feature-flags'),
    z.strictObject({
      routing_url: z.string().optional(),
      schema: z.strictObject({ file: z.string() }),
    }),
  ),
});

/** Throws CompositionError; and an Error in a sentence for a file that is missing or is not of rover's format. */
export function compose(yamlFile: string): Composition {
  const folder = dirname(resolve(yamlFile));
  const { federation_version: version, subgraphs } = readSupergraphYaml(yamlFile);
  checkVersion(version);
  const findingsOf = (errors: readonly GraphQLError[]) => errors.map(error => errorFinding(error, folder));
  const services = Object.entries(subgraphs).map(([name, { routing_url, schema }]) => {
    const file = resolve(folder, schema.file);
    try {
      const typeDefs = parse(new Source(read(file), file));
      return { name, typeDefs, url: routing_url ?? inProcessScheme + name };
    } catch (error) {
      if (error instanceof GraphQLError) throw new CompositionError(findingsOf([error]));
      throw error;
    }
  });
  const { supergraphSdl, hints, errors } = composeServices(services);
  const advice = adviceOn(
    services.map(({ name, typeDefs }) => ({
      file: relative(folder, resolve(folder, subgraphs[name]!.schema.file)),
      typeDefs,
    })),
    errors !== undefined,
  );
  if (errors) throw new CompositionError([...advice, ...findingsOf(errors)]);
  return {
    supergraphSdl,
    hints: [
      ...advice,
      ...hints.map(({ definition, message, nodes }) => ({
        level: definition.level.name as Finding['level'],
        code: definition.code,
        message,
        places: placesOf(nodes, folder),
      })),
    ],
  };
}

/** `WARN INCONSISTENT_ENTITY: message`, and below it the places, one a line. */
export function formatFinding({ level, code, message, places }: Finding): string {
  return [`${level} ${code}: ${message}`, ...places.map(place => `  at ${place}`)].join('\n');
}

function readSupergraphYaml(yamlFile: string) {
  const parsed = supergraphYaml.safeParse(parseYaml(read(yamlFile)));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    issue => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`${yamlFile} is not in rover's format: ${problems.join('; ')}.`);
}

/** The file may name the version that composes it; composing with another would not be what it says. */
function checkVersion(wanted: string | number | undefined): void {
  const { version } = require('@apollo/composition/package.json') as { version: string };
  const text = String(wanted ?? 2);
  if (text === '2' || text === `=${version}`) return;
  throw new Error(
    `supergraph.yaml asks for federation_version ${text}; installed is =${version}. Make them agree.`,
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function errorFinding(error: GraphQLError, folder: string): Finding {
  const code = String(error.extensions.code ?? 'INVALID_GRAPHQL');
  const places = error.nodes ? placesOf(error.nodes, folder) : placesOfSyntaxError(error, folder);
  return { level: 'ERROR', code, message: error.message, places };
}

function placesOf(nodes: readonly ASTNode[] | undefined, folder: string): string[] {
  return (nodes ?? []).flatMap(({ loc }) => {
    if (!loc) return [];
    const { line, column } = getLocation(loc.source, loc.start);
    return [`${relative(folder, loc.source.name)}:${line}:${column}`];
  });
}

function placesOfSyntaxError({ source, locations }: GraphQLError, folder: string): string[] {
  return (locations ?? []).map(
    ({ line, column }) => `${relative(folder, source?.name ?? folder)}:${line}:${column}`,
  );
}
