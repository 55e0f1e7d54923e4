/** Shows a form of a few fields, each refusal beside the field that it is about, and the focus on the first of them. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { Refused } from './ask';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  /** For password managers: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill */
  readonly autoComplete: string;
  readonly isOptional?: boolean;
  readonly hint?: string;
}

interface Props {
  readonly fields: readonly Field[];
  readonly button: string;
  /** Rejects with a Refused. */
  send(input: Record<string, string>): Promise<void>;
  readonly children?: ReactNode;
}

export function Form({ fields, button, send, children }: Props) {
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  const submit = async () => {
    if (isSending) return;
    const given = new FormData(form.current!);
    const entries = fields.map(({ name, type }) => {
      const text = String(given.get(name) ?? '');
      return [name, type === 'password' ? text : text.trim()] as const;
    });
    const missing = fields.filter(({ isOptional }, n) => !isOptional && entries[n]![1] === '');
    if (missing.length > 0) {
      const ofFields = missing.map(({ name, label }) => [name, `${label} is missing.`]);
      return refuse(new Refused('', '', Object.fromEntries(ofFields)));
    }
    setSending(true);
    setRefused(undefined);
    try {
      await send(Object.fromEntries(entries.filter(([, text]) => text !== '')));
    } catch (error) {
      refuse(error as Refused);
    }
    setSending(false);
  };

  const refuse = (error: Refused) => {
    setRefused(error);
    const wrong = fields.find(({ name }) => error.ofFields?.[name]);
    if (wrong) (form.current?.elements.namedItem(wrong.name) as HTMLElement | null)?.focus();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      {fields.map(({ name, label, type = 'text', autoComplete, isOptional, hint }) => {
        const fault = refused?.ofFields?.[name];
        return (
          <div key={name} className="sign-in-field">
            <label htmlFor={`${id}${name}`}>
              {label}
              {isOptional && <span> (optional)</span>}
            </label>
            <input
              id={`${id}${name}`}
              name={name}
              type={type}
              autoComplete={autoComplete}
              autoCapitalize="none"
              spellCheck={false}
              required={!isOptional}
              aria-invalid={fault !== undefined}
              aria-describedby={fault || hint ? `${id}${name}-said` : undefined}
            />
            {(fault || hint) && (
              <p id={`${id}${name}-said`} className={fault ? 'sign-in-fault' : 'sign-in-hint'}>
                {fault ?? hint}
              </p>
            )}
          </div>
        );
      })}
      {refused?.message && (
        <p role="alert" className="sign-in-fault">
          {refused.message}
        </p>
      )}
      <button type="submit" className="sign-in-primary" aria-disabled={isSending}>
        {isSending ? 'One moment…' : button}
      </button>
      {children}
    </form>
  );
}
