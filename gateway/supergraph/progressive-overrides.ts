/**
 * Reads the labels of progressive overrides (`@override(from:, label:)`) from a supergraph, and decides which apply:
 * only percent(100), because requests are not distinguished here.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#progressive-override
 */
import { type DocumentNode, Kind, visit } from 'graphql';
import { argumentOf } from './linked-directive';

export interface ProgressiveOverrides {
  /** By label. */
  readonly conditions: ReadonlyMap<string, boolean>;
  /** Fields that stay where they were, though their labels may say otherwise of some requests. */
  readonly ignored: readonly { readonly field: string; readonly label: string }[];
}

export function progressiveOverrides(supergraph: DocumentNode): ProgressiveOverrides {
  const conditions = new Map<string, boolean>();
  const ignored: { field: string; label: string }[] = [];
  let type = '';
  visit(supergraph, {
    ObjectTypeDefinition: ({ name }) => {
      type = name.value;
    },
    InterfaceTypeDefinition: ({ name }) => {
      type = name.value;
    },
    FieldDefinition: ({ name, directives = [] }) => {
      for (const directive of directives) {
        const label = directive.name.value === 'join__field' && argumentOf(directive, 'overrideLabel');
        if (!label || label.kind !== Kind.STRING) continue;
        const percent = percentOf(label.value);
        conditions.set(label.value, percent === 100);
        const field = `${type}.${name.value}`;
        const isKnown = ignored.some(one => one.field === field && one.label === label.value);
        if (percent !== 100 && percent !== 0 && !isKnown) ignored.push({ field, label: label.value });
      }
    },
  });
  return { conditions, ignored };
}

function percentOf(label: string): number | undefined {
  const [, percent] = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label) ?? [];
  return percent === undefined ? undefined : Number(percent);
}
