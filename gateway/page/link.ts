/** Reads the operation that the page's address asks for, `/?query=…&variables=…`. It is shown, and never run. */

export interface Linked {
  readonly query: string;
  readonly variables: string | undefined;
}

export const linked: Linked | undefined = readLink();

function readLink(): Linked | undefined {
  const asked = new URLSearchParams(window.location.search);
  const query = asked.get('query');
  if (window.location.pathname !== '/' || !query) return undefined;
  // A reload shows what somebody made of it since.
  window.history.replaceState(null, '', '/');
  return { query, variables: asked.get('variables') ?? undefined };
}
