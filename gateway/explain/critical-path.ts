/**
 * Finds the critical path: of parallel branches the slowest, which the answer waits for; deferred parts do not count.
 * After a run it uses times; before, a hop weighs as much as a thousand objects, which take about as long.
 */
import type { ExplainedFetch, PlanTree } from './model';

const objectsAHop = 1000;

function weightOf({ run, estimate }: ExplainedFetch): number {
  return run ? (run.durationMs ?? 0) : 1 + (estimate.entities + estimate.objects) / objectsAHop;
}

export function criticalPath(tree: PlanTree | null, fetches: readonly ExplainedFetch[]): number[] {
  const longest = (node: PlanTree | null): { weight: number; path: number[] } => {
    switch (node?.kind) {
      case 'fetch': {
        const fetch = fetches[node.fetch - 1]!;
        if (fetch.run?.state === 'not-run') return { weight: 0, path: [] };
        return { weight: weightOf(fetch), path: [node.fetch] };
      }
      case 'sequence': {
        const all = node.nodes.map(longest);
        return {
          weight: all.reduce((sum, { weight }) => sum + weight, 0),
          path: all.flatMap(({ path }) => path),
        };
      }
      case 'parallel':
        return heaviest(node.nodes.map(longest));
      case 'condition':
        return heaviest([longest(node.if), longest(node.else)]);
      case 'defer':
        return longest(node.primary);
      default:
        return { weight: 0, path: [] };
    }
  };
  return longest(tree).path;
}

function heaviest(all: readonly { weight: number; path: number[] }[]): { weight: number; path: number[] } {
  return all.reduce((a, b) => (b.weight > a.weight ? b : a), { weight: 0, path: [] });
}
