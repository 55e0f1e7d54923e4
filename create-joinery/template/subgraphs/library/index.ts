/** Library: shelves, and the books on them. */
import { defineSubgraph, domainFolder } from 'joinery/subgraph';

export const library = defineSubgraph(domainFolder(__dirname));
