// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, type Reply } from "./ask.ts";
import { modifiers, score, type Scan } from "./observatory.ts";
import { noNginx } from "./server.ts";
import { serveCopy, type ServedCopy } from "./site.ts";

let site: ServedCopy;
let home: Scan;

const origin = "https://http-observatory.security.mozilla.org";

/** Where http:// leads, as long as it stays on the host: its ports stand for 80 and 443. */
async function follow(address: URL, seen: readonly URL[] = []): Promise<readonly URL[]> {
  const route = [...seen, address];
  if (address.hostname !== site.nginx.host || route.length > 10) return route;
  const { headers } = await ask(site.nginx, address.pathname + address.search, { plain: address.protocol === "http:" });
  return headers.location === undefined ? route : follow(new URL(headers.location, address), route);
}

const plainHeaders = ({ headers }: Reply): Scan["headers"] =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(", ")]));

/** What the Observatory sees when it is pointed at a path. */
async function scan(path: string, method = "GET"): Promise<Scan> {
  const reply = await ask(site.nginx, path, { method });
  const asked = { Origin: origin, "Access-Control-Request-Method": "GET" };
  const preflight = await ask(site.nginx, path, { method: "OPTIONS", headers: asked });
  const isHtml = reply.headers["content-type"]?.startsWith("text/html");
  return {
    headers: plainHeaders(reply),
    cookies: reply.headers["set-cookie"] ?? [],
    html: isHtml ? reply.body.toString() : undefined,
    route: await follow(new URL(`http://${site.nginx.host}${site.at("/")}`)),
    preflight: { origin, headers: plainHeaders(preflight) },
  };
}

beforeAll(async () => {
  if (noNginx !== undefined) return;
  site = await serveCopy();
  home = await scan(site.at("/"));
});

afterAll(() => site?.close());

describe.skipIf(noNginx !== undefined)("MDN's HTTP Observatory", () => {
  test.each([
    ["the home page", "/"],
    ["a project", "/projects/gokv/"],
    ["a skill", "/skills/go/"],
    ["an employer", "/employers/ericsson/"],
    ["a redirect", "/projects/gokv"],
    ["what is not there", "/no-such-page"],
    ["a malformed address", "/%zz"],
    ["a picture", "/favicon.svg"],
    ["a refused method", "/", "POST"],
  ])("gives 150 or more to %s", async (_name, path, method?: string) => {
    expect(score(await scan(site.at(path), method))).toBeGreaterThanOrEqual(150);
  });

  test("finds a policy, private referrers, no frames, and three kinds of isolation, and nothing to complain of", () => {
    expect(modifiers(home)).toEqual({
      contentSecurityPolicy: 10,
      cookies: 0,
      crossOriginResourceSharing: 0,
      redirection: 0,
      referrerPolicy: 5,
      strictTransportSecurity: 0,
      subresourceIntegrity: 0,
      xContentTypeOptions: 0,
      xFrameOptions: 5,
      crossOriginResourcePolicy: 10,
      crossOriginOpenerPolicy: 10,
      crossOriginEmbedderPolicy: 10,
    });
    expect(home.route.map(String)).toEqual([`http://${site.nginx.host}${site.at("/")}`, `https://${site.nginx.host}${site.at("/")}`]);
  });
});

/** The scan of the home page, with one thing changed. */
const withHeaders = (changed: Scan["headers"]): Scan => ({ ...home, headers: { ...home.headers, ...changed } });
const csp = (change: (policy: string) => string) => (): Scan => ({
  ...withHeaders({ "content-security-policy": change(home.headers["content-security-policy"] ?? "") }),
  html: "",
});
const page = (script: string) => (): Scan => ({ ...home, html: `<!doctype html>${script}` });
const cookie = (...cookies: string[]) => (): Scan => ({ ...home, cookies });

