/** Lists the ways in beside the form that is shown: other forms, identity providers, and the users of the demo data. */
import { ask } from './ask';
import type { FormName } from './forms';
import { SIGN_IN } from './operations';
import { begin, type Tokens } from './session';

const names: Readonly<Record<FormName, string>> = {
  'sign-in': 'Sign in instead',
  'sign-up': 'Sign up',
  forgot: 'Forgot your password?',
  reset: 'Set a new password',
};
const others: Readonly<Record<FormName, readonly FormName[]>> = {
  'sign-in': ['sign-up', 'forgot'],
  'sign-up': ['sign-in'],
  forgot: ['sign-in'],
  reset: ['forgot', 'sign-in'],
};

export function OtherForms({ shown, onChosen }: { shown: FormName; onChosen(form: FormName): void }) {
  return (
    <div className="sign-in-others">
      {others[shown].map(form => (
        <button key={form} type="button" className="sign-in-link" onClick={() => onChosen(form)}>
          {names[form]}
        </button>
      ))}
    </div>
  );
}

interface ProvidersProps {
  readonly names: readonly string[];
  readonly verb: string;
  onChosen(name: string): void;
}

export function Providers({ names, verb, onChosen }: ProvidersProps) {
  if (names.length === 0) return null;
  return (
    <ul className="sign-in-ways" aria-label="Identity providers">
      {names.map(name => (
        <li key={name}>
          <button type="button" onClick={() => onChosen(name)}>
            {verb} {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** As subgraphs/auth/demo.ts has them. */
const demoPassword = 'joinery-demo';
const demoUsers = [
  { login: 'ada', role: 'admin' },
  { login: 'grace', role: 'moderator' },
  { login: 'alan', role: 'user' },
];

interface DemoProps {
  onSignedIn(): void;
  onRefused(why: string): void;
}

/** Only where the gateway says that it serves demo data. */
export function DemoUsers({ onSignedIn, onRefused }: DemoProps) {
  if (document.documentElement.dataset.demo === undefined) return null;
  const be = async (login: string) => {
    try {
      const input = { login, password: demoPassword };
      const { signIn } = await ask<{ signIn: Tokens }>(SIGN_IN, { input });
      await begin(signIn);
      onSignedIn();
    } catch (error) {
      onRefused((error as Error).message);
    }
  };
  return (
    <section className="sign-in-demo" aria-labelledby="demo-users">
      <h3 id="demo-users">Users of the demo data</h3>
      <ul className="sign-in-ways">
        {demoUsers.map(({ login, role }) => (
          <li key={login}>
            <button type="button" onClick={() => void be(login)}>
              {login}, {role}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
