/** Draws a run as a waterfall: when each fetch began and ended, and when its databases were busy. */
import type { CSSProperties } from 'react';
import type { Explain, ExplainedFetch } from '../../explain/model';
import { troubleOf } from '../../explain/wording';
import { useArrowKeys } from './arrow-keys';
import { spokenFetch, timeOf } from './fetch-words';
import { serviceColour } from './service-colour';

interface Props {
  readonly explain: Explain;
  readonly selected: number | undefined;
  onSelect(fetch: number): void;
}

export function Timeline({ explain: { run, fetches, criticalPath }, selected, onSelect }: Props) {
  const keys = useArrowKeys(fetches.map(({ id }) => id));
  if (!run) return null;
  const critical = new Set(criticalPath);
  const total = Math.max(run.durationMs, ...fetches.map(endOf), 0.1);
  const place = (startMs: number, durationMs: number): CSSProperties => ({
    left: `${(startMs / total) * 100}%`,
    width: `${(durationMs / total) * 100}%`,
  });

  return (
    <section className="timeline" aria-label="Time">
      <div className="explain-bar">
        <h3>Time</h3>
        <ul className="explain-legend">
          <li>
            <span className="timeline-sql-key" />
            SQL
          </li>
          {run.firstMs !== null && (
            <li>
              <span className="timeline-first-key" />
              first answer
            </li>
          )}
        </ul>
      </div>
      <div className="timeline-axis" aria-hidden="true">
        <div className="timeline-ticks">
          {ticksOf(total).map(tick => (
            <span key={tick} style={{ left: `${(tick / total) * 100}%` }}>
              {tick}
            </span>
          ))}
        </div>
      </div>
      <ol onKeyDown={keys.onKeyDown}>
        {fetches.map(fetch => (
          <li key={fetch.id}>
            <button
              type="button"
              className="timeline-fetch"
              style={serviceColour(fetch.service)}
              aria-label={`${spokenFetch(fetch, critical.has(fetch.id))}${fetch.run?.startMs == null ? '' : `, begins at ${fetch.run.startMs.toFixed(1)} ms`}`}
              aria-current={fetch.id === selected}
              data-critical={critical.has(fetch.id) || undefined}
              data-state={fetch.run?.state}
              data-trouble={troubleOf(fetch) || undefined}
              onClick={() => onSelect(fetch.id)}
              {...keys.item(fetch.id)}
            >
              <span className="timeline-name">
                <span className="critical-mark">{critical.has(fetch.id) && '●'}</span>
                {fetch.id} {fetch.service}
              </span>
              <span className="timeline-track">
                {run.firstMs !== null && (
                  <span className="timeline-first" style={{ left: place(run.firstMs, 0).left }} />
                )}
                {fetch.run?.startMs != null && fetch.run.durationMs !== null && (
                  <span className="timeline-bar" style={place(fetch.run.startMs, fetch.run.durationMs)} />
                )}
                {fetch.run?.statements?.map(({ startMs, durationMs }, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order.
                  <span key={n} className="timeline-sql" style={place(startMs, durationMs)} />
                ))}
              </span>
              {/* Between words that are read one after the other: a grid shows none of it. */}{' '}
              <span className="timeline-time">{troubleOf(fetch) || timeOf(fetch)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const endOf = ({ run }: ExplainedFetch): number => (run?.startMs ?? 0) + (run?.durationMs ?? 0);

/** Two to five round numbers from 0. */
function ticksOf(total: number): number[] {
  const tenth = 10 ** Math.floor(Math.log10(total));
  const step = [0.5, 1, 2, 5].map(part => part * tenth).find(one => total / one < 5)!;
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, n) => Number((n * step).toPrecision(6)));
}
