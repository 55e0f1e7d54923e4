/**
 * Sends a request as whoever is signed in; a header that somebody wrote is left as it is. Where the token is refused, the
 * request did nothing, and is sent once more with the next token.
 */
import { accessToken, renew } from './session';

export async function authorizedFetch(url: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (headers.has('authorization')) return fetch(url, init);
  const send = (token: string) => {
    headers.set('authorization', `Bearer ${token}`);
    return fetch(url, { ...init, headers });
  };
  const token = await accessToken();
  if (token === undefined) return fetch(url, init);
  const response = await send(token);
  if (response.status !== 401) return response;
  await renew();
  const next = await accessToken().catch(() => undefined);
  return next === undefined || next === token ? response : send(next);
}
