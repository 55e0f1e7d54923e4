/**
 * Reads where a link of a mail, or an identity provider, has led the browser, and takes the secret of it out of the
 * address. gateway/http/page.ts serves the page there.
 */

export type Arrival =
  | { readonly at: 'verify-email' | 'reset-password'; readonly token: string }
  | { readonly at: 'signed-in'; readonly provider: string; readonly callbackUrl: string };

export const arrival: Arrival | undefined = readArrival();

function readArrival(): Arrival | undefined {
  const { pathname, search, href } = window.location;
  const [, at, provider] = pathname.split('/');
  if (pathname !== '/') window.history.replaceState(null, '', '/');
  if (at === 'signed-in' && provider) {
    return { at, provider: decodeURIComponent(provider), callbackUrl: href };
  }
  const token = new URLSearchParams(search).get('token');
  return token && (at === 'verify-email' || at === 'reset-password') ? { at, token } : undefined;
}
