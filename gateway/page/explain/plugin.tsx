/** Adds the Explain panel to GraphiQL's side bar. Its content is loaded when it is first opened. */
import type { GraphiQLPlugin } from '@graphiql/react';
import { lazy, Suspense } from 'react';

const Panel = lazy(() => import('./panel'));

export const EXPLAIN_PLUGIN: GraphiQLPlugin = {
  title: 'Explain',
  icon: ExplainIcon,
  content: () => (
    <Suspense fallback={<p role="status">Loading Explain…</p>}>
      <Panel />
    </Suspense>
  ),
};

/** One fetch, and two that wait for it. */
function ExplainIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="2" y="7.5" width="5" height="5" rx="1" />
      <rect x="13" y="2.5" width="5" height="5" rx="1" />
      <rect x="13" y="12.5" width="5" height="5" rx="1" />
      <path d="M7 10h3M13 5h-3v10h3" />
    </svg>
  );
}
