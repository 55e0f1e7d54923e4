/** Makes, in files of the project that are otherwise written by hand, what follows from the list of domains. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type DefinitionNode, Kind } from 'graphql';
import { variableOf } from '../../wire/config';
import { projectRoot } from '../../wire/project';
import { withRegion } from './generated-region';
import { isOwnRepository } from './project';

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

const yaml = 'schema/supergraph.yaml';

/** What a project without one begins with. */
const newYaml = `# The subgraphs of the graph, in rover's format. \`npm run compose\` makes supergraph.graphql from it.
# A subgraph without a routing_url runs in the gateway's process, or at <NAME>_URL where that is set.
# A subgraph of somebody else's is listed by hand, above the generated ones: with a routing_url and its schema's file.
subgraphs:
  # generated: subgraphs, by \`npm run compose\` from the domains of the project
  # end of generated
`;

/** File → region → what it holds. */
const regions: Readonly<Record<string, Readonly<Record<string, Lines>>>> = {
  [yaml]: { subgraphs: each(({ name }) => [`${name}:`, '  schema:', `    file: ./${name}.graphql`]) },
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

type File = readonly [file: string, text: string];

/** Of those that have a place for it, and the one that each project needs. */
export const derivedFiles = (domains: readonly Expanded[]): readonly File[] =>
  Object.keys(regions)
    .filter(name => name === yaml || hasRegions(name))
    .map(name => derivedFile(name, domains));

function hasRegions(name: string): boolean {
  const file = join(projectRoot, name);
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return Object.keys(regions[name]!).some(region => text.includes(`generated: ${region},`));
}

export const supergraphYaml = (domains: readonly Expanded[]): File => derivedFile(yaml, domains);

function derivedFile(name: string, domains: readonly Expanded[]): File {
  const file = join(projectRoot, name);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : newYaml;
  try {
    const text = Object.entries(regions[name]!).reduce(
      (text, [region, linesOf]) => withRegion(text, region, linesOf(domains)),
      before,
    );
    return [file, text];
  } catch (error) {
    throw new Error(`${relative(process.cwd(), file)}: ${(error as Error).message}`);
  }
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

const connection = isOwnRepository ? '../runtime/list/connection#Connection' : 'joinery/subgraph#Connection';

/** A resolver of a type returns the row of the entity of its name, and a resolver of a list a connection. */
function codegen({ name, definitions }: Expanded): readonly string[] {
  const files = entityFiles(name);
  const mappers = objectTypes(definitions).flatMap(type => {
    const file = files.get(type);
    if (file) return [`${type}: ./entities/${file}#${type} as ${type}Entity`];
    return type.endsWith('Connection') ? [`${type}: ${connection}`] : [];
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
