/**
 * `joinery plans`: the plan of each operation in a folder, kept in a file beside it, or of each in a manifest of trusted
 * documents, kept in a folder beside that, so that a change of a schema shows what it does to everyone's queries. --check writes nothing: it prints the differences and fails on one. A line
 * `# budget: fetches 4 depth 2` in an operation fails either way when its plan is larger.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Kind, Source } from 'graphql';
import colours from 'picocolors';
import { explainPlan } from '../../gateway/explain/explain-plan';
import { keptPlanOf } from '../../gateway/explain/kept-plan';
import type { Explain } from '../../gateway/explain/model';
import { planDifference } from '../../gateway/explain/plan-difference';
import { planFileText, readPlanFile } from '../../gateway/explain/plan-file';
import { plural } from '../../gateway/explain/wording';
import { readTrustedDocuments } from '../../gateway/operations/trusted-documents';
import type { Apollo } from '../../gateway/supergraph/planner';
import { offlinePlanner } from '../estate/offline-planner';
import { overBudget, validOperation } from './explain';
import { operationsFolder } from './kept-operations';

export interface PlansOptions {
  readonly check: boolean;
  readonly supergraph?: string;
}

const planSuffix = '.plan.yaml';

/** An operation, and where its plan is kept. */
interface Kept {
  readonly source: Source;
  readonly planFile: string;
}

/** The exit status: 1 wins over 3, since of what is not valid no budget can be told. Throws where nothing can be planned. */
export async function keepPlans(
  path = operationsFolder,
  { check, supergraph }: PlansOptions,
): Promise<number> {
  const isManifest = path.endsWith('.json');
  const folder = isManifest ? path.replace(/\.json$/, '.plans') : path;
  const operations = isManifest ? ofManifest(path, folder) : ofFolder(folder);
  const apollo = await offlinePlanner(supergraph);
  let stale = 0;
  let over = 0;
  let invalid = 0;
  try {
    for (const { source, planFile } of operations) {
      let explain: Explain;
      let exceeded: string[];
      try {
        explain = await planOf(apollo, source);
        exceeded = beyondBudget(source, explain);
      } catch (error) {
        // What a change broke hides nothing of what it does to the others.
        invalid += 1;
        console.log(`${colours.red('not valid:')} ${source.name}: ${(error as Error).message}`);
        continue;
      }
      const differences = whatChanged(planFile, explain);
      if (differences.length > 0) {
        stale += 1;
        console.log(`${colours.bold(source.name)}`);
        for (const line of differences) console.log(`  ${coloured(line)}`);
        if (!check) {
          mkdirSync(dirname(planFile), { recursive: true });
          writeFileSync(planFile, planFileText(keptPlanOf(explain)));
        }
      }
      over += exceeded.length;
      for (const line of exceeded) console.log(`${colours.red('over budget:')} ${source.name}: ${line}`);
    }
  } finally {
    await apollo.stop();
  }
  const current = new Set(operations.map(({ planFile }) => planFile));
  for (const name of existsSync(folder) ? readFolder(folder) : []) {
    const file = join(folder, name);
    if (!name.endsWith(planSuffix) || current.has(file)) continue;
    stale += 1;
    console.log(`${colours.bold(shown(file))}\n  ${coloured('- its operation is gone')}`);
    if (!check) rmSync(file);
  }
  if (invalid > 0) console.log(`${plural(invalid, 'operation is', 'operations are')} not valid.`);
  if (invalid < operations.length || stale > 0)
    console.log(summary(operations.length - invalid, stale, check));
  if (invalid > 0) return 1;
  return over > 0 ? overBudget : check && stale > 0 ? 1 : 0;
}

function ofFolder(folder: string): Kept[] {
  const names = readFolder(folder).filter(name => name.endsWith('.graphql'));
  if (names.length === 0) throw new Error(`${shown(folder)} has no operations: files that end in .graphql.`);
  return names.map(name => {
    const file = join(folder, name);
    return {
      source: new Source(readFileSync(file, 'utf8'), shown(file)),
      planFile: file.replace(/\.graphql$/, planSuffix),
    };
  });
}

/** By name, so that a change of the text, which changes its id, is seen as one of the plan. */
function ofManifest(file: string, folder: string): Kept[] {
  const documents = readTrustedDocuments([file]);
  return documents.map(({ ids: [id = ''], operationName, text }) => {
    const isOnlyOne = documents.filter(other => other.operationName === operationName).length === 1;
    const name = operationName !== undefined && isOnlyOne ? operationName : id.replaceAll(/[^\w-]/g, '_');
    return {
      source: new Source(text, `${shown(file)}, ${name}`),
      planFile: join(folder, `${name}${planSuffix}`),
    };
  });
}

async function planOf(apollo: Apollo, source: Source): Promise<Explain> {
  const document = validOperation(source, apollo.schema);
  const count = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (count !== 1) throw new Error(`a file has one operation, and its plan beside it, but got: ${count}.`);
  const explain = await explainPlan(apollo, { document, inParts: true });
  if (!explain.plan) throw new Error('it asks nothing of any subgraph, so there is no plan to keep.');
  return explain;
}

function whatChanged(planFile: string, explain: Explain): string[] {
  const text = existsSync(planFile) ? readFileSync(planFile, 'utf8') : undefined;
  const now = keptPlanOf(explain);
  if (text === planFileText(now)) return [];
  if (text === undefined) {
    const size = `${plural(now.fetches, 'fetch', 'fetches')} in ${plural(now.hops, 'hop')}`;
    return [`+ ${size}; it had no plan yet`];
  }
  const before = readPlanFile(text);
  if (!before) return [`~ ${shown(planFile)} is not a plan that can be read`];
  const differences = planDifference(before, now);
  return differences.length > 0 ? differences : ['~ the file was written by hand or by another version'];
}

/** Of all `# budget:` lines. Throws for one that says something else. */
function beyondBudget({ body }: Source, { cost }: Explain): string[] {
  const lines = [...body.matchAll(/^[ \t]*#[ \t]*budget:(.*)$/gm)].map(([, text = '']) => text.trim());
  return lines.flatMap(text => {
    const parts = [...text.matchAll(/(fetches|depth) (\d+)/g)];
    if (parts.length === 0 || parts.map(([part]) => part).join(' ') !== text) {
      throw new Error(`a budget is written like "# budget: fetches 4 depth 2", but got: ${text}.`);
    }
    return parts.flatMap(([, what, most]) => {
      const is = what === 'fetches' ? cost.fetches : cost.depth;
      return is > Number(most) ? [`${what} ${is}, the budget is ${most}.`] : [];
    });
  });
}

function summary(operations: number, stale: number, check: boolean): string {
  if (stale === 0) {
    return operations === 1
      ? 'The plan of 1 operation is up to date.'
      : `The plans of ${operations} operations are up to date.`;
  }
  const changed = stale === 1 ? '1 plan' : `${stale} plans`;
  return check
    ? `${changed} changed. Look at what became of them, run \`joinery plans\` and commit the result.`
    : `${changed} written.`;
}

function coloured(line: string): string {
  if (line.startsWith('+')) return colours.green(line);
  if (line.startsWith('-')) return colours.red(line);
  return line.startsWith('~') ? colours.yellow(line) : line;
}

function readFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw new Error(`${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

const shown = (file: string): string => {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
};
