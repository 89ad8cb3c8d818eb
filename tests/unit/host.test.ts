// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { hostFiles, redirectMarkup, siteMap } from "../../scripts/host.ts";

const site = { origin: "https://example.org", base: "/portfolio/" };
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

/** Runs hostFiles on small templates, and gives back what it wrote. */
async function written(moved: { from: string; to: string }[], policy = "default-src 'none'") {
  const templates = new Map([
    ["public/_headers", "/*\n  Content-Security-Policy: {{policy}}\n\n{{base}}assets/*\n  Cache-Control: immutable\n"],
    ["deploy/nginx.conf", 'server {\n    add_header Content-Security-Policy "{{policy}}" always;\n    # {{moved}}\n}\n'],
  ]);
  const published = new Map<string, string>();
  const kept = new Map<string, string>();
  await hostFiles(
    { site, policy, moved },
    {
      template: async (name) => templates.get(name) ?? "",
      publish: async (name, content) => void published.set(name, content),
      keep: async (name, content) => void kept.set(name, content),
    },
  );
  return { published, kept };
}

describe("a former address", () => {
  const page = parse(redirectMarkup(site, "/projects/gokv/"));

  test("leads on at once, without script, to where the project is now", () => {
    expect(page.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe("0; url=/portfolio/projects/gokv/");
    expect(page.querySelector("a")?.getAttribute("href")).toBe("/portfolio/projects/gokv/");
    expect(page.querySelector("script")).toBeNull();
  });

  test("is kept out of search engines in favour of the new one", () => {
    expect(page.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
      "https://example.org/portfolio/projects/gokv/",
    );
  });

  test("stays text, whatever is in it", () => {
    const hostile = parse(redirectMarkup(site, `/projects/"><script>alert(1)</script>&amp;/`));
    expect(hostile.querySelector("script")).toBeNull();
    expect(hostile.querySelector("a")?.getAttribute("href")).toBe(
      `/portfolio/projects/"><script>alert(1)</script>&amp;/`,
    );
  });
});

describe("the hosts' files", () => {
  const moved = [{ from: "/projects/key-value/", to: "/projects/gokv/" }];

  test("redirect a former address for good, with its slash and without", async () => {
    const { published } = await written(moved);
    expect(published.get("_redirects")).toBe(
      "/portfolio/projects/key-value/ /portfolio/projects/gokv/ 301\n" +
        "/portfolio/projects/key-value /portfolio/projects/gokv/ 301\n",
    );
  });

  test("have no _redirects where nothing has moved", async () => {
    const { published, kept } = await written([]);
    expect([...published.keys()]).toEqual(["_headers"]);
    expect(kept.get("nginx.conf")).not.toContain("{{");
  });

  test("carry the policy and the base", async () => {
    const { published, kept } = await written(moved, "default-src 'none'; script-src 'sha256-aA+/='");
    expect(published.get("_headers")).toContain("Content-Security-Policy: default-src 'none'; script-src 'sha256-aA+/='\n");
    expect(published.get("_headers")).toContain("\n/portfolio/assets/*\n");
    expect(kept.get("nginx.conf")).toContain(`"default-src 'none'; script-src 'sha256-aA+/='" always`);
  });

  test("nginx redirects the former address, its query included", async () => {
    const { kept } = await written(moved);
    const rules = [...(kept.get("nginx.conf") ?? "").matchAll(/location (\S+) (\S+) \{ return 301 (\S+); \}/g)];
    expect(rules.length).toBeGreaterThan(0);
    for (const [, , path, to] of rules) {
      expect(path).toMatch(/^\/portfolio\/projects\/key-value\/?$/);
      expect(to).toBe("/portfolio/projects/gokv/$is_args$args");
    }
  });
});

test("the site map keeps every address as text", () => {
  const xml = siteMap(site, ["/", `/projects/a&b<c>"/`]);
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  expect([...parsed.querySelectorAll("loc")].map(({ textContent }) => textContent)).toEqual([
    "https://example.org/portfolio/",
    `https://example.org/portfolio/projects/a&b<c>"/`,
  ]);
});
