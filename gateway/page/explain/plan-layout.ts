/**
 * Positions the fetches of a plan: dagre lays them out both downwards and to the right, and the panel uses the first
 * layout that fits its width, since a page scrolls well in one direction only.
 */
import { graphlib, layout } from '@dagrejs/dagre';
import type { ExplainedFetch } from '../../explain/model';

export const NODE = { width: 196, height: 48 };

export interface PlacedFetch {
  readonly fetch: ExplainedFetch;
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  readonly from: number;
  readonly to: number;
  /** Of an SVG path. */
  readonly d: string;
}

export interface PlanLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedFetch[];
  readonly arrows: readonly Arrow[];
}

/** Room for the outline of focus. */
const margin = 6;

/** Both ways, so that a change of the panel's width costs no layout. */
export function planLayouts(fetches: readonly ExplainedFetch[]): (width: number) => PlanLayout {
  const down = layOut(fetches, 'TB');
  const across = layOut(fetches, 'LR');
  return width => (down.width <= width || down.width <= across.width ? down : across);
}

function layOut(fetches: readonly ExplainedFetch[], rankdir: 'TB' | 'LR', align?: 'UL' | 'UR'): PlanLayout {
  const graph = new graphlib.Graph();
  const gaps = rankdir === 'TB' ? { nodesep: 16, ranksep: 30 } : { nodesep: 10, ranksep: 24 };
  graph.setGraph({ rankdir, align, ...gaps, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of fetches) graph.setNode(String(id), { ...NODE });
  for (const { id, reason } of fetches) {
    for (const { fetch } of reason.waitsFor) graph.setEdge(String(fetch), String(id));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const centres = fetches.map(({ id }) => graph.node(String(id)) as Point);
  const isMirrored = isBackwards(centres, rankdir);
  // Beside the first of the many that wait for it, where the reading begins: mirrored, that is the last.
  if (rankdir === 'LR' && !align) return layOut(fetches, rankdir, isMirrored ? 'UR' : 'UL');
  const turned = ({ x, y }: Point): Point => {
    if (!isMirrored) return { x, y };
    return rankdir === 'TB' ? { x: width - x, y } : { x, y: height - y };
  };
  return {
    width,
    height,
    nodes: centres.map((centre, n) => {
      const { x, y } = turned(centre);
      return { fetch: fetches[n]!, x: x - NODE.width / 2, y: y - NODE.height / 2 };
    }),
    arrows: graph.edges().map(edge => {
      const { points } = graph.edge(edge) as { points: Point[] };
      return { from: Number(edge.v), to: Number(edge.w), d: curve(points.map(turned)) };
    }),
  };
}

/** dagre may begin with the last of those that stand side by side; a plan is read from its first. */
function isBackwards(centres: readonly Point[], rankdir: 'TB' | 'LR'): boolean {
  const [along, side] = rankdir === 'TB' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  let order = 0;
  for (const [n, a] of centres.entries()) {
    for (const b of centres.slice(n + 1)) if (a[along] === b[along]) order += Math.sign(b[side] - a[side]);
  }
  return order < 0;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Through the middles of the lines between the points, which are the handles. */
function curve([first, ...rest]: readonly Point[]): string {
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1).map((point, n) => {
    const next = rest[n + 1]!;
    const end = next === last ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point)} ${at(end)}`;
  });
  return `M${at(first)} ${bends.length > 0 ? bends.join(' ') : `L${at(last)}`}`;
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
