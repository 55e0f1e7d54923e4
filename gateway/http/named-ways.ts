/** Opens the ways to trusted operations by their names, for agents and REST, as far as they are asked for; else loads nothing. */
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../wire/config';
import type { AllowsOrigin } from '../../wire/http/cors';
import type { AnswerGraphql } from '../../wire/http/graphql-over-http';
import type { Log } from '../../wire/log';
import type { TrustedDocument } from '../operations/trusted-documents';
import type { Ask, Caller } from './caller';

interface NamedWaysOptions {
  readonly config: Partial<Pick<Config, 'mcp' | 'rest'>>;
  readonly documents: (() => readonly TrustedDocument[]) | undefined;
  readonly schema: () => GraphQLSchema;
  readonly ask: Ask;
  readonly allowsOrigin: AllowsOrigin;
  /** Whether agents may see what the schema has, and how operations are planned. */
  readonly develops: () => boolean;
  readonly log: Log;
}

export function namedWays({
  config,
  documents = () => none,
  schema,
  ask,
  allowsOrigin,
  develops,
  log,
}: NamedWaysOptions): {
  readonly agents?: AnswerGraphql<Caller>;
  readonly rest?: AnswerGraphql<Caller>;
} {
  if (!config.mcp && !config.rest) return {};
  const { namedOperations } =
    require('../operations/named-operations') as typeof import('../operations/named-operations');
  const named = namedOperations(documents, schema, log);
  // So that what does not fit is in the log at the start, and the first request does not wait.
  named();
  const agents = () => {
    const { openAgents } = require('../agents/agents') as typeof import('../agents/agents');
    return openAgents({ named, schema, ask, develops, allowsOrigin, log });
  };
  const rest = () => {
    const { openRest } = require('../rest/rest') as typeof import('../rest/rest');
    return openRest({ named, schema, ask });
  };
  return { ...(config.mcp && { agents: agents() }), ...(config.rest && { rest: rest() }) };
}

const none: readonly TrustedDocument[] = [];
