/**
 * Serves trusted operations as tools to agents, by the Model Context Protocol over HTTP. Each request is answered by
 * itself: no session is kept, so any process can answer it. A tool is called as a client asks an operation, and what
 * the graph refuses is an error of the tool, with its code.
 * https://modelcontextprotocol.io/specification
 */
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { GraphQLSchema } from 'graphql';
import { cutText } from '../../wire/contract/bounded-errors';
import { JoineryError } from '../../wire/contract/errors';
import { mask } from '../../wire/contract/mask';
import type { AllowsOrigin } from '../../wire/http/cors';
import type { AnswerGraphql } from '../../wire/http/graphql-over-http';
import type { Log } from '../../wire/log';
import { packageRoot } from '../../wire/package-root';
import type { Ask, Caller } from '../http/caller';
import { readJson } from '../json/exact-json';
import type { NamedOperations } from '../operations/named-operations';
import { developmentTools } from './development-tools';
import { operationTools } from './operation-tools';
import type { Tool } from './tool';

export interface AgentsOptions {
  readonly named: () => NamedOperations;
  readonly schema: () => GraphQLSchema;
  readonly ask: Ask;
  /** Whether tools show what the schema has and how operations are planned. */
  readonly develops: () => boolean;
  /** Whether pages of this origin may ask. */
  readonly allowsOrigin: AllowsOrigin;
  readonly log: Log;
}

const { version } = require(join(packageRoot, 'package.json')) as { version: string };
const serverInfo = { name: 'joinery', version };
const instructions =
  'Each tool is an operation of a GraphQL graph. Its result is JSON: data, and errors, each with a code in its extensions.';

/** Of messages from clients, none of which are asked for values here; each server would make one for itself. */
const jsonSchemaValidator = new AjvJsonSchemaValidator();

export function openAgents(options: AgentsOptions): AnswerGraphql<Caller> {
  const { named, schema, ask, develops, allowsOrigin, log } = options;
  const ofOperations = operationTools(named, schema, ask);
  const ofDevelopment = developmentTools(schema, ask);
  const tools = (): ReadonlyMap<string, Tool> =>
    new Map([...(develops() ? ofDevelopment : []), ...ofOperations()].map(tool => [tool.shown.name, tool]));

  const call = async (
    name: string,
    given: Record<string, unknown>,
    caller: Caller,
  ): Promise<CallToolResult> => {
    const tool = tools().get(name);
    if (!tool) throw new McpError(ErrorCode.InvalidParams, `There is no tool "${cutText(name, 100)}".`);
    try {
      return await tool.call(given, caller);
    } catch (error) {
      const text = JSON.stringify({ errors: [mask(error, log)] });
      return { content: [{ type: 'text', text }], isError: true };
    }
  };

  return async (req, body, caller) => {
    refuseOrigin(req, allowsOrigin);
    const parsedBody = messageIn(body);
    const server = new Server(serverInfo, { capabilities: { tools: {} }, instructions, jsonSchemaValidator });
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: [...tools().values()].map(({ shown }) => shown),
    }));
    server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
      call(params.name, params.arguments ?? {}, caller),
    );
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    try {
      await server.connect(transport);
      const response = await transport.handleRequest(asWebRequest(req), { parsedBody });
      const headers = Object.fromEntries(response.headers);
      return { status: response.status, headers, body: await response.text() };
    } finally {
      await server.close();
    }
  };
}

/** Pages of other origins could ask for whoever opens them. Throws FORBIDDEN. */
function refuseOrigin({ headers: { origin } }: IncomingMessage, allows: AllowsOrigin): void {
  if (origin === undefined || allows(origin)) return;
  throw new JoineryError('FORBIDDEN', 'Pages of this origin may not ask here: it is not in CORS_ORIGINS.');
}

/** Throws BAD_REQUEST, or BATCHING_NOT_SERVED: each call has limits of its own. */
function messageIn(body: Buffer | undefined): unknown {
  let message: unknown;
  try {
    message = readJson(body?.toString('utf8') ?? '');
  } catch {
    throw new JoineryError('BAD_REQUEST', 'The body is not JSON.');
  }
  if (!Array.isArray(message)) return message;
  throw new JoineryError(
    'BATCHING_NOT_SERVED',
    'The body is a list. Send each message in a request of its own.',
  );
}

/** As the SDK wants it; its body is read already. */
function asWebRequest({ headers }: IncomingMessage): globalThis.Request {
  const read = ['accept', 'content-type', 'mcp-protocol-version'].flatMap(name => {
    const value = headers[name];
    return value === undefined ? [] : [[name, String(value)] as [string, string]];
  });
  return new globalThis.Request('http://localhost/mcp', { method: 'POST', headers: read });
}
