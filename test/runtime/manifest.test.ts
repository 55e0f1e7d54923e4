import { manifest } from '../../subgraphs/manifest';
import { type Listed, loadDomain } from '../../subgraphs/runtime/declare/define-project';

test.each(manifest)('$name is what its definition says', listed => {
  expect(loadDomain(listed).name).toBe(listed.name);
});

const listed: Listed = {
  name: 'shop',
  publishes: ['Order'],
  load: () => ({ name: 'shop', entities: [], migrations: [], resolvers: {}, publishes: [] }),
};

test('a domain that publishes something else is refused', () => {
  expect(() => loadDomain(listed)).toThrow(
    'The project says that shop publishes Order; its definition publishes nothing: make them agree.',
  );
});

test('a domain of another name is refused', () => {
  expect(() => loadDomain({ ...listed, name: 'store' })).toThrow(
    'The project lists the domain store, but what it loads is named shop: make them agree.',
  );
});
