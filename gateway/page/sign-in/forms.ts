/** Defines the forms of signing in: their fields, what each asks of the graph, and what is said when it is done. */
import { ask } from './ask';
import type { Field } from './form';
import { FORGOT, RESET, SIGN_IN, SIGN_UP } from './operations';
import { begin, forget, type Tokens } from './session';

export type FormName = 'sign-in' | 'sign-up' | 'forgot' | 'reset';

export interface FormOf {
  readonly title: string;
  readonly button: string;
  readonly fields: readonly Field[];
  /** Resolves with a sentence where there is something to say. Rejects with a Refused. `token`: of the mail's link. */
  send(input: Record<string, string>, token: string | undefined): Promise<string | undefined>;
}

const newPassword = {
  label: 'Password',
  type: 'password',
  autoComplete: 'new-password',
  hint: 'At least 10 characters.',
} as const;
const email = { name: 'email', label: 'Email address', type: 'email', autoComplete: 'email' } as const;

export const FORMS: Readonly<Record<FormName, FormOf>> = {
  'sign-in': {
    title: 'Sign in',
    button: 'Sign in',
    fields: [
      { name: 'login', label: 'Email address or username', autoComplete: 'username' },
      { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
    ],
    send: async input => {
      const { signIn } = await ask<{ signIn: Tokens }>(SIGN_IN, { input });
      await begin(signIn);
      return undefined;
    },
  },
  'sign-up': {
    title: 'Sign up',
    button: 'Sign up',
    fields: [
      { name: 'username', label: 'Username', autoComplete: 'username' },
      email,
      { name: 'displayName', label: 'Name', autoComplete: 'name', isOptional: true },
      { name: 'password', ...newPassword },
    ],
    send: async input => {
      const { signUp } = await ask<{ signUp: Tokens }>(SIGN_UP, { input });
      await begin(signUp);
      return `A mail with a link is on its way to ${input.email}: open it to confirm the address.`;
    },
  },
  forgot: {
    title: 'Forgot your password?',
    button: 'Mail me a link',
    fields: [email],
    send: async input => {
      await ask(FORGOT, { input });
      return `If somebody has the address ${input.email}, a mail with a link is on its way.`;
    },
  },
  reset: {
    title: 'Set a new password',
    button: 'Set the password',
    fields: [{ name: 'newPassword', ...newPassword, label: 'New password' }],
    send: async (input, token) => {
      await ask(RESET, { input: { ...input, token } });
      forget();
      return 'Your password is set, and every session has ended. Sign in with it.';
    },
  },
};
