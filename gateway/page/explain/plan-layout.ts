/**
 * Owns where the fetches of a plan are drawn: dagre lays them out downwards and to the right, and the panel takes what is
 * not wider than it is, since a page scrolls well in one direction only.
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

function layOut(fetches: readonly ExplainedFetch[], rankdir: 'TB' | 'LR'): PlanLayout {
  const graph = new graphlib.Graph();
  // To the right, what has many that wait for it stands beside the first of them, where the reading begins.
  const gaps = rankdir === 'TB' ? { nodesep: 16, ranksep: 30 } : { nodesep: 10, ranksep: 24, align: 'UL' };
  graph.setGraph({ rankdir, ...gaps, marginx: margin, marginy: margin });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of fetches) graph.setNode(String(id), { ...NODE });
  for (const { id, reason } of fetches) {
    for (const { fetch } of reason.waitsFor) graph.setEdge(String(fetch), String(id));
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const centres = fetches.map(({ id }) => graph.node(String(id)) as Point);
  const turned = turning(centres, rankdir === 'TB' ? 'x' : 'y', { x: width, y: height });
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

/** dagre may begin with the last of those that stand side by side: mirrored, they are in the order of the plan. */
function turning(centres: readonly Point[], side: 'x' | 'y', size: Point): (point: Point) => Point {
  const steps = centres.slice(1).map((point, n) => Math.sign(point[side] - centres[n]![side]));
  if (steps.reduce((sum, step) => sum + step, 0) >= 0) return point => point;
  return point => ({ ...point, [side]: size[side] - point[side] });
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
