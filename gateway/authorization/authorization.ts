/**
 * Enforces the supergraph's @authenticated, @requiresScopes and @policy. Denied fields are removed from the operation before
 * it is planned, and are null in the answer, with UNAUTHENTICATED or FORBIDDEN at their path. A supergraph that
 * protects nothing skips all of this.
 */
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../../wire/contract/errors';
import { WrittenResult } from '../../wire/contract/serialized-result';
import { coerceVariables } from '../execute/prepare/coerce-variables';
import { fragmentsOf } from '../execute/prepare/collect-fields';
import { readJson } from '../json/exact-json';
import { jsonText } from '../json/exact-number';
import type { GraphRequest } from '../request';
import { completedAnswer, type Path } from './completed-answer';
import { fieldType, permittedDocument, typenameAliasIn } from './permitted-operation';
import { type Asking, coordinateOf, type Requirement, type Requirements } from './requirement';

/** Sets of scopes that make a difference to one document: there are few kinds of viewers. */
const maxVariants = 16;

interface Prepared {
  /** That the document meets. */
  readonly requirements: readonly Requirement[];
  readonly typenameAlias: string;
  /** By which of them are met. */
  readonly variants: LRUCache<string, DocumentNode>;
}

export interface Permitted {
  /** What is left of the request's document. */
  readonly document: DocumentNode;
  /** The answer to the whole document, made of the answer to what is left. */
  complete(result: WrittenResult): WrittenResult;
}

export interface Authorization {
  /** Undefined for a request that is denied nothing: it goes on as it is. */
  permit(request: GraphRequest): Permitted | undefined;
  /** That a document asks for by @policy. */
  policiesIn(document: DocumentNode): readonly string[];
}

export function authorization(schema: GraphQLSchema, requirements: Requirements): Authorization {
  const known = new WeakMap<DocumentNode, Prepared>();

  const prepared = (document: DocumentNode): Prepared => {
    let found = known.get(document);
    if (!found) {
      const met = new Set<Requirement>();
      const typenameAlias = typenameAliasIn(document);
      permittedDocument(schema, document, typenameAlias, coordinate => {
        for (const requirement of requirements.get(coordinate) ?? []) met.add(requirement);
        return false;
      });
      found = { requirements: [...met], typenameAlias, variants: new LRUCache({ max: maxVariants }) };
      known.set(document, found);
    }
    return found;
  };

  const permitted = (document: DocumentNode, asking: Asking): DocumentNode => {
    const { requirements: met, typenameAlias, variants } = prepared(document);
    if (met.length === 0) return document;
    const key = met.map(requirement => Number(requirement.isMetBy(asking))).join('');
    let variant = variants.get(key);
    if (!variant) {
      variant = permittedDocument(
        schema,
        document,
        typenameAlias,
        coordinate => requirements.get(coordinate)?.some(({ isMetBy }) => !isMetBy(asking)) ?? false,
      );
      variants.set(key, variant);
    }
    return variant;
  };

  const permit = (request: GraphRequest): Permitted | undefined => {
    const { document: whole, operationName, variables } = request;
    const document = permitted(whole, request);
    const operation = document === whole ? undefined : getOperationAST(whole, operationName);
    if (!operation) return undefined;
    return {
      document,
      complete: result => {
        const { coerced } = coerceVariables(schema, operation.variableDefinitions ?? [], variables ?? {});
        const { errors: met, extensions } = result;
        const data = result.executed ? (readJson(result.take()) as ExecutionResult['data']) : undefined;
        const completed = completedAnswer(
          { data, errors: met },
          {
            schema,
            operation,
            fragments: Object.fromEntries(fragmentsOf(whole)),
            variables: coerced ?? {},
            typenameAlias: prepared(whole).typenameAlias,
            deny: (type, field, path) => denial(requirements, request, type, field, path),
          },
        );
        const text = completed.data === undefined ? undefined : jsonText(completed.data);
        return new WrittenResult(text, completed.errors ?? [], extensions);
      },
    };
  };

  return {
    permit,
    policiesIn: document => [
      ...new Set(prepared(document).requirements.flatMap(({ policies = [] }) => policies)),
    ],
  };
}

function denial(
  requirements: Requirements,
  asking: Asking,
  type: GraphQLObjectType,
  field: string,
  path: Path,
): GraphQLError {
  const coordinates = [type, ...type.getInterfaces()].flatMap(owner => {
    const below = fieldType(owner, field);
    return [coordinateOf(owner, field), ...(below ? [getNamedType(below).name] : []), owner.name];
  });
  const unmet = coordinates
    .flatMap(coordinate => requirements.get(coordinate) ?? [])
    .find(({ isMetBy }) => !isMetBy(asking));
  const code: ErrorCode = asking.viewer.userId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  return new GraphQLError(`${coordinateOf(type, field)} ${unmet?.sentence ?? 'is not for this viewer'}.`, {
    path,
    extensions: { code },
  });
}
