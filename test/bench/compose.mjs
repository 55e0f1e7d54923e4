/**
 * Measures composition and planning: `npm run bench:compose -- 21` makes so many domains of five types each that refer to
 * each other in both directions, expands their SDL and composes them, five times. Then the project's own: its composition,
 * and the first plan of each operation in operations/ by a planner that has just been opened. Processor time besides, which
 * other work on the machine disturbs least.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { compose } from '../../dist/gateway/supergraph/compose.js';
import { loadApollo } from '../../dist/gateway/supergraph/planner.js';
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

/** As `1,234 ms (1,200 of processor time)`. */
async function timed(run) {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const value = await run();
  const { user, system } = process.cpuUsage(cpu);
  const [ms, cpuMs] = [performance.now() - from, (user + system) / 1000];
  return { value, ms, cpuMs, shown: `${ms.toFixed(0)} ms (${cpuMs.toFixed(0)} of processor time)` };
}

for (let round = 1; round <= 5; round++) {
  const expanded = await timed(() => expandEstate(estate, shared));
  const services = [...expanded.value].map(([name, sdl]) => ({
    name,
    url: `http://${name}`,
    typeDefs: parse(sdl),
  }));
  const composed = await timed(() => composeServices(services));
  const { errors, supergraphSdl } = composed.value;
  if (errors) throw new Error(errors.map(error => error.message).join('\n'));
  const fields = (supergraphSdl.match(/@join__field/g) ?? []).length;
  console.log(
    `${count} domains, ${count * typesOfEach} types, ${fields} joined fields: expanded in ${expanded.shown}, composed in ${composed.shown}`,
  );
}

const composed = await timed(() => compose('schema/supergraph.yaml'));
console.log(`the project: composed in ${composed.shown}`);
const apollo = await loadApollo(composed.value.supergraphSdl);
const plans = [];
for (const name of readdirSync('operations').filter(name => name.endsWith('.graphql'))) {
  const document = parse(readFileSync(`operations/${name}`, 'utf8'));
  plans.push({ name, ...(await timed(() => apollo.plan(document, undefined))) });
}
await apollo.stop();
plans.sort((a, b) => a.cpuMs - b.cpuMs);
const shown = ({ name, shown }) => `${name} ${shown}`;
console.log(
  `${plans.length} operations, each planned once: median ${shown(plans[plans.length >> 1])}, slowest ${plans.slice(-3).reverse().map(shown).join(', ')}`,
);
