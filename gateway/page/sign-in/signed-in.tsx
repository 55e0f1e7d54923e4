/** Shows who is signed in and what they may do about it: confirm their address, link a provider, sign out. */
import type { ReactNode } from 'react';
import { ask } from './ask';
import { ASK_TO_VERIFY } from './operations';
import { accessToken, signOut, useSession } from './session';

interface Props {
  onSaid(text: string): void;
  onSignedOut(): void;
  readonly children: ReactNode;
}

export function SignedIn({ onSaid, onSignedOut, children }: Props) {
  const { person } = useSession();
  const mailAgain = async () => {
    try {
      await ask(ASK_TO_VERIFY, {}, await accessToken());
      onSaid(`A mail with a link is on its way to ${person?.email}.`);
    } catch (error) {
      onSaid((error as Error).message);
    }
  };
  return (
    <>
      {person && (
        <dl>
          <div>
            <dt>Name</dt>
            <dd>{person.displayName ?? person.username}</dd>
          </div>
          <div>
            <dt>Username</dt>
            <dd>{person.username}</dd>
          </div>
          <div>
            <dt>Role</dt>
            <dd>{person.role.toLowerCase()}</dd>
          </div>
          {person.email && (
            <div>
              <dt>Address</dt>
              <dd>
                {person.email}
                {person.emailVerified ? ', confirmed' : ', not confirmed '}
                {!person.emailVerified && (
                  <button type="button" className="sign-in-link" onClick={() => void mailAgain()}>
                    Mail the link again
                  </button>
                )}
              </dd>
            </div>
          )}
        </dl>
      )}
      {children}
      <button
        type="button"
        className="sign-in-primary"
        onClick={() => {
          onSignedOut();
          void signOut();
        }}
      >
        Sign out
      </button>
    </>
  );
}
