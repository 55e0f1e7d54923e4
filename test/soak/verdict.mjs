/**
 * Checks an answer: everything expected must be there, except what a stopped subgraph was to return, which must have
 * an error with a declared code that names it.
 */
const declared = new Set(['SUBGRAPH_UNREACHABLE', 'SUBGRAPH_TIMEOUT', 'SUBGRAPH_OVERLOADED']);

const ownersOfProduct = {
  name: ['products'],
  price: ['products'],
  weight: ['products'],
  inStock: ['inventory'],
  // Made in inventory of what products brings.
  shippingEstimate: ['inventory', 'products'],
};
const owners = {
  users: ['accounts'],
  user: ['accounts'],
  username: ['accounts'],
  name: ['accounts'],
  topProducts: ['products'],
  reviews: ['reviews'],
};

/** `isExcused(subgraph)`: whether it was down at some time of the request. Returns what is wrong, or undefined. */
export function whatIsWrong({ data, errors = [] }, expected, isExcused) {
  const failed = new Set();
  for (const { message, extensions } of errors) {
    const [, subgraph] = /[Ss]ubgraph (\w+)/.exec(message) ?? [];
    if (!declared.has(extensions?.code) || !subgraph) return `an undeclared error: ${message}`;
    if (!isExcused(subgraph)) return `an error for ${subgraph}, which was up: ${extensions.code} ${message}`;
    failed.add(subgraph);
  }
  return difference(data, expected, failed, '', false);
}

function difference(found, expected, failed, path, excused) {
  if (found === null && expected !== null) return excused ? undefined : `${path} is null`;
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return `${path} is another list`;
    return first(expected, (item, n) => difference(found[n], item, failed, `${path}.${n}`, false));
  }
  if (typeof expected !== 'object' || expected === null) {
    return found === expected ? undefined : `${path} is ${JSON.stringify(found)}`;
  }
  if (Object.keys(found).join() !== Object.keys(expected).join()) return `${path} has other fields`;
  const isProduct = Object.keys(expected).some(key => key === 'upc' || /^b\d/.test(key));
  return first(Object.keys(expected), key => {
    const from = (isProduct && ownersOfProduct[key]) || owners[key] || [];
    const missing = from.some(owner => failed.has(owner));
    return difference(found[key], expected[key], failed, `${path}.${key}`, missing);
  });
}

function first(items, look) {
  for (const [n, item] of items.entries()) {
    const found = look(item, n);
    if (found) return found;
  }
  return undefined;
}
