/**
 * Makes random valid operations over a schema: fragments, aliases (also of names that objects inherit), unions,
 * interfaces, variables, conditions, the same selection at several places. The same seed always makes the same operation.
 */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  validate,
} from 'graphql';
import { random } from '../support/random';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface RandomOptions {
  /** Values to choose from, by the argument's name. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** Arguments that are never given, by name. */
  readonly without?: readonly string[];
  readonly operation?: 'query' | 'mutation';
  /** Some fragments are deferred. */
  readonly defer?: boolean;
  readonly maxDepth?: number;
  /** How often an object is asked what another one of its type is asked already; else at 0.2. */
  readonly repeat?: number;
}

export function randomOperation(
  schema: GraphQLSchema,
  seed: number,
  options: RandomOptions = {},
): RandomOperation {
  // Selections that cannot be merged are refused by validation: then the next attempt of the same seed counts.
  for (let attempt = 0; attempt < 40; attempt++) {
    const made = new Maker(schema, random(seed * 1000 + attempt), options).operation(attempt);
    if (validate(schema, parse(made.query)).length === 0) return made;
  }
  return { query: '{ __typename }', variables: {} };
}

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

class Maker {
  readonly #variables: { name: string; type: string; value: unknown; fallback?: string }[] = [];
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly next: () => number,
    private readonly options: RandomOptions,
  ) {}

  /** Later attempts reuse fewer names, and so get through validation. */
  operation(attempt: number): RandomOperation {
    const kind = this.options.operation ?? 'query';
    const root = kind === 'query' ? this.schema.getQueryType()! : this.schema.getMutationType()!;
    this.#reuse = 0.3 / (attempt + 1);
    const selection = this.#selection(root, this.options.maxDepth ?? 4, true);
    const declared = this.#variables.map(
      ({ name, type, fallback }) => `$${name}: ${type}${fallback === undefined ? '' : ` = ${fallback}`}`,
    );
    const variables: Record<string, unknown> = {};
    for (const { name, value } of this.#variables) if (value !== undefined) variables[name] = value;
    const head = declared.length > 0 ? `${kind} Random(${declared.join(', ')})` : kind;
    return { query: [`${head} ${selection}`, ...this.#fragments].join('\n'), variables };
  }
  #reuse = 0.3;

  #chance(probability: number): boolean {
    return this.next() < probability;
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** Now and then what is asked of an object is asked of another one of its type as well. */
  #selection(type: GraphQLCompositeType, depth: number, atRoot = false): string {
    const asked = this.#asked.get(`${type.name} ${depth}`);
    if (asked && this.#chance(this.options.repeat ?? 0.2)) return this.#pick(asked);
    const selection = this.#newSelection(type, depth, atRoot);
    // Of @defer each label may stand once.
    if (selection.includes('@defer')) return selection;
    if (asked) asked.push(selection);
    else this.#asked.set(`${type.name} ${depth}`, [selection]);
    return selection;
  }
  readonly #asked = new Map<string, string[]>();

  #newSelection(type: GraphQLCompositeType, depth: number, atRoot: boolean): string {
    const parts: string[] = [];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter(field => depth > 1 || !isCompositeType(getNamedType(field.type)));
    const count = 1 + Math.floor(this.next() * (atRoot ? 3 : 4));
    for (let n = 0; n < count && usable.length > 0; n++) {
      parts.push(this.#field(this.#pick(usable), depth));
    }
    if (this.#chance(0.2) || parts.length === 0) {
      parts.push(this.#chance(0.3) ? `kind: __typename${this.#condition()}` : '__typename');
    }
    if (!atRoot && depth > 0) {
      const conditions = this.#conditionsOf(type);
      const often = isAbstractType(type) || this.options.defer === true;
      while (conditions.length > 0 && this.#chance(often ? 0.6 : 0.15)) {
        parts.push(this.#fragment(this.#pick(conditions), depth - 1));
      }
    }
    return `{ ${parts.join(' ')} }`;
  }

  /** The types that a fragment may be on: those that have an object in common with the type. */
  #conditionsOf(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const objects = (of: GraphQLCompositeType) =>
      isAbstractType(of) ? this.schema.getPossibleTypes(of) : [of];
    const here = new Set(objects(type).map(({ name }) => name));
    return Object.values(this.schema.getTypeMap())
      .filter(isCompositeType)
      .filter(other => !other.name.startsWith('__') && objects(other).some(({ name }) => here.has(name)));
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const selection = this.#selection(type, depth);
    if (this.#chance(0.6)) return `... on ${type.name}${this.#condition()}${this.#defer()} ${selection}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `...${name}${this.#condition()}${this.#defer()}`;
  }

  #defer(): string {
    if (!this.options.defer || this.#chance(0.3)) return '';
    const style = this.next();
    if (style < 0.6) return ' @defer';
    if (style < 0.8) return ` @defer(label: "l${++this.#labels}")`;
    const name = `c${this.#variables.length}`;
    this.#variables.push({ name, type: 'Boolean!', value: this.#chance(0.7) });
    return ` @defer(if: $${name})`;
  }
  #labels = 0;

  #field(field: { name: string; type: any; args: readonly GraphQLArgument[] }, depth: number): string {
    const args = field.args
      .filter(
        ({ name, type }) =>
          isNonNullType(type) || (!this.options.without?.includes(name) && this.#chance(0.7)),
      )
      .map(argument => `${argument.name}: ${this.#argument(argument)}`);
    let alias = '';
    if (args.length > 0 && !this.#chance(this.#reuse)) alias = `a${++this.#aliases}: `;
    else if (this.#chance(0.1)) alias = `${this.#pick([...inherited, 'x', 'y', 'id'])}: `;
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.#selection(named, depth - 1)}` : '';
    const given = args.length > 0 ? `(${args.join(', ')})` : '';
    return `${alias}${field.name}${given}${this.#condition()}${below}`;
  }

  #condition(): string {
    if (!this.#chance(0.15)) return '';
    const directive = this.#pick(['skip', 'include']);
    const style = this.next();
    if (style < 0.2) return ` @${directive}(if: ${this.#chance(0.5)})`;
    const known = this.#variables.filter(({ type }) => type === 'Boolean!');
    if (style < 0.5 && known.length > 0) return ` @${directive}(if: $${this.#pick(known).name})`;
    const name = `c${this.#variables.length}`;
    const fallback = this.#chance(0.4) ? String(this.#chance(0.5)) : undefined;
    const value = fallback !== undefined && this.#chance(0.5) ? undefined : this.#chance(0.5);
    this.#variables.push({ name, type: 'Boolean!', value, ...(fallback !== undefined && { fallback }) });
    return ` @${directive}(if: $${name})`;
  }

  #argument(argument: GraphQLArgument): string {
    const value = this.#value(argument.type, argument.name);
    if (!this.#chance(0.4)) return literal(value, argument.type);
    const name = `v${this.#variables.length}`;
    this.#variables.push({ name, type: String(argument.type), value });
    return `$${name}`;
  }

  #value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.#value(type.ofType, name);
    if (isListType(type)) return [this.#value(type.ofType, name), this.#value(type.ofType, name)];
    const hinted = this.options.values?.[name];
    if (hinted) return this.#pick(hinted);
    if (isEnumType(type)) return this.#pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(f => isNonNullType(f.type) || this.#chance(0.5));
      return Object.fromEntries(fields.map(f => [f.name, this.#value(f.type, f.name)]));
    }
    switch (type.name) {
      case 'Int':
        return Math.floor(this.next() * 4);
      case 'Float':
        return Math.floor(this.next() * 100) / 4;
      case 'Boolean':
        return this.#chance(0.5);
      default:
        return String(1 + Math.floor(this.next() * 4));
    }
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) return `[${(value as unknown[]).map(item => literal(item, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const given = Object.entries(value as Record<string, unknown>);
    return `{ ${given.map(([name, item]) => `${name}: ${literal(item, fields[name]!.type)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
