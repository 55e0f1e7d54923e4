/**
 * Adds the inputs and payloads that follow from their names: PostIdInput and DeletePostInput contain an ID,
 * PostPayload contains a Post.
 */
import type { Pass } from './expand';
import { nameOf, parsed, undefinedTypes } from './nodes';

export const addInputsAndPayloads: Pass = (definitions, { foreign, shared }) => {
  const own = new Set(definitions.filter(definition => !foreign.has(nameOf(definition) ?? '')).map(nameOf));
  const ofShared = new Set(shared.map(nameOf));
  const added = [...undefinedTypes(definitions).keys()]
    .filter(name => !ofShared.has(name))
    .flatMap(name => {
      if (/^(\w+IdInput|Delete\w+Input)$/.test(name)) return parsed(`input ${name} { id: ID! }`);
      const type = /^(\w+)Payload$/.exec(name)?.[1];
      if (!type || !own.has(type)) return [];
      return parsed(`type ${name} { ${type[0]!.toLowerCase()}${type.slice(1)}: ${type}! }`);
    });
  return [...definitions, ...added];
};
