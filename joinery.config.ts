/** The project that `joinery` serves here: the platform of twenty-one domains. */
import { manifest } from './subgraphs/manifest';
import { defineProject } from './subgraphs/runtime/declare/define-project';

export default defineProject({
  domains: manifest,
  signIn: 'auth',
  media: 'analytics',
  users: { domain: 'cortex', sql: 'SELECT id, role FROM users WHERE username = $1' },
  firstQuery: '{ posts(first: 3) { nodes { title author { username } category { label } } } }',
  hasDemoUsers: true,
});
