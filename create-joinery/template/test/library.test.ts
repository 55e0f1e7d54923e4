import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newViewer, openTestDomain, type TestDomain } from 'joinery/testing';
import { library } from '../subgraphs/library';

let domain: TestDomain;
before(async () => {
  domain = await openTestDomain(library);
});
after(() => domain.close());

const createShelf = 'mutation { createShelf(input: { name: "Novels" }) { shelf { id } } }';
const createBook = `mutation ($shelfId: ID!) {
  createBook(input: { title: "Middlemarch", shelfId: $shelfId }) { book { id title shelf { name } } }
}`;

async function aBook(viewer = newViewer()) {
  const { data } = await domain.query(createShelf, {}, viewer);
  const shelfId = data.createShelf.shelf.id;
  const made = await domain.query(createBook, { shelfId }, viewer);
  return { viewer, shelfId, book: made.data.createBook.book };
}

test('a book stands on its shelf', async () => {
  const { viewer, shelfId, book } = await aBook();
  assert.deepEqual(book.shelf, { name: 'Novels' });
  const query = 'query ($id: ID!) { shelf(id: $id) { books(first: 10) { nodes { title } } } }';
  const { data } = await domain.query(query, { id: shelfId }, viewer);
  assert.deepEqual(data.shelf.books.nodes, [{ title: 'Middlemarch' }]);
});

test('a book is edited by whoever made it, and by nobody of another tenant', async () => {
  const { viewer, book } = await aBook();
  const edit = 'mutation ($id: ID!) { editBook(input: { id: $id, title: "Emma" }) { book { title } } }';
  const codeFor = async (who: typeof viewer) =>
    (await domain.query(edit, { id: book.id }, who)).errors[0]?.code;
  assert.equal(await codeFor(newViewer({ tenantId: viewer.tenantId })), 'FORBIDDEN');
  assert.equal(await codeFor(newViewer()), 'NOT_FOUND');
  assert.equal(await codeFor(viewer), undefined);
});

test('a book of no shelf is refused', async () => {
  const { data, errors } = await domain.query(createBook, { shelfId: crypto.randomUUID() }, newViewer());
  assert.equal(data.createBook, null);
  assert.equal(errors.length, 1);
});
