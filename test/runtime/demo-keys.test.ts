/** Replicas of demo data hold no key that the owner's demo data lack. */
import { getMetadataArgsStorage } from 'typeorm';
import { domains } from '../../subgraphs';
import type { EntityClass } from '../../subgraphs/runtime/declare/define-subgraph';
import { replicaDeclaration } from '../../subgraphs/runtime/references/declare/replica';
import { type Estate, openEstate } from '../support/estate';
import { allDomains } from '../support/first-domains';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate({ posts: 40, names: allDomains, poolSize: 3, hears: false });
});
afterAll(() => estate?.close());

const idsOf = async (domain: string, entity: EntityClass): Promise<string[]> => {
  const { name } = getMetadataArgsStorage().tables.find(({ target }) => target === entity)!;
  return (await estate.sql(domain, `SELECT id FROM ${name}`)).map(({ id }) => id);
};

test.each(domains.map(({ name, entities }) => ({ name, entities })))('$name', async ({ name, entities }) => {
  const unknown: string[] = [];
  for (const entity of entities) {
    const replica = replicaDeclaration(entity);
    const owner = domains.find(domain => domain.name === replica?.owner);
    const owned = owner?.entities.find(one => one.name === replica!.type);
    if (!owned) continue;
    const known = new Set(await idsOf(owner!.name, owned));
    for (const id of await idsOf(name, entity)) if (!known.has(id)) unknown.push(`${replica!.type} ${id}`);
  }
  expect(unknown).toEqual([]);
});
