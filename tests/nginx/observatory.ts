/**
 * The score that MDN's HTTP Observatory gives to answers: 100, less what is missing, and, where that leaves 90 or more,
 * what goes beyond. After mdn/mdn-http-observatory: src/scanner/index.js (the sum), src/grader/charts.js (the modifiers),
 * src/analyzer/tests/*.js (the rules), with pull requests 332 (X-Frame-Options) and 498 (COOP, COEP).
 *
 * Assumed: the certificate is valid and the host is on no preload list, so that neither gives nor takes anything.
 */
import { cspModifier, namesAncestors } from "./observatory-csp.ts";

/** What a scan of a host saw. */
export interface Scan {
  /** The headers of the answer over HTTPS, by name in lower case; a name that came twice, joined with a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Set-Cookie, each as it came. */
  readonly cookies: readonly string[];
  /** The answer's body, if it is HTML. */
  readonly html?: string | undefined;
  /** The addresses that http:// led through, itself first; empty if nothing answers there. */
  readonly route: readonly URL[];
  /** The headers of the answer to an OPTIONS request that names this origin. */
  readonly preflight: { readonly origin: string; readonly headers: Readonly<Record<string, string | undefined>> };
}

/** What each rule gives or takes. */
export type Modifiers = Readonly<Record<keyof typeof rules, number>>;

const sixMonths = 15_552_000;
const listed = (text: string | undefined): string[] => (text ?? "").split(",").map((one) => one.trim().toLowerCase());
const parsed = (html = ""): Document => new DOMParser().parseFromString(html, "text/html");

/** A header with one token: what its values are worth, 0 without the header, and what any other value costs. */
const token = (values: Readonly<Record<string, number>>, invalid: number) => (value: string | undefined): number =>
  value === undefined ? 0 : (values[value.split(";")[0]?.trim() ?? ""] ?? invalid);

function contentSecurityPolicy({ headers, html }: Scan): number {
  const header = headers["content-security-policy"];
  const metas = parsed(html).querySelectorAll("meta[http-equiv='Content-Security-Policy' i]");
  return cspModifier(header === undefined ? [] : [header], [...metas].map((meta) => meta.getAttribute("content") ?? ""));
}

function strictTransportSecurity({ headers: { "strict-transport-security": header } }: Scan): number {
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(header ?? "")?.[1];
  if (age === undefined || header?.includes(",")) return -20;
  return Number(age) < sixMonths ? -10 : 0;
}

/** The worst of what any cookie lacks, in the Observatory's order; something is given where nothing is lacking. */
function cookies(scan: Scan): number {
  const hasHsts = strictTransportSecurity(scan) === 0;
  const lacks = scan.cookies.flatMap((cookie) => {
    const [name = "", ...attributes] = cookie.toLowerCase().split(";").map((one) => one.trim());
    const [secure, sameSite] = [attributes.includes("secure"), attributes.find((one) => one.startsWith("samesite"))];
    const isSession = /^[^=]*(login|sess)/.test(name);
    const isValid = sameSite === undefined || /^samesite\s*=\s*(lax|strict|none)$/.test(sameSite);
    return [
      secure ? 0 : hasHsts ? 1 : 2,
      isSession && !secure && hasHsts ? 3 : 0,
      !isValid || (!secure && sameSite?.endsWith("none")) ? 4 : 0,
      /^[^=]*csrf/.test(name) && sameSite === undefined ? 5 : 0,
      isSession && !attributes.includes("httponly") ? 6 : 0,
      isSession && !secure && !hasHsts ? 7 : 0,
      sameSite === undefined ? 0.5 : 0,
    ];
  });
  if (scan.cookies.length === 0) return 0;
  const worst = Math.max(...lacks);
  return worst === 0 ? 5 : ([0, -5, -20, -10, -20, -20, -30, -40][Math.floor(worst)] ?? 0);
}

function crossOriginResourceSharing({ preflight: { origin, headers } }: Scan): number {
  const sharesWithAll = headers["access-control-allow-origin"] === origin;
  return sharesWithAll && headers["access-control-allow-credentials"]?.trim().toLowerCase() === "true" ? -50 : 0;
}

function redirection({ route }: Scan): number {
  const [first, second] = route;
  if (first === undefined) return 0;
  if (second === undefined || route.at(-1)?.protocol !== "https:") return -20;
  if (second.protocol !== "https:") return -10;
  return first.hostname === second.hostname ? 0 : -5;
}

function referrerPolicy({ headers: { "referrer-policy": header } }: Scan): number {
  if (header === undefined) return 0;
  const good = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
  const bad = ["origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"];
  const last = listed(header).findLast((one) => good.includes(one) || bad.includes(one));
  return last !== undefined && good.includes(last) ? 5 : -5;
}

/** The worst of what any script lacks; a script of one's own lacks nothing, and an integrity there is a bonus. */
function subresourceIntegrity({ html, route }: Scan): number {
  const own = route.at(-1)?.hostname;
  const scripts = [...parsed(html).querySelectorAll("script[src]")].map((one) => {
    const [src, integrity] = [one.getAttribute("src") ?? "", one.hasAttribute("integrity")];
    const isOwn = !/^\/\/[^/]|^https?:\/\//.test(src) || (URL.canParse(src) && new URL(src).hostname === own);
    if (isOwn) return integrity ? 5 : 0;
    if (src.startsWith("https:")) return integrity ? 5 : -5;
    return integrity ? -20 : -50;
  });
  const worst = Math.min(0, ...scripts);
  return worst < 0 ? worst : Math.max(0, ...scripts);
}

function xFrameOptions({ headers }: Scan): number {
  const { "content-security-policy": policy, "x-frame-options": header } = headers;
  if (policy !== undefined && namesAncestors([policy])) return 5;
  if (header === undefined) return -20;
  if (/^allow-from/i.test(header.trim())) return 0;
  return ["deny", "sameorigin"].includes(header.trim().toLowerCase()) ? 5 : -20;
}

const corp = token({ "same-origin": 10, "same-site": 10, "cross-origin": 0 }, -5);
const coop = token({ "same-origin": 10, "same-origin-allow-popups": 10, "noopener-allow-popups": 10, "unsafe-none": 0 }, -5);
const coep = token({ "require-corp": 10, credentialless: 10, "unsafe-none": 0 }, -5);

const rules = {
  contentSecurityPolicy,
  cookies,
  crossOriginResourceSharing,
  redirection,
  referrerPolicy,
  strictTransportSecurity,
  subresourceIntegrity,
  xContentTypeOptions: ({ headers }: Scan) => (headers["x-content-type-options"]?.trim().toLowerCase() === "nosniff" ? 0 : -5),
  xFrameOptions,
  crossOriginResourcePolicy: ({ headers }: Scan) => corp(headers["cross-origin-resource-policy"]),
  crossOriginOpenerPolicy: ({ headers }: Scan) => coop(headers["cross-origin-opener-policy"]),
  crossOriginEmbedderPolicy: ({ headers }: Scan) => coep(headers["cross-origin-embedder-policy"]),
};

/** What every rule says of a scan. */
export const modifiers = (scan: Scan): Modifiers =>
  Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, rule(scan)])) as Record<keyof typeof rules, number>;

const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);

/** The score: at least 0; what goes beyond counts from 90 on. */
export function score(scan: Scan): number {
  const all = Object.values(modifiers(scan));
  const base = 100 + sum(all.filter((one) => one < 0));
  return Math.max(0, base >= 90 ? base + sum(all.filter((one) => one > 0)) : base);
}
