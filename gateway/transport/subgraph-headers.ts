/** Applies the header rules of one subgraph of others: to the requests that it gets, and to its answers. */
import type {
  HeaderRules,
  HeaderRulesBySubgraph,
  Merge,
  RequestRule,
  ResponseRule,
} from '../../wire/header-rules';

export type Headers = Readonly<Record<string, string>>;

/** A header of an answer that the client is to get. */
export interface AnsweredHeader {
  readonly name: string;
  readonly value: string;
  readonly merge: Merge;
}

/** Names of the client's headers that any subgraph may see, in lower case. */
export function seenHeaders(rules: HeaderRulesBySubgraph, passHeaders: readonly string[]): readonly string[] {
  const named = Object.values(rules).flatMap(({ requestHeaders = [] }) =>
    requestHeaders.flatMap(rule => ('pass' in rule ? [rule.pass] : [])),
  );
  return [...new Set([...passHeaders, ...named])];
}

/** Names of headers that clients may get, in lower case. */
export function answeredNames(rules: HeaderRulesBySubgraph): readonly string[] {
  const named = Object.values(rules).flatMap(({ responseHeaders = [] }) =>
    responseHeaders.flatMap(rule => ('pass' in rule ? [rule.as] : 'set' in rule ? [rule.set] : [])),
  );
  return [...new Set(named)];
}

const rulesOf = <Kind extends keyof HeaderRules>(
  rules: HeaderRulesBySubgraph,
  subgraph: string,
  kind: Kind,
): NonNullable<HeaderRules[Kind]>[number][] => [
  ...(rules['*']?.[kind] ?? []),
  ...(rules[subgraph]?.[kind] ?? []),
];

/** What a subgraph gets of all that any subgraph may see. Undefined where that is the same. */
export function requestHeaders(
  subgraph: string,
  rules: HeaderRulesBySubgraph,
  passHeaders: readonly string[],
): ((seen: Headers) => Headers) | undefined {
  const own: RequestRule[] = rulesOf(rules, subgraph, 'requestHeaders');
  const others = seenHeaders(rules, passHeaders).filter(name => !passHeaders.includes(name));
  if (own.length === 0 && others.length === 0) return undefined;
  return seen => {
    const sent: Record<string, string> = { ...seen };
    for (const name of others) delete sent[name];
    for (const rule of own) {
      if ('set' in rule) sent[rule.set] = rule.value;
      else if ('remove' in rule) delete sent[rule.remove];
      else {
        const value = seen[rule.pass] ?? rule.default;
        if (rule.as !== rule.pass) delete sent[rule.pass];
        if (value !== undefined) sent[rule.as] = value;
      }
    }
    return sent;
  };
}

/** What the client gets of an answer's headers: names and values in turn. Undefined where no rule says so. */
export function responseHeaders(
  subgraph: string,
  rules: HeaderRulesBySubgraph,
): ((headers: readonly Buffer[]) => readonly AnsweredHeader[]) | undefined {
  const own: ResponseRule[] = rulesOf(rules, subgraph, 'responseHeaders');
  if (own.length === 0) return undefined;
  return headers => {
    let answered: AnsweredHeader[] = [];
    for (const rule of own) {
      if ('remove' in rule) answered = answered.filter(({ name }) => name !== rule.remove);
      else if ('set' in rule) answered.push({ name: rule.set, value: rule.value, merge: 'last' });
      else {
        for (const value of valuesOf(rule.pass, headers))
          answered.push({ name: rule.as, value, merge: rule.merge });
      }
    }
    return answered;
  };
}

function valuesOf(name: string, headers: readonly Buffer[]): string[] {
  const values: string[] = [];
  for (let n = 0; n + 1 < headers.length; n += 2) {
    if (headers[n]!.toString('latin1').toLowerCase() === name)
      values.push(headers[n + 1]!.toString('latin1'));
  }
  return values;
}
