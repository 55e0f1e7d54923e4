/** Shows in one line how large a plan is and how long it took. */
import type { Explain } from '../../explain/model';
import { ms, plural, tellsSql, troubleOf } from '../../explain/wording';

export function Summary({ explain }: { explain: Explain }) {
  const { operation, cost, run, fetches, warnings } = explain;
  const isTold = tellsSql(explain);
  const numbers = run
    ? [
        [ms(run.durationMs), 'ms'],
        ...(run.firstMs === null ? [] : [[ms(run.firstMs), 'ms to the first answer']]),
        ...counted(cost.fetches, 'fetch', 'fetches'),
        ...counted(cost.depth, 'hop'),
        ...(isTold ? counted(run.statements, 'statement') : []),
        ...counted(warnings.length, 'warning'),
      ]
    : [
        ...counted(cost.fetches, 'fetch', 'fetches'),
        ...counted(cost.depth, 'hop'),
        ...counted(warnings.length, 'warning'),
      ];
  return (
    <section className="explain-summary" aria-label="Summary">
      <h3>
        {operation.kind} {operation.name ?? '(without a name)'}
      </h3>
      <ul>
        {numbers.map(([number, unit]) => (
          <li key={unit}>
            <strong>{number}</strong> {unit}
          </li>
        ))}
      </ul>
      <p>
        {run
          ? `${plural(run.requests, 'request')}${run.requests === 0 ? '' : isTold ? `; ${ms(run.databaseMs)} ms in the databases, which may have worked at once` : '; the services tell nothing of their SQL'}.`
          : `Nothing was run. At most ${plural(cost.entities, 'entity', 'entities')} asked for and ${plural(cost.objects, 'object')} listed.`}
      </p>
      {run && run.errors > 0 && (
        <p className="explain-failed">
          The answer has {plural(run.errors, 'error')};{' '}
          {fetches.some(troubleOf) ? 'the fetches that brought any are marked.' : 'no fetch brought any.'}
        </p>
      )}
    </section>
  );
}

function counted(count: number, one: string, many = `${one}s`): [string, string][] {
  return [[count.toLocaleString('en'), count === 1 ? one : many]];
}
