/** Picks the run that is shown, and the one that it is compared with. */
import { useId } from 'react';
import { type Run, runName } from './session';

interface Props {
  readonly runs: readonly Run[];
  readonly shown: Run;
  readonly other: Run | undefined;
  onShow(number: number): void;
  onCompare(number: number | undefined): void;
}

export function RunPicker({ runs, shown, other, onShow, onCompare }: Props) {
  const shownId = useId();
  const otherId = useId();
  return (
    <div className="explain-runs">
      <div className="explain-field">
        <label htmlFor={shownId}>Run</label>
        <select id={shownId} value={shown.number} onChange={event => onShow(Number(event.target.value))}>
          {runs.map(run => (
            <option key={run.number} value={run.number}>
              {runName(run)}
            </option>
          ))}
        </select>
      </div>
      <div className="explain-field">
        <label htmlFor={otherId}>Compare with</label>
        <select
          id={otherId}
          value={other?.number ?? ''}
          onChange={event => onCompare(event.target.value === '' ? undefined : Number(event.target.value))}
        >
          <option value="">none</option>
          {runs
            .filter(run => run !== shown)
            .map(run => (
              <option key={run.number} value={run.number}>
                {runName(run)}
              </option>
            ))}
        </select>
      </div>
    </div>
  );
}
