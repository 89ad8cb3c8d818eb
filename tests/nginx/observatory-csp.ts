/** The part of the Observatory's rules that reads content security policies: see observatory.ts for the source. */

/** The sources of each directive, lower case. */
type Policy = ReadonlyMap<string, readonly string[]>;

const broad = ["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"];
const inline = ["'unsafe-inline'", "data:"];
const isHash = (source: string): boolean => /^'(sha(256|384|512)|nonce)-/.test(source);
const isInsecure = (source: string): boolean => /^(http|ftp):/.test(source);
const hasAny = (sources: readonly string[], bad: readonly string[]): boolean => sources.some((source) => bad.includes(source));

/** One policy; undefined if it says a directive twice, which the Observatory takes for a mistake. */
function parse(text: string): Policy | undefined {
  const directives = text.split(";").map((one) => one.trim().toLowerCase().split(/\s+/)).filter(([name]) => name !== "");
  const names = directives.map(([name]) => name);
  if (new Set(names).size !== names.length) return undefined;
  return new Map(directives.map(([name = "", ...sources]) => [name, sources.length === 0 ? ["'none'"] : sources]));
}

/** What all policies allow: a source counts where each that has the directive has it. */
function both(first: Policy, second: Policy): Policy {
  const shared = (name: string, sources: readonly string[]) => {
    const left = sources.filter((source) => (second.get(name) ?? sources).includes(source));
    return left.length === 0 ? ["'none'"] : left;
  };
  const own = [...first].map(([name, sources]) => [name, shared(name, sources)] as const);
  return new Map([...[...second].filter(([name]) => !first.has(name)), ...own]);
}

/** The sources that count: inline code is not allowed by name where hashes or nonces are given (CSP Level 3, 6.7.3.2). */
function effective(policy: Policy, name: string): readonly string[] {
  const sources = policy.get(name) ?? policy.get("default-src") ?? ["*"];
  return sources.some(isHash) ? sources.filter((source) => source !== "'unsafe-inline'") : sources;
}

/** What a policy is worth, the first rule that applies. */
function modifierOf(policy: Policy): number {
  const [script, style, object] = ["script-src", "style-src", "object-src"].map((name) => effective(policy, name)) as [string[], string[], string[]];
  const passive = ["img-src", "media-src"];
  const active = [...policy].filter(([name]) => !passive.includes(name) && name !== "script-src").flatMap(([, sources]) => sources);
  const shown = passive.flatMap((name) => policy.get(name) ?? policy.get("default-src") ?? []);
  if (script.includes("'strict-dynamic'") && !script.some(isHash)) return -25;
  if (hasAny(script, [...broad, ...inline]) || hasAny(object, broad)) return -20;
  if ([...active, ...script].some(isInsecure)) return -20;
  if ([...script, ...style].includes("'unsafe-eval'") || shown.some(isInsecure)) return -10;
  if (hasAny(style, [...broad, ...inline])) return 0;
  return String(policy.get("default-src")) === "'none'" ? 10 : 5;
}

const policiesOf = (texts: readonly string[]) => texts.flatMap((text) => text.split(",")).map(parse);

/** The modifier for the policies of an answer: of its headers first, then of its meta elements. */
export function cspModifier(headers: readonly string[], metas: readonly string[]): number {
  const [first, ...others] = policiesOf([...headers, ...metas]);
  if (first === undefined || others.includes(undefined)) return -25;
  return modifierOf(others.reduce<Policy>((met, one) => both(met, one ?? met), first));
}

/** Whether a policy of the headers says who may frame the page; in a meta element it would count for nothing. */
export const namesAncestors = (headers: readonly string[]): boolean =>
  policiesOf(headers).some((policy) => policy?.has("frame-ancestors") === true);
