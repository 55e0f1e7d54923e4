/**
 * Runs a compiled query with the resolvers of its schema. The answer is that of graphql-js, to the byte, errors and their
 * order included; what is the same for all objects of a list is not found out again for each.
 * https://spec.graphql.org/October2021/#sec-Execution
 */
import {
  defaultTypeResolver,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getArgumentValues,
  getVariableValues,
  locatedError,
  responsePathAsArray,
} from 'graphql';
// None of these is among graphql's exports; all are what its own executor calls.
import { inspect } from 'graphql/jsutils/inspect';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import { isPromise } from 'graphql/jsutils/isPromise';
import type { Path } from 'graphql/jsutils/Path';
import {
  type CompiledField,
  type CompiledQuery,
  type Completion,
  QueryCompiler,
  queryIn,
  type Selection,
} from './compile';
import { concreteType } from './concrete-type';

type Answer = Record<string, unknown>;

const compilers = new WeakMap<GraphQLSchema, QueryCompiler>();

/** As graphql-js executes; mutations and subscriptions are executed by it. */
export function executeCompiled(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const { schema, document, operationName, variableValues, contextValue, rootValue, options } = args;
  const operation = queryIn(document, operationName ?? undefined);
  if (!operation) return execute(args);
  let compiler = compilers.get(schema);
  if (!compiler) {
    compiler = new QueryCompiler(schema);
    compilers.set(schema, compiler);
  }
  const { variableDefinitions = [] } = operation;
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variableValues ?? {}, {
    maxErrors: options?.maxCoercionErrors ?? 50,
  });
  if (errors) return { errors };
  const query = compiler.compiled(document, operation, coerced);
  return new QueryRun(schema, query, coerced, contextValue, rootValue).answer();
}

