/** Switches the editors between light and dark with the system while the page is open; GraphiQL checks only once. */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

export function SystemTheme() {
  const chosen = useGraphiQL(state => state.theme);
  const { setTheme } = useGraphiQLActions();

  useEffect(() => {
    // Somebody who chose light or dark in the settings keeps it.
    if (chosen) return;
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setTheme(null);
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, [chosen, setTheme]);

  return null;
}
