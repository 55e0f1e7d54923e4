import { manifest } from '../../subgraphs/manifest';

describe.each(manifest)('$name', listed => {
  test('is what its definition says', () => {
    const { name, publishes = [] } = listed.load();
    expect(listed).toMatchObject({ name, publishes: publishes.map(entity => entity.name) });
  });
});
