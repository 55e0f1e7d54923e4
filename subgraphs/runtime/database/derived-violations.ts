/**
 * Derives the error for a violated constraint that the domain does not describe: the field from the constraint's
 * columns, the message from its expression. A domain's own message takes precedence.
 */
import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { SubgraphDefinition } from '../declare/define-subgraph';
import { storedName } from '../references/database/stored-name';
import { referringColumn } from '../references/declare/references';
import type { Violations } from './database-error';

const known = new WeakMap<SubgraphDefinition, Violations>();

/** By constraint: the domain's words, and what follows from the entities for the others. */
export function violationsOf(definition: SubgraphDefinition, dataSource: DataSource): Violations {
  let violations = known.get(definition);
  if (!violations) {
    violations = {
      ...Object.assign({}, ...dataSource.entityMetadatas.map(derivedViolations)),
      ...definition.violations,
    } as Violations;
    known.set(definition, violations);
  }
  return violations;
}

function derivedViolations(metadata: EntityMetadata): Violations {
  const violations: Violations = {};
  const unique = [...metadata.uniques, ...metadata.indices.filter(({ isUnique }) => isUnique)];
  for (const { name, columns } of unique) {
    const field = onlyOne(columns);
    violations[storedName(name)] = {
      code: 'ALREADY_EXISTS',
      message: field
        ? `Another ${metadata.name} has this ${field}.`
        : `There is such a ${metadata.name} already.`,
      ...(field && { field }),
    };
  }
  for (const { name, expression } of metadata.checks) {
    const field = fieldOfCheck(metadata, name, expression);
    violations[storedName(name)] = {
      code: 'CONSTRAINT_VIOLATED',
      message:
        sentenceOf(metadata, expression, field) ??
        `${field ?? `This ${metadata.name}`} breaks the rule ${name}.`,
      ...(field && { field }),
    };
  }
  for (const foreignKey of metadata.foreignKeys) {
    const field = referringColumn(foreignKey).propertyName;
    const message = `There is no ${foreignKey.referencedEntityMetadata.name} with the id of this ${field}.`;
    violations[storedName(foreignKey.name)] = { code: 'REFERENCE_NOT_FOUND', message, field };
  }
  return violations;
}

/** Of `posts_title_check` the column title; else the first column that the expression names. */
export function fieldOfCheck(metadata: EntityMetadata, name: string, expression: string): string | undefined {
  const named = metadata.columns.find(
    ({ databaseName }) => name === `${metadata.tableName}_${databaseName}_check`,
  );
  return named?.propertyName ?? columnsOfCheck(metadata, expression)[0]?.propertyName;
}

/** The columns that an expression names, in its order, outside of its literals. */
export function columnsOfCheck(metadata: EntityMetadata, expression: string): ColumnMetadata[] {
  const words = new Set(expression.replace(/'[^']*'/g, ' ').match(/[a-z_][a-z0-9_]*/gi));
  return [...words].flatMap(word => metadata.columns.filter(({ databaseName }) => databaseName === word));
}

function onlyOne(columns: readonly ColumnMetadata[]): string | undefined {
  const [first, ...others] = columns.filter(({ propertyName }) => propertyName !== 'tenantId');
  return others.length === 0 ? first?.propertyName : undefined;
}

const bounds: Record<string, string> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
};

/** What the commonest rules say, in words. */
function sentenceOf(
  metadata: EntityMetadata,
  expression: string,
  field: string | undefined,
): string | undefined {
  const bound = /^\(?(\w+) (>=|<=|>|<) (-?[\d.]+)\)?$/.exec(expression);
  if (bound) return `${field} is ${bounds[bound[2]!]} ${bound[3]}.`;
  const between = /^\(?\w+ BETWEEN (-?[\d.]+) AND (-?[\d.]+)\)?$/i.exec(expression);
  if (between) return `${field} is from ${between[1]} to ${between[2]}.`;
  const length = /^\(?char_length\(\w+\) <= (\d+)\)?$/.exec(expression);
  if (length) return `${field} has at most ${Number(length[1]).toLocaleString('en')} characters.`;
  if (/^\(?\w+ (<> ''|~ '\[\^\[:space:\]\]')\)?$/.test(expression)) {
    return `${field} says something: blank is not enough.`;
  }
  const one = /^\(?\w+ IN \(([^)]*)\)\)?$/i.exec(expression);
  if (one) return `${field} is one of ${one[1]!.replaceAll("'", '')}.`;
  const order = /^\(?(\w+) (>=|<=|>|<) (\w+)\)?$/.exec(expression);
  if (!order) return undefined;
  const [left, right] = [order[1], order[3]].map(
    name => metadata.columns.find(({ databaseName }) => databaseName === name)?.propertyName,
  );
  return left && right ? `${left} is ${bounds[order[2]!]} ${right}.` : undefined;
}
