/**
 * Takes a fast path for variables that obviously fit: strings for String and ID, numbers for Int and Float, booleans
 * for Boolean. All others go through coercion.
 */
import {
  type GraphQLSchema,
  getNullableType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

export type AreFitting = (variables: Readonly<Record<string, unknown>>) => boolean;

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: value => typeof value === 'string',
  ID: value => typeof value === 'string',
  Int: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: value => Number.isFinite(value),
  Boolean: value => typeof value === 'boolean',
};

/** Undefined where some variable is of another type. */
export function plainVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): AreFitting | undefined {
  const checks: [name: string, isFit: (value: unknown) => boolean][] = [];
  for (const { variable, type: node, defaultValue } of definitions) {
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
    const isFit = type && 'name' in getNullableType(type)! ? fits[String(getNullableType(type))] : undefined;
    if (!type || !isFit) return undefined;
    const optional = !isNonNullType(type) || defaultValue !== undefined;
    checks.push([variable.name.value, value => isFit(value) || (value === undefined && optional)]);
  }
  return variables =>
    checks.every(([name, isFit]) => isFit(Object.hasOwn(variables, name) ? variables[name] : undefined));
}
