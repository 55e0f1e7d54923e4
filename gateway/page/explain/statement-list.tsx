/** Shows the SQL of a fetch: each statement's resolver, number of keys, rows, time, text and plan. */
import type { ExplainedStatement, FetchRun } from '../../explain/model';
import { databasePlanLines, ms, plural } from '../../explain/wording';
import { sqlLines } from './sql-lines';

/** Of more, the texts are opened by whoever wants them. */
const openOnes = 2;

export function StatementList({ run: { statements, requests } }: { run: FetchRun }) {
  if (statements === null) {
    return requests === 0 ? null : (
      <>
        <h4>SQL</h4>
        <p>The service tells nothing of it.</p>
      </>
    );
  }
  if (statements.length === 0) return null;
  return (
    <>
      <h4>SQL, {plural(statements.length, 'statement')}</h4>
      <ul className="statements">
        {statements.map((statement, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change their order.
          <li key={n}>
            <details open={n < openOnes}>
              <summary>
                <strong>{statement.issuer}</strong>
                <span>{facts(statement)}</span>
              </summary>
              {statement.error && (
                <p className="explain-failed">PostgreSQL refused it with {statement.error}.</p>
              )}
              <pre>{sqlLines(statement.sql)}</pre>
              {statement.values && (
                <>
                  <h5>Values</h5>
                  <pre>
                    {statement.values.map((value, n) => `$${n + 1} = ${JSON.stringify(value)}`).join('\n')}
                  </pre>
                </>
              )}
              <DatabasePlan statement={statement} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function DatabasePlan({ statement: { plan, scans } }: { statement: ExplainedStatement }) {
  const lines = databasePlanLines(plan);
  return (
    <>
      {scans.map(({ table, rows, returned }) => (
        <p key={table}>
          Reads {table} from end to end: about {plural(rows, 'row')}, of which about{' '}
          {returned.toLocaleString('en')} are wanted.
        </p>
      ))}
      {lines.length > 0 && (
        <>
          <h5>PostgreSQL’s plan</h5>
          <pre className="statements-plan">{lines.join('\n')}</pre>
        </>
      )}
    </>
  );
}

function facts({ keys, rows, durationMs }: ExplainedStatement): string {
  return [
    ...(keys === null ? [] : [plural(keys, 'key')]),
    ...(rows === null ? [] : [plural(rows, 'row')]),
    `${ms(durationMs)} ms`,
  ].join(', ');
}
