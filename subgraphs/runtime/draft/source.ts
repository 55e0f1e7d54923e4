/** Writes steps as the source of a migration, for a person to read, edit and commit. */
import { decisionMark } from './column-changes';
import type { RuntimeCall, Step } from './steps';

export interface Draft {
  readonly up: readonly Step[];
  readonly down: readonly Step[];
}

type Modules = readonly (readonly [path: string, calls: readonly RuntimeCall[]])[];

/** Where a migration finds what it calls: in this repository. */
export const ownModules: Modules = [
  ['../../runtime/database/count', ['count', 'uncount']],
  ['../../runtime/database/row-level-security', ['scopeToTenant', 'scopeToTenantById']],
  [
    '../../runtime/references/database/migration',
    ['announce', 'createReplica', 'guard', 'publish', 'refer', 'silence', 'unguard', 'unpublish', 'unrefer'],
  ],
];

/** And in any other project. */
export const packageModules: Modules = [['joinery/migration', ownModules.flatMap(([, calls]) => calls)]];

/** `CreateEvents1763700000000`, in the file `1763700000000-create-events.ts`. */
export function migrationSource(
  className: string,
  { up, down }: Draft,
  modules: Modules = ownModules,
): string {
  const down_ = down.map(withoutDecisions);
  const steps = [...up, ...down_];
  const hoisted = hoist(up, down_);
  const used = new Set(steps.flatMap(step => ('call' in step ? [step.call] : [])));
  const imports = modules.flatMap(([path, calls]) => {
    const names = calls.filter(call => used.has(call));
    return names.length > 0 ? [`import { ${names.join(', ')} } from '${path}';`] : [];
  });
  const constants = hoisted.map(({ name, args }) => `const ${name} = ${literal(args)} as const;\n\n`);
  return `/** ${summary(up)} */
import type { MigrationInterface, QueryRunner } from 'typeorm';
${imports.join('\n')}

${constants.join('')}export class ${className} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
${body(up, hoisted, 'up')}
  }

  async down(queryRunner: QueryRunner): Promise<void> {
${body(down_, hoisted, 'down')}
  }
}
`;
}

/** What is left to be decided, a line each. */
export const decisionsOf = ({ up }: Draft): string[] =>
  up
    .flatMap(step => ('sql' in step ? step.sql.split('\n') : []))
    .filter(isDecision)
    .map(line => line.trim().slice(decisionMark.length));

const isDecision = (line: string): boolean => line.trim().startsWith(decisionMark);

const withoutDecisions = (step: Step): Step =>
  'sql' in step
    ? {
        sql: step.sql
          .split('\n')
          .filter(line => !isDecision(line))
          .join('\n')
          .replace(/^(ALTER TABLE \w+)\n {2}([^\n]*)$/, '$1 $2'),
      }
    : step;

interface Constant {
  readonly name: string;
  readonly up: RuntimeCall;
  readonly down: RuntimeCall;
  readonly args: readonly unknown[];
}

const constants: Pick<Constant, 'name' | 'up' | 'down'>[] = [
  { name: 'published', up: 'publish', down: 'unpublish' },
  { name: 'references', up: 'refer', down: 'unrefer' },
  { name: 'guards', up: 'guard', down: 'unguard' },
  { name: 'counts', up: 'count', down: 'uncount' },
];

/** What is called for on the way up and undone on the way down, or the other way round, is written once. */
function hoist(up: readonly Step[], down: readonly Step[]): Constant[] {
  const argsOf = (steps: readonly Step[], call: RuntimeCall) =>
    steps.flatMap(step => ('call' in step && step.call === call ? [step.args[0]] : []));
  return constants.flatMap(({ name, up: make, down: undo }) => {
    const ways = [
      { name, up: make, down: undo },
      { name: `former${name[0]!.toUpperCase()}${name.slice(1)}`, up: undo, down: make },
    ];
    return ways.flatMap(way => {
      const args = argsOf(up, way.up);
      const back = argsOf(down, way.down);
      const same = [args, back].map(all =>
        all
          .map(one => JSON.stringify(one))
          .sort()
          .join(),
      );
      return args.length > 0 && same[0] === same[1] ? [{ ...way, args }] : [];
    });
  });
}

