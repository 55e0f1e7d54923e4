/** Lists the warnings, each with links to the fetches that it is about. */
import { useState } from 'react';
import type { Warning } from '../../explain/model';

const names: Readonly<Record<Warning['code'], string>> = {
  N_PLUS_ONE: 'Repeated statement',
  REPLICA_COULD_PROVIDE: 'Replica could provide',
  SEQUENTIAL_CHAIN: 'Sequential chain',
  MISSING_INDEX: 'Missing index',
  SLOWEST_PATH: 'Slowest path',
  VARIABLE_NOT_GIVEN: 'Variable not given',
  VARIABLE_DOES_NOT_FIT: 'Variable does not fit',
};

/** More than these are shown when somebody asks: they would push the plan out of sight. */
const firstOnes = 3;
/** The fetches of a longer path are marked in the plan. */
const maxLinks = 4;

interface Props {
  readonly warnings: readonly Warning[];
  onSelect(fetch: number): void;
}

export function WarningList({ warnings, onSelect }: Props) {
  const [showsAll, setShowsAll] = useState(false);
  if (warnings.length === 0) return null;
  const shown = showsAll ? warnings : warnings.slice(0, firstOnes);
  return (
    <section className="explain-warnings" aria-label="Warnings">
      <ul>
        {shown.map(({ code, message, fetches }) => (
          <li key={message} data-code={code}>
            <strong>{names[code]}</strong>
            <span>{message}</span>
            {fetches.length <= maxLinks && fetches.length > 0 && (
              <span className="explain-links">
                {fetches.map(id => (
                  <button type="button" key={id} onClick={() => onSelect(id)}>
                    Fetch {id}
                  </button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {warnings.length > firstOnes && (
        <button type="button" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show ${warnings.length - firstOnes} more`}
        </button>
      )}
    </section>
  );
}
