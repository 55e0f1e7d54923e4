/** A language model's server in the test's process: it answers over HTTP as the chat endpoint of OpenAI does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: { model: string; stream: boolean; messages: { role: string; content: string }[] };
}

export class ModelServer {
  readonly asked: Asked[] = [];
  /** What the next questions are answered with: pieces, or a status. The last one stays. */
  answers: (readonly string[] | number)[] = [['Hello.']];
  /** Whether pieces after the first wait. */
  held: Promise<void> | undefined;
  private readonly server = createServer((request, response) => void this.answer(request, response));
  url = '';

  async open(): Promise<void> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise(resolve => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    this.asked.push({ path: request.url!, key: request.headers.authorization, body });
    const answer = this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!;
    if (typeof answer === 'number') return void response.writeHead(answer).end('the secrets of the server');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const [index, content] of answer.entries()) {
      if (index > 0) await this.held;
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`);
    }
    response.end('data: [DONE]\n\n');
  }
}