function body(steps: readonly Step[], hoisted: readonly Constant[], way: 'up' | 'down'): string {
  const lines: string[] = [];
  const written = new Set<Constant>();
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]!;
    if ('sql' in step) {
      // Lines in a row about one table are one call.
      const run = [step.sql];
      for (let next = steps[index + 1]; next && 'sql' in next; next = steps[index + 1]) {
        if (subjectOf(next.sql) !== subjectOf(step.sql)) break;
        run.push(next.sql);
        index += 1;
      }
      lines.push(`await queryRunner.query(${template(run)});`);
      continue;
    }
    const constant = hoisted.find(one => one[way] === step.call);
    if (!constant) {
      lines.push(`await ${step.call}(queryRunner, ${step.args.map(literal).join(', ')});`);
    } else if (!written.has(constant)) {
      written.add(constant);
      const isUndoing = step.call.startsWith('un');
      const each = constant.name.startsWith('former') ? 'former' : singular[constant.name]!;
      const list = isUndoing ? `${constant.name}.toReversed()` : constant.name;
      lines.push(`for (const ${each} of ${list}) await ${step.call}(queryRunner, ${each});`);
    }
  }
  return lines.map(line => `    ${line}`).join('\n');
}

const singular: Record<string, string> = {
  published: 'table',
  references: 'reference',
  guards: 'reference',
  counts: 'counted',
};

const subjectOf = (sql: string): string | undefined =>
  /^(CREATE TABLE \w+|CREATE (?:UNIQUE )?INDEX \w+ ON \w+|ALTER TABLE \w+|DROP \w+)/
    .exec(sql)?.[1]
    ?.replace(/UNIQUE |INDEX \w+/g, '');

function template(statements: readonly string[]): string {
  const text = statements.join(';\n');
  const lines = text.split('\n');
  if (lines.length === 1 && !text.includes("'"))
    return text.includes('\\') ? `String.raw\`${text}\`` : `'${text}'`;
  const tag = text.includes('\\') ? 'String.raw' : '';
  const escaped = tag ? text : text.replaceAll('`', '\\`').replaceAll('${', '\\${');
  if (lines.length === 1) return `${tag}\`${escaped}\``;
  return `${tag}\`\n${escaped
    .split('\n')
    .map(line => `      ${line}`)
    .join('\n')}\``;
}

/** Biome formats it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') {
    const quote = value.includes("'") ? '"' : "'";
    return value.includes(quote)
      ? JSON.stringify(value)
      : `${quote}${value.replaceAll('\\', '\\\\')}${quote}`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(
    ([name, field]) => `${/^[a-z_]\w*$/i.test(name) ? name : literal(name)}: ${literal(field)}`,
  );
  return `{ ${fields.join(', ')} }`;
}

/** One sentence; whoever commits it says what it is for. */
function summary(up: readonly Step[]): string {
  const found = (pattern: RegExp) => [
    ...new Set(up.flatMap(step => ('sql' in step ? (pattern.exec(step.sql)?.[1]?.split(', ') ?? []) : []))),
  ];
  const replicas = up.flatMap(step =>
    'call' in step && step.call === 'createReplica' ? [(step.args[0] as { table: string }).table] : [],
  );
  const created = [...found(/^CREATE TABLE (\w+)/), ...replicas];
  const changed = found(/^ALTER TABLE (\w+)/).filter(table => !created.includes(table));
  const parts = [
    created.length > 0 && `Creates ${sentenceOf(created)}.`,
    changed.length > 0 && `Alters ${sentenceOf(changed)}.`,
    found(/DROP TABLE (.+)$/m).length > 0 && `Drops ${sentenceOf(found(/DROP TABLE (.+)$/m))}.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : 'Says what this step is for.';
}

const sentenceOf = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
