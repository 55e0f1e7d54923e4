/**
 * Draws the plan as a graph: one box per fetch, an arrow from each fetch that it waits for; at a readable size or
 * fitted to the panel.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Explain } from '../../explain/model';
import { troubleOf } from '../../explain/wording';
import { useArrowKeys } from './arrow-keys';
import { conditionsOf, spokenFetch, timeOf, whereOf } from './fetch-words';
import { NODE, planLayouts } from './plan-layout';
import { serviceColour } from './service-colour';

interface Props {
  readonly explain: Explain;
  readonly selected: number | undefined;
  onSelect(fetch: number): void;
}

/** Smaller, the boxes' text cannot be read: it is scrolled instead, unless somebody wants to see the whole. */
const readable = 0.75;
/** On both sides, in plan-graph.css as well. */
const padding = 16;
const smallest = 0.1;
const largest = 2;

export function PlanGraph({ explain, selected, onSelect }: Props) {
  const { fetches, plan, criticalPath, services } = explain;
  const layouts = useMemo(() => planLayouts(fetches), [fetches]);
  const conditions = useMemo(() => conditionsOf(plan), [plan]);
  const { view, width } = useWidth();
  const [chosenZoom, setZoom] = useState<number>();
  const keys = useArrowKeys(fetches.map(({ id }) => id));

  const drawn = layouts(width);
  const zoom = chosenZoom ?? (width === 0 ? 1 : Math.min(1, Math.max(readable, width / drawn.width)));
  const scale = (factor: number) => setZoom(Math.min(largest, Math.max(smallest, zoom * factor)));
  const critical = new Set(criticalPath);
  const isOnPath = (from: number, to: number) => critical.has(from) && critical.has(to);

  return (
    <section className="plan-graph" aria-label="Plan">
      <div className="explain-bar">
        <h3>Plan</h3>
        <div className="plan-graph-zoom">
          <button type="button" aria-label="Zoom out" onClick={() => scale(0.8)}>
            −
          </button>
          <output>{Math.round(zoom * 100)} %</output>
          <button type="button" aria-label="Zoom in" onClick={() => scale(1.25)}>
            +
          </button>
          <button
            type="button"
            aria-label="Fit the whole plan"
            onClick={() =>
              setZoom(Math.max(smallest, Math.min(1, width / drawn.width, roomHeight() / drawn.height)))
            }
          >
            Fit
          </button>
        </div>
      </div>
      <div className="plan-graph-view" ref={view} style={{ maxHeight: roomHeight() + padding }}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form. */}
        <div
          role="group"
          aria-label="Fetches, by what they wait for; arrow keys move between them"
          className="plan-graph-room"
          style={{ width: drawn.width * zoom, height: drawn.height * zoom }}
          onKeyDown={keys.onKeyDown}
        >
          <div
            className="plan-graph-drawing"
            style={{ width: drawn.width, height: drawn.height, transform: `scale(${zoom})` }}
          >
            <svg width={drawn.width} height={drawn.height} aria-hidden="true">
              <defs>
                {['ordinary', 'critical'].map(kind => (
                  <marker
                    key={kind}
                    id={`arrow-${kind}`}
                    data-kind={kind}
                    viewBox="0 0 8 8"
                    refX="7"
                    refY="4"
                    markerWidth="8"
                    markerHeight="8"
                    markerUnits="userSpaceOnUse"
                    orient="auto"
                  >
                    <path d="M0 0.5 8 4 0 7.5z" />
                  </marker>
                ))}
              </defs>
              {drawn.arrows.map(({ from, to, d }) => {
                const kind = isOnPath(from, to) ? 'critical' : 'ordinary';
                return (
                  <path
                    key={`${from} ${to}`}
                    d={d}
                    data-kind={kind}
                    data-deferred={fetches[to - 1]?.deferred || undefined}
                    markerEnd={`url(#arrow-${kind})`}
                  />
                );
              })}
            </svg>
            {drawn.nodes.map(({ fetch, x, y }) => (
              <button
                key={fetch.id}
                type="button"
                className="plan-graph-fetch"
                style={{ left: x, top: y, ...NODE, ...serviceColour(fetch.service) }}
                aria-label={spokenFetch(fetch, critical.has(fetch.id))}
                aria-current={fetch.id === selected}
                title={[whereOf(fetch), conditions.get(fetch.id), fetch.deferred && 'deferred']
                  .filter(Boolean)
                  .join(', ')}
                data-critical={critical.has(fetch.id) || undefined}
                data-condition={conditions.has(fetch.id) || undefined}
                data-state={fetch.run?.state}
                data-trouble={troubleOf(fetch) || undefined}
                onClick={() => onSelect(fetch.id)}
                {...keys.item(fetch.id)}
              >
                <span className="plan-graph-name">
                  <strong>
                    {critical.has(fetch.id) && <span className="critical-mark">●</span>}
                    {fetch.id} {fetch.service}
                  </strong>{' '}
                  <span>{troubleOf(fetch) || timeOf(fetch)}</span>
                </span>{' '}
                <span className="plan-graph-where">{whereOf(fetch)}</span>
              </button>
            ))}
          </div>
        </div>
      </div>
      <ul className="explain-legend" aria-label="Services">
        {services.map(service => (
          <li key={service} style={serviceColour(service)}>
            <span className="swatch" />
            {service}
          </li>
        ))}
        <li>
          <span className="critical-mark">●</span>critical path
        </li>
        {fetches.some(({ deferred }) => deferred) && (
          <li>
            <span className="plan-graph-deferred-key" />
            deferred
          </li>
        )}
      </ul>
    </section>
  );
}

/** The answer to "how does it hang together" is seen at once, and the time below it is not out of sight. */
const roomHeight = () => Math.min(460, window.innerHeight * 0.62);

/** Within the padding; a drawing that is hidden keeps the width that it had. */
function useWidth() {
  const view = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(view.current!);
    return () => observer.disconnect();
  }, []);
  return { view, width };
}
