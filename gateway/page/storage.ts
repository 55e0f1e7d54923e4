/**
 * Stores tabs, history and layout in localStorage between visits, and never a header.
 *
 * Headers carry tokens. GraphiQL's `shouldPersistHeaders: false` keeps them out of the stored tabs, but its history
 * still writes them, so everything that is written passes this guard.
 */

const PREFIX = 'graphiql:';

export const storage: Storage = openStorage();

/** Nothing is stored before the first tab is. */
export const isFirstVisit = storage.getItem(`${PREFIX}tabState`) === null;

function openStorage(): Storage {
  try {
    return withoutSecrets(window.localStorage);
  } catch {
    // The browser forbids storage: the page works, and remembers nothing.
    return { length: 0, key: () => null, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };
  }
}

function withoutSecrets(kept: Storage): Storage {
  return {
    get length() {
      return ownKeys(kept).length;
    },
    key: index => ownKeys(kept)[index] ?? null,
    getItem: key => kept.getItem(key),
    setItem: (key, value) => {
      if (key !== `${PREFIX}headers`) kept.setItem(key, withoutHeaders(value));
    },
    removeItem: key => kept.removeItem(key),
    clear: () => {
      for (const key of ownKeys(kept)) kept.removeItem(key);
    },
  };
}

/** Other pages of the same origin keep theirs. */
function ownKeys(kept: Storage): string[] {
  return Object.keys(kept).filter(key => key.startsWith(PREFIX));
}

function withoutHeaders(value: string): string {
  // Only tabs and history have headers, and both are JSON objects; a query's text is stored as it is.
  if (!value.includes('"headers"')) return value;
  try {
    return JSON.stringify(JSON.parse(value), (key, inner) => (key === 'headers' ? null : inner));
  } catch {
    return value;
  }
}
