/** Composes the page: GraphiQL, the plugins in its side bar, and Joinery's name. New views are added here. */
import './workers';
// Loaded with the page rather than after it: the editors are all there is to see.
import 'monaco-graphql/esm/monaco-editor.js';
import './page.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EXAMPLES_PLUGIN } from './examples-panel';
import { EXPLAIN_PLUGIN } from './explain/plugin';
import { fetcher } from './fetcher';
import { hasRoomBeside } from './layout';
import { linked } from './link';
import { Opening } from './opening';
import { Account } from './sign-in/account';
import { isFirstVisit, storage } from './storage';
import { SystemTheme } from './system-theme';

const PLUGINS = [EXAMPLES_PLUGIN, EXPLAIN_PLUGIN, HISTORY_PLUGIN];
const OPENING_TABS = [linked ?? { query: '' }];

createRoot(document.getElementById('page')!).render(
  <GraphiQL
    fetcher={fetcher}
    storage={storage}
    shouldPersistHeaders={false}
    plugins={PLUGINS}
    visiblePlugin={isFirstVisit && hasRoomBeside() ? EXAMPLES_PLUGIN : undefined}
    defaultTabs={OPENING_TABS}
    initialQuery={linked?.query}
    initialVariables={linked?.variables}
  >
    <GraphiQL.Logo>
      <Account />
      <h1 className="wordmark">Joinery</h1>
    </GraphiQL.Logo>
    <SystemTheme />
    <Opening />
  </GraphiQL>,
);
