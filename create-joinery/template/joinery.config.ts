/** The project: the domains that its graph is made of. */
import { defineProject } from 'joinery/subgraph';
import { library } from './subgraphs/library';

export default defineProject({
  domains: [library],
  firstQuery: '{ books(first: 3) { nodes { title shelf { name } } } }',
});
