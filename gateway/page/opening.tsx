/** Fills the first tab of a first visit once the schema is known, and wraps long lines in the query's editor. */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { EXAMPLES } from './examples';
import { EXAMPLES_PLUGIN } from './examples-panel';
import { firstQuery, fits } from './first-query';
import { linked } from './link';
import { isFirstVisit } from './storage';

let isFilled = !isFirstVisit || linked !== undefined;

export function Opening() {
  const schema = useGraphiQL(state => state.schema);
  const editor = useGraphiQL(state => state.queryEditor);
  const { updateActiveTabValues, setVisiblePlugin } = useGraphiQLActions();
  const visible = useGraphiQL(state => state.visiblePlugin);

  useEffect(() => {
    // As narrow as it may stand between a panel and the answer, nothing is cut.
    editor?.updateOptions({ wordWrap: 'on', wrappingIndent: 'same' });
  }, [editor]);

  useEffect(() => {
    if (isFilled || !schema || !editor) return;
    isFilled = true;
    const isOurs = EXAMPLES.some(({ query }) => fits(query, schema));
    if (!isOurs && visible?.title === EXAMPLES_PLUGIN.title) setVisiblePlugin(null);
    // Somebody was faster.
    if (editor.getValue() !== '') return;
    const query = firstQuery(schema);
    editor.setValue(query);
    updateActiveTabValues({ query });
  }, [schema, editor, visible, setVisiblePlugin, updateActiveTabValues]);

  return null;
}
