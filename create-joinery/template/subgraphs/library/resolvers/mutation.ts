import { authorOrStaff, create, edit, remove } from 'joinery/subgraph';
import { Book } from '../entities/book';
import { Shelf } from '../entities/shelf';

const who = authorOrStaff<Book>('createdById');

export const Mutation = {
  createShelf: create(Shelf, { by: 'createdById' }),
  createBook: create(Book, { by: 'createdById' }),
  editBook: edit(Book, { who }),
  deleteBook: remove(Book, { who }),
};
