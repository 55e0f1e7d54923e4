/** Lists the examples beside the editors, and opens a picked one in a tab. */
import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { GraphQLSchema } from 'graphql';
import { useMemo } from 'react';
import { EXAMPLES, type Example } from './examples';
import { fits } from './first-query';
import { hasRoomBeside } from './layout';

export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples',
  icon: ExamplesIcon,
  content: ExamplesPanel,
};

function ExamplesPanel() {
  const open = useOpenExample();
  const { setVisiblePlugin } = useGraphiQLActions();
  const shown = useGraphiQL(state => state.tabs[state.activeTabIndex]?.query);
  const schema = useGraphiQL(state => state.schema);
  const examples = useMemo(() => examplesOf(schema), [schema]);
  const pick = (example: Example) => {
    open(example);
    if (!hasRoomBeside()) setVisiblePlugin(null);
  };
  return (
    <section className="examples" aria-label="Examples">
      <h2>Examples</h2>
      {examples.length === 0 && <p>There are none for this graph.</p>}
      <ul>
        {examples.map(example => (
          <li key={example.title}>
            <button type="button" aria-current={example.query === shown} onClick={() => pick(example)}>
              <strong>{example.title}</strong>
              <span>{example.line}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Those that fit the graph: the gateway also serves supergraphs that are not ours. All, until its schema is known. */
function examplesOf(schema: GraphQLSchema | null | undefined): readonly Example[] {
  if (!schema) return EXAMPLES;
  return EXAMPLES.filter(({ query }) => fits(query, schema));
}

/** Back to the tab that already holds the example, else into an empty one, else into a new one: nobody's work is lost. */
function useOpenExample() {
  const { tabs, activeTabIndex, queryEditor, variableEditor, headerEditor } = useGraphiQL(state => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    headerEditor: state.headerEditor,
  }));
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();

  return ({ query, variables = '' }: Example) => {
    const holder = tabs.findIndex(tab => tab.query === query);
    if (holder === activeTabIndex) return;
    if (holder >= 0) {
      changeTab(holder);
      return;
    }
    // Whoever has signed in stays signed in: a new tab would begin without headers.
    const headers = headerEditor?.getValue() ?? '';
    if (queryEditor?.getValue().trim()) addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    headerEditor?.setValue(headers);
    // The editors tell their tab only after a pause; another pick within it would lose this one.
    updateActiveTabValues({ query, variables, headers });
  };
}

function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M4 2.5h12v15l-6-4-6 4z" />
    </svg>
  );
}