/** One request. */
class QueryRun {
  readonly #errors: GraphQLError[] = [];
  /** Where null stands for an error: what fails below comes too late to be told. */
  readonly #nulled = new Set<Path | undefined>();
  /** By the field's number; the same for all objects that have the field. */
  readonly #arguments: Record<string, unknown>[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly query: CompiledQuery,
    private readonly variableValues: Record<string, unknown>,
    private readonly contextValue: unknown,
    private readonly rootValue: unknown,
  ) {}

  answer(): ExecutionResult | Promise<ExecutionResult> {
    const failed = (error: unknown) => {
      this.#note(error as GraphQLError, undefined);
      return this.#result(null);
    };
    try {
      const { rootType, selectionOf } = this.query;
      const data = this.#objectOf(selectionOf(rootType), this.rootValue, undefined);
      return isPromise(data) ? data.then(made => this.#result(made), failed) : this.#result(data);
    } catch (error) {
      return failed(error);
    }
  }

  #result(data: Answer | null): ExecutionResult {
    return this.#errors.length === 0 ? { data } : { errors: this.#errors, data };
  }

  #objectOf(
    { fields, isRisky }: Selection,
    source: unknown,
    path: Path | undefined,
  ): Answer | Promise<Answer> {
    const made: Answer = isRisky ? Object.create(null) : {};
    let awaited: string[] | undefined;
    try {
      for (const field of fields) {
        const value = field.constant ?? this.#valueOf(field, source, path);
        made[field.key] = value;
        if (isPromise(value)) {
          awaited ??= [];
          awaited.push(field.key);
        }
      }
    } catch (error) {
      // The others are awaited all the same: of what fails in them nobody else would hear, and that ends the process.
      if (!awaited) throw error;
      return filled(made, awaited).finally(() => {
        throw error;
      });
    }
    return awaited ? filled(made, awaited) : made;
  }

  #valueOf(field: CompiledField, source: unknown, parent: Path | undefined): unknown {
    const { resolve, completion, definition } = field;
    let value: unknown;
    let isResolved = false;
    if (!resolve) {
      value = propertyOf(source, definition.name);
      isResolved = typeof value !== 'function';
      // Most fields are such, and need nothing but the value.
      if (completion.kind === 'leaf' && isText(value, completion.type)) return value;
    }
    const path: Path = { prev: parent, key: field.key, typename: field.parentType.name };
    try {
      if (!isResolved) value = this.#resolve(field, source, path);
      const completed = isPromise(value)
        ? value.then(resolved => this.#complete(completion, field, path, resolved))
        : this.#complete(completion, field, path, value);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, error => this.#failed(error, completion, field, path));
    } catch (error) {
      return this.#failed(error, completion, field, path);
    }
  }

  #resolve(field: CompiledField, source: any, path: Path): unknown {
    const args = this.#argumentsOf(field);
    const info = this.#infoOf(field, path);
    if (field.resolve) return field.resolve(source, args, this.contextValue, info);
    return source[field.definition.name](args, this.contextValue, info);
  }

  #argumentsOf({ number, definition, nodes }: CompiledField): Record<string, unknown> {
    if (definition.args.length === 0) return {};
    this.#arguments[number] ??= getArgumentValues(definition, nodes[0]!, this.variableValues);
    return this.#arguments[number];
  }

  #infoOf({ definition, nodes, parentType }: CompiledField, path: Path): GraphQLResolveInfo {
    const { operation, fragments } = this.query;
    return {
      fieldName: definition.name,
      fieldNodes: nodes,
      returnType: definition.type,
      parentType,
      path,
      schema: this.schema,
      fragments,
      rootValue: this.rootValue,
      operation,
      variableValues: this.variableValues,
    };
  }

  #complete(completion: Completion, field: CompiledField, path: Path, value: unknown): unknown {
    if (value instanceof Error) throw value;
    const completed = value == null ? null : this.#completeValue(completion, field, path, value);
    if (completed !== null || !completion.nonNull) return completed;
    const { parentType, definition } = field;
    throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
  }

  #completeValue(completion: Completion, field: CompiledField, path: Path, value: unknown): unknown {
    switch (completion.kind) {
      case 'leaf':
        return serialized(completion.type, value);
      case 'list':
        return this.#completeList(completion.of, field, path, value);
      case 'object':
        return this.#completeObject(completion, completion.type, field, path, value);
      case 'abstract': {
        const { type } = completion;
        const resolveType = type.resolveType ?? defaultTypeResolver;
        const info = this.#infoOf(field, path);
        const complete = (name: unknown) => {
          const concrete = concreteType(type, name, info, value);
          return this.#completeObject(completion, concrete, field, path, value);
        };
        const name = resolveType(value, this.contextValue, info, type);
        return isPromise(name) ? name.then(complete) : complete(name);
      }
    }
  }

  #completeList(of: Completion, field: CompiledField, path: Path, value: unknown): unknown {
    if (!isIterableObject(value)) {
      const { parentType, definition } = field;
      const place = `${parentType.name}.${definition.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${place}".`);
    }
    const items: unknown[] = [];
    let isAwaited = false;
    try {
      for (const item of value) {
        const at: Path = { prev: path, key: items.length, typename: undefined };
        const completed = this.#completeItem(of, field, at, item);
        if (isPromise(completed)) isAwaited = true;
        items.push(completed);
      }
    } catch (error) {
      // Of an error in one that is awaited nobody else would hear, and that ends the process.
      if (isAwaited) void Promise.allSettled(items);
      throw error;
    }
    return isAwaited ? Promise.all(items) : items;
  }

  #completeItem(of: Completion, field: CompiledField, at: Path, item: unknown): unknown {
    try {
      const completed = isPromise(item)
        ? item.then(resolved => this.#complete(of, field, at, resolved))
        : this.#complete(of, field, at, item);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, error => this.#failed(error, of, field, at));
    } catch (error) {
      return this.#failed(error, of, field, at);
    }
  }

  #completeObject(
    { selectionOf }: Extract<Completion, { selectionOf: unknown }>,
    type: GraphQLObjectType,
    field: CompiledField,
    path: Path,
    value: unknown,
  ): unknown {
    const selection = selectionOf(type);
    if (!type.isTypeOf) return this.#objectOf(selection, value, path);
    const complete = (isOfType: boolean) => {
      if (isOfType) return this.#objectOf(selection, value, path);
      const message = `Expected value of type "${type.name}" but got: ${inspect(value)}.`;
      throw new GraphQLError(message, { nodes: field.nodes });
    };
    const isOfType = type.isTypeOf(value, this.contextValue, this.#infoOf(field, path));
    return isPromise(isOfType) ? isOfType.then(complete) : complete(isOfType);
  }

  /** Null, where it may stand there; else the error goes on to what this is a part of. */
  #failed(error: unknown, { nonNull }: Completion, { nodes }: CompiledField, path: Path): null {
    const located = locatedError(error, nodes, responsePathAsArray(path));
    if (nonNull) throw located;
    this.#note(located, path);
    return null;
  }

  #note(error: GraphQLError, path: Path | undefined): void {
    for (let at = path; at !== undefined; at = at.prev) if (this.#nulled.has(at)) return;
    if (this.#nulled.has(undefined)) return;
    this.#nulled.add(path);
    this.#errors.push(error);
  }
}

async function filled(made: Answer, awaited: readonly string[]): Promise<Answer> {
  const values = await Promise.all(awaited.map(key => made[key]));
  for (const [n, key] of awaited.entries()) made[key] = values[n];
  return made;
}

function propertyOf(source: unknown, name: string): unknown {
  const has = (typeof source === 'object' && source !== null) || typeof source === 'function';
  return has ? (source as Record<string, unknown>)[name] : undefined;
}

/** That is written as it is. */
const isText = (value: unknown, type: GraphQLLeafType): boolean =>
  typeof value === 'string' && (type === GraphQLString || type === GraphQLID);

function serialized(type: GraphQLLeafType, value: unknown): unknown {
  const written = type.serialize(value);
  if (written != null) return written;
  throw new Error(
    `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(written)}`,
  );
}
