/**
 * Measures composition: `npm run bench:compose -- 21` makes so many domains of five types each that refer to each other
 * in both directions, expands their SDL and composes them, five times.
 */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readSdl } from '../../dist/subgraphs/runtime/sdl/estate-sdl.js';
import { expandEstate } from '../../dist/subgraphs/runtime/sdl/expand.js';

const count = Number(process.argv[2] ?? 21);
const typesOfEach = 5;
const shared = readSdl('subgraphs/runtime/sdl/shared.graphql', 'shared.graphql');

const estate = Array.from({ length: count }, (_, domain) => {
  const names = Array.from({ length: typesOfEach }, (_, n) => `Thing${domain}${'ABCDE'[n]}`);
  // Each is extended by the domain before it and by the one after it, so that there are circles.
  const others = [(domain + 1) % count, (domain + count - 1) % count].map(other => `Thing${other}A`);
  const [first] = names;
  const lists = names.map(
    name => `list${name}(filter: ${name}Filter, orderBy: ${name}Order): [${name}!] @list`,
  );
  return {
    domain: `domain-${domain}`,
    publishes: names,
    columnOf: () => undefined,
    definitions: parse(`
      ${names.map(name => typeNamed(name, others)).join('\n')}
      ${others.map(other => `extend type ${other} { of${domain}(orderBy: ${first}Order): [${first}!] @list }`).join('\n')}
      type Query { ${lists.join('\n')} ${names.map(name => `get${name}(id: ID!): ${name}`).join('\n')} }
      type Mutation {
        ${names.map(name => `change${name}(input: ${name}IdInput!): ${name}Payload delete${name}(input: Delete${name}Input!): DeletionPayload`).join('\n')}
      }
    `).definitions,
  };
});

function typeNamed(name, [one, other]) {
  return `
    type ${name} @key(fields: "id") {
      id: ID! name: String! @shareable note: String status: ${name}Status! count: Int! createdAt: DateTime! updatedAt: DateTime!
      one: ${one} other: ${other} parent: ${name} children(orderBy: ${name}Order): [${name}!]! @list
    }
    enum ${name}Status { OPEN CLOSED }
    input ${name}Filter { status: ${name}Status createdAt: DateTimeRange }
    input ${name}Order { createdAt: OrderDirection name: OrderDirection }
  `;
}

for (let round = 1; round <= 5; round++) {
  const start = performance.now();
  const expanded = expandEstate(estate, shared);
  const composing = performance.now();
  const services = [...expanded].map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) throw new Error(errors.map(error => error.message).join('\n'));
  const end = performance.now();
  const fields = (supergraphSdl.match(/@join__field/g) ?? []).length;
  console.log(
    `${count} domains, ${count * typesOfEach} types, ${fields} joined fields: expanded in ${Math.round(composing - start)} ms, composed in ${Math.round(end - composing)} ms`,
  );
}
