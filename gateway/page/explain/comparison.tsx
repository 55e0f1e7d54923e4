/** Compares two runs side by side: their numbers, the differences between their plans, and the time of each fetch. */
import { keptPlanOf } from '../../explain/kept-plan';
import type { Explain, ExplainedFetch } from '../../explain/model';
import { planDifference } from '../../explain/plan-difference';
import { ms, tellsSql } from '../../explain/wording';
import { type Pair, pairedFetches } from './paired-fetches';
import { serviceColour } from './service-colour';
import type { Run } from './session';

/** Less may be anything: another process on the machine, a garbage collection. */
const noticeableMs = 0.05;

export function Comparison({ before, after }: { before: Run; after: Run }) {
  const differences = planDifference(keptPlanOf(before.explain), keptPlanOf(after.explain));
  const isKnown = ({ of }: Numbered) => of(before.explain) !== null || of(after.explain) !== null;
  const columns = [`Run ${before.number}`, `Run ${after.number}`, 'Change'];
  return (
    <section className="comparison" aria-label="Comparison">
      <h3>
        Run {before.number} and run {after.number}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Numbers</th>
            {columns.map(column => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.filter(isKnown).map(({ name, of, isTime }) => (
            <Row
              key={name}
              name={name}
              before={of(before.explain)}
              after={of(after.explain)}
              isTime={isTime}
            />
          ))}
        </tbody>
      </table>
      <h4>The plan</h4>
      {differences.length === 0 ? (
        <p>Both runs have the same plan.</p>
      ) : (
        <ul className="comparison-differences">
          {differences.map(line => (
            <li key={line} data-sign={line[0]}>
              {line.trim()}
            </li>
          ))}
        </ul>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">Fetches, in ms</th>
            {columns.map(column => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairedFetches(before.explain.fetches, after.explain.fetches).map(pair => (
            <FetchRow key={`${pair.service} ${pair.name}`} {...pair} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Numbered {
  readonly name: string;
  readonly isTime?: boolean;
  of(explain: Explain): number | null;
}

/** Services that tell nothing of their SQL did not run none. */
const ofDatabases = (explain: Explain, number: 'databaseMs' | 'statements'): number | null =>
  explain.run && tellsSql(explain) ? explain.run[number] : null;

const numbers: readonly Numbered[] = [
  { name: 'Time, ms', isTime: true, of: ({ run }) => run?.durationMs ?? null },
  { name: 'To the first answer, ms', isTime: true, of: ({ run }) => run?.firstMs ?? null },
  { name: 'In databases, ms', isTime: true, of: explain => ofDatabases(explain, 'databaseMs') },
  { name: 'Fetches', of: ({ cost }) => cost.fetches },
  { name: 'Hops', of: ({ cost }) => cost.depth },
  { name: 'Requests', of: ({ run }) => run?.requests ?? null },
  { name: 'SQL statements', of: explain => ofDatabases(explain, 'statements') },
  { name: 'Errors', of: ({ run }) => run?.errors ?? null },
  { name: 'Warnings', of: ({ warnings }) => warnings.length },
];

interface RowProps {
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly isTime?: boolean | undefined;
}

function Row({ name, before, after, isTime = false }: RowProps) {
  const shown = (value: number | null) => (value === null ? '–' : isTime ? ms(value) : String(value));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{shown(before)}</td>
      <td>{shown(after)}</td>
      <Change before={before} after={after} isTime={isTime} />
    </tr>
  );
}

function Change({ before, after, isTime }: Omit<RowProps, 'name'>) {
  if (before === null || after === null) return <td />;
  const change = after - before;
  if (Math.abs(change) < noticeableMs) return <td>same</td>;
  const sign = change > 0 ? '+' : '−';
  return (
    <td data-change={change > 0 ? 'more' : 'less'}>
      {sign}
      {isTime ? ms(Math.abs(change)) : Math.abs(change)}
    </td>
  );
}

function FetchRow({ name, service, before, after }: Pair) {
  return (
    <tr>
      <th scope="row" style={serviceColour(service)}>
        <span className="swatch" />
        {service} <span>{name}</span>
      </th>
      <td>{took(before)}</td>
      <td>{took(after)}</td>
      {before && after ? (
        <Change before={before.run?.durationMs ?? null} after={after.run?.durationMs ?? null} isTime />
      ) : (
        <td>{after ? 'added' : 'removed'}</td>
      )}
    </tr>
  );
}

function took(fetch: ExplainedFetch | undefined): string {
  if (!fetch) return '–';
  return fetch.run?.durationMs == null ? 'not run' : ms(fetch.run.durationMs);
}
