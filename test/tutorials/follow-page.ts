/**
 * Follows a tutorial to the letter, in a copy of the checkout: writes the files it shows, runs the commands, sends the
 * queries, and compares the answers with those on the page. "…" on the page stands for any value.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../wire/project';
import { type Checkout, wholeCheckout } from '../support/checkout';
import { type JoineryProcess, run } from '../support/process';

type Step =
  | { kind: 'file' | 'diff'; file: string; text: string }
  | { kind: 'sh' | 'graphql' | 'json' | 'json errors'; text: string };

/** Address and port that the page tells; the process takes a free one. */
const toldUrl = 'http://127.0.0.1:4000';

export async function followPage(page: string): Promise<void> {
  const checkout = await wholeCheckout();
  const follower = new Follower(checkout);
  try {
    for (const step of stepsOf(readFileSync(join(projectRoot, page), 'utf8'))) await follower.take(step);
  } finally {
    await follower.stop();
    await checkout.remove();
  }
}

/** In the page's order. A file's name stands in a line of its own before its text. */
function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  let file: string | undefined;
  for (const [, name, language, text] of page.matchAll(/^`([^`\n]+)`$|^```(\w[\w ]*)\n(.*?)^```$/gms)) {
    if (name !== undefined) file = name;
    else if (language === 'ts') steps.push({ kind: 'file', file: file!, text: text! });
    else if (language === 'diff') steps.push({ kind: 'diff', file: file!, text: text! });
    else if (['sh', 'graphql', 'json', 'json errors'].includes(language!))
      steps.push({ kind: language, text } as Step);
  }
  return steps;
}

class Follower {
  private readonly environment: Record<string, string>;
  private started: JoineryProcess | undefined;
  private url = '';
  private answer: { data?: unknown; errors?: unknown } = {};

  constructor(private readonly checkout: Checkout) {
    this.environment = { PATH: process.env.PATH!, HOME: checkout.folder, NO_COLOR: '1', PORT: '0' };
  }

  async take(step: Step): Promise<void> {
    if (step.kind === 'file') await this.write(step.file, step.text);
    else if (step.kind === 'diff') await this.change(step.file, step.text);
    else if (step.kind === 'sh') for (const line of step.text.trim().split('\n')) await this.type(line);
    else if (step.kind === 'graphql') this.answer = await this.ask(step.text);
    else if (step.kind === 'json') expect(this.answer.data).toEqual(told(step.text));
    else expect(this.answer.errors).toEqual(told(step.text));
  }

  async stop(): Promise<void> {
    await this.started?.stop();
  }

  private async write(file: string, text: string): Promise<void> {
    const path = join(this.checkout.folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }

  /** The lines that stay and go are found once in the file. */
  private async change(file: string, diff: string): Promise<void> {
    const lines = diff.trimEnd().split('\n');
    const side = (sign: string) =>
      lines
        .filter(line => line.startsWith(' ') || line.startsWith(sign))
        .map(line => `${line.slice(1)}\n`)
        .join('');
    const before = await readFile(join(this.checkout.folder, file), 'utf8');
    expect({ file, found: before.split(side('-')).length - 1, of: side('-') }).toMatchObject({ found: 1 });
    await this.write(
      file,
      before.replace(side('-'), () => side('+')),
    );
  }

  private async type(line: string): Promise<void> {
    const { folder } = this.checkout;
    if (line === 'npm start') {
      this.started = run('bash', ['-c', 'exec npm start'], { environment: this.environment, folder });
      this.url = (await this.started.saw(/Joinery is ready at (\S+?),/))[1]!;
      return;
    }
    const [, name] = line.match(/^([A-Z]+)=\$\(/) ?? [];
    const typed = name ? `set -e; ${line}; printf %s "$${name}"` : line.replaceAll(toldUrl, this.url);
    const child = spawn('bash', ['-c', typed], { cwd: folder, env: this.environment });
    let output = '';
    let errors = '';
    child.stdout.on('data', chunk => (output += chunk));
    child.stderr.on('data', chunk => (errors += chunk));
    const [status] = await once(child, 'close');
    if (status !== 0) throw new Error(`${line} ended with ${status}:\n${output}${errors}`);
    if (name) this.environment[name] = output;
  }

  private async ask(query: string): Promise<{ data?: unknown; errors?: unknown }> {
    const { TOKEN } = this.environment;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(TOKEN && { authorization: `Bearer ${TOKEN}` }) },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data?: unknown; errors?: unknown };
  }
}

/** What the page shows, to compare an answer with: objects may hold more in errors, "…" is anything. */
const told = (text: string): unknown => loosely(JSON.parse(text));

function loosely(value: unknown): unknown {
  if (value === '…') return expect.anything();
  if (Array.isArray(value)) return value.map(loosely);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, loosely(field)]);
  return expect.objectContaining(Object.fromEntries(fields));
}
