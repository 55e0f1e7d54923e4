/** Says what a tool is: what an agent sees of it, and what happens when it is called. */
import type { CallToolResult, Tool as ShownTool } from '@modelcontextprotocol/sdk/types.js';
import { WrittenResult } from '../../wire/contract/serialized-result';
import type { Answer } from '../../wire/http/http-answer';
import type { Caller } from '../http/caller';

export interface Tool {
  readonly shown: ShownTool;
  /** May throw a JoineryError for what is wrong with the arguments. */
  readonly call: (given: Record<string, unknown>, caller: Caller) => Promise<CallToolResult>;
}

export const textResult = (text: string, isError = false): CallToolResult => ({
  content: [{ type: 'text', text }],
  isError,
});

/** The answer as it is, an error where it has any. */
export function toolResult({ body }: Answer): CallToolResult {
  if (!(body instanceof WrittenResult)) return textResult(String(body), true);
  return textResult(body.takeText(), body.errors.length > 0);
}
