/** Library: shelves, and the books on them. */

import { defineSubgraph } from 'joinery/subgraph';
import { Book } from './entities/book';
import { Shelf } from './entities/shelf';
import { CreateBooks1796073104191 } from './migrations/1796073104191-create-books';
import { Mutation } from './resolvers/mutation';

export const library = defineSubgraph({
  name: 'library',
  entities: [Shelf, Book],
  migrations: [CreateBooks1796073104191],
  resolvers: { Mutation },
});
