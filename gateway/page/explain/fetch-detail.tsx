/** Shows one fetch in detail: why it exists, how it ran, what was sent to its service, and the SQL that it caused. */
import { type ReactNode, useEffect, useRef } from 'react';
import type { Explain, ExplainedFetch } from '../../explain/model';
import { bytes, entitiesLine, grouped, isOfEvent, ms, plural, troubleOf } from '../../explain/wording';
import { conditionsOf, timeOf, whereOf } from './fetch-words';
import { serviceColour } from './service-colour';
import { StatementList } from './statement-list';

interface Props {
  readonly explain: Explain;
  readonly fetch: ExplainedFetch;
  onSelect(fetch: number): void;
  onClose(): void;
}

export function FetchDetail({ explain, fetch, onSelect, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // It is read from its beginning, wherever the plan was scrolled to.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const { id, service, run } = fetch;
  const last = explain.fetches.length;
  const isCritical = explain.criticalPath.includes(id);

  return (
    <article
      className="fetch-detail"
      aria-label={`Fetch ${id}`}
      style={serviceColour(service)}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="explain-bar">
        <button type="button" onClick={onClose}>
          Back to the plan
        </button>
        <span className="fetch-detail-steps">
          <button type="button" disabled={id === 1} onClick={() => onSelect(id - 1)}>
            Previous
          </button>
          <button type="button" disabled={id === last} onClick={() => onSelect(id + 1)}>
            Next
          </button>
        </span>
      </div>
      <h3 ref={heading} tabIndex={-1}>
        <span className="swatch" />
        Fetch {id}: {service}
      </h3>
      <p className="fetch-detail-where">
        {whereOf(fetch)}
        {isCritical && (
          <span className="fetch-detail-critical">
            <span className="critical-mark">●</span>critical path
          </span>
        )}
      </p>
      <Why explain={explain} fetch={fetch} onSelect={onSelect} />
      <HowItRan fetch={fetch} />
      {run && run.errors.length > 0 && (
        <>
          <h4>Errors</h4>
          <ul className="fetch-detail-errors">
            {run.errors.map(({ code, message, path }) => (
              <li key={`${code} ${path} ${message}`}>
                <strong>{code}</strong>
                {path && ` at ${path}`}: {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {run && <StatementList run={run} />}
      <h4>Operation sent</h4>
      <pre>{fetch.operation}</pre>
    </article>
  );
}

function Why({ explain, fetch: { id, deferred, reason }, onSelect }: Omit<Props, 'onClose'>) {
  const condition = conditionsOf(explain.plan).get(id);
  return (
    <>
      <h4>Why</h4>
      <p>{reason.summary}</p>
      <dl>
        {condition && <Fact name="runs only">{condition}</Fact>}
        {deferred && <Fact name="@defer">the first answer does not wait for it</Fact>}
        {reason.fields.length > 0 && <Fact name="for">{grouped(reason.fields.map(({ path }) => path))}</Fact>}
        {reason.keys.map(({ type, fields }) => (
          <Fact key={`${type} ${fields}`} name="@key">
            {type} by {fields}
          </Fact>
        ))}
        {reason.requires.map(({ field, fields }) => (
          <Fact key={field} name="@requires">
            {field} requires {fields}
          </Fact>
        ))}
        {reason.contexts.length > 0 && <Fact name="@fromContext">{reason.contexts.join(', ')}</Fact>}
        {reason.waitsFor.map(wait => (
          <Fact key={wait.fetch} name="waits for">
            <button type="button" className="explain-link" onClick={() => onSelect(wait.fetch)}>
              fetch {wait.fetch} ({explain.fetches[wait.fetch - 1]?.service})
            </button>
            {wait.fields.length > 0 && `, ${wait.fields.join(', ')}`}
          </Fact>
        ))}
        {reason.replicated.length > 0 && (
          <Fact name="copy">from its replica: {grouped(reason.replicated.map(({ path }) => path))}</Fact>
        )}
      </dl>
    </>
  );
}

function HowItRan({ fetch }: { fetch: ExplainedFetch }) {
  const { run, kind, estimate } = fetch;
  if (!run) {
    return (
      <>
        <h4>What it may cost</h4>
        <dl>
          {kind === 'entities' && (
            <Fact name="entities">at most {plural(estimate.entities, 'entity', 'entities')}</Fact>
          )}
          <Fact name="objects">at most {plural(estimate.objects, 'object')} listed</Fact>
        </dl>
      </>
    );
  }
  if (run.state === 'not-run' || run.state === 'empty') {
    return (
      <>
        <h4>How it ran</h4>
        <p>
          Not: {run.state === 'empty' ? 'no object was there to ask for.' : 'the run did not come to it.'}
        </p>
      </>
    );
  }
  return (
    <>
      <h4>How it ran</h4>
      <dl>
        <Fact name="time">
          {timeOf(fetch)}
          {run.startMs !== null && `, from ${ms(run.startMs)} ms`}
          {troubleOf(fetch) && <strong className="explain-failed"> {troubleOf(fetch)}</strong>}
        </Fact>
        {run.entities && <Fact name="entities">{entitiesLine(run.entities)}</Fact>}
        <Fact name="bytes">
          {run.bytes
            ? `${bytes(run.bytes.sent)} sent, ${bytes(run.bytes.received)} received`
            : run.requests > 0
              ? 'none: in this process'
              : isOfEvent(run)
                ? 'none: the event brought it'
                : 'none: nothing was sent'}
        </Fact>
        {run.shared.map(({ fetch, how }) => (
          <Fact key={fetch} name="request">
            {how === 'in-flight'
              ? `shares the request of fetch ${fetch}`
              : `in one request with fetch ${fetch}`}
          </Fact>
        ))}
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
