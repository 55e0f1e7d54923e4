/**
 * Composes the Explain panel: the form, the shown run and the selected fetch. In a narrow panel the fetch replaces
 * the plan; in a wide one it stands beside it.
 */
import { useEffect, useId, useRef, useState } from 'react';
import { AskForm } from './ask-form';
import { Comparison } from './comparison';
import { FetchDetail } from './fetch-detail';
import { PlanGraph } from './plan-graph';
import { RunPicker } from './run-picker';
import { useSession } from './session';
import { Summary } from './summary';
import { Timeline } from './timeline';
import { WarningList } from './warning-list';

export default function Panel() {
  const { runs } = useSession();
  const [shownNumber, showRun] = useState<number>();
  const [otherNumber, compareWith] = useState<number>();
  const [isWide, setWide] = useState(false);
  const { selected, select, close, leave } = useSelection();
  const title = useId();

  const shown = runs.find(({ number }) => number === shownNumber) ?? runs[0];
  const other = runs.find(({ number }) => number === otherNumber && number !== shown?.number);
  const fetch = shown?.explain.fetches.find(({ id }) => id === selected);

  return (
    <section className="explain" aria-labelledby={title} data-wide={isWide || undefined}>
      <header className="explain-head">
        <h2 id={title}>Explain</h2>
        <button
          type="button"
          className="explain-widen"
          aria-pressed={isWide}
          onClick={() => setWide(!isWide)}
        >
          Full width
        </button>
      </header>
      <AskForm
        onExplained={({ number }) => {
          leave();
          showRun(number);
        }}
      />
      {!shown && (
        <p className="explain-hint">
          Which services this operation asks, in which order, why, and with what SQL: the last runs are kept
          until the page is closed, to be compared.
        </p>
      )}
      {shown && (
        <div className="explain-body" data-detail={fetch ? '' : undefined}>
          <div className="explain-overview">
            {runs.length > 1 && (
              <RunPicker
                runs={runs}
                shown={shown}
                other={other}
                onShow={number => {
                  leave();
                  showRun(number);
                }}
                onCompare={compareWith}
              />
            )}
            {other && <Comparison before={other} after={shown} />}
            <Summary explain={shown.explain} />
            <WarningList warnings={shown.explain.warnings} onSelect={select} />
            {shown.explain.plan ? (
              <>
                <PlanGraph explain={shown.explain} selected={selected} onSelect={select} />
                <Timeline explain={shown.explain} selected={selected} onSelect={select} />
              </>
            ) : (
              <p>No service is asked anything.</p>
            )}
          </div>
          {fetch && (
            <FetchDetail
              key={`${shown.number} ${fetch.id}`}
              explain={shown.explain}
              fetch={fetch}
              onSelect={select}
              onClose={close}
            />
          )}
        </div>
      )}
    </section>
  );
}

/** Whoever closes a fetch is back where they opened it. */
function useSelection() {
  const [selected, setSelected] = useState<number>();
  const opener = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (selected !== undefined || !opener.current) return;
    opener.current.focus();
    opener.current = null;
  }, [selected]);

  return {
    selected,
    select: (id: number) => {
      // From one fetch to the next, the way back stays the first.
      if (selected === undefined) opener.current = document.activeElement as HTMLElement | null;
      setSelected(id);
    },
    close: () => setSelected(undefined),
    /** For another run: the focus stays on what asked for that. */
    leave: () => {
      opener.current = null;
      setSelected(undefined);
    },
  };
}
