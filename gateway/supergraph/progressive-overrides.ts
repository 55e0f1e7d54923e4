/**
 * Decides which progressive overrides (`@override(from:, label:)`) apply to a request: `percent(25)` to a quarter of all
 * requests, at random; any other label where a hook says so. Only labels that matter to the document are decided, so that
 * requests share as many plans as they can.
 * https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#progressive-override
 */
import { type ConstDirectiveNode, type DocumentNode, Kind, type StringValueNode, visit } from 'graphql';
import { argumentOf } from './linked-directive';

/** Of the supergraph: percents by label; undefined for one that a hook decides. */
export type OverrideLabels = ReadonlyMap<string, number | undefined>;

export function overrideLabels(supergraph: DocumentNode): OverrideLabels {
  return new Map(overriddenFields(supergraph).map(({ label }) => [label, percentOf(label)]));
}

/** What the planner is told: of every label, whether it applies. */
export function overrideConditions(
  labels: OverrideLabels,
  applied: readonly string[] = [],
): Map<string, boolean> {
  return new Map([...labels].map(([label, percent]) => [label, percent === 100 || applied.includes(label)]));
}

export interface ProgressiveOverrides {
  /** Of the document's, those that a hook decides. */
  namedIn(document: DocumentNode): readonly string[];
  /** Of the document's, those that apply to one request; `named` are those that the hook says. */
  appliedTo(document: DocumentNode, named: ReadonlySet<string> | undefined): readonly string[];
}

/** Undefined where all requests are planned alike. */
export function progressiveOverrides(supergraph: DocumentNode): ProgressiveOverrides | undefined {
  const fields = overriddenFields(supergraph).filter(({ label }) => !isConstant(percentOf(label)));
  if (fields.length === 0) return undefined;
  // What a subgraph requires is fetched though no client asks for it.
  const required = namesInFieldSets(supergraph);
  const known = new WeakMap<DocumentNode, readonly string[]>();

  const labelsIn = (document: DocumentNode): readonly string[] => {
    let found = known.get(document);
    if (!found) {
      const asked = new Set<string>();
      visit(document, { Field: ({ name }) => void asked.add(name.value) });
      const relevant = fields.filter(({ field }) => asked.has(field) || required.has(field));
      found = [...new Set(relevant.map(({ label }) => label))].sort();
      known.set(document, found);
    }
    return found;
  };
  const namedIn = (document: DocumentNode) =>
    labelsIn(document).filter(label => percentOf(label) === undefined);
  return {
    namedIn,
    appliedTo: (document, named) =>
      labelsIn(document).filter(label => {
        const percent = percentOf(label);
        return percent === undefined ? named?.has(label) : Math.random() * 100 < percent;
      }),
  };
}

interface OverriddenField {
  readonly field: string;
  readonly label: string;
}

function overriddenFields(supergraph: DocumentNode): OverriddenField[] {
  const found: OverriddenField[] = [];
  visit(supergraph, {
    FieldDefinition: ({ name, directives = [] }) => {
      for (const directive of directives) {
        const label = directive.name.value === 'join__field' && argumentOf(directive, 'overrideLabel');
        if (label && label.kind === Kind.STRING) found.push({ field: name.value, label: label.value });
      }
    },
  });
  return found;
}

/** Of keys, @requires, @provides and @fromContext. */
function namesInFieldSets(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const addNames = ({ value }: StringValueNode) => {
    for (const [name] of value.matchAll(/\w+/g)) names.add(name);
  };
  visit(supergraph, {
    Directive: directive => {
      if (!directive.name.value.startsWith('join__')) return;
      for (const argument of ['key', 'requires', 'provides', 'contextArguments']) {
        const value = argumentOf(directive as ConstDirectiveNode, argument);
        if (value) visit(value, { StringValue: addNames });
      }
    },
  });
  return names;
}

const isConstant = (percent: number | undefined) => percent === 0 || percent === 100;

function percentOf(label: string): number | undefined {
  const [, percent] = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label) ?? [];
  return percent === undefined ? undefined : Number(percent);
}
