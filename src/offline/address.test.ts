import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filesAt, isPage, pathUnder } from "./address.ts";

const origin = "https://example.org";

describe("the path of an address", () => {
  test.each([
    ["https://example.org/portfolio/", ""],
    ["https://example.org/portfolio/?skill=go#projects", ""],
    ["https://example.org/portfolio/projects/gokv/?t=3s#model", "projects/gokv/"],
    ["https://example.org/portfolio/projects/%67okv", "projects/gokv"],
    ["https://example.org/portfolio", undefined],
    ["https://example.org/other/", undefined],
    ["https://example.com/portfolio/", undefined],
    ["http://example.org/portfolio/", undefined],
    ["https://example.org/portfolio/%E0%A4%A", undefined],
  ])("of %s is %s under /portfolio/", (address, path) => {
    expect(pathUnder("/portfolio/", address, origin)).toBe(path);
  });

  test("never throws, whatever the address", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "binary" }), (start, more) => {
        const { href } = new URL(`/${encodeURIComponent(start.toWellFormed())}%${more}`, origin);
        const path = pathUnder("/", href, origin);
        expect(path === undefined || typeof path === "string").toBe(true);
      }),
    );
  });
});

test("a folder's page answers with and without the slash, and by its file", () => {
  expect(filesAt("")).toEqual(["index.html"]);
  expect(filesAt("projects/gokv/")).toEqual(["projects/gokv/index.html"]);
  expect(filesAt("projects/gokv")).toContain("projects/gokv/index.html");
  expect(filesAt("projects/gokv/index.html")[0]).toBe("projects/gokv/index.html");
  expect(filesAt("qr/home.svg")[0]).toBe("qr/home.svg");
});

test.each([
  ["", true],
  ["nope", true],
  ["nope/", true],
  ["nope/index.html", true],
  ["v1.2/nope", true],
  ["resume.pdf", false],
  ["og/home.png", false],
])("%s may be a page: %s", (path, page) => {
  expect(isPage(path)).toBe(page);
});
