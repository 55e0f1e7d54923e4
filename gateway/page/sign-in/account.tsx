/**
 * Shows who is signed in, in the page's head, and the dialog in which one signs in, up and out. It is there only where the
 * graph signs in as ours does.
 */
import { useGraphiQL } from '@graphiql/react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { arrival } from './arrival';
import { ask } from './ask';
import { Form } from './form';
import { FORMS, type FormName } from './forms';
import { signsIn, VERIFY } from './operations';
import { comeBack, leaveFor, providers } from './providers';
import { knowPerson, useSession } from './session';
import { SignedIn } from './signed-in';
import { DemoUsers, OtherForms, Providers } from './ways-in';

export function Account() {
  const schema = useGraphiQL(state => state.schema);
  const isOffered = useMemo(() => signsIn(schema), [schema]);
  return isOffered ? <OfferedAccount /> : null;
}

let hasArrived = false;

function OfferedAccount() {
  const { isSignedIn, person, ended } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<FormName>('sign-in');
  const [said, setSaid] = useState<{ text: string; isFault: boolean }>();
  const [names, setNames] = useState<readonly string[]>([]);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();

  const say = (text: string) => setSaid({ text, isFault: false });
  const complain = (text: string) => setSaid({ text, isFault: true });
  const show = (form: FormName) => {
    setSaid(undefined);
    setShown(form);
  };
  const close = () => dialog.current?.close();
  const tryTo = (attempt: Promise<string | undefined>) =>
    attempt.then(
      text => text && say(text),
      (error: Error) => complain(error.message),
    );

  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);

  // Whom the services know by then: somebody may have set one up since.
  useEffect(() => {
    if (isOpen) void providers().then(setNames);
  }, [isOpen]);

  useEffect(() => {
    if (!ended) return;
    setSaid({ text: ended, isFault: true });
    setShown('sign-in');
    setOpen(true);
  }, [ended]);

  useEffect(() => {
    if (!arrival || hasArrived) return;
    hasArrived = true;
    if (arrival.at === 'signed-in') tryTo(comeBack(arrival.provider, arrival.callbackUrl));
    else if (arrival.at === 'verify-email') tryTo(verify(arrival.token));
    else setShown('reset');
    setOpen(true);
  });

  const form = FORMS[shown];
  // The link of a mail sets another password for whoever is signed in, too.
  const hasForm = !isSignedIn || shown === 'reset';
  return (
    <>
      <button
        type="button"
        className="account"
        aria-haspopup="dialog"
        onClick={() => {
          show('sign-in');
          setOpen(true);
        }}
      >
        {isSignedIn ? (
          <>
            <span className="account-name">{person?.displayName ?? person?.username ?? 'Signed in'}</span>
            {person && <span className="account-role">{person.role.toLowerCase()}</span>}
          </>
        ) : (
          'Sign in'
        )}
      </button>
      <dialog ref={dialog} className="sign-in" aria-labelledby={title} onClose={() => setOpen(false)}>
        <h2 id={title}>{hasForm ? form.title : 'Signed in'}</h2>
        <p role="status" className="sign-in-said">
          {said && !said.isFault ? said.text : ''}
        </p>
        {said?.isFault && (
          <p role="alert" className="sign-in-fault">
            {said.text}
          </p>
        )}
        {isOpen && !hasForm && (
          <SignedIn onSaid={say} onSignedOut={close}>
            <Providers names={names} verb="Link" onChosen={name => tryTo(leave(name))} />
          </SignedIn>
        )}
        {isOpen && hasForm && (
          <>
            <Form
              key={shown}
              fields={form.fields}
              button={form.button}
              send={async input => {
                const text = await form.send(
                  input,
                  arrival && 'token' in arrival ? arrival.token : undefined,
                );
                if (text === undefined) return close();
                show('sign-in');
                say(text);
              }}
            >
              <OtherForms shown={shown} onChosen={show} />
            </Form>
            {(shown === 'sign-in' || shown === 'sign-up') && (
              <Providers names={names} verb="Continue with" onChosen={name => tryTo(leave(name))} />
            )}
            {shown === 'sign-in' && <DemoUsers onSignedIn={close} onRefused={complain} />}
          </>
        )}
        <button type="button" className="sign-in-close" aria-label="Close" onClick={close}>
          ×
        </button>
      </dialog>
    </>
  );
}

async function verify(token: string): Promise<string> {
  const { verifyEmail } = await ask<{ verifyEmail: { email: string } }>(VERIFY, { input: { token } });
  void knowPerson();
  return `The address ${verifyEmail.email} is confirmed.`;
}

const leave = (name: string): Promise<undefined> => leaveFor(name).then(() => undefined);
