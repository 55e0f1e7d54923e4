/**
 * Shows the form that asks for an explanation: the mode, the operation if there are several, the button, and status
 * messages.
 */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useId, useRef, useState } from 'react';
import { ask } from './ask';
import { MODES, type Mode } from './mode';
import { chooseMode, keepRun, type Run, useSession } from './session';

type Progress =
  | { readonly state: 'idle' }
  /** `waits`: for an event, whatever is written meanwhile. */
  | { readonly state: 'asking'; readonly waits: boolean }
  | { readonly state: 'stopped' }
  | { readonly state: 'refused'; readonly why: string };

export function AskForm({ onExplained }: { onExplained(run: Run): void }) {
  const { mode } = useSession();
  const { operations, editors, response } = useWritten();
  const [chosen, choose] = useState<string>();
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const stop = useRef<AbortController>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const modeId = useId();
  const operationId = useId();

  const names = operations.flatMap(({ name }) => (name ? [name.value] : []));
  const name = names.length > 1 ? (names.find(one => one === chosen) ?? names[0]) : undefined;
  const meant = operations.find(operation => name === undefined || operation.name?.value === name);
  const writes = meant?.operation === 'mutation' && mode.runs;
  const waits = meant?.operation === 'subscription' && mode.runs;

  // Whoever leaves waits no more.
  useEffect(() => () => stop.current?.abort(), []);

  const explain = async () => {
    if (progress.state === 'asking') return;
    setProgress({ state: 'asking', waits });
    const stopping = new AbortController();
    stop.current = stopping;
    try {
      const { explain, answer } = await ask({ ...editors(), operationName: name }, mode, stopping.signal);
      if (mode.runs) response(answer);
      setProgress({ state: 'idle' });
      onExplained(keepRun(explain));
    } catch (error) {
      const wasStopped = stopping.signal.aborted;
      setProgress(wasStopped ? { state: 'stopped' } : { state: 'refused', why: (error as Error).message });
    }
  };

  return (
    <form
      className="explain-ask"
      onSubmit={event => {
        event.preventDefault();
        void explain();
      }}
    >
      <div className="explain-field">
        <label htmlFor={modeId}>How much</label>
        <select id={modeId} value={mode.header} onChange={event => chooseMode(modeOf(event.target.value))}>
          {MODES.map(({ name, header }) => (
            <option key={header} value={header}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {name !== undefined && (
        <div className="explain-field">
          <label htmlFor={operationId}>Operation</label>
          <select id={operationId} value={name} onChange={event => choose(event.target.value)}>
            {names.map(one => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
      )}
      <button
        ref={button}
        type="submit"
        className="explain-primary"
        aria-disabled={progress.state === 'asking'}
      >
        Explain
      </button>
      {progress.state === 'asking' && progress.waits && (
        <button
          type="button"
          onClick={() => {
            stop.current?.abort();
            // Stop goes, and would take the focus with it.
            button.current?.focus();
          }}
        >
          Stop
        </button>
      )}
      {writes && <p className="explain-hint">This is a mutation: to explain it this way runs it.</p>}
      {waits && <p className="explain-hint">This is a subscription: its next event is explained.</p>}
      <p role="status" className="explain-hint">
        {progress.state === 'asking'
          ? progress.waits
            ? 'Waiting for an event…'
            : mode.runs
              ? 'Running…'
              : 'Planning…'
          : progress.state === 'stopped'
            ? 'Stopped before an event came.'
            : ''}
      </p>
      {progress.state === 'refused' && (
        <p role="alert" className="explain-refusal">
          {progress.why}
        </p>
      )}
    </form>
  );
}

const modeOf = (header: string): Mode => MODES.find(mode => mode.header === header)!;

/** What the editors hold when it is asked for, and where the answer is shown. */
function useWritten() {
  const { queryEditor, variableEditor, headerEditor, responseEditor, operations } = useGraphiQL(state => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
    responseEditor: state.responseEditor,
    operations: state.operations,
  }));
  const { updateActiveTabValues } = useGraphiQLActions();
  return {
    operations: operations ?? [],
    editors: () => ({
      query: queryEditor?.getValue() ?? '',
      variables: variableEditor?.getValue() ?? '',
      headers: headerEditor?.getValue() ?? '',
    }),
    response: (answer: object) => {
      const text = JSON.stringify(answer, null, 2);
      responseEditor?.setValue(text);
      updateActiveTabValues({ response: text });
    },
  };
}
