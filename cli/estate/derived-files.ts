/** Makes, in files that are otherwise written by hand, what follows from the list of domains. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefinitionNode, Kind } from 'graphql';
import { variableOf } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { withRegion } from './generated-region';

/** A domain, and its SDL in full. */
export interface Expanded {
  readonly name: string;
  readonly definitions: readonly DefinitionNode[];
}

type Lines = (domains: readonly Expanded[]) => readonly string[];

const each =
  (linesOf: (domain: Expanded) => readonly string[]): Lines =>
  domains =>
    domains.flatMap(linesOf);

/** File → region → what it holds. */
const regions: Readonly<Record<string, Readonly<Record<string, Lines>>>> = {
  'schema/supergraph.yaml': {
    subgraphs: each(({ name }) => [`${name}:`, '  schema:', `    file: ./${name}.graphql`]),
  },
  'codegen.yml': { subgraphs: each(codegen) },
  'docker-compose.yml': {
    databases: domains => ['x-databases: &databases', ...domains.map(databaseUrl)],
    services: domains => domains.flatMap(service).slice(0, -1),
    healthy: each(({ name }) => [`${name}: { condition: service_healthy }`]),
  },
  'deploy/prometheus/prometheus.yml': { subgraphs: each(({ name }) => [`- ${name}:9090`]) },
  '.env.example': { passwords: each(({ name }) => [`${variableOf(name, 'PASSWORD')}=`]) },
  'README.md': {
    domains: domains => ['| subgraph | types |', '|---|---|', ...domains.map(tableRow)],
  },
};

/** By file. */
export function derivedFiles(domains: readonly Expanded[]): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(regions).map(([name, parts]) => {
      const file = join(projectRoot, name);
      try {
        const text = Object.entries(parts).reduce(
          (before, [region, linesOf]) => withRegion(before, region, linesOf(domains)),
          readFileSync(file, 'utf8'),
        );
        return [file, text];
      } catch (error) {
        throw new Error(`${relative(process.cwd(), file)}: ${(error as Error).message}`);
      }
    }),
  );
}

function databaseUrl({ name }: Expanded): string {
  const variable = variableOf(name, 'PASSWORD');
  const password = `\${${variable}:?Set ${variable} in .env}`;
  const role = name.replaceAll('-', '_');
  return `  ${variableOf(name, 'DATABASE_URL')}: &${name}-database postgres://${role}:${password}@postgres:5432/${role}`;
}

const service = ({ name }: Expanded): readonly string[] => [
  `${name}:`,
  '  <<: *subgraph',
  `  command: ["serve", "${name}"]`,
  '  environment:',
  '    <<: *peers',
  `    ${variableOf(name, 'DATABASE_URL')}: *${name}-database`,
  '',
];

/** A resolver of a type returns the row of the entity of its name, and a resolver of a list a connection. */
function codegen({ name, definitions }: Expanded): readonly string[] {
  const files = entityFiles(name);
  const mappers = objectTypes(definitions).flatMap(type => {
    const file = files.get(type);
    if (file) return [`${type}: ./entities/${file}#${type} as ${type}Entity`];
    return type.endsWith('Connection') ? [`${type}: ../runtime/list/connection#Connection`] : [];
  });
  return [
    `subgraphs/${name}/types.generated.ts:`,
    `  schema: schema/${name}.graphql`,
    '  plugins: *plugins',
    '  config:',
    mappers.length === 0 ? '    mappers: {}' : '    mappers:',
    ...mappers.map(line => `      ${line}`),
  ];
}

/** The name of a class → the file in entities/ that exports it. */
function entityFiles(domain: string): ReadonlyMap<string, string> {
  const folder = join(projectRoot, 'subgraphs', domain, 'entities');
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.ts'))
      .flatMap(file => {
        const classes = readFileSync(join(folder, file), 'utf8').matchAll(/^export class (\w+)/gm);
        return [...classes].map(([, name]) => [name!, file.slice(0, -'.ts'.length)] as const);
      }),
  );
}

const objectTypes = (definitions: readonly DefinitionNode[]): string[] =>
  definitions.flatMap(node => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? node.name.value : []));

/** The types that have entities are what the domain is about. */
function tableRow({ name, definitions }: Expanded): string {
  const entities = entityFiles(name);
  const types = objectTypes(definitions).filter(type => entities.has(type));
  return `| [${name}](subgraphs/${name}) | ${types.join(', ')} |`;
}
