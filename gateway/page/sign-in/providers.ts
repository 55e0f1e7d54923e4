/** Signs in by an identity provider, or links an account of one: what was begun is kept while the browser is there. */
import { ask, Refused } from './ask';
import { BEGIN_WITH_PROVIDER, LINK_ACCOUNT, PROVIDERS, SIGN_IN_WITH_PROVIDER } from './operations';
import { accessToken, begin, type Tokens } from './session';

const storageKey = 'joinery:provider';

/** Their names; none where nobody answers. */
export async function providers(): Promise<readonly string[]> {
  const { signInProviders } = await ask<{ signInProviders: string[] }>(PROVIDERS, {}).catch(() => ({
    signInProviders: [],
  }));
  return signInProviders;
}

/** Leaves the page. Rejects with a Refused. */
export async function leaveFor(provider: string): Promise<void> {
  const token = await accessToken();
  const { beginWithProvider: begun } = await ask<{ beginWithProvider: { url: string; state: string } }>(
    BEGIN_WITH_PROVIDER,
    { input: { provider } },
    token,
  );
  window.sessionStorage.setItem(storageKey, begun.state);
  window.location.assign(begun.url);
}

/** Resolves with what is to be said. Rejects with a Refused. */
export async function comeBack(provider: string, callbackUrl: string): Promise<string> {
  const begunState = window.sessionStorage.getItem(storageKey);
  window.sessionStorage.removeItem(storageKey);
  if (!begunState) throw new Refused('This was begun in another tab. Begin again here.', '');
  const input = { provider, begunState, callbackUrl };
  const token = await accessToken();
  if (token) {
    await ask(LINK_ACCOUNT, { input }, token);
    return `From now on you can sign in with ${provider}, too.`;
  }
  const { signInWithProvider } = await ask<{ signInWithProvider: Tokens }>(SIGN_IN_WITH_PROVIDER, { input });
  await begin(signInWithProvider);
  return `You are signed in with ${provider}.`;
}