describe.skipIf(noNginx !== undefined)("the score falls", () => {
  test.each<[why: string, scan: () => Scan, expected: number]>([
    ["without a policy, in header or page", () => ({ ...withHeaders({ "content-security-policy": undefined }), html: "" }), 75],
    ["with a directive said twice", csp((policy) => `${policy}; img-src *`), 75],
    ["with inline scripts", csp((policy) => policy.replace(/script-src [^;]*/, "script-src 'unsafe-inline'")), 80],
    ["with scripts from anywhere", csp((policy) => policy.replace("script-src", "script-src https:")), 80],
    ["with evaluated scripts", csp((policy) => policy.replace("script-src", "script-src 'unsafe-eval'")), 130],
    ["with insecure pictures", csp((policy) => policy.replace("img-src", "img-src http://a.example")), 130],
    ["with inline styles", csp((policy) => policy.replace(/style-src [^;]*/, "style-src 'unsafe-inline'")), 140],
    ["with a default that allows something", csp((policy) => policy.replace("default-src 'none'", "default-src 'self'")), 145],
    ["without Cross-Origin-Opener-Policy", () => withHeaders({ "cross-origin-opener-policy": undefined }), 140],
    ["with a wrong one", () => withHeaders({ "cross-origin-opener-policy": "Same-Origin" }), 135],
    ["without Cross-Origin-Embedder-Policy", () => withHeaders({ "cross-origin-embedder-policy": undefined }), 140],
    ["with a wrong one", () => withHeaders({ "cross-origin-embedder-policy": "yes" }), 135],
    ["without Cross-Origin-Resource-Policy", () => withHeaders({ "cross-origin-resource-policy": undefined }), 140],
    ["with a wrong one", () => withHeaders({ "cross-origin-resource-policy": "none" }), 135],
    ["without Referrer-Policy", () => withHeaders({ "referrer-policy": undefined }), 145],
    ["with one that tells all", () => withHeaders({ "referrer-policy": "same-origin, unsafe-url" }), 140],
    ["without Strict-Transport-Security", () => withHeaders({ "strict-transport-security": undefined }), 80],
    ["with one that is short", () => withHeaders({ "strict-transport-security": "max-age=86400" }), 140],
    ["with one said twice", () => withHeaders({ "strict-transport-security": "max-age=63072000, max-age=63072000" }), 80],
    ["without X-Content-Type-Options", () => withHeaders({ "x-content-type-options": undefined }), 145],
    ["without X-Frame-Options and frame-ancestors", () => ({
      ...csp((policy) => policy.replace("; frame-ancestors 'none'", ""))(),
      headers: { ...csp((policy) => policy.replace("; frame-ancestors 'none'", ""))().headers, "x-frame-options": undefined },
    }), 80],
    ["with a cookie that may travel in the open", cookie("theme=dark; SameSite=Lax"), 145],
    ["with a session that scripts can read", cookie("session=1; Secure; SameSite=Lax"), 70],
    ["with a cookie for whichever site", cookie("theme=dark; Secure; SameSite=any"), 80],
    ["with answers for every origin's visitors", () => ({
      ...home,
      preflight: { origin, headers: { "access-control-allow-origin": origin, "access-control-allow-credentials": "true" } },
    }), 50],
    ["without a redirect to TLS", () => ({ ...home, route: home.route.slice(0, 1) }), 80],
    ["with one to another host", () => ({ ...home, route: [...home.route.slice(0, 1), new URL("https://other.example/")] }), 145],
    ["with one that comes late", () => ({ ...home, route: [...home.route.slice(0, 1), ...home.route] }), 140],
    ["with another host's script", page('<script src="https://cdn.example/a.js"></script>'), 145],
    ["with one that comes in the open", page('<script src="//cdn.example/a.js"></script>'), 50],
  ])("%s", (_why, broken, expected) => {
    expect(score(broken())).toBe(expected);
  });

  test("not for X-Frame-Options alone, which frame-ancestors stands in for, and the other way round", () => {
    expect(score(withHeaders({ "x-frame-options": undefined }))).toBe(150);
    expect(score(csp((policy) => policy.replace("; frame-ancestors 'none'", ""))())).toBe(150);
  });

  test("and rises for integrity and for careful cookies", () => {
    expect(score(page('<script src="/a.js" integrity="sha256-a"></script>')())).toBe(155);
    expect(score(cookie("session=1; Secure; HttpOnly; SameSite=Lax")())).toBe(155);
  });
});
