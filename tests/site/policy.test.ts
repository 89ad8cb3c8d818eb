// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../scripts/policy.ts";
import { headersFor, parseHeaders } from "../../scripts/serve.ts";
import { attribute, complaints, readPages, redirects, text, type BuiltPage } from "./built.ts";

const pages = readPages().filter((page) => !redirects(page));
const headers = headersFor(parseHeaders(text("_headers")), ["/projects/gokv/"]);
const ofHeader = headers.get("content-security-policy") ?? "";

const directives = (policy: string): Map<string, string[]> =>
  new Map(policy.split(";").map((one) => {
    const [name = "", ...values] = one.trim().split(/\s+/);
    return [name, values];
  }));

const allowed = (name: string): string[] => directives(ofHeader).get(name) ?? [];

/** The inline code of a page that a directive does not allow by its hash. */
const unhashed = (selector: string, directive: string) => (page: BuiltPage) =>
  [...page.document.querySelectorAll(selector)]
    .filter(({ textContent }) => textContent !== "" && !allowed(directive).includes(hashOf(textContent)))
    .map(({ outerHTML }) => outerHTML.slice(0, 80));

describe("the policy of the headers", () => {
  test("allows the inline scripts and styles of every page, by their hashes", () => {
    expect(complaints(pages, unhashed("script:not([type='application/ld+json'])", "script-src"))).toEqual([]);
    expect(complaints(pages, unhashed("style", "style-src"))).toEqual([]);
    expect(pages.every(({ document }) => document.querySelector("head > script:not([type]), head > style"))).toBe(true);
  });

  test("allows nothing else inline, no evaluation, and no other host", () => {
    expect(ofHeader).not.toMatch(/unsafe-|strict-dynamic|\*|https?:|\/\//);
    const { "trusted-types": policies, ...others } = Object.fromEntries(directives(ofHeader));
    expect(policies).toEqual(["worker", "offline"]);
    const sources = Object.values(others).flat();
    const known = /^('(none|self|script|sha256-[\w+/]+=*)'|data:)$/;
    expect(sources.filter((source) => !known.test(source))).toEqual([]);
  });

  test("starts from nothing, and guards what scripts could misuse", () => {
    const expected = {
      "default-src": ["'none'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'"],
      "connect-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
      "frame-ancestors": ["'none'"],
      "require-trusted-types-for": ["'script'"],
    };
    expect(Object.fromEntries(directives(ofHeader))).toMatchObject(expected);
  });

  test("stands with the other headers of a careful host", () => {
    expect(Object.fromEntries(headers)).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "strict-origin-when-cross-origin",
      "strict-transport-security": expect.stringMatching(/^max-age=\d{8,}/),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  });
});

describe("other carriers of the policy", () => {
  test("every page carries it, without what only a header can say, before any script or style", () => {
    const own = ofHeader.replace("; frame-ancestors 'none'", "");
    const find = (page: BuiltPage) => {
      const said = attribute(page, "meta[http-equiv=Content-Security-Policy]", "content");
      const [first] = page.document.querySelectorAll("meta[http-equiv=Content-Security-Policy], script, style, link");
      return said === own && first?.localName === "meta" ? [] : [String(said)];
    };
    expect(complaints(pages, find)).toEqual([]);
  });

  test("nginx sends the same headers, besides those that differ from answer to answer", () => {
    const lines = readFileSync("build/nginx.conf", "utf8").matchAll(/^ *add_header (\S+) (?:"([^"]*)"|([^\s$]\S*)) always;$/gm);
    const sent = [...lines].map(([, name = "", quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ""] as const);
    expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(headers));
  });
});
